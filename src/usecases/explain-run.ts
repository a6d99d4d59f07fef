import type { PadanProblem, Policy } from '../domain';
import { PlanExplainer, type PairExplanation } from '../insight';
import { readIntake } from '../intake';
import { fail, hasBlocking, ignoreProgress, succeed, type Result } from '../kernel';
import { makePlan } from '../planning';

import { hashOfPlan } from './compute-plan';
import type { Workbook } from './ports';
import { differs, reopenRun } from './reopen-run';
import { findPosition, type PairFault } from './score-pair';

/** Questions about the newest run of a workbook, answered from the workbook alone. */
export type RunExplainer = {
  readonly run: number;
  readonly policy: Policy;
  /** Why, why not, and at what price: employee `nip` in a post named by its id, or by its name where only one post bears it. */
  readonly explain: (nip: string, position: string) => Result<PairExplanation, PairFault>;
};

/**
 * Makes the newest run's plan again and stands ready to be asked about it. A workbook whose data has changed since would give
 * answers about another plan than the one on its sheets; that is a problem, named.
 */
export const explainRun = async (workbook: Workbook): Promise<Result<RunExplainer, PadanProblem>> => {
  const reopened = await reopenRun(workbook);
  if (!reopened.ok) return reopened;
  const { request, facts } = reopened.value;
  const intake = readIntake(request.grids, request.asOf, request.choices);
  const blocking = [...request.policyProblems, ...intake.problems].find(({ severity }) => severity === 'blocks');
  if (blocking && (!request.setAside || hasBlocking(request.policyProblems))) return fail(blocking);
  const made = makePlan({ ...intake, policy: request.policy, asOf: request.asOf }, ignoreProgress);
  if (!made.ok) return made;
  const resultHash = hashOfPlan(made.value.plan);
  if (resultHash !== facts.get('resultHash'))
    return fail(differs('resultHash', facts.get('resultHash') ?? '', resultHash));
  const explainer = new PlanExplainer(made.value);
  const { employees, positions } = made.value.instance;
  return succeed({
    run: request.run,
    policy: request.policy,
    explain: (nip, named) => {
      const row = employees.findIndex((employee) => employee.nip === nip);
      if (row < 0) return fail('employee-unknown');
      const position = findPosition(positions, named);
      if (!position) return fail('position-unknown');
      return succeed(explainer.explain(row, positions.indexOf(position)));
    },
  });
};
