import type { PadanProblem } from '../domain';
import { priceTogether, type PriceTogether } from '../insight';
import { readIntake } from '../intake';
import { ignoreProgress, succeed, type Result } from '../kernel';
import { makePlan } from '../planning';

import { judgeDecisions } from './judge-decisions';
import type { Workbook } from './ports';
import { readDecisionsOf } from './read-decisions';
import { readWorkbook } from './read-workbook';
import { reopenForAnswers } from './reopen-for-answers';
import { wantForDecisions } from './want-decisions';

/** What the approvals on the newest run cost so far. */
export type PriceOfApprovals = {
  readonly run: number;
  readonly approvals: number;
  /** Null when no plan within seats and limits has them all. */
  readonly price: PriceTogether | null;
};

/** What all approvals on the newest run cost together: the best plan with them beside the best plan that nobody has decided on. Nothing is written. */
export const priceApprovals = async (workbook: Workbook): Promise<Result<PriceOfApprovals, PadanProblem>> => {
  const asked = await reopenForAnswers(workbook);
  if (!asked.ok) return asked;
  const reading = await readWorkbook(workbook, wantForDecisions);
  if (!reading.ok) return reading;
  const { request } = asked.value;
  const { employees, positions, positionOf } = readIntake(request.grids, request.asOf, request.choices);
  const data = { employees, positions, positionOf };
  const decided = readDecisionsOf(reading.value);
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
