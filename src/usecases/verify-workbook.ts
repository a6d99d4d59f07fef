import { compareSheets, layPolicyOut, markerKey, readDraws, withStandingCounts, type StandingSheet } from '../book';
import type { PadanProblem } from '../domain';
import { required, succeed, type Result } from '../kernel';
import { cellAddress, type SheetDraft } from '../sheets';
import { textsOf } from '../text';

import { newestAudit } from './audit-facts';
import { compareRun, faultOf, mismatchProblem, statedSeals } from './compare-run';
import { computePlan, type ComputeRequest, type ComputeResponse } from './compute-plan';
import { gatherUncalculated } from './gather-uncalculated';
import type { Workbook } from './ports';
import { draftPolicySheet } from './policy-in-use';
import { policySheetIn, readWorkbook, type WantedBeside, type WorkbookReading } from './read-workbook';
import { reopenRun, type ReopenedRun } from './reopen-run';
import { robustnessAgain, robustnessSheetOf } from './robustness-of-run';
import { standingOf } from './standing-sheet';
import { checkScenarios, type ScenariosCheck } from './verify-scenarios';
import { trailFaults, wantForTrails } from './verify-trails';
import { checkOtherVersion, otherVersionProblem } from './verify-other-version';
import { PADAN_VERSION } from './version';

/** What a verification found: the first of all faults, how many there are, and how many cells were looked at. */
export type Verification = {
  /** Null in a workbook without a run, of whose sheets of scenarios alone it tells. */
  readonly run: number | null;
  readonly checkedCells: number;
  readonly faults: readonly PadanProblem[];
  readonly faultCount: number;
  /** What could not be checked, and why: no fault. */
  readonly notes: readonly PadanProblem[];
};

const SCENARIOS_KEY = markerKey('scenarios');

/** Most faults that are told one by one. */
const MOST_FAULTS = 20;

const wantNewestRun: WantedBeside = (sheet, all) =>
  sheet.name === policySheetIn(all) ||
  (sheet.marker !== null && (sheet.marker.run === newestAudit(all)?.run || sheet.marker.key === SCENARIOS_KEY))
    ? 'formulas'
    : wantForTrails(sheet, all);

const standingNamed = ({ sheets }: WorkbookReading, name: string): StandingSheet | null => {
  const sheet = sheets.find((one) => one.name === name);
  return sheet ? standingOf(sheet) : null;
};

/** Sheets of the run by their keys. */
const standingByKey = ({ sheets }: WorkbookReading, run: number): ReadonlyMap<string, StandingSheet> =>
  new Map(
    sheets.flatMap((sheet): [string, StandingSheet][] => {
      const standing = sheet.marker?.run === run ? standingOf(sheet) : null;
      return standing === null || sheet.marker === null ? [] : [[sheet.marker.key, standing]];
    }),
  );

/**
 * Explanations, names, legal bases and formulas on the policy sheet that are not Padan's. Values are the user's, and so is the
 * language the sheet was made in; rows and columns may be added, sorted and deleted.
 */
const policyFaults = (reading: WorkbookReading, { policy, names }: ComputeRequest): PadanProblem[] => {
  const standing = standingNamed(reading, names.policy);
  if (standing === null) return [];
  const [own = [], other = []] = (['id', 'en'] as const).map((language) => {
    const draft = layPolicyOut(draftPolicySheet(policy, names.policy, language), standing.grid);
    if (draft === null) return [];
    const compared = compareSheets([{ draft, standing: { ...standing, charts: null, isHidden: false } }]).get(draft);
    return (compared?.differences ?? []).filter(({ what }) => what === 'value' || what === 'formula');
  });
  return (own.length <= other.length ? own : other).map((difference) => faultOf(difference, names.policy));
};

/** The sheet of robustness made again, where the run has one; a problem at the cell that does not say how often it was tried. */
const robustnessDraft = ({
  request,
  facts,
  reading,
}: ReopenedRun): Result<SheetDraft, PadanProblem> | PadanProblem | null => {
  const sheet = robustnessSheetOf(reading.sheets, request.run);
  const standing = sheet ? standingNamed(reading, sheet.name) : null;
  if (!sheet || standing === null) return null;
  const [inputHash, resultHash] = [facts.get('inputHash') ?? '', facts.get('resultHash') ?? ''];
  const draft = robustnessAgain({ request, inputHash, resultHash }, standing.grid);
  if (draft !== null) return draft;
  const { row, column, value } = readDraws(standing.grid) ?? { row: 0, column: 0, value: null };
  const cell = `${sheet.name}!${cellAddress(row, column)}`;
  return mismatchProblem(cell, '1-10000', String(value ?? ''), { sheet: sheet.name, row, column });
};

const verified = (
  run: number | null,
  cells: number,
  ofRun: readonly PadanProblem[],
  beside: ScenariosCheck,
): Verification => {
  const faults = [...ofRun, ...beside.faults];
  return {
    run,
    checkedCells: cells + beside.checkedCells,
    faults: faults.slice(0, MOST_FAULTS),
    faultCount: faults.length,
    notes: beside.notes,
  };
};

