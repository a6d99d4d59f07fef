import type { Decided, JudgedDecisions } from '../book';
import type { CivilDate, PadanProblem, Policy } from '../domain';
import type { Intake } from '../intake';
import type { PlanningInput } from '../planning';

import { judgeDecisions } from './judge-decisions';

/** What a plan is made from, with the decisions it follows. */
export type DecidedInput = {
  readonly input: PlanningInput;
  /** Null where no decisions were handed in. */
  readonly judged: JudgedDecisions | null;
  /** What is wrong with the decisions. */
  readonly problems: readonly PadanProblem[];
};

/** Puts together what a plan is made from: the data, the policy, and decisions held against both. */
export const planningInputOf = (
  { policy, asOf, decided }: { readonly policy: Policy; readonly asOf: CivilDate; readonly decided?: Decided },
  { employees, positions, positionOf, courses, allowances }: Intake,
): DecidedInput => {
  const data = { employees, positions, positionOf };
  const plain: PlanningInput = {
    ...data,
    policy,
    asOf,
    ...(courses.length === 0 ? {} : { courses }),
    ...(allowances.length === 0 ? {} : { allowances }),
  };
  if (decided === undefined) return { input: plain, judged: null, problems: [] };
  const { judged, commitments, problems } = judgeDecisions(decided, { ...data, asOf });
  if (decided.continued === null) return { input: plain, judged, problems };
  return { input: { ...plain, commitments, continued: decided.continued }, judged, problems };
};
