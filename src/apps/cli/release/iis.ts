import { CONTENT_TYPES, headersOf, isText, REFUSAL_HEADERS, type HeaderRule, type Headers } from './response-headers';
import { escapeXml } from './xml-manifest';

const headerLines = (headers: Headers): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escapeXml(value)}" />`,
  ]);

const block = (tag: string, inside: readonly string[]): string[] => [
  `<${tag}>`,
  ...inside.map((line) => `  ${line}`),
  `</${tag.split(' ')[0]}>`,
];

/** A place of the site with its headers; IIS hands them down to what lies below, which takes them away again where it has its own. */
const locationLines = (path: string, headers: Headers): string[] =>
  block(
    `location path="${escapeXml(path)}"`,
    block('system.webServer', block('httpProtocol', block('customHeaders', headerLines(headers)))),
  );

const typeLines = (): string[] =>
  Object.entries(CONTENT_TYPES).flatMap(([ending, type]) => [
    `<remove fileExtension=".${ending}" />`,
    `<mimeMap fileExtension=".${ending}" mimeType="${isText(type) ? `${type}; charset=utf-8` : type}" />`,
  ]);

const serverLines = (): string[] =>
  block('system.webServer', [
    ...block('staticContent', typeLines()),
    ...block(
      'httpProtocol',
      block('customHeaders', ['<remove name="X-Powered-By" />', ...headerLines(REFUSAL_HEADERS)]),
    ),
    ...block(
      'security',
      block(
        'requestFiltering removeServerHeader="true"',
        block('verbs allowUnlisted="false"', [
          '<add verb="GET" allowed="true" />',
          '<add verb="HEAD" allowed="true" />',
        ]),
      ),
    ),
    '<directoryBrowse enabled="false" />',
    '<defaultDocument enabled="false" />',
    '<urlCompression doStaticCompression="true" doDynamicCompression="false" />',
  ]);

/** The headers that most files of a folder have. */
const mostCommon = (paths: readonly string[], rules: readonly HeaderRule[]): Headers | null => {
  const counts = new Map<Headers, number>();
  for (const path of paths) {
    const headers = headersOf(rules, path);
    if (headers !== null) counts.set(headers, (counts.get(headers) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};

/** Every place that has headers of its own: folders at the root, then what in them or beside them differs. */
const placeLines = (paths: readonly string[], rules: readonly HeaderRule[]): string[] => {
  const folderOf = (path: string): string => path.split('/').slice(1, -1)[0] ?? '';
  return [...new Set(paths.map(folderOf))].flatMap((folder) => {
    const inside = paths.filter((path) => folderOf(path) === folder);
    const most = folder === '' ? null : mostCommon(inside, rules);
    const others = inside.flatMap((path) => {
      const headers = headersOf(rules, path);
      return headers === null || headers === most ? [] : locationLines(path.slice(1), headers);
    });
    return most === null ? others : [...locationLines(folder, most), ...others];
  });
};

/**
 * `web.config` for the root of the site. IIS knows no patterns of names: a folder has the headers of most of its files, and each
 * file that has others is named.
 */
export const renderIis = (paths: readonly string[], rules: readonly HeaderRule[], heading: string): string => {
  const body = block('configuration', [...serverLines(), ...placeLines(paths, rules)]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<!-- ${heading} -->`, ...body].join('\n')}\n`;
};
