import type { PadanProblem, Position, Transfer } from '../domain';
import { certifyConditions, certifyWithin, certifyWithinMoves, type SeatTree } from '../matching';

import { objection, type Ledger } from './ledger';
import type { Planned } from './make-plan';
import { findConditionObjections, recomputeConditions } from './verify-conditions';

const nameOfUnit = ({ agency, unit }: Position): string => JSON.stringify([agency ?? '', unit]);

/** Heads that everybody's present place and the transfers leave, per unit and per post. */
const countHeads = (
  { heads }: Ledger,
  transfers: readonly Transfer[],
): ReadonlyMap<string | Position, { before: number; after: number }> => {
  const counts = new Map<string | Position, { before: number; after: number }>();
  const at = (key: string | Position): { before: number; after: number } => {
    const count = counts.get(key) ?? { before: 0, after: 0 };
    counts.set(key, count);
    return count;
  };
  const add = (position: Position, people: number, when: 'before' | 'after'): void => {
    at(position)[when] += people;
    at(nameOfUnit(position))[when] += people;
  };
  for (const [position, people] of heads) {
    add(position, people, 'before');
    add(position, people, 'after');
  }
  for (const { from, to } of transfers) {
    add(from, -1, 'after');
    add(to, 1, 'after');
  }
  return counts;
};

/** The least whole number of moves that is the ordered share of all people. */
const fewestMoves = ({ input: { policy, employees } }: Ledger): number => {
  const share = policy.limits.minMovesPercent * employees.length;
  return (share - (share % 100)) / 100 + (share % 100 === 0 ? 0 : 1);
};

/** Limits of the plan as a whole that the transfers break. */
export const findLimitObjections = (ledger: Ledger, transfers: readonly Transfer[]): PadanProblem[] => {
  const { maxMoves, minPerUnit, minPerPost } = ledger.input.policy.limits;
  const objections: PadanProblem[] = [];
  const fewest = fewestMoves(ledger);
  if (transfers.length < fewest)
    objections.push(objection('fewest-moves', { found: transfers.length, expected: fewest }));
  if (maxMoves !== null && transfers.length > maxMoves)
    objections.push(objection('most-moves', { found: transfers.length, expected: maxMoves }));
  for (const [key, { before, after }] of countHeads(ledger, transfers)) {
    const least = typeof key === 'string' ? minPerUnit : minPerPost;
    if (after < least && after < before)
      objections.push(objection('least-heads', { of: typeof key === 'string' ? key : key.id, found: after }));
  }
  return [...objections, ...findConditionObjections(ledger, transfers)];
};

/** The least heads of posts and units as the solver's nodes, made from the ledger; null where none is asked for. */
const recomputeTree = ({ input, heads, incumbents }: Ledger, positions: readonly Position[]): SeatTree | null => {
  const { minPerUnit, minPerPost } = input.policy.limits;
  if (minPerUnit + minPerPost === 0) return null;
  const units = [...new Set(positions.map(nameOfUnit))];
  const groupOfUnit = new Map(units.map((unit, index) => [unit, index]));
  const leastOf = (members: readonly Position[], least: number): number => {
    const here = members.reduce((sum, one) => sum + (heads.get(one) ?? 0), 0);
    const known = members.reduce((sum, one) => sum + (incumbents.get(one) ?? 0), 0);
    return Math.max(0, Math.min(here, least) - (here - known));
  };
  const membersOf = new Map<string, Position[]>(units.map((unit) => [unit, []]));
  for (const position of positions) membersOf.get(nameOfUnit(position))?.push(position);
  return {
    groups: units.length,
    groupOf: Int32Array.from([
      ...positions.map((position) => groupOfUnit.get(nameOfUnit(position))!),
      ...units.map(() => -1),
    ]),
    atLeast: Int32Array.from([
      ...positions.map((position) => leastOf([position], minPerPost)),
      ...units.map((unit) => leastOf(membersOf.get(unit) ?? [], minPerUnit)),
    ]),
    atMost: new Int32Array(units.length).fill(input.employees.length),
    isMust: true,
  };
};

/**
 * The proof, checked from the untouched numbers: every row in a seat of its own, no column or least broken, and no plan within
 * the limits better than the bound that is stated.
 */
export const findProofObjections = (ledger: Ledger, planned: Planned): PadanProblem[] => {
  const { instance, columnOfRow, proof, plan } = planned;
  const { problem } = instance;
  const tree = recomputeTree(ledger, instance.positions);
  const flat: SeatTree = {
    groups: 0,
    groupOf: new Int32Array(problem.columns).fill(-1),
    atLeast: new Int32Array(problem.columns),
    atMost: new Int32Array(0),
  };
  const within = tree ?? flat;
  const { faults, total } = certifyWithin(problem, within, columnOfRow, proof.nodePrices);
  const objections: PadanProblem[] = [];
  const isPlain = proof.pricePerMove === 0 && proof.over === 1 && proof.conditions === null;
  // With a price per move, or conditions, the points alone do not meet the bound; the bound below does.
  const fault = faults.find(({ kind }) => isPlain || kind !== 'gap');
  if (fault) objections.push(objection('certificate', { fault: fault.kind }));
  const bound = recomputeBound(ledger, planned, tree);
  if (bound === null) return [...objections, objection('certificate', { fault: 'conditions' })];
  const gap = Number((bound - total) / BigInt(problem.rows + 1));
  if (plan.objective.gap !== gap || gap < 0) objections.push(objection('gap', { gap: plan.objective.gap, found: gap }));
  if (plan.objective.bound !== plan.objective.total + gap) objections.push(objection('gap', { gap }));
  return objections;
};

/** The bound a proof proves, with conditions read anew where it rests on them; null where it proves none. */
const recomputeBound = (ledger: Ledger, planned: Planned, tree: SeatTree | null): bigint | null => {
  const { instance, columnOfRow, proof } = planned;
  const { problem, ownColumn } = instance;
  const { maxMoves } = ledger.input.policy.limits;
  if (proof.conditions === null)
    return certifyWithinMoves(
      problem,
      ownColumn,
      // A proof that gives moves something is about plans that make at least so many.
      proof.pricePerMove < 0 ? fewestMoves(ledger) : (maxMoves ?? problem.rows),
      proof,
      tree ?? undefined,
    );
  const conditions = recomputeConditions(ledger, planned);
  return conditions === null
    ? null
    : certifyConditions(problem, ownColumn, { conditions, tree, maxMoves }, columnOfRow, proof.conditions);
};
