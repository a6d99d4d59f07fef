import { contributionOf, criteriaOf, settingOf, standInFor } from '../criteria';
import { WEIGHT_TOTAL, type CriterionId } from '../domain';
import { ignoreProgress, type ProgressListener } from '../kernel';
import type { AssignmentProblem, SeatValues } from '../matching';
import { isBarredFromTransfer } from '../rules';

import { ANY_LOSS, leastGains, mayMove, TitleFilter } from './admission';
import { decidedOf, keepDecided, NONE, seatsOf, withFillsFirst } from './decided';
import { LawfulColumns } from './lawful-columns';
import { candidacyAt, orderParties, proposedTransfer, type Parties, type PlanningInput } from './parties';
import { limitsOf, type SolverLimits } from './plan-limits';
import { solvePlan } from './solve-plan';
import { WorthOfPairs } from './worth-of-pairs';

/** Weights by criterion, whole permille that sum to 1000. */
export type Weights = Readonly<Partial<Record<CriterionId, number>>>;

/** A criterion's scores of one person by post, put in wherever nothing is known. */
export type AssumedScores = {
  readonly row: number;
  readonly criterion: CriterionId;
  readonly scoreAt: (column: number) => number;
};

/** Stands for a score that is not known. */
const UNKNOWN = -1;
const REPORT_EVERY = 512;

/**
 * Plans the same people again under other weights. What the rules allow does not depend on weights, and neither does any single
 * score: both are found once, so that a further plan costs one pass over the lawful pairs and one optimisation.
 */
export class Reweighing {
  readonly parties: Parties;
  readonly criteria: readonly CriterionId[];
  private readonly rowStart: Int32Array;
  private readonly column: Int32Array;
  /** Per criterion in use, the score of each lawful pair, a row's own post among them; `UNKNOWN` where nothing is known. */
  private readonly scores: readonly Int16Array[];
  private readonly seats: Int32Array;
  private readonly worth: WorthOfPairs;
  private readonly seatValues: SeatValues;
  private readonly limits: SolverLimits | null;
  private readonly standIns: readonly (number | null)[];
  private kept: { readonly weights: Weights; readonly totals: Int32Array } | null = null;

