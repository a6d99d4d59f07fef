import type { PadanProblem } from '../domain';
import { MARKED_SHEETS } from '../book';
import type { MarkerFault } from '../sheets';

import type { AppliedChanges, MissingChart, SheetSnapshot } from './ports';

const idOf = (key: string): string => MARKED_SHEETS.find((traits) => traits.key === key)?.id ?? key;

const problemOf = (fault: MarkerFault): PadanProblem => {
  switch (fault.kind) {
    case 'copied':
      return { code: 'mark-copied', severity: 'warns', where: { sheet: fault.sheet }, params: { sheet: fault.sheet } };
    case 'twice': {
      const { sheet, other } = fault;
      return { code: 'mark-twice', severity: 'warns', where: { sheet }, params: { sheet, other } };
    }
    case 'deleted': {
      const { run, key } = fault.marker;
      return { code: 'mark-deleted', severity: 'warns', params: { run, sheet: idOf(key) } };
    }
    case 'found':
      return { code: 'mark-found', severity: 'warns', where: { sheet: fault.sheet }, params: { sheet: fault.sheet } };
    case 'lies':
      return { code: 'mark-lies', severity: 'warns', where: { sheet: fault.sheet }, params: { sheet: fault.sheet } };
    case 'unfinished': {
      const { sheets } = fault;
      return {
        code: 'mark-unfinished',
        severity: 'warns',
        params: { sheets: sheets.join(', '), count: sheets.length },
      };
    }
  }
};

/** What is wrong with Padan's marks, as problems that can be put into words; each only warns. */
export const problemsOfMarks = (faults: readonly MarkerFault[]): readonly PadanProblem[] => faults.map(problemOf);

/** Formulas of Padan's own sheets, as far as they were read, that have no value in the file: plans go by facts, readers by values. */
export const problemsOfUncalculated = (sheets: readonly SheetSnapshot[]): readonly PadanProblem[] => {
  const places = sheets.flatMap(({ standing, name: sheet, grid }) =>
    standing === 'user' ? [] : (grid?.uncalculated ?? []).map((cell) => ({ sheet, ...cell })),
  );
  const [where] = places;
  if (where === undefined) return [];
  return [{ code: 'result-uncalculated', severity: 'warns', where, params: { count: places.length } }];
};

/** Sheets that a removal left, as problems that can be put into words. */
export const problemsOfLeft = (left: AppliedChanges['left']): readonly PadanProblem[] =>
  left.map(({ sheet, why }) => ({ code: 'mark-left', severity: 'warns', where: { sheet }, params: { sheet, why } }));

/** Charts a host would not draw, as problems that can be put into words. */
export const problemsOfCharts = (missing: readonly MissingChart[]): readonly PadanProblem[] =>
  missing.map(({ sheet, title }) => ({
    code: 'host-chart-refused',
    severity: 'warns',
    where: { sheet },
    params: { sheet, title },
  }));
