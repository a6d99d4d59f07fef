import { cellAddress, type CellValue, type Grid } from '../../sheets';

import { BatchStop } from './excel-run';
import { readMerges } from './read-merges';

const CHUNK_BYTES = 3000000;
const BYTES_PER_CELL = 20;
const MAX_CHUNK_ROWS = 5000;
const MAX_CELLS = 5000000;

/** Most ranges asked about when counting hidden rows; a sheet filtered row by row would need one per row. */
const MAX_HIDDEN_PROBES = 2000;

const rowsPerChunk = (columns: number): number =>
  Math.max(50, Math.min(MAX_CHUNK_ROWS, Math.floor(CHUNK_BYTES / (columns * BYTES_PER_CELL))));

type Block = { readonly first: number; readonly count: number };

/**
 * Counts hidden rows: a block answers true, false, or null for "some of them", and a mixed block is halved. A few requests
 * even for a long sheet.
 */
const countHiddenRows = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  firstRow: number,
  rowCount: number,
): Promise<number> => {
  let blocks: Block[] = [{ first: firstRow, count: rowCount }];
  let hidden = 0;
  for (let probes = 0; blocks.length > 0 && probes < MAX_HIDDEN_PROBES;) {
    const asked = blocks.map((block) => {
      const range = sheet.getRangeByIndexes(block.first, 0, block.count, 1);
      range.load('rowHidden');
      return { block, range };
    });
    probes += asked.length;
    await context.sync();
    blocks = asked.flatMap(({ block, range }): Block[] => {
      // Typed as boolean, but null for a block of which some rows are hidden.
      const answer = range.rowHidden as boolean | null;
      if (answer === true) hidden += block.count;
      if (answer !== null || block.count === 1) return [];
      const half = Math.floor(block.count / 2);
      return [
        { first: block.first, count: half },
        { first: block.first + half, count: block.count - half },
      ];
    });
  }
  return hidden;
};

/** A value as Excel answers it: a blank cell is an empty text. */
export const toCell = (value: unknown): CellValue =>
  typeof value === 'number' || typeof value === 'boolean'
    ? value
    : typeof value === 'string' && value !== ''
      ? value
      : null;

const readChunk = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: { row: number; column: number; rows: number; columns: number },
  what: 'values' | 'formulas',
): Promise<CellValue[][]> => {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load(what);
  await context.sync();
  // Excel answers null, without an error, when a read is too large.
  const values = range[what] as unknown[][] | null;
  if (values !== null) return values.map((cells) => cells.map(toCell));
  if (area.rows <= 50)
    throw new BatchStop({ code: 'host-too-large', severity: 'blocks', params: { cells: area.rows * area.columns } });
  const half = Math.floor(area.rows / 2);
  const upper = await readChunk(context, sheet, { ...area, rows: half }, what);
  const lower = { ...area, row: area.row + half, rows: area.rows - half };
  return [...upper, ...(await readChunk(context, sheet, lower, what))];
};

type Content = { readonly grid: Grid; readonly formulas: ReadonlyMap<string, string> | null };

/**
 * All cells of a sheet from A1 on, read in chunks that stay below Excel's limits; with its formulas where they are wanted.
 */
export const readSheet = async (
  context: Excel.RequestContext,
  name: string,
  wantsFormulas = false,
): Promise<Content> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (sheet.isNullObject) throw new BatchStop({ code: 'host-changed', severity: 'blocks', params: { sheet: name } });
  const formulas = wantsFormulas ? new Map<string, string>() : null;
  if (used.isNullObject) return { grid: { sheet: name, rows: [], hiddenRows: 0 }, formulas };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (rowCount * columnCount > MAX_CELLS)
    throw new BatchStop({
      code: 'host-too-large',
      severity: 'blocks',
      where: { sheet: name },
      params: { cells: rowCount * columnCount },
    });

  const rows: CellValue[][] = Array.from({ length: rowIndex }, () => []);
  const margin: CellValue[] = Array.from({ length: columnIndex }, () => null);
  const step = rowsPerChunk(columnCount);
  for (let done = 0; done < rowCount; done += step) {
    const area = {
      row: rowIndex + done,
      column: columnIndex,
      rows: Math.min(step, rowCount - done),
      columns: columnCount,
    };
    const chunk = await readChunk(context, sheet, area, 'values');
    for (const cells of chunk) rows.push(columnIndex === 0 ? cells : [...margin, ...cells]);
    if (formulas) noteFormulas(formulas, area, chunk, await readChunk(context, sheet, area, 'formulas'));
  }
  const hiddenRows = await countHiddenRows(context, sheet, rowIndex, rowCount);
  const merges = await readMerges(context, sheet, {
    row: rowIndex,
    rows: rowCount,
    columns: columnIndex + columnCount,
  });
  return { grid: { sheet: name, rows, hiddenRows, ...(merges?.length ? { merges } : {}) }, formulas };
};

/** A text cell that begins with "=" reads alike as value and as formula; a formula never equals what it gives. */
const noteFormulas = (
  formulas: Map<string, string>,
  { row, column }: { readonly row: number; readonly column: number },
  values: readonly (readonly CellValue[])[],
  entered: readonly (readonly CellValue[])[],
): void => {
  entered.forEach((cells, down) =>
    cells.forEach((cell, right) => {
      if (typeof cell === 'string' && cell.startsWith('=') && cell !== values[down]?.[right])
        formulas.set(cellAddress(row + down, column + right), cell.slice(1));
    }),
  );
};
