import { formatOf, toCellText, type DraftCell, type SheetDraft } from '../../sheets';

import type { Block } from './block';

/** Formulas as they were read back from some columns. */
export type FormulasFound = { readonly block: Block; readonly formulas: readonly (readonly unknown[])[] };

/** Excel keeps 15 digits of a number, or all of them, by the way it takes. */
const isSameNumber = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));

const textOf = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';

const isAsMeant = (cell: DraftCell, found: unknown): boolean => {
  const { value } = cell;
  if (value === null) return true;
  if (typeof value === 'string') return textOf(found) === toCellText(value);
  if (formatOf(cell) === 'text') return textOf(found) === String(value).toUpperCase();
  return typeof value === 'number' ? typeof found === 'number' && isSameNumber(found, value) : found === value;
};

/** A text that begins with "=" reads alike as value and as formula; a formula never equals what it gives. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/**
 * The first cell that does not hold what was written: a text that became a number or ran as a formula, a number that became
 * another, a formula that is no formula. What a formula gives is not asked: it may rest on sheets that come later.
 */
export const findAltered = (
  draft: SheetDraft,
  block: Block,
  values: readonly (readonly unknown[])[],
  found: readonly FormulasFound[],
): { readonly row: number; readonly column: number } | null => {
  const formulaAt = (row: number, column: number): unknown => {
    const columns = found.find(({ block: part }) => column >= part.column && column < part.column + part.columns);
    return columns?.formulas[row - columns.block.row]?.[column - columns.block.column];
  };
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const cells = draft.rows[row] ?? [];
    for (let column = block.column; column < Math.min(cells.length, block.column + block.columns); column += 1) {
      const cell = cells[column];
      if (!cell) continue;
      const value = values[row - block.row]?.[column - block.column];
      const isMeant = cell.formula === undefined ? isAsMeant(cell, value) : isFormula(formulaAt(row, column), value);
      if (!isMeant) return { row, column };
    }
  }
  return null;
};
