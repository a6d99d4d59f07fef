import { PackageDraft } from './package-draft';
import { PackageParts, type Parts } from './package-parts';
import { readRelations, type WorkbookPackage } from './workbook-package';
import { escapeXml, walkXml } from './xml';
import { partText, textBytes } from './zip';

/** Tells Padan's part from those of other programs; every spreadsheet passes parts of this kind on unread. */
const NAMESPACE = 'urn:padan:choices';

const partOf = (text: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<choices xmlns="${NAMESPACE}">${escapeXml(text)}</choices>`;

/** Path and content of the part that Padan keeps a text in; null where the package has none. */
const findPart = ({
  parts,
  workbookPath,
}: WorkbookPackage): { readonly path: string; readonly text: string } | null => {
  for (const { type, target, isExternal } of readRelations(parts, workbookPath)) {
    if (isExternal || !type.endsWith('/customXml')) continue;
    const xml = partText(parts, target) ?? '';
    if (!xml.includes(`"${NAMESPACE}"`)) continue;
    let text = '';
    // Ends of lines before and behind the element are no part of it.
    let isInside = false;
    walkXml(xml, {
      open: () => (isInside = true),
      text: (piece) => (text += isInside ? piece : ''),
      close: () => (isInside = false),
    });
    return { path: target, text };
  }
  return null;
};

/** A text that Padan has kept in a package beside its sheets; null where there is none. */
export const readKeptText = (source: WorkbookPackage): string | null => findPart(source)?.text ?? null;

/** Keeps a text in a package beside its sheets, in place of the one kept before. */
export const keepText = (source: WorkbookPackage, text: string): Parts => {
  const found = findPart(source);
  if (found) {
    const parts = PackageParts.copyOf(source.parts);
    parts.set(found.path, textBytes(partOf(text)));
    return parts;
  }
  const draft = new PackageDraft(source);
  const taken = new Set([...source.parts.keys()].map((path) => path.toLowerCase()));
  let number = 1;
  while (taken.has(`customxml/item${number}.xml`)) number += 1;
  const path = `customXml/item${number}.xml`;
  draft.addPart(path, partOf(text), 'application/xml');
  draft.relateWorkbook('customXml', path);
  return draft.finish();
};
