import { OFFICE_FOLDER, type Flavour } from './flavour';

/** Names and values in the order in which they are written. */
export type Headers = Readonly<Record<string, string>>;

/** Files of the site that are answered alike. */
export type HeaderRule = {
  /** One file, every file whose name carries a hash, or every other file of a folder; as a path from the root. */
  readonly match: { readonly kind: 'file' | 'folder' | 'hashed'; readonly path: string };
  readonly headers: Headers;
};

/** Folder of the scripts, whose names carry a hash of what is in them. */
export const ASSETS = '/assets/';

/** A name that changes whenever its file does. */
export const HASHED_NAME = /\.[0-9a-f]{10}\.[a-z0-9]+$/;

/** Kinds of files of the site, by the end of their names. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Kinds whose content is text, which is always UTF-8. */
export const isText = (type: string): boolean => type.startsWith('text/');

/** Pages of Microsoft 365 that show an add-in in a frame; everywhere else the pane is a window of its own. */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.sharepoint.com',
  'https://*.microsoft365.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
];

const EVERYWHERE: Headers = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

// A worker obeys the policy it comes with, not that of the page that starts it: it may compile the solver and talk to nobody.
const SCRIPT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const FILE_POLICY = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const DAY = 86400;
const YEAR = 365 * DAY;

/** Policies of the pages as they stand in their heads. */
export type PagePolicies = Readonly<Record<'taskpane' | 'workbench' | 'about', string>>;

const pageRule = (name: string, policy: string, more: Headers = {}): HeaderRule => ({
  match: { kind: 'file', path: `/${name}.html` },
  headers: { ...EVERYWHERE, ...more, 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' },
});

/** What the server adds to its answers, most particular rule first; a path that no rule meets is not found. */
export const headerRules = (flavour: Flavour, policies: PagePolicies): readonly HeaderRule[] => {
  const folder = (path: string, headers: Headers): HeaderRule => ({ match: { kind: 'folder', path }, headers });
  const own = { ...EVERYWHERE, 'Cross-Origin-Resource-Policy': 'same-origin' };
  const apart = { 'Cross-Origin-Opener-Policy': 'same-origin' };
  return [
    pageRule('taskpane', `${policies.taskpane}; frame-ancestors 'self' ${OFFICE_FRAMES.join(' ')}`),
    pageRule('workbench', `${policies.workbench}; frame-ancestors 'none'`, apart),
    pageRule('tentang', `${policies.about}; frame-ancestors 'none'`, apart),
    {
      match: { kind: 'hashed', path: ASSETS },
      headers: {
        ...own,
        'Content-Security-Policy': SCRIPT_POLICY,
        'Cache-Control': `public, max-age=${YEAR}, immutable`,
      },
    },
    // Excel on the web shows the icons on a page of its own, from another origin.
    folder(ASSETS, {
      ...EVERYWHERE,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': FILE_POLICY,
      'Cache-Control': `public, max-age=${DAY}`,
    }),
    folder('/samples/', { ...own, 'Content-Security-Policy': FILE_POLICY, 'Cache-Control': 'no-cache' }),
    ...(flavour === 'intranet'
      ? [
          folder(`/${OFFICE_FOLDER}/`, {
            ...own,
            'Content-Security-Policy': SCRIPT_POLICY,
            'Cache-Control': `public, max-age=${DAY}`,
          }),
        ]
      : []),
  ];
};

/** What an answer carries that brings no file: the path leads nowhere, or the method is none that is answered. */
export const REFUSAL_HEADERS: Headers = { ...EVERYWHERE, 'Content-Security-Policy': FILE_POLICY };

const isMet = ({ kind, path }: HeaderRule['match'], asked: string): boolean =>
  kind === 'file' ? asked === path : asked.startsWith(path) && (kind === 'folder' || HASHED_NAME.test(asked));

/** Headers of the file at a path, or null where the server has nothing to give. */
export const headersOf = (rules: readonly HeaderRule[], path: string): Headers | null =>
  rules.find(({ match }) => isMet(match, path))?.headers ?? null;
