import type { PadanProblem, Policy } from '../domain';
import {
  batchesOfPlan,
  forcePairs,
  PlanExplainer,
  ValueOfMoves,
  WeightTrials,
  WhatIfs,
  type PairExplanation,
  type Upheld,
  type WhatIf,
  whoFills,
  type WhoFills,
} from '../insight';
import { readIntake } from '../intake';
import { fail, hasBlocking, ignoreProgress, required, succeed, type Result } from '../kernel';
import { makePlan, Reweighing, type Planned } from '../planning';

import { hashOfPlan, type ComputeRequest } from './compute-plan';
import { hashOfInput } from './input-hash';
import { readDraftedPost, type DraftedPost } from './drafted-post';
import { planningInputOf } from './planning-input';
import type { Workbook } from './ports';
import { reopenForAnswers, type AnswersRequest } from './reopen-for-answers';
import { findEmployee, findPosition } from './score-pair';

/**
 * Employee `nip` in a post named by its id, or by its name where only one post bears it; null for the question what the plan would be without
 * the move it proposes for the employee.
 */
export type PairQuestion = { readonly nip: string; readonly position: string | null };

/** A post named by its id, or by its name where only one bears it; or one that stands on no sheet. */
export type SeatQuestion = { readonly position: string } | DraftedPost;

/** What a plan has to say of one person and one post, and the policy and run it was made by. */
export type PairAnswer = {
  readonly explanation: PairExplanation;
  /** How the plan would change; null where a rule forbids the move, nothing would change, or no plan is left then. */
  readonly whatIf: WhatIf | null;
  /** Whether it answers what the plan would be without the person's move. */
  readonly isWithout: boolean;
  readonly policy: Policy;
  readonly run: number;
};

/** How the moves of a plan stand under other weights: trials so far, and what they uphold in the order of its transfers. */
export type TriedWeights = { readonly tried: number; readonly upheld: readonly Upheld[] };

/** Whose moves fall with that of a person who is refused, so that the rest stays lawful; `isFewest` where fewer are proven not to do. */
export type MoveFalls = { readonly nip: string; readonly falls: readonly string[]; readonly isFewest: boolean };

/** Answers about one plan, as it was made: why, why not, and at what price. A person or post that it does not know is a problem. */
export type Answers = {
  readonly explain: (question: PairQuestion) => Result<PairAnswer, PadanProblem>;
  /** Tries so many other weights beside those tried before; each costs an optimisation. */
  readonly tryWeights: (count: number) => TriedWeights;
  /** Who can fill a post; for one that stands on no sheet the plan is made again with it, which takes as long as making it did. */
  readonly seat: (question: SeatQuestion) => Result<WhoFills, PadanProblem>;
  /** For every move of the plan. */
  readonly falls: () => readonly MoveFalls[];
};

/** Trials are the same on every machine and at every time. */
const SEED = 1;

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

/** Who can fill a post that stands on no sheet, by the best plan there is with it. */
const whoFillsDrafted = ({ instance: { input } }: Planned, post: DraftedPost): Result<WhoFills, PadanProblem> => {
  const read = readDraftedPost(post, input.asOf, input.positions);
  if (!read.ok) return read;
  const made = makePlan({ ...input, positions: [...input.positions, read.value] }, ignoreProgress);
  if (!made.ok) return made;
  const column = made.value.instance.positions.findIndex(({ id }) => id === read.value.id);
  return succeed(whoFills(made.value, column, { isDrafted: true, until: post.until }));
};

/** Answers about a plan that was just made. */
export const answersAbout = (planned: Planned, { policy, run }: Pick<ComputeRequest, 'policy' | 'run'>): Answers => {
  const { columnOfRow, instance } = planned;
  const { employees, positions } = instance;
  let ready: { readonly explainer: PlanExplainer; readonly whatIfs: WhatIfs } | null = null;
  let trials: WeightTrials | null = null;
  const makeReady = (): NonNullable<typeof ready> => {
    const [force, value] = [forcePairs(planned), new ValueOfMoves(planned)];
    return { explainer: new PlanExplainer(planned, force, value), whatIfs: new WhatIfs(planned, force, value) };
  };
  return {
    explain: ({ nip, position: named }) => {
      const found = findEmployee(employees, nip);
      if (!found.ok) return found;
      const row = found.value;
      const position =
        named === null ? succeed(required(positions[columnOfRow[row]!], 'post')) : findPosition(positions, named);
      if (!position.ok) return position;
      ready ??= makeReady();
      const column = positions.indexOf(position.value);
      const explanation = ready.explainer.explain(row, column);
      const isChange = explanation.isEligible && columnOfRow[row] !== column;
      const whatIf = named === null ? ready.whatIfs.without(row) : isChange ? ready.whatIfs.place(row, column) : null;
      return succeed({ explanation, whatIf, isWithout: named === null, policy, run });
    },
    tryWeights: (count) => {
      trials ??= new WeightTrials(planned, new Reweighing(instance.input), SEED);
      for (let trial = 0; trial < count; trial += 1) trials.tryOnce();
      return { tried: trials.tried, upheld: trials.upheld };
    },
    seat: (question) => {
      if (!('position' in question)) return whoFillsDrafted(planned, question);
      const position = findPosition(positions, question.position);
      return position.ok ? succeed(whoFills(planned, positions.indexOf(position.value))) : position;
    },
    falls: () =>
      batchesOfPlan(planned).flatMap(({ steps }) =>
        steps.map(({ transfer, falls, isFewest }) => ({
          nip: transfer.employee.nip,
          falls: falls.map(({ employee }) => employee.nip),
          isFewest,
        })),
      ),
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
