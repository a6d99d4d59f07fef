import type { StandingSheet } from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress, type SheetDraft } from '../sheets';

import { mismatchProblem } from './compare-run';

type FormulaCell = { readonly address: string; readonly formula: string };

/** Formulas of drafted rows, by the sheet and by what a fault tells of a row that is not found. */
const formulasOfRows = (drafts: readonly SheetDraft[]): ReadonlyMap<string, readonly FormulaCell[]> =>
  new Map(
    drafts.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row): [string, FormulaCell[]][] => {
        const formulas = cells.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [{ address: cellAddress(row, column), formula: cell.formula }],
        );
        const told = cells
          .map((cell) => String(cell?.value ?? ''))
          .join(' ')
          .trim();
        const { expected = '' } = mismatchProblem(name, told, '').params ?? {};
        return formulas.length === 0 ? [] : [[`${name}|${expected}`, formulas]];
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
  const addressOf = ({ where }: PadanProblem): string | null =>
    where?.row === undefined ? null : cellAddress(where.row, where.column ?? 0);
  const formulaAt = (sheet: string, address: string): string | undefined => standingNamed(sheet)?.formulas.get(address);
  const isBlankFormula = (fault: PadanProblem): boolean => {
    const address = addressOf(fault);
    const { code, where, params } = fault;
    if (code !== 'verify-differs' || params?.found !== '' || address === null) return false;
    return formulaAt(where?.sheet ?? '', address) !== undefined;
  };
  const blank = faults.filter(isBlankFormula);
  if (blank.length === 0) return faults;
  const rows = formulasOfRows(drafts);
  // A row above a table is known by its text: one whose text is calculated is not found, though its formulas stand.
  const lost = new Map<PadanProblem, readonly FormulaCell[]>();
  for (const fault of faults) {
    const sheet = fault.where?.sheet ?? '';
    const cells = rows.get(`${sheet}|${fault.params?.expected ?? ''}`) ?? [];
    if (fault.code !== 'verify-gone' || addressOf(fault) !== null || cells.length === 0) continue;
    if (cells.every(({ address, formula }) => formulaAt(sheet, address) === formula)) lost.set(fault, cells);
  }
  const ofLostRow = new Set(
    [...lost].flatMap(([{ where }, cells]) => cells.map(({ address }) => `${where?.sheet ?? ''}|${address}`)),
  );
  const isOfLostRow = (fault: PadanProblem): boolean =>
    fault.code === 'verify-added' &&
    fault.params?.found === '' &&
    ofLostRow.has(`${fault.where?.sheet ?? ''}|${addressOf(fault) ?? ''}`);
  const where = blank[0]?.where;
  return [
    { code: 'verify-uncalculated', severity: 'blocks', ...(where ? { where } : {}), params: { count: blank.length } },
    ...faults.filter((fault) => !isBlankFormula(fault) && !lost.has(fault) && !isOfLostRow(fault)),
  ];
};
