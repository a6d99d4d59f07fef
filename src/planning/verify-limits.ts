import type { Certificate, PadanProblem, Position, Transfer } from '../domain';
import {
  certifyConditions,
  certifyWithin,
  certifyWithinMoves,
  type AssignmentProblem,
  type SeatTree,
} from '../matching';

import { objection, type Ledger } from './ledger';
import type { Planned } from './make-plan';
import type { PlanProof } from './plan-limits';
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

/** The budget of moves; approvals may need more. Null for no limit. */
const mostMoves = ({ input: { policy }, decisions }: Ledger): number | null => {
  const { maxMoves } = policy.limits;
  return maxMoves === null ? null : Math.max(maxMoves, decisions.moved().length);
};

/** Heads that approvals alone add to posts and units, or take (below 0). */
const movedByDecision = ({ decisions }: Ledger): ReadonlyMap<string | Position, number> => {
  const change = new Map<string | Position, number>();
  const add = (post: Position, people: number): void => {
    for (const key of [post, nameOfUnit(post)]) change.set(key, (change.get(key) ?? 0) + people);
  };
  for (const [, from, to] of decisions.moved()) {
    add(from, -1);
    add(to, 1);
  }
  return change;
};

/** Limits of the plan as a whole that the transfers break. */
export const findLimitObjections = (ledger: Ledger, transfers: readonly Transfer[]): PadanProblem[] => {
  const { minPerUnit, minPerPost } = ledger.input.policy.limits;
  const maxMoves = mostMoves(ledger);
  const objections: PadanProblem[] = [];
  const fewest = fewestMoves(ledger);
  const moved = movedByDecision(ledger);
  if (transfers.length < fewest)
    objections.push(objection('fewest-moves', { found: transfers.length, expected: fewest }));
  if (maxMoves !== null && transfers.length > maxMoves)
    objections.push(objection('most-moves', { found: transfers.length, expected: maxMoves }));
  for (const [key, { before, after }] of countHeads(ledger, transfers)) {
    const least = typeof key === 'string' ? minPerUnit : minPerPost;
    if (after < Math.min(least, before + (moved.get(key) ?? 0)))
      objections.push(objection('least-heads', { of: typeof key === 'string' ? key : key.id, found: after }));
  }
  return [...objections, ...findConditionObjections(ledger, transfers)];
};

/** The least heads of posts and units as the solver's nodes, made from the ledger; null where none is asked for. */
const recomputeTree = (ledger: Ledger, positions: readonly Position[]): SeatTree | null => {
  const { input, heads, incumbents } = ledger;
  const { minPerUnit, minPerPost } = input.policy.limits;
  if (minPerUnit + minPerPost === 0) return null;
  const moved = movedByDecision(ledger);
  const units = [...new Set(positions.map(nameOfUnit))];
  const groupOfUnit = new Map(units.map((unit, index) => [unit, index]));
  const leastOf = (members: readonly Position[], least: number, key: string | Position): number => {
    const here = members.reduce((sum, one) => sum + (heads.get(one) ?? 0), 0);
    const known = members.reduce((sum, one) => sum + (incumbents.get(one) ?? 0), 0);
    return Math.max(0, Math.min(here, here + (moved.get(key) ?? 0), least) - (here - known));
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
      ...positions.map((position) => leastOf([position], minPerPost, position)),
      ...units.map((unit) => leastOf(membersOf.get(unit) ?? [], minPerUnit, unit)),
    ]),
    atMost: new Int32Array(units.length).fill(input.employees.length),
    isMust: true,
  };
};

/** Heads without bounds, for `columns` posts. */
const noTree = (columns: number): SeatTree => ({
  groups: 0,
  groupOf: new Int32Array(columns).fill(-1),
  atLeast: new Int32Array(columns),
  atMost: new Int32Array(0),
});

/** Recomputes ceilings of plans within the limits, which are read anew. */
export class Ceilings {
  readonly tree: SeatTree | null;

  constructor(
    private readonly ledger: Ledger,
    private readonly planned: Planned,
  ) {
    this.tree = recomputeTree(ledger, planned.instance.positions);
  }

  /** The bound that a proof proves for a problem with these people and posts, in its units; null where it proves none. */
  of(problem: AssignmentProblem, columnOfRow: Int32Array, proof: PlanProof): bigint | null {
    const { ledger, planned, tree } = this;
    const { ownColumn } = planned.instance;
    const maxMoves = mostMoves(ledger);
    // A proof that gives moves something is about plans that make at least so many.
    const moves = proof.pricePerMove < 0 ? fewestMoves(ledger) : (maxMoves ?? problem.rows);
    if (proof.conditions === null) return certifyWithinMoves(problem, ownColumn, moves, proof, tree ?? undefined);
    const conditions = recomputeConditions(ledger, planned);
    if (conditions === null) return null;
    return certifyConditions(problem, ownColumn, { conditions, tree, maxMoves }, columnOfRow, proof.conditions);
  }
}

/**
 * The proof, checked from the untouched numbers: every row in a seat of its own, no column or least broken, and no plan within
 * the limits better than the bound that is stated.
 */
export const findProofObjections = (ledger: Ledger, planned: Planned): PadanProblem[] => {
  const { instance, columnOfRow, optimum, proof, plan } = planned;
  const { problem } = instance;
  const ceilings = new Ceilings(ledger, planned);
  const within = ceilings.tree ?? noTree(problem.columns);
  const objections: PadanProblem[] = [];
  const isPlain = proof.pricePerMove === 0 && proof.over === 1 && proof.conditions === null;
  const bound = ceilings.of(problem, optimum, proof);
  if (bound === null) return [objection('certificate', { fault: 'conditions' })];
  const best = plan.continuation?.best ?? null;
  const asked: (readonly [Int32Array, Certificate])[] = [[columnOfRow, plan.objective]];
  if (best !== null) asked.push([optimum, best]);
  for (const [columns, stated] of asked) {
    const { faults, total } = certifyWithin(problem, within, columns, proof.nodePrices);
    // With a price per move, or conditions, the points alone do not meet the bound; nor does a plan that gives up value to follow another.
    const isTight = isPlain && (best === null || columns === optimum);
    const fault = faults.find(({ kind }) => isTight || kind !== 'gap');
    if (fault) objections.push(objection('certificate', { fault: fault.kind }));
    // Whole hundredths: what lies below one counts moves.
    const unit = BigInt(problem.rows + 1);
    const below = (sum: bigint): bigint => ((sum % unit) + unit) % unit;
    const gap = Number((bound - below(bound) - total + below(total)) / unit);
    if (stated.gap !== gap || gap < 0) objections.push(objection('gap', { gap: stated.gap, found: gap }));
    if (stated.bound !== stated.total + gap) objections.push(objection('gap', { gap }));
  }
  return objections;
};
