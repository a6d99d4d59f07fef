import { unzipSync } from 'fflate';

/** Parts of a package by path, as text. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));

/** What a paper says, a line for each of its paragraphs; read by other code than wrote it. */
export const linesOf = (bytes: Uint8Array): string[] =>
  (partsOf(bytes).get('word/document.xml') ?? '')
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([, text]) => text ?? ' ')
        .join('')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&'),
    )
    .filter((line) => line !== '');
