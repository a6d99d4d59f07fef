import {
  HEAD_COLUMNS,
  HEAD_ROWS,
  parseMark,
  readMarks,
  sheetOfReference,
  type ListedSheet,
  type MarkedSheets,
  type Marker,
  type MarkStage,
  type SheetVisibility,
} from '../../sheets';
import { KNOWN_SHEETS } from '../../usecases';

import { toCell } from './read-sheet';

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** A defined name of the workbook that marks a sheet; `sheet` is null where that is gone. */
export type MarkName = Marker & { readonly name: string; readonly stage: MarkStage; readonly sheet: string | null };

/** The sheets with whose they are, and the names that say so. */
export type ExcelListing = MarkedSheets & { readonly marks: readonly MarkName[] };

/**
 * Lists the sheets with their first rows, and the names that mark them, those local to a sheet included. Values of names are never
 * loaded: that crashes some builds.
 */
export const listSheets = async (context: Excel.RequestContext): Promise<ExcelListing> => {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula');
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const head = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, HEAD_COLUMNS);
    head.load('values');
    sheet.names.load('items/name,items/formula');
    return { sheet, head };
  });
  await context.sync();
  const sheets = asked.map(({ sheet, head }): ListedSheet => ({
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
    head: (head.values as unknown[][]).map((cells) => cells.map(toCell)),
  }));
  const toReference = (isLocal: boolean) => (item: Excel.NamedItem) => ({
    name: item.name,
    refersTo: String(item.formula),
    isLocal,
  });
  const references = names.items.map(toReference(false));
  const local = asked.flatMap(({ sheet }) => sheet.names.items.map(toReference(true)));
  const present = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  return {
    ...readMarks(sheets, [...references, ...local], KNOWN_SHEETS),
    marks: references.flatMap(({ name, refersTo }): MarkName[] => {
      const mark = parseMark(name);
      if (!mark) return [];
      return [{ ...mark, name, sheet: present.get(sheetOfReference(refersTo)?.toLowerCase() ?? '') ?? null }];
    }),
  };
};

/** Names of the sheets and all defined names as one text: equal texts, nothing came, went, or was renamed. */
export const signatureOf = async (context: Excel.RequestContext): Promise<string> => {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  await context.sync();
  return JSON.stringify([
    worksheets.items.map(({ name }) => name),
    names.items.map(({ name, formula }) => [name, String(formula)]),
  ]);
};
