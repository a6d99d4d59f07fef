import { totalOf } from '../criteria';
import {
  careerMove,
  type CivilDate,
  type Employee,
  type Points,
  type Policy,
  type Position,
  type PositionLevel,
} from '../domain';
import type { ProgressListener } from '../kernel';
import type { AssignmentProblem } from '../matching';
import { isBarredFromMoving, isBarredPair, type ProposedMove } from '../rules';

/** What a plan is made from; `positionOf[i]` is the index of employee i's present post. */
export type PlanningInput = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  readonly positionOf: readonly number[];
  readonly policy: Policy;
  readonly asOf: CivilDate;
};

/** The numbers a plan is solved from, with what they stand for. Rows are employees in DUK order, columns positions by id. */
export type Instance = {
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  /** Column of each row's present post. */
  readonly ownColumn: Int32Array;
  /** Incumbents found per column. */
  readonly incumbents: Int32Array;
  /** People there now per column: the larger of incumbents found and bezetting stated. */
  readonly heads: Int32Array;
  /** Whether the rules leave each row any other post at all. */
  readonly isMovable: readonly boolean[];
  /** Score of each pair in hundredths, aligned with `problem.column`. */
  readonly totals: Int32Array;
  readonly problem: AssignmentProblem;
};

/** PP 15/1979: higher rank first, then the earlier rank date, longer service; the NIP settles what is left. */
const byDuk = (a: Employee, b: Employee): number =>
  (b.rank ?? 0) - (a.rank ?? 0) ||
  (a.rankDate ?? Infinity) - (b.rankDate ?? Infinity) ||
  (a.serviceStart ?? Infinity) - (b.serviceStart ?? Infinity) ||
  (a.nip < b.nip ? -1 : a.nip > b.nip ? 1 : 0);

/** No total passes 100.00 by more than the rounding of its parts. */
const LARGEST_TOTAL = 10100;

const sortedIndexes = (length: number, compare: (a: number, b: number) => number): number[] =>
  Array.from({ length }, (_, index) => index).sort(compare);

/** A proposed move between two columns of an instance. */
export const proposedMove = (
  instance: Pick<Instance, 'employees' | 'positions' | 'heads'>,
  input: Pick<PlanningInput, 'policy' | 'asOf'>,
  row: number,
  from: number,
  to: number,
): ProposedMove => ({
  employee: instance.employees[row]!,
  from: instance.positions[from]!,
  to: instance.positions[to]!,
  headsAtTarget: instance.heads[to]!,
  asOf: input.asOf,
  allowPromotions: input.policy.allowPromotions,
});

/**
 * Worth of a pair as one whole number, in the order of the design: seats of a higher priority first, then points, then
 * fewest moves (staying wins a tie). Tiers may rise by equal steps: the sets of seats that can be filled are the bases of a
 * matroid (everybody keeps one seat), so any rising weights fill the higher tiers first (Edmonds 1971), as long as one step
 * outweighs all points together.
 */
const worthScale = (
  rows: number,
  positions: readonly Position[],
): ((priority: number, total: Points, isOwn: boolean) => number) => {
  const tiers = [...new Set(positions.map(({ priority }) => priority))].sort((a, b) => b - a);
  const tierStep = LARGEST_TOTAL * rows + 1;
  return (priority, total, isOwn) => (tiers.indexOf(priority) * tierStep + total) * (rows + 1) + (isOwn ? 1 : 0);
};

const columnsByLevel = (
  positions: readonly Position[],
  input: PlanningInput,
): ((level: PositionLevel) => readonly number[]) => {
  const all = positions.map((_, column) => column);
  if (input.policy.rules.R28.mode !== 'block') return () => all;
  const cache = new Map<PositionLevel, readonly number[]>();
  return (level) => {
    const known = cache.get(level);
    if (known) return known;
    const reachable = all.filter((column) => {
      const move = careerMove(level, positions[column]!.level);
      return move === 'horizontal' || (input.policy.allowPromotions && move !== 'lower');
    });
    cache.set(level, reachable);
    return reachable;
  };
};

