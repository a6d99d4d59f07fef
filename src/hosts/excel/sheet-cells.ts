import { cellAddress, type CellValue } from '../../sheets';

import { cellsIn, type Block } from './block';
import { jsonBytes } from './json-bytes';
import { FIRST_CELLS, USUAL_BYTES } from './read-block';
import { toCell } from './to-cell';

/** A row that holds nothing, whichever it is. */
const BLANK: readonly CellValue[] = [];

/** How many times as many cells as are known the next block may have: what comes may be longer than what came. */
const GROWTH = 16;

/** The cells of a sheet as they come in, block by block, and what the next block will weigh. */
export class SheetCells {
  readonly formulas: Map<string, string> | null;
  private readonly grid: (readonly CellValue[])[] = [];
  private readonly left: Block[];
  private cells = 0;
  private bytes = 0;
  private lately = 0;

  constructor(
    parts: readonly Block[],
    private readonly wantsFormulas: boolean,
  ) {
    this.left = [...parts];
    this.formulas = wantsFormulas ? new Map() : null;
  }

  /** Rows from the first of the sheet on; each ends with its last cell that was asked for. */
  get rows(): readonly (readonly CellValue[])[] {
    return this.grid;
  }

  get isWhole(): boolean {
    return this.left.length === 0;
  }

  /** Estimated bytes of one cell in an answer, from those that have come; formulas come beside values. */
  private get cellBytes(): number {
    const usual = this.wantsFormulas ? 2 * USUAL_BYTES : USUAL_BYTES;
    return this.cells === 0 ? usual : Math.max(this.bytes / this.cells, this.lately);
  }

  /** The next block of at most so many bytes, told once; null where not one row fits, and need not (`least` is 0). */
  next(room: number, least: 0 | 1): { readonly block: Block; readonly bytes: number } | null {
    const [part] = this.left;
    if (part === undefined) return null;
    const fitting = Math.min(room / this.cellBytes, Math.max(FIRST_CELLS, this.cells * GROWTH));
    const rows = Math.max(least, Math.min(part.rows, Math.floor(fitting / part.columns)));
    if (rows === 0) return null;
    const block = { ...part, rows };
    if (block.rows === part.rows) this.left.shift();
    else this.left[0] = { ...part, row: part.row + block.rows, rows: part.rows - block.rows };
    return { block, bytes: cellsIn(block) * this.cellBytes };
  }

  /** Takes the cells of a block. */
  take(
    { row, column, rows, columns }: Block,
    values: readonly unknown[][],
    formulas: readonly unknown[][] | null,
  ): void {
    let bytes = 0;
    values.forEach((cells, down) => {
      for (const value of cells) bytes += jsonBytes(value);
      this.place(row + down, column, cells.map(toCell));
    });
    for (const cells of formulas ?? []) for (const formula of cells) bytes += jsonBytes(formula);
    if (formulas !== null) this.noteFormulas(row, column, values, formulas);
    this.cells += rows * columns;
    this.bytes += bytes;
    this.lately = bytes / (rows * columns);
  }

  private place(row: number, column: number, cells: readonly CellValue[]): void {
    while (this.grid.length <= row) this.grid.push(BLANK);
    const standing = this.grid[row] ?? BLANK;
    if (column === 0 && standing.length <= cells.length) this.grid[row] = cells;
    else {
      const filled = [...standing];
      while (filled.length < column) filled.push(null);
      filled.splice(column, cells.length, ...cells);
      this.grid[row] = filled;
    }
  }

  /** A text cell that begins with "=" reads alike as value and as formula; a formula never equals what it gives. */
  private noteFormulas(
    row: number,
    column: number,
    values: readonly (readonly unknown[])[],
    entered: readonly (readonly unknown[])[],
  ): void {
    entered.forEach((cells, down) =>
      cells.forEach((cell, right) => {
        if (typeof cell === 'string' && cell.startsWith('=') && cell !== values[down]?.[right])
          this.formulas?.set(cellAddress(row + down, column + right), cell.slice(1));
      }),
    );
  }
}
