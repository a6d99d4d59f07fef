import type { PadanProblem, Policy } from '../domain';
import { PlanExplainer, type PairExplanation } from '../insight';
import { readIntake } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Result } from '../kernel';
import { makePlan, type Planned } from '../planning';

import { hashOfPlan, type ComputeRequest } from './compute-plan';
import { hashOfInput } from './input-hash';
import { planningInputOf } from './planning-input';
import type { Workbook } from './ports';
import { reopenForAnswers, type AnswersRequest } from './reopen-for-answers';
import { findEmployee, findPosition } from './score-pair';

/** Employee `nip` in a post named by its id, or by its name where only one post bears it. */
export type PairQuestion = { readonly nip: string; readonly position: string };

/** What a plan has to say of one person and one post, and the policy and run it was made by. */
export type PairAnswer = {
  readonly explanation: PairExplanation;
  readonly policy: Policy;
  readonly run: number;
};

/** Answers about one plan, as it was made: why, why not, and at what price. A person or post that it does not know is a problem. */
export type Answers = { readonly explain: (question: PairQuestion) => Result<PairAnswer, PadanProblem> };

/** Makes a run's plan again; data or a policy that have changed since would give another plan than the one on the sheets: a problem, named. */
export const remakePlan = ({ request, inputHash, resultHash }: AnswersRequest): Result<Planned, PadanProblem> => {
  const changed: PadanProblem = { code: 'data-changed', severity: 'blocks', params: { run: request.run } };
  const intake = readIntake(request.grids, request.asOf, request.choices);
  if (inputHash !== null && hashOfInput(intake) !== inputHash) return fail(changed);
  const blocking = [...request.policyProblems, ...intake.problems].find(({ severity }) => severity === 'blocks');
  if (blocking && (!request.setAside || hasBlocking(request.policyProblems))) return fail(blocking);
  const made = makePlan(planningInputOf(request, intake).input, ignoreProgress);
  if (!made.ok) return made;
  return hashOfPlan(made.value.plan) === resultHash ? made : fail(changed);
};

/** Answers about a plan that was just made. */
export const answersAbout = (planned: Planned, { policy, run }: Pick<ComputeRequest, 'policy' | 'run'>): Answers => {
  const { employees, positions } = planned.instance;
  let explainer: PlanExplainer | null = null;
  return {
    explain: ({ nip, position: named }) => {
      const row = findEmployee(employees, nip);
      if (!row.ok) return row;
      const position = findPosition(positions, named);
      if (!position.ok) return position;
      explainer ??= new PlanExplainer(planned);
      const explanation = explainer.explain(row.value, positions.indexOf(position.value));
      return succeed({ explanation, policy, run });
    },
  };
};

/** Makes a run's plan again and stands ready to be asked about it. */
export const prepareAnswers = (asked: AnswersRequest): Result<Answers, PadanProblem> => {
  const made = remakePlan(asked);
  return made.ok ? succeed(answersAbout(made.value, asked.request)) : made;
};

/** Answers about the newest run of a workbook, in this thread. */
export const explainRun = async (workbook: Workbook): Promise<Result<Answers, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  return asked.ok ? prepareAnswers(asked.value) : asked;
};
