import { CONTENT_TYPES, isText, REFUSAL_HEADERS, type HeaderRule, type Headers } from './response-headers';

/** Where the sample looks for the site and the certificate; the office puts them there. */
export const NGINX_PATHS = {
  site: '/srv/padan/site',
  certificate: '/etc/nginx/tls/padan.crt',
  key: '/etc/nginx/tls/padan.key',
} as const;

const quoted = (value: string): string => `"${value}"`;

const locationOf = ({ kind, path }: HeaderRule['match']): string => {
  if (kind === 'file') return `location = ${path}`;
  if (kind === 'folder') return `location ${path}`;
  // The hash of a name; `nginx` reads braces as blocks unless they stand in quotes.
  return `location ~ "^${path}.+\\.[0-9a-f]{10}\\.[a-z0-9]+$"`;
};

const headerLines = (headers: Headers): string[] =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);

/** A place that adds headers of its own is given none of those around it, so each names all of them. */
const locationLines = ({ match, headers }: HeaderRule): string[] => [
  `    ${locationOf(match)} {`,
  ...headerLines(headers).map((line) => `        ${line}`),
  '        try_files $uri =404;',
  '    }',
];

/** Configuration of nginx for one site, ready for `conf.d/`; `heading` is a line that says what it is for. */
export const renderNginx = (origin: string, rules: readonly HeaderRule[], heading: string): string => {
  const { hostname, port } = new URL(origin);
  const types = Object.entries(CONTENT_TYPES).map(([ending, type]) => `        ${type} ${ending};`);
  const packed = Object.values(CONTENT_TYPES).filter((type) => /javascript|css|json|svg/.test(type));
  const textTypes = Object.values(CONTENT_TYPES).filter(isText);
  const at = port === '' ? '443' : port;
  return `${[
    `# ${heading}`,
    'server {',
    `    listen ${at} ssl;`,
    `    listen [::]:${at} ssl;`,
    `    server_name ${hostname};`,
    `    ssl_certificate ${NGINX_PATHS.certificate};`,
    `    ssl_certificate_key ${NGINX_PATHS.key};`,
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    `    root ${NGINX_PATHS.site};`,
    '    server_tokens off;',
    '    autoindex off;',
    '    charset utf-8;',
    `    charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};`,
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_min_length 1024;',
    `    gzip_types ${packed.join(' ')};`,
    '    types {',
    ...types,
    '    }',
    '    default_type application/octet-stream;',
    ...headerLines(REFUSAL_HEADERS).map((line) => `    ${line}`),
    '    if ($request_method !~ ^(GET|HEAD)$) {',
    '        return 405;',
    '    }',
    ...rules.flatMap(locationLines),
    '    location / {',
    '        return 404;',
    '    }',
    '}',
  ].join('\n')}\n`;
};
