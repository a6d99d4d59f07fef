import { MARKED_SHEETS, markerKey, readDecisions, readRowSeals, type RowSeals } from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress, type Grid } from '../sheets';

import { newestAudit } from './audit-facts';
import type { WorkbookReading } from './read-workbook';

/** Keys of the sheets whose rows are sealed. */
const KEYS = new Set(MARKED_SHEETS.flatMap(({ key, sealsRows }) => (sealsRows ? [key] : [])));

/** Most changed cells of a column that are told one by one. */
const MOST_CELLS = 3;

/** Computed cells of a sheet that somebody typed over, and sealed columns that are no longer there. */
const problemsOfSeals = ({ sheet }: Grid, seals: RowSeals): PadanProblem[] => {
  const gone = seals.gone.map((header): PadanProblem => ({
    code: 'result-column-gone',
    severity: 'warns',
    where: { sheet },
    params: { sheet, header },
  }));
  const told = new Map<string, number>();
  const cells = seals.changed.flatMap(({ row, column, header, isDecisive }): PadanProblem[] => {
    const count = (told.get(header) ?? 0) + 1;
    told.set(header, count);
    if (count > MOST_CELLS) return [];
    const params = { address: cellAddress(row, column), sheet, header, isDecisive: isDecisive ? 1 : 0 };
    return [{ code: 'result-cell-changed', severity: 'warns', where: { sheet, row, column }, params }];
  });
  const more = [...told].flatMap(([header, all]): PadanProblem[] => {
    const count = all - MOST_CELLS;
    const params = { sheet, header, count };
    return count > 0 ? [{ code: 'result-cells-changed', severity: 'warns', where: { sheet }, params }] : [];
  });
  return [...gone, ...cells, ...more];
};

/** Decisions on rows of the recommendations that Padan did not write. */
const decisionsOnAddedRows = (grid: Grid, { isSealed }: RowSeals): PadanProblem[] =>
  readDecisions(grid).flatMap(({ row, column, nip, decision }): PadanProblem[] => {
    if (nip === '' || isSealed(row)) return [];
    const { sheet } = grid;
    const params = { address: cellAddress(row, column), sheet, decision, nip };
    return [
      { code: 'decision-on-added-row', severity: 'warns', where: { sheet, row, column }, value: decision, params },
    ];
  });

/**
 * Computed cells on the sheets of the newest run that somebody typed over, and decisions on rows somebody added: such decisions are not
 * followed. Each only warns; the cells stay as they are. Needs what `wantForDecisions` wants; sheets of an older Padan tell nothing.
 */
export const problemsOfEntries = ({ sheets }: Pick<WorkbookReading, 'sheets'>): readonly PadanProblem[] => {
  const run = newestAudit(sheets)?.run;
  return sheets.flatMap(({ marker, grid, formulas }): PadanProblem[] => {
    if (marker === null || marker.run !== run || !KEYS.has(marker.key) || grid === null || formulas === null) return [];
    const seals = readRowSeals(grid, formulas);
    if (seals === null) return [];
    const isOfRows = marker.key === markerKey('recommendations');
    return [...problemsOfSeals(grid, seals), ...(isOfRows ? decisionsOnAddedRows(grid, seals) : [])];
  });
};
