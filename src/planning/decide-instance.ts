import { scoreCandidacy } from '../criteria';
import type { Employee, Points } from '../domain';
import type { AssignmentProblem } from '../matching';
import { isBarredBy, RULES } from '../rules';

import { boundToStrangers } from './bonds';
import { decidedOf, isLeftOpen, keepDecided, NONE, seatsOf, type Decided } from './decided';
import type { Instance } from './instance';
import { candidacyAt, proposedTransfer, type Parties, type PlanningInput } from './parties';
import { isSameTitle } from './move-terms';
import { WorthOfPairs } from './worth-of-pairs';

/** A row's pairs: columns in rising order with the fit there. */
type RowPairs = { readonly column: number; readonly total: Points }[];

/**
 * The instance of the same people, posts and policy under other decisions, from one without any: what the rules allow and what it scores stays as it
 * was, and only the rows that decisions are about are looked at again. O(pairs), mostly copying.
 */
export const decideInstance = (base: Instance, input: PlanningInput): Instance => {
  const parties: Parties = { ...base, input };
  const { decided } = decidedOf(parties);
  if (decided === null) return { ...base, input };
  const worth = new WorthOfPairs(parties);
  const { rows, rowStart: startBefore, column: before } = base.problem;
  const rowStart = new Int32Array(rows + 1);
  const room = before.length + base.positions.length * decided.leaves.reduce((sum, one) => sum + one, 0) + rows;
  const [column, totals, values] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  const points = worth.newArray(room);
  const scratch = new Int32Array(base.positions.length);
  const strangersOnly = boundToStrangers(base.employees);
  let count = 0;
  const add = (to: number, total: Points, value: Points): void => {
    column[count] = to;
    totals[count] = total;
    values[count] = value;
    points[count] = worth.pointsOf(to, value);
    count += 1;
  };
  for (let row = 0; row < rows; row += 1) {
    worth.selectRow(row);
    const [start, end] = [startBefore[row]!, startBefore[row + 1]!];
    if (decided.approved[row] !== NONE || decided.leaves[row] === 1)
      for (const pair of pairsAnew(parties, decided, row, scratch, strangersOnly))
        add(pair.column, pair.total, worth.valueOf(pair.column, pair.total));
    else
      for (let pair = start; pair < end; pair += 1) {
        const to = before[pair]!;
        const isOwn = to === base.ownColumn[row];
        if (!isOwn && !isLeftOpen(decided, row, to)) continue;
        add(to, base.totals[pair]!, base.values[pair]!);
      }
    rowStart[row + 1] = count;
  }
  const seats = seatsOf(parties);
  const problem: AssignmentProblem = {
    ...base.problem,
    rowStart,
    column: column.subarray(0, count),
    points: points.subarray(0, count),
    seats,
    seatValues: worth.seatValues(seats),
  };
  return {
    ...parties,
    isMovable: base.isMovable,
    totals: totals.subarray(0, count),
    values: values.subarray(0, count),
    problem,
    worth,
  };
};

/** Pairs of somebody who was approved for a post, or must leave: every post that is lawful and left open, whatever is gained or lost. */
const pairsAnew = (
  parties: Parties,
  decided: Decided,
  row: number,
  columns: Int32Array,
  strangersOnly: (employee: Employee) => Employee,
): RowPairs => {
  const { positions, ownColumn, employees, input } = parties;
  const own = ownColumn[row]!;
  let lawful = 0;
  if (decided.approved[row] === NONE) {
    const person = strangersOnly(employees[row]!);
    positions.forEach((position, to) => {
      if (to === own || (input.policy.sameTitleOnly && !isSameTitle(positions[own]!, position))) return;
      const proposal = { ...proposedTransfer(parties, row, own, to), employee: person };
      if (RULES.some((rule) => isBarredBy(rule, proposal, input.policy))) return;
      columns[lawful] = to;
      lawful += 1;
    });
  }
  const count = keepDecided({ decided }, own, row, columns, lawful);
  return [own, ...columns.subarray(0, count)]
    .sort((a, b) => a - b)
    .map((to) => ({ column: to, total: scoreCandidacy(candidacyAt(parties, row, own, to), input.policy).total }));
};
