import { NONE } from './core/memory';
import { redoChanges, type FlowChanges } from './flow-changes';
import { FlowSearch } from './flow-search';
import { MOST_EXACT, pairOf, type AssignmentProblem } from './problem';
import { SeatFlow, type RowMove } from './seat-flow';
import { seatAnew, settleRow } from './seat-anew';
import { flatTree } from './seat-tree';

/** A larger change of the total, 2^52, is not told in a number. */
const MOST_CHANGE = 4503599627370496n;
const MOST_SEATS = 2 ** 31 - 1;
/** Changes kept of seats left behind: some ten megabytes. */
const MOST_KEPT = 2 ** 19;

/** What an edit came to. */
export type EditOutcome =
  /** `change` is what the edit adds to the total; `moves` are the rows that sit elsewhere now, in row order. */
  | { readonly status: 'optimal'; readonly change: number; readonly moves: readonly RowMove[] }
  /** Nothing was changed: these rows together would have fewer seats than heads. */
  | { readonly status: 'infeasible'; readonly rows: readonly number[] }
  | { readonly status: 'invalid'; readonly fault: EditFault };

export type EditFault =
  | { readonly kind: 'not-a-pair'; readonly row: number; readonly column: number }
  | { readonly kind: 'row-out-of-range'; readonly row: number }
  | { readonly kind: 'column-out-of-range'; readonly column: number }
  | { readonly kind: 'points-not-whole' }
  | { readonly kind: 'points-overflow' }
  | { readonly kind: 'seats-negative' | 'seats-too-many'; readonly column: number }
  /** The row is pinned to another column, or the pair is forbidden. */
  | { readonly kind: 'contradicts-pin'; readonly row: number; readonly column: number }
  | { readonly kind: 'contradicts-ban'; readonly row: number; readonly column: number };

/**
 * An optimal assignment that stays optimal while pairs are forbidden, pinned and released, points and seats change. Each edit
 * leaves one head too many or one missing at most; two searches put that right, with prices that prove the result
 * (`certifyAssignment` on `currentProblem`). The problem handed in is never written to.
 */
export class LiveAssignment {
  private readonly flow: SeatFlow;
  private readonly search: FlowSearch;
  /** How each column fills or gives up a seat that somebody leaves, as long as nothing is edited. */
  private readonly refills = new Map<number, FlowChanges>();
  private kept = 0;

  constructor(
    private readonly problem: AssignmentProblem,
    solved: { readonly columnOfRow: Int32Array; readonly columnPrices: Float64Array },
  ) {
    this.flow = new SeatFlow(problem, flatTree(problem.columns), 0);
    this.flow.adopt(solved.columnOfRow, solved.columnPrices);
    this.search = new FlowSearch(this.flow);
  }

  get columnOfRow(): Int32Array {
    return this.flow.columnOfRow;
  }

  get columnPrices(): Float64Array {
    return this.flow.prices.subarray(0, this.problem.columns);
  }

  /** Makes a row stay out of a column it has. */
  forbid(row: number, column: number): EditOutcome {
    const pair = pairOf(this.problem, row, column);
    if (pair === NONE) return notAPair(row, column);
    if (this.flow.pinned[row] === pair) return invalid({ kind: 'contradicts-pin', row, column });
    return this.edit(() => {
      this.flow.setForbidden(pair, true);
      return this.flow.columnOfRow[row] !== column || seatAnew(this.flow, this.search, row);
    });
  }

  /** Takes a ban back. */
  allow(row: number, column: number): EditOutcome {
    const pair = pairOf(this.problem, row, column);
    if (pair === NONE) return notAPair(row, column);
    return this.edit(() => {
      this.flow.setForbidden(pair, false);
      return settleRow(this.flow, this.search, row);
    });
  }

  /** Makes a row sit in one of its columns, whoever has to leave. */
  pin(row: number, column: number): EditOutcome {
    const pair = pairOf(this.problem, row, column);
    if (pair === NONE) return notAPair(row, column);
    const pinned = this.flow.pinned[row]!;
    if (pinned !== NONE && pinned !== pair) return invalid({ kind: 'contradicts-pin', row, column });
    if (this.flow.isForbidden[pair] === 1) return invalid({ kind: 'contradicts-ban', row, column });
    return this.edit(() => {
      this.flow.setPinned(row, pair);
      return this.flow.columnOfRow[row] === column || seatAnew(this.flow, this.search, row);
    });
  }

  /** Takes a pin back. */
  release(row: number): EditOutcome {
    if (!this.hasRow(row)) return invalid({ kind: 'row-out-of-range', row });
    return this.edit(() => {
      this.flow.setPinned(row, NONE);
      return settleRow(this.flow, this.search, row);
    });
  }

  /** Gives a pair other points. */
  setPoints(row: number, column: number, points: number): EditOutcome {
    const pair = pairOf(this.problem, row, column);
    if (pair === NONE) return notAPair(row, column);
    if (!Number.isInteger(points)) return invalid({ kind: 'points-not-whole' });
    if (Math.abs(points) > MOST_EXACT / 4) return invalid({ kind: 'points-overflow' });
    return this.edit(() => {
      this.flow.setPoints(row, pair, points);
      return settleRow(this.flow, this.search, row);
    });
  }

