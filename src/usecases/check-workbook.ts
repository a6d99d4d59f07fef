import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { Intake, IntakeChoices } from '../intake';
import { succeed, type Result } from '../kernel';
import type { Grid } from '../sheets';

import { auditOf } from './audit-facts';
import { doubtfulColumns, type DoubtfulColumn } from './doubtful-columns';
import { differenceSince, wantForDifference, type Difference } from './difference';
import type { Workbook } from './ports';
import { problemsOfWriting } from './problem-of-lock';
import { problemsOfMarks, problemsOfUncalculated } from './problems-of-marks';
import { readPolicyInUse } from './load-policy';
import { policySheetIn, readWorkbook, type WantedBeside } from './read-workbook';
import { runsIn } from './runs-in';
import { readChoicesInUse } from './remembered-choices';
import { wantForDecisions } from './want-decisions';

/** What a check depends on. Plain data: it travels to a worker. */
export type CheckRequest = {
  readonly grids: readonly Grid[];
  readonly choices: IntakeChoices;
  readonly policy: Policy;
  readonly policyProblems: readonly PadanProblem[];
  readonly asOf: CivilDate;
};

/** What a check found: the records, all problems, the policy in use, what changed since the last run, and how Padan's own sheets stand. */
export type CheckedWorkbook = Intake & {
  readonly policy: Policy;
  /** Null where the workbook has none: the default policy is in use. */
  readonly policySheet: string | null;
  readonly difference: Difference | null;
  /** Runs of plans that stand in the workbook; sheets of their own (scenarios, problems, lists) are none. */
  readonly runs: readonly number[];
  /** How many decisions stand on the sheets of the newest run, those carried to it among them. */
  readonly decisions: number;
  /** Columns to be settled by whoever knows the sheets. */
  readonly doubts: readonly DoubtfulColumn[];
  /** What is wrong with Padan's marks, and with what people decided on its sheets. */
  readonly marks: readonly PadanProblem[];
};

const wantForCheck: WantedBeside = (sheet, all) => {
  const content = wantForDecisions(sheet, all);
  return content === 'nothing' ? wantForDifference(sheet, all) : content;
};

/** Reads a workbook and hands the check to `check`, which may run elsewhere. */
export const checkWorkbookBy = async (
  check: (request: CheckRequest) => Promise<Result<Intake, PadanProblem>>,
  workbook: Workbook,
  asOf: CivilDate,
  choices: IntakeChoices = {},
): Promise<Result<CheckedWorkbook, PadanProblem>> => {
  const reading = await readWorkbook(workbook, wantForCheck);
  if (!reading.ok) return reading;
  const { policy, problems } = await readPolicyInUse(reading.value, 'id', null);
  const decided = await readChoicesInUse(reading.value, choices);
  const policyProblems = [...problems, ...decided.problems];
  const { grids, sheets, faults } = reading.value;
  const checkOn = (day: CivilDate): Promise<Result<Intake, PadanProblem>> =>
    check({ grids, choices: decided.choices, policy, policyProblems, asOf: day });
  const intake = await checkOn(asOf);
  if (!intake.ok) return intake;
  const difference = await differenceSince(reading.value, { ...intake.value, asOf }, checkOn);
  if (!difference.ok) return difference;
  const runs = runsIn(sheets).filter((run) => auditOf(sheets, run) !== null);
  // Loaded with the first run that stands in the workbook: a page that shows none is smaller without it.
  const entries =
    runs.length === 0
      ? { decisions: 0, problems: [] }
      : (await import('./entries-of-workbook')).entriesOfWorkbook(reading.value, intake.value);
  return succeed({
    ...intake.value,
    policy,
    policySheet: policySheetIn(sheets),
    difference: difference.value,
    runs,
    decisions: entries.decisions,
    doubts: doubtfulColumns(grids, intake.value),
    marks: [
      ...problemsOfWriting(reading.value),
      ...problemsOfMarks(faults),
      ...problemsOfUncalculated(sheets),
      ...entries.problems,
    ],
  });
};
