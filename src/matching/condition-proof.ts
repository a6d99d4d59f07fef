import { certifyAssignment, certifyWithin } from './certify';
import { pairOf, type AssignmentProblem } from './problem';
import { flatTree, type SeatTree } from './seat-tree';
import type { SideConditions } from './side-conditions';

/** All that an answer has to keep beside its seats. */
export type PlanConditions = {
  readonly conditions: SideConditions;
  /** Rows outside their own column, at most; null for no limit. */
  readonly maxMoves: number | null;
  /** Bounds on heads, which are musts. */
  readonly tree: SeatTree | null;
};

/** What one of several parts of all answers has in common: a row that is kept to some of its columns. */
export type Restriction =
  | { readonly kind: 'stay-in-group' | 'leave-group' | 'keep-column' | 'leave-column'; readonly row: number }
  | { readonly kind: 'avoid-place'; readonly row: number; readonly place: number };

/** Prices of nodes, tolls per row that leaves a group and per move: they prove a ceiling. */
export type TolledPrices = {
  /** Length groups. */
  readonly perLeaving: Float64Array;
  readonly perMove: number;
  readonly nodePrices: Float64Array;
};

/** A question that parts all answers; `index` is a place in the list of conditions. */
export type Branching =
  | { readonly kind: 'apart'; readonly index: number; readonly place: number }
  | { readonly kind: 'not-both-leave'; readonly index: number }
  | { readonly kind: 'leaving'; readonly row: number }
  | { readonly kind: 'moving'; readonly row: number };

/** Why no answer of a part is better than a ceiling. */
export type ProofPart =
  | { readonly kind: 'priced'; readonly by: TolledPrices }
  /** Heads that must be are missing: were that allowed, at more than all points together, nothing would reach the least of all points. */
  | { readonly kind: 'missing'; readonly by: TolledPrices }
  /** These rows have fewer seats than heads. */
  | { readonly kind: 'crowded'; readonly rows: readonly number[] }
  /** More rows must leave a group, or move, than may. */
  | { readonly kind: 'overspent' }
  | { readonly kind: 'parted'; readonly on: Branching; readonly parts: readonly ProofPart[] };

/** Leaves out the pairs with which no answer is worth as much as one that was known. */
export type Screen = { readonly by: TolledPrices; readonly known: bigint };

/** A proof that nothing is better: pairs that the screens leave out one after the other are no part of `part`. */
export type ConditionProof = { readonly screens: readonly Screen[]; readonly part: ProofPart };

/** The parts a question makes of all answers that keep the conditions: every such answer lies in one of them at least. */
export const restrictionsOf = (
  on: Branching,
  ownColumn: Int32Array,
  { places, apart, notBothLeave }: SideConditions,
): readonly (readonly Restriction[])[] => {
  if (on.kind === 'leaving') return [[{ kind: 'stay-in-group', row: on.row }], [{ kind: 'leave-group', row: on.row }]];
  if (on.kind === 'moving') return [[{ kind: 'keep-column', row: on.row }], [{ kind: 'leave-column', row: on.row }]];
  if (on.kind === 'not-both-leave')
    return notBothLeave[on.index]!.map((row): Restriction[] => [{ kind: 'stay-in-group', row }]);
  const rows = apart[on.index]!;
  const ways = rows.map((row): Restriction[] => [{ kind: 'avoid-place', row, place: on.place }]);
  const areBothHere = rows.every((row) => places[on.place]!.includes(ownColumn[row]!));
  return areBothHere ? [...ways, rows.map((row): Restriction => ({ kind: 'keep-column', row }))] : ways;
};

/** Restrictions by the row they are about. */
export const byRow = (within: readonly Restriction[]): Map<number, Restriction[]> => {
  const ofRow = new Map<number, Restriction[]>();
  for (const one of within) ofRow.set(one.row, [...(ofRow.get(one.row) ?? []), one]);
  return ofRow;
};

