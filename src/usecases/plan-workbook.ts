import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { IntakeChoices } from '../intake';
import { canonicalJson, fail, succeed, type ProgressListener, type Result } from '../kernel';
import type { RunSheetNames } from '../book';
import type { RunDraft } from '../sheets';
import type { Language } from '../text';

import type { ComputeResponse, ComputeStage } from './compute-plan';
import type { EngineJob, JobRunner } from './engine-port';
import { findChange } from './find-change';
import type { Workbook } from './ports';
import {
  namesForRun,
  nextRun,
  readPolicyInUse,
  readWorkbook,
  type PolicyInUse,
  type WorkbookReading,
} from './read-workbook';
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
};

/** How a job ended. */
export type PlanJobResult = {
  readonly response: ComputeResponse;
  readonly names: RunSheetNames;
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
  before: WorkbookReading,
  inUse: PolicyInUse,
  { language, policy }: PlanOptions,
): Promise<PadanProblem | null> => {
  // A file in memory has nobody else to change it.
  if (workbook.host === 'xlsx') return null;
  const after = await readWorkbook(workbook);
  if (!after.ok) return after.error;
  const again = await readPolicyInUse(workbook, after.value.sheets, language, policy);
  if (!again.ok) return again.error;
  const change =
    findChange(before, after.value) ??
    (canonicalJson(inUse.policy) === canonicalJson(again.value.policy) ? null : { sheet: inUse.sheetName });
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

  const run = async (): Promise<Result<PlanJobResult, PadanProblem>> => {
    const start = clock();
    onProgress('read', 0, 1);
    const reading = await readWorkbook(workbook);
    if (!reading.ok) return reading;
    const { sheets, grids } = reading.value;
    const inUse = await readPolicyInUse(workbook, sheets, options.language, options.policy);
    if (!inUse.ok) return inUse;
    const decided = await readChoicesInUse(workbook, reading.value, options.choices);
    if (!decided.ok) return decided;
    if (isCancelled) return fail(stopped);
    onProgress('read', 1, 1);
    const readMs = clock() - start;

    const number = nextRun(sheets);
    const names = namesForRun(sheets, number, inUse.value.sheetName, options.language);
    const { policy, problems } = inUse.value;
    computation = engine.run(
      'compute',
      {
        grids,
        choices: decided.value.choices,
        policy,
        policyProblems: [...problems, ...decided.value.problems],
        asOf: options.asOf,
        language: options.language,
        run: number,
        names,
        setAside: options.setAside,
      },
      onProgress,
    );
    const computed = await computation.answer;
    if (!computed.ok) return computed;
    const response = computed.value;
    if (response.status === 'blocked') return succeed({ response, names, readMs, writeMs: 0 });
    if (isCancelled) return fail(stopped);

    const writeStart = clock();
    const changed = await findChangeSince(workbook, reading.value, inUse.value, options);
    if (changed) return fail(changed);
    const drafts: RunDraft[] = inUse.value.draft === null ? [response.draft] : [inUse.value.draft, response.draft];
    const written = await workbook.writeRuns(drafts, onProgress);
    if (!written.ok) return written;
    return succeed({ response, names, readMs, writeMs: clock() - writeStart });
  };

  return {
    result: run(),
    cancel: () => {
      isCancelled = true;
      computation?.cancel();
    },
  };
};
