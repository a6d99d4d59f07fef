import { startsLikeFormula, toCellText, type DraftCell } from '../../sheets';

/** What Excel is given for a cell; `null` leaves a cell alone. */
export type CellInput = string | number | boolean | null;

/** What is written into a cell. Text that could run as a formula gets the quote Excel hides; `null` leaves a cell alone. */
export const cellInput = (cell: DraftCell | null): CellInput => {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value !== 'string') return cell.value;
  const text = toCellText(cell.value);
  return startsLikeFormula(text) || text.startsWith("'") ? `'${text}` : text;
};
