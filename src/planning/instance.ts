import type { Points, Position } from '../domain';
import type { ProgressListener } from '../kernel';
import type { AssignmentProblem, PointsArray } from '../matching';
import { isBarredFromTransfer } from '../rules';

import { LawfulColumns } from './lawful-columns';
import { orderParties, proposedTransfer, type Parties, type PlanningInput } from './parties';
import { ScoreTables } from './score-tables';

/** The numbers a plan is solved from, with what they stand for. */
export type Instance = Parties & {
  /** Whether the rules leave each row any other post at all. */
  readonly isMovable: readonly boolean[];
  /** Score of each pair in hundredths, aligned with `problem.column`. */
  readonly totals: Int32Array;
  readonly problem: AssignmentProblem;
};

/** No total passes 100.00 by more than the rounding of its parts. */
const LARGEST_TOTAL = 10100;
/** Rows between two reports of progress. */
const REPORT_EVERY = 64;
const FIRST_ROOM = 1024;
/** How much longer arrays become when they are full. */
const LEAST_GROWTH = 1.25;
const MOST_GROWTH = 2;

/**
 * Worth of a pair as one whole number, in the order of the design: seats of a higher priority first, then points, then
 * fewest moves (staying wins a tie). Tiers may rise by equal steps: the sets of seats that can be filled are the bases of a
 * matroid (everybody keeps one seat), so any rising weights fill the higher tiers first (Edmonds 1971), as long as one step
 * outweighs all points together.
 */
export const worthScale = (
  rows: number,
  positions: readonly Position[],
): ((column: number, total: Points, isOwn: boolean) => number) => {
  const tiers = tiersOf(positions);
  const tierStep = tierStepOf(rows);
  const base = Float64Array.from(positions, ({ priority }) => tiers.indexOf(priority) * tierStep);
  return (column, total, isOwn) => (base[column]! + total) * (rows + 1) + (isOwn ? 1 : 0);
};

/** Makes arrays for the worth of pairs: 32 bits each where all such worths fit. */
export const worthArrays = (rows: number, positions: readonly Position[]): ((size: number) => PointsArray) => {
  const most = ((tiersOf(positions).length - 1) * tierStepOf(rows) + LARGEST_TOTAL) * (rows + 1) + 1;
  return (size) => (most < 2 ** 31 ? new Int32Array(size) : new Float64Array(size));
};

/** More than all points of a plan together. */
const tierStepOf = (rows: number): number => LARGEST_TOTAL * rows + 1;

const tiersOf = (positions: readonly Position[]): number[] =>
  [...new Set(positions.map(({ priority }) => priority))].sort((a, b) => b - a);

/** Pairs row by row, in arrays that grow. */
class PairList {
  column = new Int32Array(FIRST_ROOM);
  totals = new Int32Array(FIRST_ROOM);
  points: PointsArray;
  length = 0;

  constructor(private readonly newPoints: (size: number) => PointsArray) {
    this.points = newPoints(FIRST_ROOM);
  }

  /** Makes room for as many more pairs as a row can have; `share` of all rows are listed already. */
  makeRoom(pairs: number, share: number): void {
    const needed = this.length + pairs;
    if (needed <= this.column.length) return;
    const [column, totals, points] = [this.column, this.totals, this.points];
    // As if the other rows were like those listed, within reason: every copy takes time, and too much room takes memory.
    const foreseen = share > 0 ? Math.min(this.length / share, this.length * MOST_GROWTH) : 0;
    const room = Math.ceil(Math.max(needed, this.length * LEAST_GROWTH, foreseen));
    (this.column = new Int32Array(room)).set(column);
    (this.totals = new Int32Array(room)).set(totals);
    (this.points = this.newPoints(room)).set(points);
  }

  /** There must be room. */
  add(column: number, total: number, points: number): void {
    this.column[this.length] = column;
    this.totals[this.length] = total;
    this.points[this.length] = points;
    this.length += 1;
  }
}

/** Seats a plan may fill: those of people the employee sheet does not show stay theirs; a post with a surplus keeps it and receives nobody. */
export const seatsOf = ({ positions, incumbents, heads }: Parties): Int32Array =>
  Int32Array.from(positions, ({ seats: required }, column) =>
    Math.max(incumbents[column]!, required - (heads[column]! - incumbents[column]!)),
  );

/**
 * Lists who may take which seat and what each seat is worth to the plan. Every employee has the own seat; the others must
 * pass all blocking rules and gain at least the policy's minimum. The order of the input does not matter.
 */
export const buildInstance = (input: PlanningInput, onProgress: ProgressListener<'rules' | 'score'>): Instance => {
  const parties = orderParties(input);
  const { employees, positions, ownColumn } = parties;
  const rows = employees.length;
  const worth = worthScale(rows, positions);
  const lawful = new LawfulColumns(parties);
  const columns = new Int32Array(positions.length);
  // First who may go where, then what it is worth: two passes, so that each can be timed and made fast by itself.
  const isMovable = employees.map((_, row): boolean => {
    if (row % REPORT_EVERY === 0) onProgress('rules', row, rows);
    const own = ownColumn[row]!;
    return !isBarredFromTransfer(proposedTransfer(parties, row, own, own), input.policy) && lawful.leavesAny(row);
  });
  onProgress('rules', rows, rows);

  const scores = new ScoreTables(parties);
  const totals = new Int32Array(positions.length);
  const pairs = new PairList(worthArrays(rows, positions));
  const rowStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    if (row % REPORT_EVERY === 0) onProgress('score', row, rows);
    const own = ownColumn[row]!;
    const current = ScoreTables.own(parties, row);
    const least = current + input.policy.minimumGain;
    const listed = isMovable[row] ? lawful.list(row, columns) : 0;
    const count = scores.keepTotalsFrom(least, row, columns, listed, totals);
    pairs.makeRoom(count + 1, row / rows);
    let isOwnListed = false;
    const addOwn = (): void => {
      pairs.add(own, current, worth(own, current, true));
      isOwnListed = true;
    };
    for (let at = 0; at < count; at += 1) {
      const column = columns[at]!;
      if (column > own && !isOwnListed) addOwn();
      pairs.add(column, totals[at]!, worth(column, totals[at]!, false));
    }
    if (!isOwnListed) addOwn();
    rowStart[row + 1] = pairs.length;
  }
  onProgress('score', rows, rows);

  return {
    ...parties,
    isMovable,
    totals: pairs.totals.subarray(0, pairs.length),
    problem: {
      rows,
      columns: positions.length,
      rowStart,
      column: pairs.column.subarray(0, pairs.length),
      points: pairs.points.subarray(0, pairs.length),
      seats: seatsOf(parties),
    },
  };
};