  /** Gives a column another number of seats. */
  setSeats(column: number, seats: number): EditOutcome {
    const { flow } = this;
    if (!this.hasColumn(column)) return invalid({ kind: 'column-out-of-range', column });
    if (!Number.isInteger(seats) || seats < 0) return invalid({ kind: 'seats-negative', column });
    if (seats > MOST_SEATS) return invalid({ kind: 'seats-too-many', column });
    return this.edit(() => {
      flow.setMost(column, seats);
      // Where a head more is worth more than the column costs its holders, somebody moves in until the price has come down.
      while (flow.heads[column]! < seats && flow.prices[column]! + flow.valueOf(column, flow.heads[column]!) > 0) {
        flow.changeHeads(column, 1);
        this.search.pull(column, flow.root);
      }
      while (flow.heads[column]! > seats) {
        flow.changeHeads(column, -1);
        if (!this.search.push(column, flow.root)) return false;
      }
      return true;
    });
  }

  /**
   * What it costs to put a row into a column at these points, with everybody who would have to move; nothing is changed. The
   * pair need not be one of the problem's, and bans and pins of the row itself are not asked: the question is what if.
   */
  tryForcing(row: number, column: number, points: number): EditOutcome {
    const { flow } = this;
    if (!this.hasRow(row)) return invalid({ kind: 'row-out-of-range', row });
    if (!this.hasColumn(column)) return invalid({ kind: 'column-out-of-range', column });
    if (!Number.isInteger(points)) return invalid({ kind: 'points-not-whole' });
    if (Math.abs(points) > MOST_EXACT / 4) return invalid({ kind: 'points-overflow' });
    const own = flow.columnOfRow[row]!;
    const outcome = this.attempt(() => {
      flow.move(row, NONE, 0);
      if (own === column) return true;
      this.refill(own);
      return this.search.push(column, flow.root);
    });
    this.flow.undo();
    if (outcome.status !== 'optimal') return outcome;
    const others = outcome.moves.filter((move) => move.row !== row);
    const moves = own === column ? others : [...others, { row, from: own, to: column }].sort((a, b) => a.row - b.row);
    return { status: 'optimal', change: outcome.change + points, moves };
  }

  /** What it costs when a row may not have the column it holds, with everybody who would have to move; nothing is changed. */
  tryForbidding(row: number): EditOutcome {
    if (!this.hasRow(row)) return invalid({ kind: 'row-out-of-range', row });
    const outcome = this.forbid(row, this.flow.columnOfRow[row]!);
    this.flow.undo();
    return outcome;
  }

  /** What one seat more in a column would add to the total, exactly; nothing is changed. */
  tryOneSeatMore(column: number): EditOutcome {
    const outcome = this.setSeats(column, this.flow.most[column]! + 1);
    this.flow.undo();
    return outcome;
  }

  /** The problem as edited: forbidden pairs, and all pairs of a pinned row but one, are left out. O(pairs). */
  currentProblem(): AssignmentProblem {
    const { flow, problem } = this;
    const rowStart = new Int32Array(problem.rows + 1);
    const kept: number[] = [];
    for (let row = 0; row < problem.rows; row += 1) {
      for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
        if (flow.isUsable(row, pair)) kept.push(pair);
      }
      rowStart[row + 1] = kept.length;
    }
    return {
      rows: problem.rows,
      columns: problem.columns,
      rowStart,
      column: Int32Array.from(kept, (pair) => problem.column[pair]!),
      points: Float64Array.from(kept, (pair) => flow.points[pair]!),
      seats: flow.most.slice(0, problem.columns),
      ...(problem.seatValues ? { seatValues: problem.seatValues } : {}),
    };
  }

  private hasColumn(column: number): boolean {
    return Number.isInteger(column) && column >= 0 && column < this.problem.columns;
  }

  private hasRow(row: number): boolean {
    return Number.isInteger(row) && row >= 0 && row < this.problem.rows;
  }

  /**
   * Fills the seat somebody has left, or lets it go. Who left does not matter: no cheapest way to a column leads out of it, so that no
   * step is made by somebody who sits there. What was found is done again at the next question about the column.
   */
  private refill(column: number): void {
    const { flow, search } = this;
    const known = this.refills.get(column);
    if (known) {
      redoChanges(flow, known);
      return;
    }
    const changes = flow.recorded(() => search.pull(column, flow.root));
    if (!search.isExact) return;
    this.kept += changes.length;
    if (this.kept > MOST_KEPT) {
      this.refills.clear();
      this.kept = changes.length;
    }
    this.refills.set(column, changes);
  }

  private edit(change: () => boolean): EditOutcome {
    this.refills.clear();
    this.kept = 0;
    return this.attempt(change);
  }

  private attempt(change: () => boolean): EditOutcome {
    const { flow } = this;
    flow.commit();
    this.search.isExact = true;
    const isPossible = change();
    if (!this.search.isExact) {
      flow.undo();
      return invalid({ kind: 'points-overflow' });
    }
    if (!isPossible) {
      const rows = this.search.deadEnd.flatMap((node) => flow.holdersOf(node));
      const waiting = flow.waitingRows();
      flow.undo();
      return { status: 'infeasible', rows: [...rows, ...waiting].sort((a, b) => a - b) };
    }
    const { change: total, moves } = flow.changes();
    if (total > MOST_CHANGE || total < -MOST_CHANGE) {
      flow.undo();
      return invalid({ kind: 'points-overflow' });
    }
    return { status: 'optimal', change: Number(total), moves };
  }
}

const invalid = (fault: EditFault): EditOutcome => ({ status: 'invalid', fault });

const notAPair = (row: number, column: number): EditOutcome => invalid({ kind: 'not-a-pair', row, column });
