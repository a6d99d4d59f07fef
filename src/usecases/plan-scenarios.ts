import { figuresOf, type ComparedScenarios, type Decided, type PlannedScenario } from '../book';
import type { CivilDate, PadanProblem, Policy } from '../domain';
import { findAgreement, scenarioMove, type ScenarioMove } from '../insight';
import { readIntake, rememberChoices, type Intake, type IntakeChoices } from '../intake';
import { canonicalJson, fail, memoize, required, succeed, type ProgressListener, type Result } from '../kernel';
import { makePlan, problemsOfPolicy, verifyPlan, type Planned } from '../planning';
import type { Grid } from '../sheets';

import { applySetAside } from './compute-plan';
import { hashOfInput } from './input-hash';
import { planningInputOf } from './planning-input';
import type { ScenarioSpec } from './scenario-specs';

/** Everything scenarios depend on. Plain data: it travels to a worker. */
export type ScenariosRequest = {
  readonly grids: readonly Grid[];
  readonly choices: IntakeChoices;
  readonly setAside: boolean;
  readonly scenarios: readonly ScenarioSpec[];
  /** Decisions that scenarios may follow; null without any. */
  readonly decided: Decided | null;
};

/** Scenarios side by side, and what names the data they were planned on. */
export type ScenariosOfData = ComparedScenarios & {
  readonly inputHash: string;
  /** What the user decided about sheets and columns, as JSON. */
  readonly choices: string;
};

/** Plans one after the other are its stages. */
export type ScenarioStage = 'scenario';

const firstBlocking = (problems: readonly PadanProblem[]): PadanProblem | undefined =>
  problems.find(({ severity }) => severity === 'blocks');

/** Plans a scenario: decisions are followed, but no run is continued; each plan is the best one by itself. */
const planOne = (
  { policy, asOf, follows }: ScenarioSpec,
  { decided, setAside }: ScenariosRequest,
  intake: Intake,
): Result<Planned, PadanProblem> => {
  const followed = follows && decided !== null ? { decided } : {};
  const { input: continuing, problems } = planningInputOf({ policy, asOf, ...followed }, intake);
  const input = { ...continuing, continued: null };
  const blocking = firstBlocking([...problemsOfPolicy(input, []), ...applySetAside(intake, setAside), ...problems]);
  if (blocking) return fail(blocking);
  const made = makePlan(input, () => undefined);
  if (!made.ok) return made;
  const objection = firstBlocking(verifyPlan(input, made.value));
  return objection === undefined ? made : fail(objection);
};

/** What value is measured by: plans of other options, criteria or days are worth something else. */
const measureOf = (policy: Policy, asOf: CivilDate): string =>
  canonicalJson({ ...policy, rules: undefined, waivers: undefined, limits: undefined, asOf });

/**
 * Plans every scenario on the same data, each proven and verified like any plan, and lays them side by side. The first that cannot
 * be planned ends it with its problem.
 */
export const planScenarios = (
  request: ScenariosRequest,
  onProgress: ProgressListener<ScenarioStage>,
): Result<ScenariosOfData, PadanProblem> => {
  const { scenarios, grids, choices, decided } = request;
  const intakeOn = memoize((asOf: CivilDate) => readIntake(grids, asOf, choices));
  const measures = scenarios.map(({ policy, asOf }) => measureOf(policy, asOf));
  const planned: PlannedScenario[] = [];
  const moves: ScenarioMove[][] = [];
  for (const [index, scenario] of scenarios.entries()) {
    onProgress('scenario', index, scenarios.length);
    const { name, asOf, policy, follows } = scenario;
    const made = planOne(scenario, request, intakeOn(asOf));
    if (!made.ok) return made;
    const figures = figuresOf(made.value);
    const isMeasuredAlike = measures.filter((measure) => measure === measures[index]).length > 1;
    planned.push({
      name,
      asOf,
      purpose: policy.purpose,
      follows: follows && decided !== null && decided.entries.length > 0,
      figures: isMeasuredAlike ? figures : { ...figures, value: null },
    });
    moves.push(made.value.plan.transfers.map(scenarioMove));
  }
  onProgress('scenario', scenarios.length, scenarios.length);
  const intake = intakeOn(required(scenarios[0], 'scenario').asOf);
  return succeed({
    scenarios: planned,
    agreement: findAgreement(moves),
    inputHash: hashOfInput(intake),
    choices: canonicalJson(rememberChoices(intake.readings, choices)),
  });
};
