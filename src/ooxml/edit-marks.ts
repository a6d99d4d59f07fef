import { freeKeptName, parseMark, sheetOfReference, type Marker, type MarkStage } from '../sheets';

import { PackageParts, type Parts } from './package-parts';
import type { WorkbookPackage } from './workbook-package';
import { unescapeXml } from './xml';
import { partText, textBytes } from './zip';

type Mark = Marker & { readonly stage: MarkStage };

/** Rewrites the names that mark sheets for the whole workbook; `null` takes a name away. The same parts where nothing changes. */
const editMarks = (
  source: WorkbookPackage,
  edit: (name: string, mark: Mark, sheet: string | null) => string | null,
): Parts => {
  const xml = partText(source.parts, source.workbookPath) ?? '';
  const sheets = new Set(source.sheets.map(({ name }) => name.toLowerCase()));
  const edited = xml
    .replace(
      /<(?:\w+:)?definedName\b([^>]*)>([^<]*)<\/(?:\w+:)?definedName>/g,
      (whole, attributes: string, formula: string) => {
        const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '';
        const mark = attributes.includes('localSheetId=') ? null : parseMark(name);
        if (!mark) return whole;
        const sheet = sheetOfReference(unescapeXml(formula));
        const next = edit(name, mark, sheet !== null && sheets.has(sheet.toLowerCase()) ? sheet : null);
        return next === null ? '' : whole.replace(`name="${name}"`, `name="${next}"`);
      },
    )
    .replace(/<(\w+:)?definedNames>\s*<\/(?:\w+:)?definedNames>/, '');
  if (edited === xml) return source.parts;
  const parts = PackageParts.copyOf(source.parts);
  parts.set(source.workbookPath, textBytes(edited));
  return parts;
};

/** Takes marks away; `sheet` is the sheet a mark is on, null where that is gone. */
export const removeMarks = (
  source: WorkbookPackage,
  isUnwanted: (mark: Mark, sheet: string | null) => boolean,
): Parts => editMarks(source, (name, mark, sheet) => (isUnwanted(mark, sheet) ? null : name));

/** Turns the marks of a write that never ended into those of sheets the user keeps. */
export const keepUnfinished = (source: WorkbookPackage): Parts => {
  const taken = new Set(source.definedNames.map(({ name }) => name.toLowerCase()));
  return editMarks(source, (name, mark) => {
    if (mark.stage !== 'draft') return name;
    const kept = freeKeptName(taken, mark);
    taken.add(kept.toLowerCase());
    return kept;
  });
};
