import { checkChain, readAudit, readDecided, readRecommendations } from '../book';
import type { PadanProblem } from '../domain';
import type { Grid, SheetDraft } from '../sheets';

import { mismatchProblem } from './compare-run';
import { isOlderVersion, PADAN_VERSION } from './version';

/** A sheet of a run with the name it goes by; null where it is gone. */
type NamedGrid = { readonly name: string; readonly grid: Grid } | null;

/** A run that another Padan made, beside what this one makes of the same data and policy. */
export type OtherVersionRun = {
  readonly version: string;
  readonly resultHash: { readonly stated: string; readonly made: string };
  readonly audit: NamedGrid;
  readonly recommendations: NamedGrid;
  /** The recommendations as this Padan lays them out. */
  readonly drafted: SheetDraft;
};

/** What was found of a run that another Padan made. */
export type OtherVersionCheck = { readonly faults: readonly PadanProblem[]; readonly checkedCells: number };

/** NIP, and both posts with their units. */
const CELLS_PER_RECOMMENDATION = 5;

/** Says who made the run and what is checked of it; never left out, because the rest is not checked. */
export const otherVersionProblem = (version: string): PadanProblem => ({
  code: 'verify-other-version',
  severity: 'warns',
  params: { version, own: PADAN_VERSION, age: isOlderVersion(version) ? 'older' : 'other' },
});

/** Each recommendation as one text, by NIP; they are numbered otherwise by each Padan. */
const movesOf = (grid: Grid): ReadonlyMap<string, string> =>
  new Map(readRecommendations(grid).map(({ nip, from, to }) => [nip, `${nip}: ${from} -> ${to}`]));

const gridOfDraft = ({ name, rows }: SheetDraft): Grid => ({
  sheet: name,
  hiddenRows: 0,
  rows: rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
});

/**
 * Checks a run whose sheets another Padan laid out: the plan (its hash), who is recommended to go where, and the chain of the audit
 * trail. Everything else on the sheets would differ for reasons of its own, and is not compared.
 */
export const checkOtherVersion = (run: OtherVersionRun): OtherVersionCheck => {
  const { version, resultHash, audit, recommendations, drafted } = run;
  const faults: PadanProblem[] = [otherVersionProblem(version)];
  if (resultHash.made !== resultHash.stated)
    faults.push(mismatchProblem('resultHash', resultHash.made, resultHash.stated));
  const trail = audit === null ? null : readAudit(audit.grid);
  const broken = trail === null ? null : checkChain(trail.lines, readDecided(trail)?.continued?.head);
  if (audit !== null && broken !== null)
    faults.push(mismatchProblem(audit.name, '', String(broken + 1), { sheet: audit.name }, 'verify-chain'));
  if (recommendations === null) {
    faults.push(mismatchProblem(drafted.name, drafted.name, '', undefined, 'verify-sheet-gone'));
    return { faults, checkedCells: 0 };
  }
  const { name } = recommendations;
  const [made, stated] = [movesOf(gridOfDraft(drafted)), movesOf(recommendations.grid)];
  for (const nip of new Set([...made.keys(), ...stated.keys()])) {
    const [expected, found] = [made.get(nip) ?? '', stated.get(nip) ?? ''];
    if (expected !== found) faults.push(mismatchProblem(name, expected, found, { sheet: name }));
  }
  return { faults, checkedCells: made.size * CELLS_PER_RECOMMENDATION };
};