/**
 * Lists who may take which seat and what each seat is worth to the plan. Every employee has the own seat; the others must
 * pass all blocking rules and gain at least the policy's minimum. The order of the input does not matter.
 */
export const buildInstance = (input: PlanningInput, onProgress: ProgressListener<'rules' | 'score'>): Instance => {
  const rowOrder = sortedIndexes(input.employees.length, (a, b) => byDuk(input.employees[a]!, input.employees[b]!));
  const columnOrder = sortedIndexes(input.positions.length, (a, b) =>
    input.positions[a]!.id < input.positions[b]!.id ? -1 : 1,
  );
  const columnOf = new Int32Array(columnOrder.length);
  columnOrder.forEach((position, column) => (columnOf[position] = column));

  const employees = rowOrder.map((index) => input.employees[index]!);
  const positions = columnOrder.map((index) => input.positions[index]!);
  const ownColumn = Int32Array.from(rowOrder, (index) => columnOf[input.positionOf[index]!]!);
  const incumbents = new Int32Array(positions.length);
  for (const column of ownColumn) incumbents[column]! += 1;
  const heads = Int32Array.from(positions, ({ filled }, column) => Math.max(filled ?? 0, incumbents[column]!));

  const worth = worthScale(employees.length, positions);
  const reachable = columnsByLevel(positions, input);
  const base = { employees, positions, heads };
  // First who may go where, then what it is worth: two passes, so that each can be timed and made fast by itself.
  const lawful = employees.map((_, row): number[] => {
    if (row % 64 === 0) onProgress('rules', row, employees.length);
    const own = ownColumn[row]!;
    if (isBarredFromMoving(proposedMove(base, input, row, own, own), input.policy)) return [];
    return reachable(positions[own]!.level).filter(
      (column) => column !== own && !isBarredPair(proposedMove(base, input, row, own, column), input.policy),
    );
  });
  onProgress('rules', employees.length, employees.length);

  const rowStart = new Int32Array(employees.length + 1);
  const columns: number[] = [];
  const totals: number[] = [];
  const points: number[] = [];
  employees.forEach((employee, row) => {
    if (row % 64 === 0) onProgress('score', row, employees.length);
    const own = ownColumn[row]!;
    const from = positions[own]!;
    const scoreAt = (column: number): Points =>
      totalOf(
        {
          employee,
          from,
          to: positions[column]!,
          othersAtTarget: heads[column]! - (column === own ? 1 : 0),
          asOf: input.asOf,
        },
        input.policy,
      );
    const current = scoreAt(own);
    const pairs = (lawful[row] ?? [])
      .map((column) => ({ column, total: scoreAt(column) }))
      .filter(({ total }) => total - current >= input.policy.minimumGain);
    for (const { column, total } of [...pairs, { column: own, total: current }].sort((a, b) => a.column - b.column)) {
      columns.push(column);
      totals.push(total);
      points.push(worth(positions[column]!.priority, total, column === own));
    }
    rowStart[row + 1] = columns.length;
  });
  onProgress('score', employees.length, employees.length);

  // Seats held by people the employee sheet does not show stay theirs; a post with a surplus keeps it and receives nobody.
  const seats = Int32Array.from(positions, ({ seats: required }, column) =>
    Math.max(incumbents[column]!, required - (heads[column]! - incumbents[column]!)),
  );
  return {
    employees,
    positions,
    ownColumn,
    incumbents,
    heads,
    isMovable: lawful.map((columns) => columns.length > 0),
    totals: Int32Array.from(totals),
    problem: {
      rows: employees.length,
      columns: positions.length,
      rowStart,
      column: Int32Array.from(columns),
      points: Float64Array.from(points),
      seats,
    },
  };
};
