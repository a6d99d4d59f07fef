import { MARKED_SHEETS, markerKey, readRowSeals, signaturesAlone, type RowSeals } from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress, type Grid } from '../sheets';

import { newestAudit } from './audit-facts';
import { lostDecisions } from './lost-decisions';
import type { WorkbookReading } from './read-workbook';

/** Keys of the sheets whose rows are sealed. */
const KEYS = new Set(MARKED_SHEETS.flatMap(({ key, sealsRows }) => (sealsRows ? [key] : [])));

/** Most changed cells of a column that are told one by one. */
const MOST_CELLS = 3;

/** Computed cells of a sheet that somebody typed over, and sealed columns that are no longer there. */
const problemsOfSeals = ({ sheet }: Grid, seals: RowSeals, holdsDecisions: boolean): PadanProblem[] => {
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
    const params = {
      address: cellAddress(row, column),
      sheet,
      header,
      isDecisive: isDecisive && holdsDecisions ? 1 : 0,
    };
    return [{ code: 'result-cell-changed', severity: 'warns', where: { sheet, row, column }, params }];
  });
  const more = [...told].flatMap(([header, all]): PadanProblem[] => {
    const count = all - MOST_CELLS;
    const params = { sheet, header, count };
    return count > 0 ? [{ code: 'result-cells-changed', severity: 'warns', where: { sheet }, params }] : [];
  });
  return [...gone, ...cells, ...more];
};

/** Rows that somebody has signed without saying what was decided. */
const problemsOfSignatures = (grid: Grid): PadanProblem[] =>
  signaturesAlone(grid).map(({ row, column }) => ({
    code: 'signature-alone',
    severity: 'warns',
    where: { sheet: grid.sheet, row, column },
    params: { address: cellAddress(row, column), sheet: grid.sheet },
  }));

/** Decisions that are lost and not told by a changed cell of their row already; those of nobody's row are told as such. */
const lostBesides = (reading: Pick<WorkbookReading, 'sheets'>): readonly PadanProblem[] =>
  lostDecisions(reading, 'warns').filter(
    ({ code, params }) =>
      code !== 'decision-on-changed-row' && (code !== 'decision-on-added-row' || params?.['nip'] !== ''),
  );

/**
 * Computed cells on the sheets of the newest run that somebody typed over, and decisions that can no longer be told from them: these are not
 * followed; and signatures without a decision. Each only warns; the cells stay as they are. Needs what `wantForDecisions` wants; sheets of an older Padan tell nothing.
 */
export const problemsOfEntries = (reading: Pick<WorkbookReading, 'sheets'>): readonly PadanProblem[] => {
  const { sheets } = reading;
  const run = newestAudit(sheets)?.run;
  const ofSeals = sheets.flatMap(({ marker, grid, formulas }): PadanProblem[] => {
    if (marker === null || marker.run !== run || !KEYS.has(marker.key) || grid === null || formulas === null) return [];
    const seals = readRowSeals(grid, formulas);
    const isOfRows = marker.key === markerKey('recommendations');
    return [
      ...(seals === null ? [] : problemsOfSeals(grid, seals, isOfRows)),
      ...(isOfRows ? problemsOfSignatures(grid) : []),
    ];
  });
  return [...ofSeals, ...lostBesides(reading)];
};
