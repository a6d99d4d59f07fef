import type { PlanConditions } from './condition-proof';

/** What is limited by counts, by budget: rows that leave each group, by the number of the group, and last the rows that move. */
export class Budgets {
  readonly count: number;
  /** Rows that each budget may count. */
  readonly most: Float64Array;
  /** Group of each row; -1 for one without an own column. */
  readonly groupOfRow: Int32Array;
  private readonly groupOfColumn: Int32Array;

  constructor(
    private readonly ownColumn: Int32Array,
    { conditions, maxMoves }: PlanConditions,
  ) {
    const { groupOfColumn, mostLeaving } = conditions;
    this.groupOfColumn = groupOfColumn;
    this.count = mostLeaving.length + 1;
    this.most = Float64Array.from([...mostLeaving, maxMoves ?? ownColumn.length]);
    this.groupOfRow = ownColumn.map((own) => (own < 0 ? -1 : groupOfColumn[own]!));
  }

  /** The budget of all moves. */
  get moves(): number {
    return this.count - 1;
  }

  /** Whether a budget counts a row in a column. */
  counts(budget: number, row: number, column: number): boolean {
    const own = this.ownColumn[row]!;
    if (own < 0 || own === column) return false;
    if (budget === this.moves) return true;
    return this.groupOfRow[row] === budget && this.groupOfColumn[column] !== budget;
  }

  countsOf(columnOfRow: Int32Array): Int32Array {
    const counts = new Int32Array(this.count);
    columnOfRow.forEach((column, row) => {
      const own = this.ownColumn[row]!;
      if (own < 0 || own === column) return;
      counts[this.moves]! += 1;
      const group = this.groupOfRow[row]!;
      if (this.groupOfColumn[column] !== group) counts[group]! += 1;
    });
    return counts;
  }

  /** Rows that a budget counts beyond what it may. */
  overspent(counts: Int32Array, budget: number): number {
    return Math.max(0, counts[budget]! - this.most[budget]!);
  }
}
