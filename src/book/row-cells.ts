import { lineCount, shortenToLines, type CellLook, type DraftCell, type NumberFormat } from '../sheets';

import { link, MOST_LINES, stacked } from './cells';

/** A text right of a number stands one notch in, which takes so many pixels of its column. */
const NOTCH = 10;

const cell = (value: DraftCell['value'], format: NumberFormat, look: CellLook): DraftCell => ({ value, look, format });

/** A text in a table, wrapped. */
export const rowText = (value: string | null, look: CellLook = 'row'): DraftCell => cell(value, 'text', look);

/** Whether a text is seen whole in a column of so many pixels. */
export const isWhole = (value: string, width: number): boolean => lineCount(value, width - NOTCH) <= MOST_LINES;

/** A text in a table, as much of it as finds room in a column of so many pixels. */
export const rowFit = (value: string | null, width: number, lines = MOST_LINES): DraftCell =>
  rowText(value === null ? null : shortenToLines(value, width - NOTCH, lines));

/** Post above unit, name above NIP: two facts in one cell of a column of so many pixels, each on lines of its own. */
export const rowPair = (upper: string, lower: string | null, width: number): DraftCell =>
  rowText(stacked(upper, lower, width - NOTCH));

/** A code or number that names a row: in the middle of its column. */
export const rowCode = (value: string | number | null): DraftCell => ({
  ...cell(value, typeof value === 'number' ? 'whole' : 'text', 'row'),
  align: 'center',
});

/** A whole number in a table. */
export const rowWhole = (value: number | null, look: CellLook = 'row'): DraftCell => cell(value, 'whole', look);

/** Hundredths in a table, shown as points. */
export const rowPoints = (hundredths: number | null, look: CellLook = 'row'): DraftCell =>
  cell(hundredths === null ? null : hundredths / 100, 'amount', look);

/** A difference in hundredths in a table, shown as points with its sign. */
export const rowSigned = (hundredths: number | null, look: CellLook = 'row'): DraftCell =>
  cell(hundredths === null ? null : hundredths / 100, 'signedPoints', look);

/** A share of a thousand in a table, shown in percent. */
export const rowShare = (permille: number | null, look: CellLook = 'row'): DraftCell =>
  cell(permille === null ? null : permille / 1000, 'percent', look);

/** A jump to a cell, in the middle of its column. */
export const rowLink = (value: string, sheet: string, address: string): DraftCell => ({
  ...link(value, sheet, address),
  look: 'rowLink',
  align: 'center',
});
