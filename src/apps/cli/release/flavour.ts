/** Where the pane has Office.js from: Microsoft's own address, or the office's server. */
export type Flavour = 'cdn' | 'intranet';

/** Both flavours, the one that Microsoft supports first. */
export const FLAVOURS: readonly Flavour[] = ['cdn', 'intranet'];

/** The one address outside the office that the pane of the `cdn` flavour asks. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

const CDN_SCRIPT = `${OFFICE_CDN}/lib/1/hosted/office.js`;

/** Folder of the site in which Office.js stands in the `intranet` flavour. */
export const OFFICE_FOLDER = 'office';

const replaceOnce = (text: string, from: string, to: string): string => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${from}: once in the pane's page, not ${parts.length - 1} times`);
  return parts.join(to);
};

/** The page of the pane in a flavour, made of the page as it is built. */
export const paneOf = (flavour: Flavour, html: string): string => {
  if (flavour === 'cdn') return html;
  const own = replaceOnce(html, CDN_SCRIPT, `${OFFICE_FOLDER}/office.js`);
  return replaceOnce(own, ` ${OFFICE_CDN}`, '');
};

/** The content security policy that a page carries in its head. */
export const policyOf = (html: string): string => {
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1];
  if (found === undefined) throw new Error('a page without a content security policy');
  return found;
};

/**
 * Whether a file of the office.js package is asked for by an Excel that can run the pane, or by a browser that is no Excel: the
 * loader, one file per platform, the messages per language, and what it reports through Excel. Names with forward slashes, as they stand in `dist/`.
 */
export const isOfficeFile = (name: string): boolean =>
  name === 'office.js' ||
  name === 'o15apptofilemappingtable.js' ||
  /^excel-(?:win32-16\.01|web-16\.00|mac-16\.00|ios-16\.00|winrt-16\.00|android-16\.00)\.js$/.test(name) ||
  /^[a-z\d-]+\/office_strings\.js$/.test(name) ||
  /^telemetry\/oteljs(?:_agave)?\.js$/.test(name);
