import { cellAt, foldText, visibleText, type Grid } from '../sheets';
import { textsOf, type Language } from '../text';

import { findColumns } from './find-columns';
import { cellOf, type FoundTable } from './find-table';
import { rowFaults, type RowFault } from './read-row-seals';
import { parseRuling } from './rulings';
import type { HeaderId } from './sheet-spec';

/** A filled decision cell that cannot be taken as a decision; 0-based. */
export type StrandedDecision = {
  readonly row: number;
  readonly column: number;
  readonly decision: string;
  /** Blank where the row names nobody. */
  readonly nip: string;
  readonly fault: RowFault;
};

/** Columns by which a sheet says what its decisions are about. */
const ABOUT: Readonly<Record<'recommendations' | 'ledger', readonly HeaderId[]>> = {
  recommendations: ['number', 'nip'],
  ledger: ['nip', 'position', 'unit'],
};

const LANGUAGES: readonly Language[] = ['id', 'en'];

/** A header as the sheet would have it: in the language of those that are left. */
const headerOf = (grid: Grid, { headerRow, columns }: FoundTable, id: HeaderId): string => {
  const isOf = (language: Language): boolean =>
    [...columns].every(
      ([known, column]) =>
        foldText(String(cellAt(grid, headerRow, column) ?? '')) ===
        foldText(textsOf(language).sheets.headers[known as HeaderId]),
    );
  return textsOf(LANGUAGES.find(isOf) ?? 'id').sheets.headers[id];
};

/** Words of decision below a header that none of Padan's columns has, where the column of decisions is gone. */
const underOtherHeaders = (grid: Grid, about: readonly HeaderId[]): StrandedDecision[] => {
  const found = findColumns(grid, [...about, 'official', 'decisionDate', 'name', 'person', 'to'], []);
  if (found === null || found.columns.size === 0) return [];
  const known = new Set(
    LANGUAGES.flatMap((language) => Object.values(textsOf(language).sheets.headers).map((header) => foldText(header))),
  );
  const header = headerOf(grid, found, 'decision');
  // Lists to choose from stand far to the right, below no header.
  const beside = (found.columns.get('official') ?? -1) - 1;
  const isKnown = (column: number): boolean => {
    const word = foldText(String(cellAt(grid, found.headerRow, column) ?? ''));
    return word === '' ? column !== beside : known.has(word);
  };
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): StrandedDecision[] => {
      const decision = visibleText(String(cell ?? ''));
      if (row <= found.headerRow || parseRuling(decision) === null || isKnown(column)) return [];
      const nip = visibleText(String(cellOf(grid, found, row, 'nip') ?? ''));
      return [{ row, column, decision, nip, fault: { kind: 'column', header } }];
    }),
  );
};

/**
 * Decision cells of a sheet that say something and cannot be taken as a decision: on rows that are no longer about what was proposed, on rows
 * somebody added, and all of them where a column they need is gone.
 */
export const strandedDecisions = (grid: Grid, kind: keyof typeof ABOUT): readonly StrandedDecision[] => {
  const about = ABOUT[kind];
  const found = findColumns(grid, ['decision', ...about], ['decision']);
  const column = found?.columns.get('decision');
  if (found === null || column === undefined) return underOtherHeaders(grid, about);
  const gone = about.find((id) => !found.columns.has(id));
  const faultOf: (row: number) => RowFault | null =
    gone !== undefined
      ? () => ({ kind: 'column', header: headerOf(grid, found, gone) })
      : kind === 'recommendations'
        ? rowFaults(grid)
        : () => null;
  return grid.rows.flatMap((_, row): StrandedDecision[] => {
    const at = (id: HeaderId): string => visibleText(String(cellOf(grid, found, row, id) ?? ''));
    if (row <= found.headerRow || at('decision') === '') return [];
    const fault = faultOf(row);
    return fault === null ? [] : [{ row, column, decision: at('decision'), nip: at('nip'), fault }];
  });
};
