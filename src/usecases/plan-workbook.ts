import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { IntakeChoices } from '../intake';
import { Cancel, canonicalJson, fail, succeed, type ProgressListener, type Result } from '../kernel';
import type { Decided, RunSheetNames } from '../book';
import type { RunDraft } from '../sheets';
import type { Language } from '../text';

import { noRun } from './audit-facts';
import type { ComputeRequest, ComputeResponse, ComputeStage } from './compute-plan';
import { wantForDifference } from './difference';
import type { EngineJob, JobRunner } from './engine-port';
import { findChange } from './find-change';
import { readFormer } from './former-run';
import type { ChangeWatch, MissingChart, Workbook } from './ports';
import { lostDecisions } from './lost-decisions';
import { lockOf, problemsOfWriting } from './problem-of-lock';
import { problemsOfEntries } from './problems-of-entries';
import { problemsOfMarks, problemsOfUncalculated } from './problems-of-marks';
import { readPolicyInUse } from './load-policy';
import type { PolicyInUse } from './policy-in-use';
import { findChangedDecision, readDecisionsOf } from './read-decisions';
import { namesForRun, nextRun, readWorkbook, type WantedBeside, type WorkbookReading } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';
import { unfilledBefore, wantForUnfilled } from './unfilled-before';
import { wantForDecisions } from './want-decisions';

/** Stages of the whole job. */
export type PlanJobStage = 'read' | ComputeStage | 'write';

/** What the user decides before a run. */
export type PlanOptions = {
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly choices: IntakeChoices;
  /** A policy from outside the workbook; null uses the policy sheet, or the default. */
  readonly policy: Policy | null;
  readonly setAside: boolean;
  /** Look for what else the plan could have been whatever that costs. */
  readonly effort?: boolean;
  /**
   * Continue the newest run: follow what was decided on it, and change as little of it as can be; `if-decided` where anything was, else plan
   * anew.
   */
  readonly isContinuing?: boolean | 'if-decided';
  /** What the policy’s tolerance for that is set to, in percent; without this it stays as it is. */
  readonly replanTolerance?: number;
  /** What the policy’s limit on the number of moves is set to; without this it stays as it is. */
  readonly maxMoves?: number;
  /** Asked before anything is written, with the plan and what would be written; "no" ends the job unwritten. */
  readonly confirm?: (planned: PlannedResponse, unwritten: UnwrittenRun) => Promise<boolean>;
};

/** What a job would write. */
export type UnwrittenRun = {
  readonly run: number;
  readonly names: RunSheetNames;
  /** Names of the sheets, in the order they would stand. */
  readonly sheets: readonly string[];
  /** The policy the plan was made with. */
  readonly policy: Policy;
  /** The sheet that policy would be written to besides; null where it stands in the workbook. */
  readonly policySheet: string | null;
};

type PlannedResponse = Extract<ComputeResponse, { status: 'planned' }>;

/** How a job ended. */
export type PlanJobResult = {
  readonly response: ComputeResponse;
  readonly run: number;
  readonly names: RunSheetNames;
  /** False where the plan was blocked, or somebody looked at it and did not want it. */
  readonly isWritten: boolean;
  /** What is wrong with Padan's marks in the workbook, and computed cells somebody typed over; none of it stops a plan. */
  readonly marks: readonly PadanProblem[];
  /** Charts the host would not draw. */
  readonly missingCharts: readonly MissingChart[];
  /** Milliseconds. */
  readonly readMs: number;
  readonly writeMs: number;
};

/** A job under way. */
export type PlanJob = { readonly result: Promise<Result<PlanJobResult, PadanProblem>>; readonly cancel: () => void };

const stopped: PadanProblem = { code: 'engine-stopped', severity: 'blocks', params: { detail: 'cancelled' } };

