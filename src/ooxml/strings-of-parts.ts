import { decodeText } from './decode-text';
import { readFileDays } from './read-sheet';
import type { Parts } from './package-parts';
import { readPackage } from './workbook-package';
import { walkXml } from './xml';

/** A text that stands in a package, and the part it stands in. */
export type PartString = { readonly part: string; readonly text: string };

/** Parts of a package that are XML, by their names; others are looked at as they are. */
const isXml = (part: string): boolean => /\.(?:xml|rels|vml)$/i.test(part);

const stringsOfXml = (xml: string, take: (text: string) => void): void => {
  // What is cut into runs inside one cell or paragraph is one text; comments and what else no reader tells are taken raw below.
  let joined = '';
  walkXml(xml, {
    open: (_, attributes) => Object.values(attributes).forEach(take),
    text: (text) => {
      joined += text;
    },
    close: (name) => {
      if (name === 't' || name === 'r') return;
      if (joined !== '') take(joined);
      joined = '';
    },
  });
  if (joined !== '') take(joined);
  for (const [comment] of xml.matchAll(/<(?:!--|\?)[\s\S]*?>/g)) take(comment);
};

/** Every text of a package: of all parts whatever they are for, attributes, comments and the names of the parts among them. */
export const stringsOfParts = (parts: Parts, take: (found: PartString) => void): void => {
  for (const [part, bytes] of parts) {
    take({ part, text: part });
    const text = decodeText(bytes);
    if (text === null) continue;
    if (isXml(part)) stringsOfXml(text, (one) => take({ part, text: one }));
    else take({ part, text });
  }
};

/** Serial numbers in cells that are shown as days, with the sheet they stand on; none where the parts are no workbook. */
export const daysOfParts = (parts: Parts): readonly { readonly sheet: string; readonly serial: number }[] => {
  const opened = readPackage(parts);
  if (!opened.ok) return [];
  return opened.value.sheets.flatMap((entry) =>
    readFileDays(opened.value, entry).map((serial) => ({ sheet: entry.name, serial })),
  );
};
