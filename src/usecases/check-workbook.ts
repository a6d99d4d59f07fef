import type { CivilDate, PadanProblem, Policy } from '../domain';
import { inspectSheets, readIntake, type Intake, type IntakeChoices, type SheetReading } from '../intake';
import { succeed, type Result } from '../kernel';
import { problemsOfPolicy } from '../planning';
import type { Grid } from '../sheets';

import { differenceSince, type Difference } from './difference';
import type { Workbook } from './ports';
import { readPolicyInUse, readWorkbook } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';

/** What each sheet is and what its columns mean. */
export const inspectWorkbook = async (
  workbook: Workbook,
  choices: IntakeChoices = {},
): Promise<Result<readonly SheetReading[], PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  if (!reading.ok) return reading;
  const decided = await readChoicesInUse(workbook, reading.value, choices);
  return decided.ok ? succeed(inspectSheets(reading.value.grids, decided.value.choices)) : decided;
};

/** What a check depends on. Plain data: it travels to a worker. */
export type CheckRequest = {
  readonly grids: readonly Grid[];
  readonly choices: IntakeChoices;
  readonly policy: Policy;
  readonly policyProblems: readonly PadanProblem[];
  readonly asOf: CivilDate;
};

/** Reads everything and plans nothing: records and all problems, those of the policy first. */
export const checkIntake = ({ grids, choices, policy, policyProblems, asOf }: CheckRequest): Intake => {
  const intake = readIntake(grids, asOf, choices);
  const { employees, positions, positionOf } = intake;
  const input = { employees, positions, positionOf, policy, asOf };
  return { ...intake, problems: [...problemsOfPolicy(input, policyProblems), ...intake.problems] };
};

/** What a check found: the records, all problems, the policy in use, and what changed since the last run. */
export type CheckedWorkbook = Intake & { readonly policy: Policy; readonly difference: Difference | null };

/** Reads a workbook and hands the check to `check`, which may run elsewhere. */
export const checkWorkbook = async (
  workbook: Workbook,
  asOf: CivilDate,
  choices: IntakeChoices = {},
  check: (request: CheckRequest) => Promise<Result<Intake, PadanProblem>> = (request) =>
    Promise.resolve(succeed(checkIntake(request))),
): Promise<Result<CheckedWorkbook, PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  if (!reading.ok) return reading;
  const inUse = await readPolicyInUse(workbook, reading.value.sheets, 'id', null);
  if (!inUse.ok) return inUse;
  const decided = await readChoicesInUse(workbook, reading.value, choices);
  if (!decided.ok) return decided;
  const { policy } = inUse.value;
  const policyProblems = [...inUse.value.problems, ...decided.value.problems];
  const { grids } = reading.value;
  const checkOn = (day: CivilDate): Promise<Result<Intake, PadanProblem>> =>
    check({ grids, choices: decided.value.choices, policy, policyProblems, asOf: day });
  const intake = await checkOn(asOf);
  if (!intake.ok) return intake;
  const difference = await differenceSince(workbook, reading.value.sheets, { ...intake.value, asOf }, checkOn);
  return difference.ok ? succeed({ ...intake.value, policy, difference: difference.value }) : difference;
};