/** The policy in use, with the tolerance and the number of moves a person asks for: that makes it another, which gets a sheet of its own. */
const policyFor = async (
  reading: WorkbookReading,
  { language, policy, replanTolerance, maxMoves }: PlanOptions,
): Promise<PolicyInUse> => {
  const inUse = await readPolicyInUse(reading, language, policy);
  const { limits } = inUse.policy;
  const asked: Policy = {
    ...inUse.policy,
    replanTolerance: replanTolerance ?? inUse.policy.replanTolerance,
    limits: { ...limits, maxMoves: maxMoves ?? limits.maxMoves },
  };
  if (asked.replanTolerance === inUse.policy.replanTolerance && asked.limits.maxMoves === limits.maxMoves) return inUse;
  const own = await readPolicyInUse(reading, language, asked);
  return { ...own, problems: inUse.problems };
};

/** Decisions a plan follows or carries on; null where there are none, a problem where there is no run to continue. */
const decisionsFor = (
  reading: WorkbookReading,
  { isContinuing = false }: PlanOptions,
): Result<Decided | null, PadanProblem> => {
  const decided = readDecisionsOf(reading);
  const hasEntries = decided !== null && decided.entries.length > 0;
  const hasAny = (): boolean => hasEntries || (decided !== null && lostDecisions(reading, 'blocks').length > 0);
  if (isContinuing === true || (isContinuing === 'if-decided' && hasAny()))
    return decided === null ? fail(noRun(reading.sheets, null)) : succeed(decided);
  return succeed(hasEntries ? { ...decided, continued: null } : null);
};

/** Sheets of the newest run that a plan which continues it rests on. */
const wantForFollowing: WantedBeside = (sheet, all) =>
  wantForDecisions(sheet, all) === 'nothing' ? wantForDifference(sheet, all) : 'formulas';

/** Those it rests on, and the sheet that counts how long posts have been short. */
const wantForPlan =
  (beside: WantedBeside): WantedBeside =>
  (sheet, all) => {
    const content = beside(sheet, all);
    return content === 'nothing' ? wantForUnfilled(sheet, all) : content;
  };

/** Everything a plan depends on but its number and the names of its sheets. */
const requestFor = async (
  reading: WorkbookReading,
  { policy, problems, weightColumns, quotaCell }: PolicyInUse,
  decided: Decided | null,
  { asOf, language, setAside, effort, choices }: PlanOptions,
): Promise<Omit<ComputeRequest, 'run' | 'names'>> => {
  const chosen = await readChoicesInUse(reading, choices);
  const continued = decided?.continued ?? null;
  const unfilled = unfilledBefore(reading, asOf);
  return {
    grids: reading.grids,
    choices: chosen.choices,
    policy,
    policyProblems: [...problems, ...chosen.problems, ...(continued === null ? [] : lostDecisions(reading, 'blocks'))],
    ...(quotaCell === null ? {} : { quotaCell }),
    ...{ asOf, language, weightColumns, setAside },
    alternatives: effort ? 'always' : 'where-cheap',
    ...(decided === null ? {} : { decided }),
    ...(unfilled === null ? {} : { unfilled }),
    ...(continued === null ? {} : { former: readFormer(reading, continued.run) }),
  };
};

/** What people did to the workbook while the plan was being computed; null when nothing that the plan rests on. */
const findChangeSince = async (
  workbook: Workbook,
  watch: ChangeWatch,
  before: WorkbookReading,
  inUse: PolicyInUse,
  options: PlanOptions,
): Promise<PadanProblem | null> => {
  if ((await watch.see()) === 'unchanged') return null;
  const after = await readWorkbook(workbook, wantForDecisions);
  if (!after.ok) return after.error;
  const again = await policyFor(after.value, options);
  const change =
    findChange(before, after.value) ??
    findChangedDecision(before, after.value) ??
    (canonicalJson(inUse.policy) === canonicalJson(again.policy) ? null : { sheet: inUse.sheetName });
  if (change === null) return null;
  return { code: 'input-changed', severity: 'blocks', ...(change === 'sheets' ? {} : { where: change }) };
};

