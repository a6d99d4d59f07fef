import type { Budgets } from './budgets';
import { byRow, isLeft, type Restriction } from './condition-proof';
import { FlowSearch } from './flow-search';
import type { AssignmentProblem } from './problem';
import { seatAnew, settleRow } from './seat-anew';
import { SeatFlow } from './seat-flow';
import { flatTree } from './seat-tree';
import type { SideConditions } from './side-conditions';
import { worthOf } from './worth-of-answer';

/** What tolls and restrictions are about. */
export type TolledRows = {
  readonly ownColumn: Int32Array;
  readonly conditions: SideConditions;
  readonly budgets: Budgets;
};

/** An answer that is best at its tolls. */
export type AnswerAtTolls = {
  readonly columnOfRow: Int32Array;
  readonly tolls: Float64Array;
  readonly columnPrices: Float64Array;
};

export type LiveAnswer =
  | {
      readonly kind: 'answer';
      readonly columnOfRow: Int32Array;
      readonly columnPrices: Float64Array;
      /** With the toll of every budget given for each row that it might count and does not. */
      readonly worth: bigint;
    }
  /** These rows have fewer seats than heads. */
  | { readonly kind: 'crowded'; readonly rows: readonly number[] }
  /** A price grew too large to be exact. */
  | { readonly kind: 'unproven' };

const NO_RESTRICTIONS: readonly Restriction[] = [];

/**
 * A best answer that stays best while tolls and restrictions change: only the rows they are about are seated anew, each by two searches.
 *
 * A toll on what is counted is given as a bonus on what is not: by a constant for every row the same. Only rows of a group then change with
 * its toll, and of each row one pair with the toll of moves.
 */
export class LiveTolls {
  private readonly flow: SeatFlow;
  private readonly search: FlowSearch;
  private readonly tolls: Float64Array;
  /** Worth of the answer with its bonuses. */
  private worth: bigint;
  private readonly rowsOfGroup: readonly (readonly number[])[];
  private readonly restricted = new Map<number, readonly Restriction[]>();

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly rows: TolledRows,
    start: AnswerAtTolls,
  ) {
    this.tolls = start.tolls.slice();
    const { ownColumn, conditions, budgets } = rows;
    const ofGroup = Array.from({ length: budgets.moves }, (): number[] => []);
    const points = Float64Array.from(problem.points);
    for (let row = 0; row < problem.rows; row += 1) {
      const own = ownColumn[row]!;
      if (own < 0) continue;
      ofGroup[conditions.groupOfColumn[own]!]!.push(row);
      for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
        points[pair] = this.pointsOf(row, pair);
    }
    this.rowsOfGroup = ofGroup;
    this.flow = new SeatFlow({ ...problem, points }, flatTree(problem.columns), 0);
    this.flow.adopt(start.columnOfRow, start.columnPrices);
    this.search = new FlowSearch(this.flow);
    this.worth = worthOf(this.flow.problem, start.columnOfRow);
  }

  /** Pairs looked at so far. */
  get work(): number {
    return this.search.looked;
  }

  /** Rows that a budget might count. */
  rowsOf(budget: number): number {
    return this.rowsOfGroup[budget]?.length ?? this.rowsOfGroup.reduce((sum, { length }) => sum + length, 0);
  }

  /** The best answer at these tolls of those that keep to the restrictions. */
  at(within: readonly Restriction[], tolls: Float64Array): LiveAnswer {
    const wanted = byRow(within);
    // Bans are lifted first: what stands in between then has an answer wherever the end has one.
    for (const [row, restrictions] of [...this.restricted]) {
      const kept = wanted.get(row);
      if (kept !== undefined && restrictions.every((one) => kept.includes(one))) continue;
      if (this.restrict(row, NO_RESTRICTIONS) !== null) return { kind: 'unproven' };
    }
    if (!this.charge(tolls)) return { kind: 'unproven' };
    for (const [row, restrictions] of wanted) {
      if (restrictions.length === this.restricted.get(row)?.length) continue;
      const fault = this.restrict(row, restrictions);
      if (fault !== null) return fault;
    }
    const { columnOfRow, prices } = this.flow;
    return {
      kind: 'answer',
      columnOfRow: columnOfRow.slice(),
      columnPrices: prices.slice(0, this.problem.columns),
      worth: this.worth,
    };
  }

  private pointsOf(row: number, pair: number): number {
    const { ownColumn, conditions, budgets } = this.rows;
    const own = ownColumn[row]!;
    const column = this.problem.column[pair]!;
    const group = conditions.groupOfColumn[own]!;
    const bonus =
      (column === own ? this.tolls[budgets.moves]! : 0) +
      (conditions.groupOfColumn[column] === group ? this.tolls[group]! : 0);
    return this.problem.points[pair]! + bonus;
  }

  /** Changes tolls; false where a price grew too large. */
  private charge(tolls: Float64Array): boolean {
    const { budgets, ownColumn } = this.rows;
    const changed = new Set<number>();
    this.rowsOfGroup.forEach((rows, group) => {
      if (this.tolls[group] !== tolls[group]) for (const row of rows) changed.add(row);
    });
    if (this.tolls[budgets.moves] !== tolls[budgets.moves])
      ownColumn.forEach((own, row) => {
        if (own >= 0) changed.add(row);
      });
    this.tolls.set(tolls);
    const { rowStart } = this.problem;
    const { flow, search } = this;
    for (const row of changed) {
      for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
        const points = this.pointsOf(row, pair);
        if (points !== flow.points[pair]) flow.setPoints(row, pair, points);
      }
      search.isExact = true;
      const isSeated = settleRow(flow, search, row);
      this.keep();
      if (!isSeated || !search.isExact) return false;
    }
    return true;
  }

  private keep(): void {
    this.worth += this.flow.changes().change;
    this.flow.commit();
  }

  /** Keeps a row to some of its columns, instead of what it was kept to; null where that has an answer. */
  private restrict(row: number, restrictions: readonly Restriction[]): Exclude<LiveAnswer, { kind: 'answer' }> | null {
    const { flow, search, restricted } = this;
    const { rowStart, column } = this.problem;
    const { ownColumn, conditions } = this.rows;
    let isSeated = true;
    for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
      const isOpen = restrictions.every((one) => isLeft(one, column[pair]!, ownColumn, conditions));
      if (isOpen !== (flow.isForbidden[pair] === 0)) flow.setForbidden(pair, !isOpen);
      if (!isOpen && column[pair] === flow.columnOfRow[row]) isSeated = false;
    }
    search.isExact = true;
    const isPossible = isSeated ? settleRow(flow, search, row) : seatAnew(flow, search, row);
    if (isPossible && search.isExact) {
      this.keep();
      if (restrictions.length === 0) restricted.delete(row);
      else restricted.set(row, restrictions);
      return null;
    }
    const rows = [...search.deadEnd.flatMap((node) => flow.holdersOf(node)), ...flow.waitingRows()];
    flow.undo();
    return search.isExact ? { kind: 'crowded', rows: rows.sort((a, b) => a - b) } : { kind: 'unproven' };
  }
}
