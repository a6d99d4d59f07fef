import {
  HEAD_COLUMNS,
  HEAD_ROWS,
  parseMark,
  readMarks,
  sheetOfReference,
  type CellValue,
  type ListedSheet,
  type MarkedSheets,
  type Marker,
  type MarkStage,
  type SheetVisibility,
} from '../../sheets';
import { KNOWN_SHEETS } from '../../usecases';

import { readBlock, usualBytes } from './read-block';
import { Requests } from './requests';
import { toCell } from './to-cell';

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

const HEAD = { row: 0, column: 0, rows: HEAD_ROWS, columns: HEAD_COLUMNS };
const LOCAL_NAMES = { sent: 300, received: 2000, actions: 2 };

/** A defined name of the workbook that marks a sheet; `sheet` is null where that is gone. */
export type MarkName = Marker & { readonly name: string; readonly stage: MarkStage; readonly sheet: string | null };

/** The sheets with whose they are, and the names that say so. */
export type ExcelListing = MarkedSheets & { readonly marks: readonly MarkName[] };

/** First rows of sheets, with the names that are theirs alone; a workbook of long texts takes more requests than one. */
const readHeads = async (
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (readonly (readonly CellValue[])[])[]> => {
  const requests = new Requests(context);
  const heads = sheets.map(() => Array.from({ length: HEAD_ROWS }, (): CellValue[] => []));
  for (const [index, sheet] of sheets.entries()) {
    await requests.add(
      readBlock({
        ...{ sheet, name: sheet.name, block: HEAD, bytes: usualBytes(HEAD) },
        take: ({ row }, values) =>
          values.forEach((cells, down) => heads[index]?.[row + down]?.push(...cells.map(toCell))),
      }),
    );
    await requests.add({ ...LOCAL_NAMES, queue: () => void sheet.names.load('items/name,items/formula') });
  }
  await requests.flush();
  return heads;
};

/**
 * Lists the sheets with their first rows, and the names that mark them, those local to a sheet included. Values of names are never
 * loaded: that crashes some builds.
 */
export const listSheets = async (context: Excel.RequestContext): Promise<ExcelListing> => {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula');
  await context.sync();
  const heads = await readHeads(context, worksheets.items);
  const sheets = worksheets.items.map((sheet, index): ListedSheet => ({
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
    head: heads[index] ?? [],
  }));
  const toReference = (isLocal: boolean) => (item: Excel.NamedItem) => ({
    name: item.name,
    refersTo: String(item.formula),
    isLocal,
  });
  const references = names.items.map(toReference(false));
  const local = worksheets.items.flatMap((sheet) => sheet.names.items.map(toReference(true)));
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