/** Whether a restriction leaves its row a column. */
export const isLeft = (
  restriction: Restriction,
  column: number,
  ownColumn: Int32Array,
  { groupOfColumn, places }: SideConditions,
): boolean => {
  const own = ownColumn[restriction.row]!;
  switch (restriction.kind) {
    case 'stay-in-group':
      return own < 0 || groupOfColumn[own] === groupOfColumn[column];
    case 'leave-group':
      return own >= 0 && groupOfColumn[own] !== groupOfColumn[column];
    case 'keep-column':
      return own < 0 || own === column;
    case 'leave-column':
      return own >= 0 && own !== column;
    case 'avoid-place':
      return !places[restriction.place]!.includes(column);
  }
};

/** The pairs of a problem that `isKept` names, with points of their own. O(pairs). */
const pairsOf = (
  problem: AssignmentProblem,
  isKept: (row: number, pair: number) => boolean,
  pointsOf: (row: number, pair: number) => number,
): AssignmentProblem => {
  const { rows, column } = problem;
  const rowStart = new Int32Array(rows + 1);
  const columns = new Int32Array(column.length);
  const points = new Float64Array(column.length);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      if (!isKept(row, pair)) continue;
      columns[count] = column[pair]!;
      points[count] = pointsOf(row, pair);
      count += 1;
    }
    rowStart[row + 1] = count;
  }
  return { ...problem, rowStart, column: columns.subarray(0, count), points: points.subarray(0, count) };
};

/** Recomputes ceilings from the untouched problem, part by part. */
class Ceilings {
  private problem: AssignmentProblem;

  constructor(
    problem: AssignmentProblem,
    private readonly ownColumn: Int32Array,
    private readonly limits: PlanConditions,
    private readonly columnOfRow: Int32Array,
  ) {
    this.problem = problem;
  }

  /** With any of the pairs left out the ceiling sinks below what is known. */
  screen({ by, known: worth }: Screen): void {
    const { problem } = this;
    const slack = this.ceilingOf(problem, by) - worth;
    const worthOf = (row: number, pair: number): number =>
      problem.points[pair]! - this.tollOf(row, problem.column[pair]!, by) - by.nodePrices[problem.column[pair]!]!;
    let [known, best] = [-1, 0];
    const bestOf = (row: number): number => {
      if (row === known) return best;
      [known, best] = [row, -Infinity];
      for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
        best = Math.max(best, worthOf(row, pair));
      return best;
    };
    this.problem = pairsOf(
      problem,
      (row, pair) => bestOf(row) - worthOf(row, pair) <= Number(slack),
      (_, pair) => problem.points[pair]!,
    );
  }

  /** No answer of a part is worth more; null where the part has none. `within` are the restrictions that lead there. */
  of(part: ProofPart, within: readonly Restriction[]): bigint | null | 'unproven' {
    if (part.kind === 'parted') {
      let most: bigint | null = null;
      const ways = restrictionsOf(part.on, this.ownColumn, this.limits.conditions);
      for (const [index, way] of ways.entries()) {
        const inside = part.parts[index];
        if (!inside) return 'unproven';
        const ceiling = this.of(inside, [...within, ...way]);
        if (ceiling === 'unproven') return ceiling;
        if (ceiling !== null && (most === null || ceiling > most)) most = ceiling;
      }
      return most;
    }
    const problem = this.restricted(within);
    // A row without any pair left: the part has no answers.
    for (let row = 0; row < problem.rows; row += 1)
      if (problem.rowStart[row] === problem.rowStart[row + 1]) return null;
    if (part.kind === 'priced') return this.ceilingOf(problem, part.by);
    return this.isProven(problem, part) ? null : 'unproven';
  }

  private isProven(
    problem: AssignmentProblem,
    part: Exclude<ProofPart, { readonly kind: 'priced' | 'parted' }>,
  ): boolean {
    if (part.kind === 'crowded') return this.isCrowded(problem, part.rows);
    return part.kind === 'missing' ? this.isMissing(problem, part.by) : this.isOverspent(problem);
  }

  private tollOf(row: number, column: number, { perLeaving, perMove }: TolledPrices): number {
    const own = this.ownColumn[row]!;
    if (own < 0 || own === column) return 0;
    const { groupOfColumn } = this.limits.conditions;
    const group = groupOfColumn[own]!;
    return perMove + (group === groupOfColumn[column] ? 0 : perLeaving[group]!);
  }

