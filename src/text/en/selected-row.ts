import type { selectedRow as source } from '../id/selected-row';

/** Words about opening the card of a row that is selected on a sheet, in English. */
export const selectedRow: typeof source = {
  open: 'Open the card of the selected row',
  hint: 'This Excel does not tell which row you select: select a cell on a sheet, then press this button.',
  nobody: 'The row selected on the sheet is not that of an employee proposed to move.',
};
