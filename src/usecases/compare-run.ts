import {
  checkChain,
  compareSheets,
  MARKED_SHEETS,
  markerKey,
  readAudit,
  readDecided,
  sealKey,
  sealOnSheet,
  type ComparedWith,
  type SheetDifference,
  type StandingSheet,
} from '../book';
import type { PadanProblem } from '../domain';
import type { SheetDraft } from '../sheets';

/** What is wrong with the sheets of a run, and how many cells were looked at. */
export type RunComparison = {
  readonly faults: readonly PadanProblem[];
  readonly checkedCells: number;
  /** Formulas that have lost the sheet they read. */
  readonly uncheckedCells: number;
};

const CODES: Readonly<Record<SheetDifference['what'], PadanProblem['code']>> = {
  value: 'verify-differs',
  formula: 'verify-formula',
  added: 'verify-added',
  gone: 'verify-gone',
  'hidden-rows': 'verify-hidden-rows',
  'hidden-sheet': 'verify-hidden-sheet',
  chart: 'verify-chart',
};

/** Longest part of a cell that is quoted. */
const QUOTED = 120;

/** Something about a run that is not as it must be; `where` names its cell. */
export const mismatchProblem = (
  what: string,
  expected: string,
  found: string,
  where?: PadanProblem['where'],
  code: PadanProblem['code'] = 'verify-differs',
): PadanProblem => ({
  code,
  severity: 'blocks',
  ...(where ? { where } : {}),
  params: { what, expected: expected.slice(0, QUOTED), found: found.slice(0, QUOTED) },
});

/** A difference on a sheet, as a problem at its cell. */
export const faultOf = ({ what, place, expected, found }: SheetDifference, sheet: string): PadanProblem =>
  mismatchProblem(sheet, expected, found, place === null ? { sheet } : { sheet, ...place }, CODES[what]);

/** The fact that holds the seal of a sheet; null where the sheet is made again and compared. */
const sealFact = ({ key }: SheetDraft): string | null => {
  const traits = MARKED_SHEETS.find((sheet) => sheet.key === key);
  return traits?.check === 'sealed' ? sealKey(traits.id) : null;
};

/** Seals an audit sheet states, by key. */
export const statedSeals = (facts: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    MARKED_SHEETS.flatMap(({ id }) => {
      const seal = facts.get(sealKey(id));
      return seal === undefined ? [] : [[sealKey(id), seal]];
    }),
  );

/** Holds a sheet whose cells name places on the user's sheets against the seal the audit trail keeps of it. */
const sealFaults = (draft: SheetDraft, { grid }: StandingSheet, sealed: string): PadanProblem[] => {
  const found = sealOnSheet(draft, grid) ?? '';
  return found === sealed ? [] : [mismatchProblem(grid.sheet, sealed, found, { sheet: grid.sheet }, 'verify-seal')];
};

/** Holds the trail of an audit sheet against itself: each line's hash follows from the line and the one before. */
const chainFaults = (draft: SheetDraft, { grid }: StandingSheet): PadanProblem[] => {
  if (draft.key !== markerKey('audit')) return [];
  const trail = readAudit(grid);
  const broken = checkChain(trail.lines, readDecided(trail)?.continued?.head);
  return broken === null
    ? []
    : [mismatchProblem(grid.sheet, '', String(broken + 1), { sheet: grid.sheet }, 'verify-chain')];
};

/**
 * Compares the sheets of a run as they were made again with those that stand in the workbook, by key. A sheet that has been
 * deleted is a fault too; the others are compared all the same.
 */
export const compareRun = (
  drafts: readonly SheetDraft[],
  standing: ReadonlyMap<string, StandingSheet>,
  facts: ReadonlyMap<string, string>,
  known: ComparedWith = {},
): RunComparison => {
  const faults: PadanProblem[] = [];
  const present = drafts.flatMap((draft) => {
    const sheet = standing.get(draft.key);
    if (sheet) return [{ draft, standing: sheet }];
    faults.push(mismatchProblem(draft.name, draft.name, '', undefined, 'verify-sheet-gone'));
    return [];
  });
  let checkedCells = 0;
  let uncheckedCells = 0;
  const compared = compareSheets(present, known);
  for (const { draft, standing: sheet } of present) {
    const comparison = compared.get(draft);
    if (!comparison) continue;
    checkedCells += comparison.checkedCells;
    uncheckedCells += comparison.uncheckedCells;
    const fact = sealFact(draft);
    const seals = fact === null ? [] : sealFaults(draft, sheet, facts.get(fact) ?? '');
    // Records under a seal that holds are as they were written, whatever places the user's rows have by now.
    const isHeld = fact !== null && seals.length === 0;
    const differences = comparison.differences.filter(({ isInRecord }) => !isHeld || !isInRecord);
    faults.push(
      ...differences.map((difference) => faultOf(difference, sheet.grid.sheet)),
      ...seals,
      ...chainFaults(draft, sheet),
    );
  }
  return { faults, checkedCells, uncheckedCells };
};
