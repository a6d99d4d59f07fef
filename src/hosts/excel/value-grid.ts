import { draftWidth, type DraftCell, type SheetDraft } from '../../sheets';

import { ANY, PLAIN, type Wanted } from './cover-areas';

const ROWS_BETWEEN_BREATHS = 500;

/** What the cells of a draft want of one property, with the values by their numbers. */
export type ValueGrid = { readonly wanted: Wanted; readonly values: readonly string[] };

/**
 * Numbers what `pick` finds in each cell of a draft; `plain` is what a cell has by itself. Where nothing stands, anything will do
 * (`ANY`) or nothing may be painted (`PLAIN`).
 */
export const valueGridOf = async (
  draft: SheetDraft,
  { plain, blank }: { readonly plain: string; readonly blank: typeof ANY | typeof PLAIN },
  pick: (cell: DraftCell) => string,
  breathe: () => Promise<void>,
): Promise<ValueGrid> => {
  const [rows, columns] = [draft.rows.length, draftWidth(draft)];
  const numbers = new Int32Array(rows * columns).fill(blank);
  const numberOf = new Map<string, number>([[plain, PLAIN]]);
  for (const [row, cells] of draft.rows.entries()) {
    cells.forEach((cell, column) => {
      if (!cell) return;
      const value = pick(cell);
      const number = numberOf.get(value) ?? numberOf.size;
      numberOf.set(value, number);
      numbers[row * columns + column] = number;
    });
    if (row % ROWS_BETWEEN_BREATHS === 0) await breathe();
  }
  return {
    values: [...numberOf.keys()],
    wanted: {
      ...{ rows, columns, isPlainPaintable: blank === ANY },
      at: (row, column) => numbers[row * columns + column]!,
    },
  };
};
