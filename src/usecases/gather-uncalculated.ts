import type { StandingSheet } from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress, type SheetDraft } from '../sheets';

import { mismatchProblem } from './compare-run';

/** Rows with a formula as a fault tells them when they are not found, by the name of their sheet. */
const calculatedRows = (drafts: readonly SheetDraft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap(({ name, rows }) =>
      rows
        .filter((cells) => cells.some((cell) => cell?.formula !== undefined))
        .map((cells) => {
          const told = cells
            .map((cell) => String(cell?.value ?? ''))
            .join(' ')
            .trim();
          return `${name}|${String(mismatchProblem(name, told, '').params?.expected)}`;
        }),
    ),
  );

/**
 * Takes together what is at fault for want of calculation alone: the right formula stands in each of these cells and gives nothing,
 * because the file was saved by a program that does not calculate. Everything else stays a fault of its own, behind.
 */
export const gatherUncalculated = (
  faults: readonly PadanProblem[],
  drafts: readonly SheetDraft[],
  standingNamed: (sheet: string) => StandingSheet | null,
): readonly PadanProblem[] => {
  const isBlankFormula = ({ code, where, params }: PadanProblem): boolean =>
    code === 'verify-differs' &&
    params?.found === '' &&
    where?.sheet !== undefined &&
    where.row !== undefined &&
    standingNamed(where.sheet)?.formulas.has(cellAddress(where.row, where.column ?? 0)) === true;
  const blank = faults.filter(isBlankFormula);
  if (blank.length === 0) return faults;
  const rows = calculatedRows(drafts);
  const isLostRow = ({ code, where, params }: PadanProblem): boolean =>
    code === 'verify-gone' && where?.row === undefined && rows.has(`${where?.sheet}|${String(params?.expected)}`);
  const where = blank[0]?.where;
  return [
    { code: 'verify-uncalculated', severity: 'blocks', ...(where ? { where } : {}), params: { count: blank.length } },
    ...faults.filter((fault) => !isBlankFormula(fault) && !isLostRow(fault)),
  ];
};