  private tolled(problem: AssignmentProblem, by: TolledPrices): AssignmentProblem {
    if (by.perMove < 0 || by.perLeaving.some((toll) => toll < 0)) throw new Error('a toll below 0 proves nothing');
    return pairsOf(
      problem,
      () => true,
      (row, pair) => problem.points[pair]! - this.tollOf(row, problem.column[pair]!, by),
    );
  }

  private ceilingOf(problem: AssignmentProblem, by: TolledPrices): bigint {
    const { conditions, tree, maxMoves } = this.limits;
    const within = tree ?? flatTree(problem.columns);
    const { bound } = certifyWithin(this.tolled(problem, by), within, this.columnOfRow, by.nodePrices);
    const paid = conditions.mostLeaving.reduce(
      (sum, most, group) => sum + BigInt(most) * BigInt(by.perLeaving[group]!),
      0n,
    );
    return bound + paid + BigInt(by.perMove) * BigInt(maxMoves ?? problem.rows);
  }

  private isMissing(problem: AssignmentProblem, by: TolledPrices): boolean {
    const { tree } = this.limits;
    if (tree === null) return false;
    const tolled = this.tolled(problem, by);
    const { bound } = certifyWithin(tolled, { ...tree, isMust: false }, this.columnOfRow, by.nodePrices);
    let leastOfAll = 0n;
    for (let row = 0; row < tolled.rows; row += 1) {
      let least = Infinity;
      for (let pair = tolled.rowStart[row]!; pair < tolled.rowStart[row + 1]!; pair += 1)
        least = Math.min(least, tolled.points[pair]!);
      leastOfAll += BigInt(least);
    }
    return bound < leastOfAll;
  }

  private restricted(within: readonly Restriction[]): AssignmentProblem {
    if (within.length === 0) return this.problem;
    const { problem, ownColumn, limits } = this;
    const ofRow = byRow(within);
    return pairsOf(
      problem,
      (row, pair) =>
        ofRow.get(row)?.every((one) => isLeft(one, problem.column[pair]!, ownColumn, limits.conditions)) !== false,
      (_, pair) => problem.points[pair]!,
    );
  }

  private isCrowded({ rowStart, column, seats }: AssignmentProblem, rows: readonly number[]): boolean {
    const reached = new Set(rows.flatMap((row) => [...column.subarray(rowStart[row], rowStart[row + 1])]));
    const places = [...reached].reduce((sum, one) => sum + seats[one]!, 0);
    return new Set(rows).size > places;
  }

  private isOverspent({ rows, rowStart, column }: AssignmentProblem): boolean {
    const { ownColumn, limits } = this;
    const { groupOfColumn, mostLeaving } = limits.conditions;
    const left = new Int32Array(mostLeaving.length);
    let moved = 0;
    for (let row = 0; row < rows; row += 1) {
      const own = ownColumn[row]!;
      if (own < 0) continue;
      const open = column.subarray(rowStart[row], rowStart[row + 1]);
      if (!open.includes(own)) moved += 1;
      if (open.every((one) => groupOfColumn[one] !== groupOfColumn[own])) left[groupOfColumn[own]!]! += 1;
    }
    return moved > (limits.maxMoves ?? rows) || left.some((count, group) => count > mostLeaving[group]!);
  }
}

/**
 * The ceiling that a proof proves for all answers that keep the conditions, recomputed from the untouched problem and the claimed
 * answer; null where the proof has a hole. An answer is worth no more than the largest ceiling of the parts (Land & Doig 1960), each
 * of which rests on weak duality: tolls of at least 0 on what is limited, and prices of seats (Fisher 1981). Costs a pass over the pairs for every
 * part, over those left after the screens.
 */
export const certifyConditions = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  limits: PlanConditions,
  columnOfRow: Int32Array,
  { screens, part }: ConditionProof,
): bigint | null => {
  if (columnOfRow.some((column, row) => pairOf(problem, row, column) < 0)) return null;
  const { total } = certifyAssignment(problem, columnOfRow, new Float64Array(problem.columns));
  const ceilings = new Ceilings(problem, ownColumn, limits, columnOfRow);
  for (const screen of screens) {
    if (screen.known > total) return null;
    ceilings.screen(screen);
  }
  const ceiling = ceilings.of(part, []);
  if (ceiling === 'unproven') return null;
  return ceiling === null || ceiling < total ? total : ceiling;
};
