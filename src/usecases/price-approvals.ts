import type { PadanProblem } from '../domain';
import { priceTogether, type PriceTogether } from '../insight';
import { readIntake } from '../intake';
import { ignoreProgress, succeed, type Result } from '../kernel';
import { makePlan } from '../planning';

import { judgeDecisions } from './judge-decisions';
import type { Workbook } from './ports';
import { readApprovals, type ApprovalsRequest } from './read-approvals';

/** What the approvals on the newest run cost so far. */
export type PriceOfApprovals = {
  readonly run: number;
  readonly approvals: number;
  /** Null when no plan within seats and limits has them all. */
  readonly price: PriceTogether | null;
};

/** What all approvals on a run cost together: the best plan with them beside the best plan that nobody has decided on. */
export const priceOfApprovals = ({ request, decided }: ApprovalsRequest): Result<PriceOfApprovals, PadanProblem> => {
  const { employees, positions, positionOf } = readIntake(request.grids, request.asOf, request.choices);
  const data = { employees, positions, positionOf };
  const commitments = decided === null ? [] : judgeDecisions(decided, data).commitments;
  const made = makePlan({ ...data, policy: request.policy, asOf: request.asOf }, ignoreProgress);
  if (!made.ok) return made;
  const { instance } = made.value;
  const rowOf = new Map<string, number>(instance.employees.map(({ nip }, row) => [nip, row]));
  const columnOf = new Map<string, number>(instance.positions.map(({ id }, column) => [id, column]));
  const pairs = commitments.flatMap((one) => {
    if (one.ruling !== 'approve') return [];
    const [row, column] = [rowOf.get(one.nip), columnOf.get(one.post)];
    return row === undefined || column === undefined ? [] : [{ row, column }];
  });
  return succeed({ run: request.run, approvals: pairs.length, price: priceTogether(made.value, pairs) });
};

/** Prices the approvals on the newest run of a workbook in this thread. Nothing is written. */
export const priceApprovals = async (workbook: Workbook): Promise<Result<PriceOfApprovals, PadanProblem>> => {
  const asked = await readApprovals(workbook);
  return asked.ok ? priceOfApprovals(asked.value) : asked;
};