  constructor(asked: PlanningInput, onProgress: ProgressListener<'rules'> = ignoreProgress) {
    const input = withFillsFirst(asked);
    const parties = orderParties(input);
    this.parties = parties;
    const rows = parties.employees.length;
    const lawful = new LawfulColumns(parties);
    const titles = new TitleFilter(parties);
    const decisions = decidedOf(parties);
    const scratch = new Int32Array(parties.positions.length);
    const rowStart = new Int32Array(rows + 1);
    const columns: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      if (row % REPORT_EVERY === 0) onProgress('rules', row, rows);
      const own = parties.ownColumn[row]!;
      const isBarred =
        (!mayMove(parties, row) && decisions.decided?.leaves[row] !== 1) ||
        isBarredFromTransfer(proposedTransfer(parties, row, own, own), input.policy);
      const lawfulCount = isBarred ? 0 : titles.keep(own, scratch, lawful.list(row, scratch));
      const count = keepDecided(decisions, own, row, scratch, lawfulCount);
      const listed = [...scratch.subarray(0, count), own].sort((a, b) => a - b);
      columns.push(...listed);
      rowStart[row + 1] = columns.length;
    }
    this.rowStart = rowStart;
    this.column = Int32Array.from(columns);
    const criteria = criteriaOf(input.policy);
    this.criteria = criteria.map(({ id }) => id);
    this.scores = criteria.map((criterion) => {
      const scores = new Int16Array(columns.length);
      for (let row = 0; row < rows; row += 1)
        for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1)
          scores[pair] = criterion.score(candidacyAt(parties, row, parties.ownColumn[row]!, columns[pair]!)) ?? UNKNOWN;
      return scores;
    });
    this.standIns = criteria.map(({ id }) => standInFor(settingOf(input.policy, id)));
    this.seats = seatsOf(parties);
    this.worth = new WorthOfPairs(parties);
    this.seatValues = this.worth.seatValues(this.seats);
    this.limits = limitsOf(parties);
    onProgress('rules', rows, rows);
  }

  /** Whether the rules let a row go anywhere. */
  isMovable(row: number): boolean {
    return this.rowStart[row + 1]! - this.rowStart[row]! > 1;
  }

  /** Whether a criterion's score is unknown for a row in any post the rules leave it. */
  isUnknown(row: number, criterion: CriterionId): boolean {
    const scores = this.scores[this.criteria.indexOf(criterion)];
    if (!scores) return false;
    return scores.subarray(this.rowStart[row], this.rowStart[row + 1]).includes(UNKNOWN);
  }

  /** Column each row ends in under these weights, as `makePlan` would put it. */
  plan(weights: Weights, assumed?: AssumedScores): Int32Array {
    const problem = this.problemFor(weights, assumed);
    const solved = this.solve(problem, this.limits);
    if (solved.status !== 'solved') throw new Error(`reweighing: ${solved.status}`);
    return solved.columnOfRow;
  }

  /** Where these weights leave too few people who may move, as if there were no quota. */
  private solve(problem: AssignmentProblem, limits: SolverLimits | null): ReturnType<typeof solvePlan> {
    const solved = solvePlan(problem, this.parties.ownColumn, limits, ignoreProgress);
    if (solved.status !== 'quota-unmet' || limits === null) return solved;
    return this.solve(problem, { ...limits, minMoves: 0 });
  }

  /** Totals of all pairs; those of the last weights are kept, so that assuming something of one person costs that person's pairs. */
  private totalsFor(weights: Weights, assumed?: AssumedScores): Int32Array {
    if (this.kept?.weights !== weights) {
      const totals = new Int32Array(this.column.length);
      for (let pair = 0; pair < totals.length; pair += 1) totals[pair] = this.totalAt(pair, weights);
      this.kept = { weights, totals };
    }
    if (assumed === undefined) return this.kept.totals;
    const totals = Int32Array.from(this.kept.totals);
    for (let pair = this.rowStart[assumed.row]!; pair < this.rowStart[assumed.row + 1]!; pair += 1)
      totals[pair] = this.totalAt(pair, weights, assumed);
    return totals;
  }

  private totalAt(pair: number, weights: Weights, assumed?: AssumedScores): number {
    const { criteria, scores, standIns } = this;
    let base = WEIGHT_TOTAL;
    for (let index = 0; index < criteria.length; index += 1) {
      const isLeftOut = scores[index]![pair] === UNKNOWN && standIns[index] === null;
      if (isLeftOut && assumed?.criterion !== criteria[index]) base -= weights[criteria[index]!] ?? 0;
    }
    let total = 0;
    for (let index = 0; index < criteria.length; index += 1) {
      const held = scores[index]![pair]!;
      const isAssumed = held === UNKNOWN && assumed !== undefined && assumed.criterion === criteria[index];
      const score = isAssumed ? assumed.scoreAt(this.column[pair]!) : held === UNKNOWN ? standIns[index]! : held;
      if (score !== null) total += contributionOf(score, weights[criteria[index]!] ?? 0, base);
    }
    return total;
  }

  private problemFor(weights: Weights, assumed?: AssumedScores): AssignmentProblem {
    const { parties, rowStart, column } = this;
    const { employees, positions, ownColumn } = parties;
    const totals = this.totalsFor(weights, assumed);
    const { worth } = this;
    const { decided } = decidedOf(parties);
    const gains = leastGains(parties);
    const starts = new Int32Array(employees.length + 1);
    const columns = new Int32Array(column.length);
    const points = worth.newArray(column.length);
    let kept = 0;
    for (let row = 0; row < employees.length; row += 1) {
      const own = ownColumn[row]!;
      worth.selectRow(row);
      const [from, to] = [rowStart[row]!, rowStart[row + 1]!];
      const isDecided = decided !== null && (decided.leaves[row] === 1 || decided.approved[row] !== NONE);
      let current = 0;
      for (let pair = from; pair < to; pair += 1) if (column[pair] === own) current = totals[pair]!;
      for (let pair = from; pair < to; pair += 1) {
        const isOwn = column[pair] === own;
        if (!isOwn && totals[pair]! < current + (isDecided ? ANY_LOSS : gains[column[pair]!]!)) continue;
        columns[kept] = column[pair]!;
        points[kept] = worth.pointsOf(column[pair]!, worth.valueOf(column[pair]!, totals[pair]!));
        kept += 1;
      }
      starts[row + 1] = kept;
    }
    return {
      rows: employees.length,
      columns: positions.length,
      rowStart: starts,
      column: columns.slice(0, kept),
      points: points.slice(0, kept),
      seats: this.seats,
      seatValues: this.seatValues,
    };
  }
}

/** Whole permille that sum to 1000, as near as can be to these shares; what is left goes to the largest remainders. */
const apportion = (shares: readonly (readonly [CriterionId, number])[], total: number): [CriterionId, number][] => {
  const sum = shares.reduce((all, [, share]) => all + share, 0);
  const exact = shares.map(([id, share]) => [id, sum === 0 ? 0 : (share * total) / sum] as const);
  const whole = exact.map(([id, share]): [CriterionId, number] => [id, Math.floor(share)]);
  const left = (sum === 0 ? 0 : total) - whole.reduce((all, [, share]) => all + share, 0);
  const byRemainder = exact
    .map(([, share], index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index]![1] += 1;
  return whole;
};

/** Weights with one of them set, the others in their proportions; the sum stays. */
export const withWeight = (weights: Weights, criterion: CriterionId, weight: number): Weights => {
  const others = (Object.entries(weights) as [CriterionId, number][]).filter(([id]) => id !== criterion);
  return Object.fromEntries([...apportion(others, WEIGHT_TOTAL - weight), [criterion, weight]]);
};

/** Weights each made larger or smaller by a factor, and brought back to their sum. */
export const scaledWeights = (weights: Weights, factorOf: (criterion: CriterionId) => number): Weights =>
  Object.fromEntries(
    apportion(
      (Object.entries(weights) as [CriterionId, number][]).map(([id, weight]) => [id, weight * factorOf(id)] as const),
      WEIGHT_TOTAL,
    ),
  );