const LOST: ReadonlySet<PadanProblem['code']> = new Set(['decision-on-added-row', 'decision-without-column']);

/** Decisions that are lost stop a plan that follows any, and are told there. */
const marksOf = (reading: WorkbookReading, isFollowing: boolean): readonly PadanProblem[] => [
  ...problemsOfWriting(reading),
  ...problemsOfMarks(reading.faults),
  ...problemsOfUncalculated(reading.sheets),
  ...problemsOfEntries(reading).filter(({ code }) => !isFollowing || !LOST.has(code)),
];

const whileWatched = async <Value>(workbook: Workbook, run: (watch: ChangeWatch) => Promise<Value>): Promise<Value> => {
  const watch = await workbook.watch();
  try {
    return await run(watch);
  } finally {
    watch.close();
  }
};

/**
 * Reads the workbook, computes, and writes the sheets of a run. Blocking problems end the job before anything is written; so
 * does cancelling, at any moment, where the host can still give up the write, and so does a change of the data in the meantime.
 */
export const planWorkbook = (
  workbook: Workbook,
  engine: JobRunner,
  options: PlanOptions,
  onProgress: ProgressListener<PlanJobStage>,
  clock: () => number,
): PlanJob => {
  let computation: EngineJob<ComputeResponse> | null = null;
  const cancelling = new Cancel();

  const run = async (watch: ChangeWatch): Promise<Result<PlanJobResult, PadanProblem>> => {
    const start = clock();
    onProgress('read', 0, 1);
    const reading = await readWorkbook(
      workbook,
      wantForPlan(options.isContinuing ? wantForFollowing : wantForDecisions),
    );
    if (!reading.ok) return reading;
    const locked = lockOf(reading.value);
    if (locked) return fail(locked);
    const { sheets } = reading.value;
    const decided = decisionsFor(reading.value, options);
    if (!decided.ok) return decided;
    const inUse = await policyFor(reading.value, options);
    if (cancelling.isCancelled) return fail(stopped);
    onProgress('read', 1, 1);
    const readMs = clock() - start;

    const number = nextRun(reading.value);
    const names = namesForRun(sheets, number, inUse.sheetName, options.language);
    const request = await requestFor(reading.value, inUse, decided.value, options);
    computation = engine.run('compute', { ...request, run: number, names }, onProgress);
    const computed = await computation.answer;
    if (!computed.ok) return computed;
    const response = computed.value;
    const marks = marksOf(
      reading.value,
      request.decided?.continued !== undefined && request.decided.continued !== null,
    );
    const unwritten = { response, run: number, names, marks, missingCharts: [], isWritten: false, readMs, writeMs: 0 };
    if (response.status === 'blocked') return succeed(unwritten);
    const drafts: RunDraft[] = inUse.draft === null ? [response.draft] : [inUse.draft, response.draft];
    const asked: UnwrittenRun = {
      ...{ run: number, names },
      sheets: response.draft.sheets.map(({ name }) => name),
      policy: inUse.policy,
      policySheet: inUse.draft === null ? null : inUse.sheetName,
    };
    if (options.confirm && !(await options.confirm(response, asked))) return succeed(unwritten);
    if (cancelling.isCancelled) return fail(stopped);

    const writeStart = clock();
    const changed = await findChangeSince(workbook, watch, reading.value, inUse, options);
    if (changed) return fail(changed);
    const written = await workbook.apply(
      drafts.map((draft) => ({ kind: 'add-run', draft })),
      onProgress,
      cancelling,
    );
    if (!written.ok) return written;
    const { missingCharts = [] } = written.value;
    return succeed({ ...unwritten, missingCharts, isWritten: true, writeMs: clock() - writeStart });
  };

  return {
    result: whileWatched(workbook, run),
    cancel: () => {
      cancelling.cancel();
      computation?.cancel();
    },
  };
};
