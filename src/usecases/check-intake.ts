import type { CivilDate, PadanProblem } from '../domain';
import { inspectSheets, readIntake, type Intake, type IntakeChoices, type SheetReading } from '../intake';
import { succeed, type Result } from '../kernel';
import { problemsOfPolicy } from '../planning';

import { checkWorkbookBy, type CheckedWorkbook, type CheckRequest } from './check-workbook';
import type { Workbook } from './ports';
import { readWorkbook } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';

/** What each sheet is and what its columns mean. */
export const inspectWorkbook = async (
  workbook: Workbook,
  choices: IntakeChoices = {},
): Promise<Result<readonly SheetReading[], PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  if (!reading.ok) return reading;
  const inUse = await readChoicesInUse(reading.value, choices);
  return succeed(inspectSheets(reading.value.grids, inUse.choices));
};

/** Reads everything and plans nothing: records and all problems, those of the policy first. */
export const checkIntake = ({ grids, choices, policy, policyProblems, asOf }: CheckRequest): Intake => {
  const intake = readIntake(grids, asOf, choices);
  const { employees, positions, positionOf } = intake;
  const input = { employees, positions, positionOf, policy, asOf };
  return { ...intake, problems: [...problemsOfPolicy(input, policyProblems), ...intake.problems] };
};

/** Reads and checks a workbook in this thread. */
export const checkWorkbook = (
  workbook: Workbook,
  asOf: CivilDate,
  choices: IntakeChoices = {},
): Promise<Result<CheckedWorkbook, PadanProblem>> =>
  checkWorkbookBy((request) => Promise.resolve(succeed(checkIntake(request))), workbook, asOf, choices);
