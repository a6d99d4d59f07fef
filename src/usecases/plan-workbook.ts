import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { IntakeChoices } from '../intake';
import { canonicalJson, fail, succeed, type ProgressListener, type Result } from '../kernel';
import type { RunSheetNames } from '../book';
import type { RunDraft } from '../sheets';
import type { Language } from '../text';

import type { ComputeResponse, ComputeStage } from './compute-plan';
import type { EngineJob, JobRunner } from './engine-port';
import { findChange } from './find-change';
import type { ChangeWatch, Workbook } from './ports';
import { problemsOfMarks } from './problems-of-marks';
import { readPolicyInUse } from './load-policy';
import type { PolicyInUse } from './policy-in-use';
import { namesForRun, nextRun, readWorkbook, type WorkbookReading } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';

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
  /** Also look at what fewer and more moves would be worth. */
  readonly effort?: boolean;
};

/** How a job ended. */
export type PlanJobResult = {
  readonly response: ComputeResponse;
  readonly run: number;
  readonly names: RunSheetNames;
  /** What is wrong with Padan's marks in the workbook; none of it stops a plan. */
  readonly marks: readonly PadanProblem[];
  /** Milliseconds. */
  readonly readMs: number;
  readonly writeMs: number;
};

/** A job under way. */
export type PlanJob = { readonly result: Promise<Result<PlanJobResult, PadanProblem>>; readonly cancel: () => void };

const stopped: PadanProblem = { code: 'engine-stopped', severity: 'blocks', params: { detail: 'cancelled' } };

/** What people did to the workbook while the plan was being computed; null when nothing that the plan rests on. */
const findChangeSince = async (
  workbook: Workbook,
  watch: ChangeWatch,
  before: WorkbookReading,
  inUse: PolicyInUse,
  { language, policy }: PlanOptions,
): Promise<PadanProblem | null> => {
  if ((await watch.see()) === 'unchanged') return null;
  const after = await readWorkbook(workbook);
  if (!after.ok) return after.error;
  const again = await readPolicyInUse(after.value, language, policy);
  const change =
    findChange(before, after.value) ??
    (canonicalJson(inUse.policy) === canonicalJson(again.policy) ? null : { sheet: inUse.sheetName });
  if (change === null) return null;
  return { code: 'input-changed', severity: 'blocks', ...(change === 'sheets' ? {} : { where: change }) };
};

/**
 * Reads the workbook, computes, and writes the sheets of a run. Blocking problems end the job before anything is written; so
 * does cancelling, at any moment before the write begins, and so does a change of the data in the meantime.
 */
export const planWorkbook = (
  workbook: Workbook,
  engine: JobRunner,
  options: PlanOptions,
  onProgress: ProgressListener<PlanJobStage>,
  clock: () => number,
): PlanJob => {
  let computation: EngineJob<ComputeResponse> | null = null;
  let isCancelled = false;

  const run = async (watch: ChangeWatch): Promise<Result<PlanJobResult, PadanProblem>> => {
    const start = clock();
    onProgress('read', 0, 1);
    const reading = await readWorkbook(workbook);
    if (!reading.ok) return reading;
    const { sheets, grids, faults } = reading.value;
    const inUse = await readPolicyInUse(reading.value, options.language, options.policy);
    const decided = readChoicesInUse(reading.value, options.choices);
    if (isCancelled) return fail(stopped);
    onProgress('read', 1, 1);
    const readMs = clock() - start;

    const number = nextRun(reading.value);
    const names = namesForRun(sheets, number, inUse.sheetName, options.language);
    const { policy, problems, weightColumns, quotaCell } = inUse;
    computation = engine.run(
      'compute',
      {
        grids,
        choices: decided.choices,
        policy,
        policyProblems: [...problems, ...decided.problems],
        ...(quotaCell === null ? {} : { quotaCell }),
        asOf: options.asOf,
        language: options.language,
        run: number,
        names,
        weightColumns,
        setAside: options.setAside,
        effort: options.effort === true,
      },
      onProgress,
    );
    const computed = await computation.answer;
    if (!computed.ok) return computed;
    const response = computed.value;
    const marks = problemsOfMarks(faults);
    if (response.status === 'blocked') return succeed({ response, run: number, names, marks, readMs, writeMs: 0 });
    if (isCancelled) return fail(stopped);

    const writeStart = clock();
    const changed = await findChangeSince(workbook, watch, reading.value, inUse, options);
    if (changed) return fail(changed);
    const drafts: RunDraft[] = inUse.draft === null ? [response.draft] : [inUse.draft, response.draft];
    const written = await workbook.apply(
      drafts.map((draft) => ({ kind: 'add-run', draft })),
      onProgress,
    );
    if (!written.ok) return written;
    return succeed({ response, run: number, names, marks, readMs, writeMs: clock() - writeStart });
  };

  const runWatched = async (): Promise<Result<PlanJobResult, PadanProblem>> => {
    const watch = await workbook.watch();
    try {
      return await run(watch);
    } finally {
      watch.close();
    }
  };

  return {
    result: runWatched(),
    cancel: () => {
      isCancelled = true;
      computation?.cancel();
    },
  };
};
