import { markerKey, nearestRuling, readDecisions, ROW_RULINGS } from '../book';
import type { Employee, PadanProblem } from '../domain';
import { cellAddress } from '../sheets';

import { newestAudit } from './audit-facts';
import type { WorkbookReading } from './read-workbook';

/**
 * Decisions on the recommendations of the newest run that say nothing: a word that is none of those to choose from, and one on a row
 * that is nobody's, or whose person is no longer among those read. Each only warns; the cell stays as it is.
 */
export const problemsOfDecisions = (
  { sheets }: WorkbookReading,
  employees: readonly Pick<Employee, 'nip'>[],
): readonly PadanProblem[] => {
  const run = newestAudit(sheets)?.run;
  const key = markerKey('recommendations');
  const grid = sheets.find(({ marker }) => marker?.run === run && marker?.key === key)?.grid ?? null;
  if (grid === null) return [];
  const known = new Set<string>(employees.map(({ nip }) => nip));
  return readDecisions(grid).flatMap(({ row, column, nip, decision, ruling }): PadanProblem[] => {
    const problem = {
      severity: 'warns',
      where: { sheet: grid.sheet, row, column },
      value: decision,
      params: { address: cellAddress(row, column), sheet: grid.sheet, decision, nip },
    } as const;
    return [
      ...(ruling !== null
        ? []
        : [
            {
              ...problem,
              code: 'decision-unknown',
              params: { ...problem.params, nearest: nearestRuling(decision, ROW_RULINGS) ?? '' },
            } as const,
          ]),
      ...(known.has(nip) ? [] : [{ ...problem, code: 'decision-of-nobody' } as const]),
    ];
  });
};
