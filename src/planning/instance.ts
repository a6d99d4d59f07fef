import type { Points } from '../domain';
import type { ProgressListener } from '../kernel';
import type { AssignmentProblem } from '../matching';
import { isBarredFromTransfer } from '../rules';

import { leastGains, mayMove, TitleFilter } from './admission';
import { seatsOf } from './decided';
import { LawfulColumns } from './lawful-columns';
import { PairList } from './pair-list';
import { orderParties, proposedTransfer, type Parties, type PlanningInput } from './parties';
import { ScoreTables } from './score-tables';
import { WorthOfPairs } from './worth-of-pairs';

/** The numbers a plan is solved from, with what they stand for. */
export type Instance = Parties & {
  /** Whether the rules leave each row any other post at all. */
  readonly isMovable: readonly boolean[];
  /** Fit of each pair in hundredths, aligned with `problem.column`. */
  readonly totals: Int32Array;
  /** Value of each pair in hundredths: fit and premium, less the cost of moving. Aligned with `problem.column`. */
  readonly values: Int32Array;
  readonly problem: AssignmentProblem;
  /** What pairs and seats are worth; turn it to a row before every question. */
  readonly worth: WorthOfPairs;
};

/** Rows between two reports of progress. */
const REPORT_EVERY = 64;

/**
 * Lists who may take which seat and what that is worth to the plan. Every employee has the own seat; the others must
 * pass all blocking rules and gain, or be needed, as the policy asks. Decisions are not looked at. The order of the input does not matter.
 */
export const buildInstance = (input: PlanningInput, onProgress: ProgressListener<'rules' | 'score'>): Instance => {
  const parties = orderParties(input);
  const { employees, positions, ownColumn } = parties;
  const rows = employees.length;
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
  const worth = new WorthOfPairs(parties);
  const titles = new TitleFilter(parties);
  const gains = leastGains(parties);
  const totals = new Int32Array(positions.length);
  const pairs = new PairList(worth);
  const rowStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    if (row % REPORT_EVERY === 0) onProgress('score', row, rows);
    const own = ownColumn[row]!;
    const current: Points = ScoreTables.own(parties, row);
    const isCandidate = isMovable[row]! && mayMove(parties, row);
    const listed = isCandidate ? titles.keep(own, columns, lawful.list(row, columns)) : 0;
    const count = scores.keepTotalsFrom(current, gains, row, columns, listed, totals);
    pairs.makeRoom(count + 1, row / rows);
    worth.selectRow(row);
    let isOwnListed = false;
    for (let at = 0; at < count; at += 1) {
      const column = columns[at]!;
      if (column > own && !isOwnListed) {
        pairs.add(own, current);
        isOwnListed = true;
      }
      pairs.add(column, totals[at]!);
    }
    if (!isOwnListed) pairs.add(own, current);
    rowStart[row + 1] = pairs.length;
  }
  onProgress('score', rows, rows);

  const seats = seatsOf(parties);
  return {
    ...parties,
    isMovable,
    ...pairs.parts(),
    worth,
    problem: {
      rows,
      columns: positions.length,
      rowStart,
      ...pairs.problemParts(),
      seats,
      seatValues: worth.seatValues(seats),
    },
  };
};
