import { Budgets } from './budgets';
import type { PlanConditions } from './condition-proof';
import { Bonds, Standing } from './condition-standing';
import { pairOf, type AssignmentProblem } from './problem';
import { valueOfHead } from './seat-values';

/** A row that has a pair with a column. */
type Taker = { readonly row: number; readonly pair: number };

/** Rows that have a pair with one of some columns, by column. */
const takersOf = (problem: AssignmentProblem, columns: ReadonlySet<number>): ReadonlyMap<number, readonly Taker[]> => {
  const takers = new Map([...columns].sort((a, b) => a - b).map((column): [number, Taker[]] => [column, []]));
  for (let row = 0; row < problem.rows; row += 1)
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
      takers.get(problem.column[pair]!)?.push({ row, pair });
  return takers;
};

/**
 * Of answers that are worth the same and keep the same limits, one that serves earlier rows: as long as a row that stays could take the
 * seat of a later row that moved, and that one stay instead, the earlier one moves. Where limits bind, settling all ties would need a
 * proof for every row; this settles those between two rows, for one seat and for their two. The answer handed in must keep the limits.
 */
export const serveEarlierRows = (
  problem: AssignmentProblem,
  ownColumn: Int32Array,
  columnOfRow: Int32Array,
  limits: PlanConditions,
): Int32Array => new EarlierRows(problem, ownColumn, columnOfRow, limits).serve();

class EarlierRows {
  private readonly standing: Standing;
  /** Where rows are to go in the change at hand. */
  private readonly target: Int32Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly ownColumn: Int32Array,
    columnOfRow: Int32Array,
    limits: PlanConditions,
  ) {
    this.target = columnOfRow.slice();
    const bonds = new Bonds(ownColumn, limits);
    this.standing = new Standing(problem, new Budgets(ownColumn, limits), bonds, limits, columnOfRow, 0n);
  }

  serve(): Int32Array {
    const { columnOfRow } = this.standing;
    const movers = (): number[] => [...columnOfRow.keys()].filter((row) => this.isMover(row));
    const takers = takersOf(this.problem, new Set(movers().map((row) => columnOfRow[row]!)));
    // Every change serves some row better and none before it otherwise, so that they come to an end.
    do for (let isChanged = true; isChanged;) isChanged = this.serveAny(takers);
    while (this.shareOut(movers()));
    return columnOfRow;
  }

  private isMover(row: number): boolean {
    return this.standing.columnOfRow[row] !== this.ownColumn[row];
  }

  private worthOf(row: number, column: number): number | null {
    const pair = pairOf(this.problem, row, column);
    return pair < 0 ? null : this.problem.points[pair]!;
  }

  /** Points of a row on its own column; not a number where it may not stay there. */
  private worthOfStaying(row: number): number {
    return this.worthOf(row, this.ownColumn[row]!) ?? Number.NaN;
  }

  /** Puts two rows elsewhere, unless that breaks a limit. */
  private exchange(one: number, columnOfOne: number, other: number, columnOfOther: number): boolean {
    const { standing, target } = this;
    const rows = [one, other];
    const before = [target[one]!, target[other]!] as const;
    [target[one], target[other]] = [columnOfOne, columnOfOther];
    standing.move(rows, target);
    if (standing.excess === 0 && standing.keepsTree) return true;
    [target[one], target[other]] = before;
    standing.move(rows, target);
    return false;
  }

  private serveAny(takers: ReadonlyMap<number, readonly Taker[]>): boolean {
    let isChanged = false;
    for (const [column, rows] of takers) while (this.serveColumn(column, rows)) isChanged = true;
    return isChanged;
  }

  /** Lets a row that stays have the seat of a later one, at the same worth. */
  private serveColumn(column: number, takers: readonly Taker[]): boolean {
    const { problem, ownColumn, standing } = this;
    const arrived = takers
      .filter(({ row }) => standing.columnOfRow[row] === column && this.isMover(row))
      .reverse()
      .map(({ row, pair }) => ({ row, gain: this.worthOfStaying(row) - problem.points[pair]! }));
    const last = arrived[0]?.row ?? -1;
    for (const { row: earlier, pair } of takers) {
      if (earlier >= last) return false;
      if (this.isMover(earlier) || ownColumn[earlier] === column) continue;
      const left = ownColumn[earlier]!;
      const own = problem.points[pair]! - this.worthOfStaying(earlier);
      for (const { row: later, gain } of arrived) {
        if (later < earlier) break;
        const back = ownColumn[later]!;
        if (left !== back && standing.headsAt(back) >= problem.seats[back]!) continue;
        if (own + gain + this.needOf(left, back) !== 0) continue;
        if (this.exchange(earlier, column, later, back)) return true;
      }
    }
    return false;
  }

  /** What one head more in `back` and one less in `left` is worth to them. */
  private needOf(left: number, back: number): number {
    const { problem, standing } = this;
    if (left === back) return 0;
    return valueOfHead(problem, back, standing.headsAt(back)) - valueOfHead(problem, left, standing.headsAt(left) - 1);
  }

  /** Lets the earlier of two rows have the seat of the later one where it is worth more to it, or as much and its column comes first, and the sum stays; answers whether any had it. */
  private shareOut(movers: readonly number[]): boolean {
    let isChanged = false;
    movers.forEach((earlier, index) => {
      for (let at = index + 1; at < movers.length; at += 1) {
        if (!this.shareTwo(earlier, movers[at]!)) continue;
        isChanged = true;
        at = index;
      }
    });
    return isChanged;
  }

  private shareTwo(earlier: number, later: number): boolean {
    const { ownColumn, standing } = this;
    const [mine, other] = [standing.columnOfRow[earlier]!, standing.columnOfRow[later]!];
    if (mine === other || other === ownColumn[earlier] || mine === ownColumn[later]) return false;
    const offered = this.worthOf(earlier, other);
    if (offered === null) return false;
    const held = this.worthOf(earlier, mine)!;
    if (offered < held || (offered === held && other > mine)) return false;
    const given = this.worthOf(later, mine);
    if (given === null || offered + given !== held + this.worthOf(later, other)!) return false;
    return this.exchange(earlier, other, later, mine);
  }
}
