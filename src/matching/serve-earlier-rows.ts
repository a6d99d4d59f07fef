import { Budgets } from './budgets';
import type { PlanConditions } from './condition-proof';
import { Bonds, Standing } from './condition-standing';
import { pairOf, type AssignmentProblem } from './problem';
import { valueOfHead } from './seat-values';

/** Rows that have a pair with a column, in their order, and the pairs. */
type Takers = { readonly rows: number[]; readonly pairs: number[] };

/** Who has a pair with one of some columns, by column. */
const takersOf = (problem: AssignmentProblem, columns: ReadonlySet<number>): ReadonlyMap<number, Takers> => {
  const takers = new Map<number, Takers>();
  for (const column of [...columns].sort((a, b) => a - b)) takers.set(column, { rows: [], pairs: [] });
  const ofColumn = Array.from({ length: problem.columns }, (_, column) => takers.get(column));
  for (let row = 0; row < problem.rows; row += 1)
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const of = ofColumn[problem.column[pair]!];
      if (of === undefined) continue;
      of.rows.push(row);
      of.pairs.push(pair);
    }
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

  private serveAny(takers: ReadonlyMap<number, Takers>): boolean {
    let isChanged = false;
    for (const [column, rows] of takers) while (this.serveColumn(column, rows)) isChanged = true;
    return isChanged;
  }

  /** Lets a row that stays have the seat of a later one, at the same worth. */
  private serveColumn(column: number, { rows, pairs }: Takers): boolean {
    const { problem, ownColumn, standing } = this;
    const arrived: { readonly row: number; readonly gain: number }[] = [];
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const row = rows[at]!;
      if (standing.columnOfRow[row] === column && this.isMover(row))
        arrived.push({ row, gain: this.worthOfStaying(row) - problem.points[pairs[at]!]! });
    }
    const last = arrived[0]?.row ?? -1;
    for (let at = 0; rows[at]! < last; at += 1) {
      const earlier = rows[at]!;
      if (this.isMover(earlier) || ownColumn[earlier] === column) continue;
      const left = ownColumn[earlier]!;
      const own = problem.points[pairs[at]!]! - this.worthOfStaying(earlier);
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
