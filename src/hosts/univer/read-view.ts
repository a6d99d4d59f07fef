import { BooleanNumber, CellValueType, type ICellData, type IRowData, type Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';

import { cellAddress, type CellRange, type CellValue, type Grid } from '../../sheets';

/** What a cell of the view holds; rich text (links) reads as its text. */
export type ViewCell = { readonly value: CellValue; readonly formula: string | null };

const valueOf = (cell: ICellData): CellValue => {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/[\r\n\0]+$/, '');
  const { v } = cell;
  if (v === undefined || v === null || v === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1';
  if (cell.t === CellValueType.NUMBER && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v)))
    return Number(v);
  return v;
};

/** What a cell holds; a formula without "=". */
export const viewCell = (cell: ICellData): ViewCell => ({
  value: valueOf(cell),
  formula: typeof cell.f === 'string' && cell.f !== '' ? cell.f.replace(/^=/, '') : null,
});

type Visit = (row: number, column: number, cell: ViewCell) => void;

/** Rows after which a sheet that is read may be left for a while. */
const STEP_ROWS = 200;

/** Calls `visit` for every cell of a sheet that holds something, some rows at a step. */
function* stepsOver(sheet: FWorksheet, visit: Visit): Generator<void, void> {
  const rows = sheet.getSheet().getCellMatrix().getMatrix();
  let seen = 0;
  for (const [at, cells] of Object.entries(rows)) {
    const row = Number(at);
    for (const [place, cell] of Object.entries((cells ?? {}) as Readonly<Record<string, Nullable<ICellData>>>)) {
      if (!cell) continue;
      const { value, formula } = viewCell(cell);
      if (value !== null || formula !== null) visit(row, Number(place), { value, formula });
    }
    seen += 1;
    if (seen % STEP_ROWS === 0) yield;
  }
}

/** Takes all steps at once. */
const atOnce = <Value>(steps: Generator<void, Value>): Value => {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};

/** Calls `visit` for every cell of a sheet that holds something. */
export const eachViewCell = (sheet: FWorksheet, visit: Visit): void => atOnce(stepsOver(sheet, visit));

/** Cells of one row of a sheet, up to the last that holds something. */
export const viewRow = (sheet: FWorksheet, row: number): CellValue[] => {
  const cells: CellValue[] = [];
  const held = sheet.getSheet().getCellMatrix().getRow(row) as
    Readonly<Record<number, Nullable<ICellData>>> | undefined;
  for (const [at, cell] of Object.entries(held ?? {})) {
    const [column, value] = [Number(at), cell ? valueOf(cell) : null];
    if (value === null || !Number.isInteger(column)) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
};

/** First rows of a sheet. */
export const viewHead = (sheet: FWorksheet, rows: number): CellValue[][] =>
  Array.from({ length: rows }, (_, row) => viewRow(sheet, row));

/** Formulas of a sheet without "=", by A1 address. */
export const viewFormulas = (sheet: FWorksheet): ReadonlyMap<string, string> => {
  const formulas = new Map<string, string>();
  eachViewCell(sheet, (row, column, { formula }) => {
    if (formula !== null) formulas.set(cellAddress(row, column), formula);
  });
  return formulas;
};

/** Merged ranges of a sheet. */
export const viewMerges = (sheet: FWorksheet): CellRange[] =>
  sheet
    .getSheet()
    .getMergeData()
    .map(({ startRow, startColumn, endRow, endColumn }) => ({
      firstRow: startRow,
      firstColumn: startColumn,
      lastRow: endRow,
      lastColumn: endColumn,
    }));

/** Cells of a sheet as a grid, hidden rows included, some rows at a step. */
export function* gridSteps(sheet: FWorksheet): Generator<void, Grid> {
  const rows: CellValue[][] = [];
  yield* stepsOver(sheet, (row, column, { value }) => {
    if (value === null) return;
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  });
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  const rowData = Object.values(
    sheet.getSheet().getConfig().rowData as Readonly<Record<number, Partial<IRowData> | undefined>>,
  );
  const hiddenRows = rowData.filter((data) => data?.hd === BooleanNumber.TRUE).length;
  const merges = viewMerges(sheet);
  return { sheet: sheet.getSheetName(), rows, hiddenRows, ...(merges.length > 0 ? { merges } : {}) };
}
