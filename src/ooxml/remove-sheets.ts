import { sheetOfReference } from '../sheets';

import { PackageParts, type Parts } from './package-parts';
import { readRelations, relationsPath, type WorkbookPackage } from './workbook-package';
import { unescapeXml } from './xml';
import { partText, textBytes } from './zip';

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Parts that only the given sheet uses: itself, its relations, its tables, drawings and charts. */
const partsOfSheet = (parts: Parts, path: string): string[] => {
  const targets = readRelations(parts, path)
    .filter(({ isExternal }) => !isExternal)
    .map(({ target }) => target);
  return [path, relationsPath(path), ...targets.flatMap((target) => partsOfSheet(parts, target))];
};

/**
 * Takes sheets out of a package with everything that belongs to them alone. The caller passes only sheets that bear Padan's
 * marker; all other parts keep their bytes, except the lists that named the sheets.
 */
export const removeSheets = (source: WorkbookPackage, names: ReadonlySet<string>): Parts => {
  const parts = PackageParts.copyOf(source.parts);
  const gone = source.sheets.filter(({ name }) => names.has(name));
  const removed = new Set(gone.flatMap(({ path }) => (path === null ? [] : partsOfSheet(source.parts, path))));
  for (const path of removed) parts.delete(path);

  let workbook = partText(parts, source.workbookPath) ?? '';
  const positions = gone.map(({ name }) => source.sheets.findIndex((sheet) => sheet.name === name));
  for (const { relationId } of gone) {
    workbook = workbook.replace(
      new RegExp(`<(?:\\w+:)?sheet\\s[^>]*\\w+:id="${escapePattern(relationId)}"[^>]*/>`),
      '',
    );
  }
  // Names local to a sheet count sheets by position; names of removed sheets go, later ones move up.
  workbook = workbook.replace(
    /<(\w+:)?definedName\b([^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g,
    (whole, _prefix: string | undefined, attributes: string, formula: string) => {
      const isMarker = /\bname="_Padan/i.test(attributes) && !attributes.includes('localSheetId=');
      const isGone =
        isMarker &&
        gone.some(({ name }) => sheetOfReference(unescapeXml(formula))?.toLowerCase() === name.toLowerCase());
      const local = /localSheetId="(\d+)"/.exec(attributes);
      if (isGone || (local && positions.includes(Number(local[1])))) return '';
      if (!local) return whole;
      const shift = positions.filter((position) => position < Number(local[1])).length;
      return whole.replace(/localSheetId="\d+"/, `localSheetId="${Number(local[1]) - shift}"`);
    },
  );
  workbook = workbook.replace(/<(\w+:)?definedNames>\s*<\/(?:\w+:)?definedNames>/, '');
  workbook = workbook.replace(/(activeTab|firstSheet)="(\d+)"/g, (whole, attribute: string, tab: string) =>
    Number(tab) < source.sheets.length - gone.length ? whole : `${attribute}="0"`,
  );
  parts.set(source.workbookPath, textBytes(workbook));

  const relations = relationsPath(source.workbookPath);
  let relationXml = partText(parts, relations) ?? '';
  for (const { relationId } of gone)
    relationXml = relationXml.replace(
      new RegExp(`<(?:\\w+:)?Relationship\\s[^>]*\\bId="${escapePattern(relationId)}"[^>]*/>`),
      '',
    );
  parts.set(relations, textBytes(relationXml));

  let types = partText(parts, '[Content_Types].xml') ?? '';
  for (const path of removed)
    types = types.replace(new RegExp(`<(?:\\w+:)?Override\\s[^>]*PartName="/${escapePattern(path)}"[^>]*/>`, 'i'), '');
  parts.set('[Content_Types].xml', textBytes(types));
  return parts;
};
