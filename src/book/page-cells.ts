import type { DraftCell } from '../sheets';

type Cell = DraftCell | null;

/** The cells of a page that is laid out in lanes: anything can be put anywhere, in any order. */
export class PageCells {
  readonly rows: Cell[][] = [];

  put(row: number, column: number, ...cells: readonly Cell[]): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] ?? [];
    while (line.length < column) line.push(null);
    cells.forEach((cell, index) => {
      if (cell !== null || line.length <= column + index) line[column + index] = cell;
    });
  }

  /** Puts rows below each other and answers the row after the last. */
  putDown(row: number, column: number, rows: readonly (readonly Cell[])[]): number {
    rows.forEach((cells, index) => this.put(row + index, column, ...cells));
    return row + rows.length;
  }
}
