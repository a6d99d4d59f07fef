import type { CellValue } from '../../sheets';

/** A value as Excel answers it: a blank cell is an empty text. */
export const toCell = (value: unknown): CellValue =>
  typeof value === 'number' || typeof value === 'boolean'
    ? value
    : typeof value === 'string' && value !== ''
      ? value
      : null;
