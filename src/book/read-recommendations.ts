import { isoDate, type Ruling } from '../domain';
import { parseDate } from '../intake';
import { visibleText, type CellValue, type Grid } from '../sheets';

import { numberInChain } from './chains-of-plan';
import { findColumns } from './find-columns';
import { cellOf, type FoundTable } from './find-table';
import { parseRuling, ROW_RULINGS } from './rulings';

/** A recommendation as a sheet states it: its number, and whom it moves from where to where. Posts as "post|unit". */
export type StatedRecommendation = {
  readonly number: string;
  readonly nip: string;
  readonly from: string;
  readonly to: string;
};

/**
 * What gives the number of a row, 0-based. Its cell is a formula, whose value a program that does not calculate leaves out of the
 * file; then the number is made again from chain and step, which are plain.
 */
const numberReader = (grid: Grid, found: FoundTable): ((row: number) => string) => {
  const at = (row: number, id: string): string => visibleText(String(cellOf(grid, found, row, id) ?? ''));
  const people = new Map<string, number>();
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const chain = at(row, 'chain');
    if (at(row, 'nip') !== '') people.set(chain, (people.get(chain) ?? 0) + 1);
  }
  return (row) => {
    const [number, chain] = [at(row, 'number'), at(row, 'chain')];
    return number === '' && chain !== ''
      ? numberInChain(chain, Number(at(row, 'step')), people.get(chain) ?? 1)
      : number;
  };
};

/** Recommendations of a sheet, by its headers in either language, wherever rows and columns have been sorted or inserted. */
export const readRecommendations = (grid: Grid): StatedRecommendation[] => {
  const needed = ['number', 'nip', 'fromPosition', 'fromUnit', 'toPosition', 'toUnit'] as const;
  const found = findColumns(grid, [...needed, 'chain', 'step'], needed);
  if (found === null) return [];
  const numberOf = numberReader(grid, found);
  const stated: StatedRecommendation[] = [];
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const at = (id: string): string => String(cellOf(grid, found, row, id) ?? '');
    if (at('nip') === '') continue;
    stated.push({
      number: numberOf(row),
      nip: at('nip'),
      from: `${at('fromPosition')}|${at('fromUnit')}`,
      to: `${at('toPosition')}|${at('toUnit')}`,
    });
  }
  return stated;
};

/** What somebody decided on a row of the recommendations, and where; `nip` is blank on a row that is nobody's. */
export type StatedDecision = {
  readonly row: number;
  readonly column: number;
  readonly number: string;
  readonly nip: string;
  readonly decision: string;
  /** Null for a word that is none of those to choose from, in either language. */
  readonly ruling: Ruling | null;
  /** Post and unit the row proposes. */
  readonly position: string;
  readonly unit: string;
  readonly official: string;
  /** The day as YYYY-MM-DD; where none can be read, what is written. */
  readonly date: string;
  /** 0-based; -1 where the column is gone. */
  readonly dateColumn: number;
  readonly remark: string;
};

const DECISION_COLUMNS = [
  'number',
  'nip',
  'decision',
  'official',
  'decisionDate',
  'remark',
  'toPosition',
  'toUnit',
  'chain',
  'step',
] as const;

/** The day of a cell as YYYY-MM-DD; what is written where it is none; "" for a blank. */
export const dateInCell = (cell: CellValue): string => {
  const date = parseDate(cell);
  return date ? isoDate(date) : visibleText(String(cell ?? ''));
};

/** Where the decision on each person stands on a sheet of recommendations, made or not; 0-based. */
export const placesOfDecisions = (
  grid: Grid,
): ReadonlyMap<string, { readonly row: number; readonly column: number }> => {
  const found = findColumns(grid, ['number', 'nip', 'decision']);
  const column = found?.columns.get('decision');
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  if (found === null || column === undefined) return places;
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const nip = visibleText(String(cellOf(grid, found, row, 'nip') ?? ''));
    if (nip !== '') places.set(nip, { row, column });
  }
  return places;
};

/** Decision cells that are blank on rows that somebody has signed, dated or remarked on; 0-based. */
export const signaturesAlone = (grid: Grid): readonly { readonly row: number; readonly column: number }[] => {
  const found = findColumns(grid, DECISION_COLUMNS, ['number', 'nip', 'decision']);
  const column = found?.columns.get('decision');
  if (found === null || column === undefined) return [];
  const isBlank = (row: number, id: string): boolean => visibleText(String(cellOf(grid, found, row, id) ?? '')) === '';
  return grid.rows.flatMap((_, row) => {
    const isOf = row > found.headerRow && !isBlank(row, 'nip') && isBlank(row, 'decision');
    const isSigned = ['official', 'decisionDate', 'remark'].some((id) => !isBlank(row, id));
    return isOf && isSigned ? [{ row, column }] : [];
  });
};

/** Decisions of a sheet in the order of its rows, found by its headers in either language; rows without one are left out. */
export const readDecisions = (grid: Grid): StatedDecision[] => {
  const found = findColumns(grid, DECISION_COLUMNS, ['number', 'nip', 'decision']);
  const column = found?.columns.get('decision');
  if (found === null || column === undefined) return [];
  const numberOf = numberReader(grid, found);
  return grid.rows.flatMap((_, row): StatedDecision[] => {
    const at = (id: (typeof DECISION_COLUMNS)[number]): string =>
      visibleText(String(cellOf(grid, found, row, id) ?? ''));
    const decision = at('decision');
    if (row <= found.headerRow || decision === '') return [];
    return [
      {
        row,
        column,
        number: numberOf(row),
        nip: at('nip'),
        decision,
        ruling: parseRuling(decision, ROW_RULINGS),
        position: at('toPosition'),
        unit: at('toUnit'),
        official: at('official'),
        date: dateInCell(cellOf(grid, found, row, 'decisionDate')),
        dateColumn: found.columns.get('decisionDate') ?? -1,
        remark: at('remark'),
      },
    ];
  });
};
