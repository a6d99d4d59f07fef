import { markerKey, scenariosDraft, scenarioTrail, type ComparedScenarios } from '../book';
import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { IntakeChoices } from '../intake';
import { fail, ignoreProgress, succeed, type ProgressListener, type Result } from '../kernel';
import { textsOf, type Language } from '../text';

import { newestAudit } from './audit-facts';
import type { JobRunner } from './engine-port';
import { readPolicyInUse } from './load-policy';
import { lostDecisions } from './lost-decisions';
import type { ScenarioStage } from './plan-scenarios';
import type { Workbook } from './ports';
import { lockOf } from './problem-of-lock';
import { readDecisionsOf } from './read-decisions';
import { namesForRun, nextRun, readWorkbook } from './read-workbook';
import { readChoicesInUse } from './remembered-choices';
import { factsOfScenarios } from './scenario-facts';
import { usualScenarios, type ScenarioSpec, type ScenarioSpecs } from './scenario-specs';
import { wantForDecisions } from './want-decisions';

/** What the user decides before scenarios are planned. */
export type ScenarioOptions = {
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly choices: IntakeChoices;
  readonly setAside: boolean;
  /** The scenarios, from the policy in use; without this the usual five. */
  readonly specsFrom?: (base: Policy) => Result<ScenarioSpecs, PadanProblem>;
  /** Also write them as a sheet. */
  readonly isWritten: boolean;
};

/** Scenarios side by side, and the sheet they were written to; null where none was. */
export type ScenarioComparison = ComparedScenarios & {
  readonly sheet: string | null;
  /** What they were planned under, in their order. */
  readonly specs: readonly ScenarioSpec[];
  readonly problems: readonly PadanProblem[];
};

/** Plans several scenarios on the data of a workbook and, where that is wanted, writes them as one sheet that belongs to no plan. */
export const compareScenarios = async (
  workbook: Workbook,
  engine: JobRunner,
  { asOf, language, choices, setAside, specsFrom, isWritten }: ScenarioOptions,
  onProgress: ProgressListener<ScenarioStage>,
): Promise<Result<ScenarioComparison, PadanProblem>> => {
  const reading = await readWorkbook(workbook, wantForDecisions);
  if (!reading.ok) return reading;
  const locked = isWritten ? lockOf(reading.value) : null;
  if (locked) return fail(locked);
  const { sheets, grids } = reading.value;
  const { policy, sheetName } = await readPolicyInUse(reading.value, language, null);
  const read = specsFrom ? specsFrom(policy) : succeed(usualScenarios(policy, asOf, language));
  if (!read.ok) return read;
  const { specs, problems } = read.value;
  // Scenarios follow what is decided: a decision whose row can't be told would be missing from every one of them.
  const [lost] = lostDecisions(reading.value, 'blocks');
  if (lost) return fail(lost);
  const chosen = await readChoicesInUse(reading.value, choices);
  const decided = readDecisionsOf(reading.value);
  const request = { grids, choices: chosen.choices, setAside, scenarios: specs, decided };
  const planned = await engine.run('scenarios', request, onProgress).answer;
  if (!planned.ok) return planned;
  if (!isWritten) return succeed({ ...planned.value, sheet: null, specs, problems });
  const run = nextRun(reading.value);
  const names = namesForRun(sheets, run, sheetName, language);
  // The way back leads to the newest plan; where there is none, nowhere else.
  const newest = newestAudit(sheets)?.run;
  const summary = sheets.find(({ marker }) => marker?.run === newest && marker?.key === markerKey('summary'));
  const led = { ...names, summary: summary?.name ?? names.scenarios };
  const basis = { asOf, language, setAside, scenarios: specs, decided, summary: led.summary };
  const trail = scenarioTrail(factsOfScenarios(basis, planned.value), decided?.continued?.head);
  const draft = scenariosDraft(planned.value, trail, { run, asOf }, led, textsOf(language));
  const written = await workbook.apply([{ kind: 'add-run', draft }], ignoreProgress);
  return written.ok ? succeed({ ...planned.value, sheet: names.scenarios, specs, problems }) : written;
};
