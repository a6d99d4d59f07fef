import { shortHash } from '../kernel';
import { foldText, visibleText, type CellValue, type DraftCell } from '../sheets';

import { text } from './cells';
import { formulaShape } from './formula-shape';
import { computed, type Column } from './sheet-spec';

/** Names the hidden column of seals in every table that has one. */
export const ROW_SEAL = 'rowSeal';

/** Digits of a seal per sealed cell. */
export const SEAL_DIGITS = 4;

/** Between the names of the sealed columns. */
export const SEAL_BETWEEN = ' | ';

/** A number that every program reads alike. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MOST_DIGITS = 15;

/** A number typed as text, and a text broken into other lines, are the same value. */
const sealedValue = (value: CellValue): string => {
  // A NIP that became a number reads alike and is not the same.
  if (typeof value === 'number')
    return Math.abs(value) < 10 ** MOST_DIGITS ? String(Number(value.toFixed(9))) : `${value};`;
  const seen = visibleText(String(value ?? ''));
  return seen.length <= MOST_DIGITS && PLAIN_NUMBER.test(seen) ? String(Number(seen)) : seen;
};

/**
 * The seal of one cell. What a formula comes to may change any time: sealed is its shape, with columns of its own sheet by their
 * folded headers, so that sorting and inserting change nothing.
 */
export const sealOfCell = (
  value: CellValue,
  formula: string | undefined,
  row: number,
  headerOf: (column: number) => string,
): string => {
  if (formula === undefined) return shortHash(sealedValue(value));
  const shape = formulaShape(formula, (place) => `[${headerOf(place.column)}]${place.row === row ? '@' : ''}`);
  return shortHash(`=${shape}`);
};

/**
 * The column in which every row of a table seals its computed cells, so that one somebody typed over can be named without planning
 * again: some digits a cell, in the order of the columns, whose headers stand above that of the seals.
 */
export const rowSeal = <Row, Input>(): Column<Row, Input> =>
  computed<Row, Input>(ROW_SEAL, { width: 140, isHidden: true, write: () => null });

/** What of a drafted table goes into its seals. */
export type SealedTable = {
  /** What stands above the header of the seals. */
  readonly legend: DraftCell;
  readonly place: number;
  /** The cells of a row with their seal among them. */
  readonly seal: (cells: readonly (DraftCell | null)[], row: number) => (DraftCell | null)[];
};

/** How the rows of a table with these columns are sealed; null where it has no column for that. */
export const sealedTable = (
  columns: readonly { readonly id: string; readonly kind: string }[],
  headers: readonly string[],
): SealedTable | null => {
  const place = columns.findIndex(({ id }) => id === ROW_SEAL);
  if (place < 0) return null;
  const sealed = columns.flatMap(({ kind }, column) => (kind === 'computed' && column !== place ? [column] : []));
  const folded = headers.map(foldText);
  const headerOf = (column: number): string => folded[column] ?? '';
  const sealOf = (cell: DraftCell | null | undefined, row: number): string =>
    sealOfCell(cell?.value ?? null, cell?.formula, row, headerOf);
  return {
    legend: text(sealed.map((column) => headers[column]).join(SEAL_BETWEEN), 'muted'),
    place,
    seal: (cells, row) => {
      const seals = text(sealed.map((column) => sealOf(cells[column], row)).join(''), 'muted');
      return cells.map((cell, column) => (column === place ? seals : cell));
    },
  };
};
