import { createHash } from 'node:crypto';

import { fill, releaseWordsOf, type Language } from '../../../text';

import { escapeXml } from './xml-manifest';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}';

/** What the page about Padan may load: its own style and nothing else. */
export const ABOUT_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Addresses of the office that the page tells; null where it has none. */
export type OfficePages = { readonly support: string | null; readonly privacy: string | null };

const linked = (label: string, address: string | null): string[] =>
  address === null ? [] : [`<p>${escapeXml(label)} <a href="${escapeXml(address)}">${escapeXml(address)}</a></p>`];

const part = (language: Language, version: string, { support, privacy }: OfficePages): string[] => {
  const words = releaseWordsOf(language);
  const id = (name: string): string => (language === 'id' ? ` id="${name}"` : '');
  return [
    `<section lang="${language}">`,
    `<h1>${escapeXml(words.aboutTitle)}</h1>`,
    `<p>${escapeXml(fill(words.aboutVersion, { version }))}</p>`,
    `<h2${id('bantuan')}>${escapeXml(words.aboutSupport)}</h2>`,
    ...linked(words.aboutSupportAt, support),
    `<p>${escapeXml(words.aboutSupportText)}</p>`,
    `<h2${id('privasi')}>${escapeXml(words.aboutPrivacy)}</h2>`,
    ...linked(words.aboutPrivacyAt, privacy),
    `<p>${escapeXml(words.aboutPrivacyText)}</p>`,
    `<h2${id('ketentuan')}>${escapeXml(words.aboutTerms)}</h2>`,
    `<p>${escapeXml(words.aboutTermsText)}</p>`,
    '</section>',
  ];
};

/** The page to which the manifest points for support, data protection and terms, in both languages. */
export const renderAbout = (version: string, pages: OfficePages): string =>
  `${[
    '<!doctype html>',
    '<html lang="id">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${ABOUT_POLICY}">`,
    `<title>${escapeXml(releaseWordsOf('id').aboutTitle)}</title>`,
    '<link rel="icon" href="assets/icon-32.png">',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...part('id', version, pages),
    ...part('en', version, pages),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
