import { rangeAddress } from '../../sheets';

/** Cells of a sheet by their first and how many they are; 0-based. */
export type Block = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** How many cells a block has. */
export const cellsIn = ({ rows, columns }: Block): number => rows * columns;

/** A block cut into so many pieces, or fewer where it has fewer rows; a single row is cut by columns. */
export const cutBlock = (block: Block, pieces: number): readonly Block[] => {
  const isRow = block.rows === 1;
  const length = isRow ? block.columns : block.rows;
  const step = Math.ceil(length / Math.min(pieces, length));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => {
    const first = index * step;
    const count = Math.min(step, length - first);
    return isRow
      ? { ...block, column: block.column + first, columns: count }
      : { ...block, row: block.row + first, rows: count };
  });
};

/** Both halves of a block; null for a single cell. */
export const halvesOf = (block: Block): readonly Block[] | null => (cellsIn(block) === 1 ? null : cutBlock(block, 2));

/**
 * The cells of a block, by their address, which is the shortest way to say it. Office.js keeps nothing of it beyond the request:
 * thousands of kept ranges take it minutes.
 */
export const blockAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range =>
  sheet
    .getRange(
      rangeAddress({ firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn: column + columns - 1 }),
    )
    .untrack();