/** Holds a run that another Padan made against the plan as it is made today, as far as that can be told. */
const verifiedOfOther = (
  { request, facts, reading }: ReopenedRun,
  { hashes, draft }: Extract<ComputeResponse, { status: 'planned' }>,
  version: string,
  beside: ScenariosCheck,
): Verification => {
  const { run, names } = request;
  const named = (name: string) => {
    const grid = standingNamed(reading, name)?.grid;
    return grid ? { name, grid } : null;
  };
  const { faults, checkedCells } = checkOtherVersion({
    version,
    resultHash: { stated: facts.get('resultHash') ?? '', made: hashes.resultHash },
    audit: named(names.audit),
    recommendations: named(names.recommendations),
    drafted: required(
      draft.sheets.find(({ name }) => name === names.recommendations),
      names.recommendations,
    ),
  });
  return verified(run, checkedCells, [...faults, ...trailFaults(reading, run)], beside);
};

/** Checks sheets of scenarios in a workbook that holds no run; `none` where it has no such sheet either. */
const verifyWithoutRun = async (
  workbook: Workbook,
  none: Result<never, PadanProblem>,
): Promise<Result<Verification, PadanProblem>> => {
  const reading = await readWorkbook(workbook, wantNewestRun);
  if (!reading.ok) return reading;
  if (!reading.value.sheets.some(({ marker }) => marker?.key === SCENARIOS_KEY)) return none;
  return succeed(verified(null, 0, [], await checkScenarios(reading.value)));
};

/**
 * Recomputes the newest run of a workbook from the user's sheets and the policy sheet in it, and compares every cell that is
 * not meant for people's entries. Where data or policy are not those of the run, the sheets are not compared: every one of them
 * would differ. Of a run that another Padan made, plan, recommendations and trail are checked. Sheets of scenarios are made again from
 * trails of their own, in a workbook without a run too. A problem where there is nothing to verify.
 */
export const verifyWorkbook = async (
  workbook: Workbook,
  clock: () => number,
): Promise<Result<Verification, PadanProblem>> => {
  const reopened = await reopenRun(workbook, wantNewestRun);
  if (!reopened.ok) return reopened.error.code === 'no-run' ? verifyWithoutRun(workbook, reopened) : reopened;
  const { facts, reading, writtenNames, isPolicyGone } = reopened.value;
  const { run, names } = reopened.value.request;
  const request = { ...reopened.value.request, names: writtenNames, statedSeals: statedSeals(facts) };
  const version = facts.get('version') ?? '';
  const isOwn = version === PADAN_VERSION;
  const response = computePlan(request, () => undefined, clock);
  const beside = await checkScenarios(reading);
  if (response.status === 'blocked') {
    const blocking = response.problems.filter(({ severity }) => severity === 'blocks');
    const faults: PadanProblem[] = blocking.length > 0 ? blocking : [{ code: 'no-run', severity: 'blocks' }];
    return succeed(verified(run, 0, isOwn ? faults : [otherVersionProblem(version), ...faults], beside));
  }
  if (!isOwn) return succeed(verifiedOfOther(reopened.value, response, version, beside));
  const rests = (['inputHash', 'policyHash', 'resultHash'] as const).flatMap((hash) =>
    response.hashes[hash] === facts.get(hash)
      ? []
      : [mismatchProblem(hash, response.hashes[hash], facts.get(hash) ?? '')],
  );
  const ofPolicy = policyFaults(reading, reopened.value.request);
  const ofTrails = trailFaults(reading, run);
  if (rests.length > 0) return succeed(verified(run, 0, [...rests, ...ofPolicy, ...ofTrails], beside));
  const robustness = robustnessDraft(reopened.value);
  const again = robustness !== null && 'ok' in robustness && robustness.ok ? [robustness.value] : [];
  const unread =
    robustness === null ? [] : 'ok' in robustness ? (robustness.ok ? [] : [robustness.error]) : [robustness];
  const standing = standingByKey(reading, run);
  const drafts = response.draft.sheets.map((draft) => {
    const list = draft.name === writtenNames.problems ? standing.get(draft.key) : undefined;
    return list === undefined ? draft : withStandingCounts(draft, list.grid, textsOf(request.language));
  });
  const compared = compareRun([...drafts, ...again], standing, facts, {
    renamed: [[names.policy, writtenNames.policy]],
    isSheetGone: isPolicyGone,
  });
  const gone: readonly PadanProblem[] = isPolicyGone
    ? [
        {
          code: 'verify-policy-gone',
          severity: 'blocks',
          params: { sheet: writtenNames.policy, count: compared.uncheckedCells },
        },
      ]
    : [];
  // What is wrong with the policy sheet stands on the list of problems too; it is at fault, not the list.
  const policyProblems = request.policyProblems.map((problem) => ({ ...problem, severity: 'blocks' as const }));
  const isOfList = ({ where }: PadanProblem): boolean => where?.sheet === names.problems;
  const faults =
    policyProblems.length > 0 && compared.faults.some(isOfList)
      ? [...policyProblems, ...compared.faults.filter((fault) => !isOfList(fault))]
      : compared.faults;
  // Faults name sheets as they are called now.
  const named = drafts.map((draft) => ({ ...draft, name: standing.get(draft.key)?.grid.sheet ?? draft.name }));
  const told = [...gone, ...ofPolicy, ...faults, ...unread, ...ofTrails];
  const all = gatherUncalculated(told, named, (name) => standingNamed(reading, name));
  return succeed(verified(run, compared.checkedCells, all, beside));
};
