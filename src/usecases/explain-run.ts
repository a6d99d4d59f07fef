import type { PadanProblem, Policy } from '../domain';
import { PlanExplainer, type PairExplanation } from '../insight';
import { readIntake } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Result } from '../kernel';
import { makePlan, type Planned } from '../planning';

import { hashOfPlan, type ComputeRequest } from './compute-plan';
import { hashOfInput } from './input-hash';
import type { Workbook } from './ports';
import { reopenRun } from './reopen-run';
import { findPosition, type PairFault } from './score-pair';

/** Answers about one plan: why, why not, and at what price. */
export type Answers = {
  /** Employee `nip` in a post named by its id, or by its name where only one post bears it. */
  readonly explain: (nip: string, position: string) => Result<PairExplanation, PairFault>;
};

/** What questions are asked about: a run, and the hashes its audit sheet states. */
export type AnswersRequest = {
  readonly request: ComputeRequest;
  readonly inputHash: string;
  readonly resultHash: string;
};

/** Makes a run's plan again; data or a policy that have changed since would give another plan than the one on the sheets: a problem, named. */
export const remakePlan = ({ request, inputHash, resultHash }: AnswersRequest): Result<Planned, PadanProblem> => {
  const changed: PadanProblem = { code: 'data-changed', severity: 'blocks', params: { run: request.run } };
  const intake = readIntake(request.grids, request.asOf, request.choices);
  if (hashOfInput(intake) !== inputHash) return fail(changed);
  const blocking = [...request.policyProblems, ...intake.problems].find(({ severity }) => severity === 'blocks');
  if (blocking && (!request.setAside || hasBlocking(request.policyProblems))) return fail(blocking);
  const made = makePlan({ ...intake, policy: request.policy, asOf: request.asOf }, ignoreProgress);
  if (!made.ok) return made;
  return hashOfPlan(made.value.plan) === resultHash ? made : fail(changed);
};

/** Makes a run's plan again and stands ready to be asked about it. */
export const prepareAnswers = (asked: AnswersRequest): Result<Answers, PadanProblem> => {
  const made = remakePlan(asked);
  if (!made.ok) return made;
  const explainer = new PlanExplainer(made.value);
  const { employees, positions } = made.value.instance;
  return succeed({
    explain: (nip, named) => {
      const digits = nip.replace(/\D/g, '');
      const row = employees.findIndex((employee) => employee.nip === digits);
      if (row < 0) return fail('employee-unknown');
      const position = findPosition(positions, named);
      if (!position) return fail('position-unknown');
      return succeed(explainer.explain(row, positions.indexOf(position)));
    },
  });
};

/** The newest run of a workbook as something that can be asked about, out of the workbook alone. */
export const reopenForAnswers = async (workbook: Workbook): Promise<Result<AnswersRequest, PadanProblem>> => {
  const reopened = await reopenRun(workbook);
  if (!reopened.ok) return reopened;
  const { request, facts } = reopened.value;
  return succeed({
    request,
    inputHash: facts.get('inputHash') ?? '',
    resultHash: facts.get('resultHash') ?? '',
  });
};

/** Answers about the newest run of a workbook, in this thread. */
export const explainRun = async (
  workbook: Workbook,
): Promise<Result<Answers & { readonly run: number; readonly policy: Policy }, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const answers = prepareAnswers(asked.value);
  if (!answers.ok) return answers;
  const { run, policy } = asked.value.request;
  return succeed({ ...answers.value, run, policy });
};
