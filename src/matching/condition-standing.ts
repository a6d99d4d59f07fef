import type { Budgets } from './budgets';
import type { PlanConditions } from './condition-proof';
import { pairOf, type AssignmentProblem } from './problem';
import { valueOfHead } from './seat-values';
import { TreeHeads } from './tree-heads';

/** What conditions look at beside budgets: for each row the pairs of rows it is one of, and for each column its places. */
export class Bonds {
  /** By row: places in the list of all pairs, those apart first. */
  readonly ofRow = new Map<number, number[]>();
  private readonly placesOfColumn = new Map<number, number[]>();

  constructor(
    private readonly ownColumn: Int32Array,
    private readonly limits: PlanConditions,
  ) {
    const { apart, notBothLeave, places } = limits.conditions;
    [...apart, ...notBothLeave].forEach((rows, bond) => {
      for (const row of rows) this.ofRow.set(row, [...(this.ofRow.get(row) ?? []), bond]);
    });
    places.forEach((columns, place) => {
      for (const column of columns)
        this.placesOfColumn.set(column, [...(this.placesOfColumn.get(column) ?? []), place]);
    });
  }

  get count(): number {
    const { apart, notBothLeave } = this.limits.conditions;
    return apart.length + notBothLeave.length;
  }

  /** The place in which two rows of a bond meet that should be apart; -1 where they do not. */
  meetingPlace(index: number, columnOfRow: Int32Array): number {
    const [one, other] = this.limits.conditions.apart[index]!;
    const [here, there] = [columnOfRow[one]!, columnOfRow[other]!];
    if (here === this.ownColumn[one] && there === this.ownColumn[other]) return -1;
    const places = this.placesOfColumn.get(there) ?? [];
    return (this.placesOfColumn.get(here) ?? []).find((place) => places.includes(place)) ?? -1;
  }

  areBothLeaving(index: number, columnOfRow: Int32Array): boolean {
    const { groupOfColumn, notBothLeave } = this.limits.conditions;
    return notBothLeave[index]!.every((row) => {
      const own = this.ownColumn[row]!;
      return own >= 0 && groupOfColumn[own] !== groupOfColumn[columnOfRow[row]!];
    });
  }

  isBroken(bond: number, columnOfRow: Int32Array): boolean {
    const { length } = this.limits.conditions.apart;
    return bond < length ? this.meetingPlace(bond, columnOfRow) >= 0 : this.areBothLeaving(bond - length, columnOfRow);
  }
}

/** An answer that is changed row by row, with what it spends and breaks. */
export class Standing {
  readonly columnOfRow: Int32Array;
  private readonly counts: Int32Array;
  private readonly heads: TreeHeads;
  private readonly headsOfNode: Int32Array;
  private readonly headsOfColumn: Int32Array;
  private broken: number;
  private spent: number;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly budgets: Budgets,
    private readonly bonds: Bonds,
    { tree }: PlanConditions,
    columnOfRow: Int32Array,
    /** What the answer is worth; kept up to date. */
    public worth: bigint,
  ) {
    this.columnOfRow = columnOfRow.slice();
    this.counts = budgets.countsOf(columnOfRow);
    this.heads = new TreeHeads(problem, tree);
    this.headsOfNode = this.heads.of(columnOfRow);
    this.headsOfColumn = new Int32Array(problem.columns);
    for (const column of columnOfRow) this.headsOfColumn[column]! += 1;
    this.spent = this.counts.reduce((sum, _, budget) => sum + this.budgets.overspent(this.counts, budget), 0);
    this.broken = 0;
    for (let bond = 0; bond < bonds.count; bond += 1) if (bonds.isBroken(bond, columnOfRow)) this.broken += 1;
  }

  /** Rows counted beyond what budgets allow, and pairs of rows whose condition is broken. */
  get excess(): number {
    return this.spent + this.broken;
  }

  get keepsTree(): boolean {
    return this.heads.keepBounds(this.headsOfNode);
  }

  headsAt(column: number): number {
    return this.headsOfColumn[column]!;
  }

  /** What moving rows to where another answer has them would add, less tolls. */
  gainOf(rows: readonly number[], target: Int32Array, tolls: Float64Array | null): number {
    const { problem, columnOfRow } = this;
    const tolled = (row: number, column: number): number =>
      problem.points[pairOf(problem, row, column)]! - (tolls === null ? 0 : this.tollOf(row, column, tolls));
    // Who comes where another leaves changes no heads: only the ends of a walk do.
    const heads = new Map<number, number>();
    const headsAt = (column: number): number => heads.get(column) ?? this.headsOfColumn[column]!;
    let gain = 0;
    for (const row of rows) {
      const [from, to] = [columnOfRow[row]!, target[row]!];
      gain += tolled(row, to) - tolled(row, from) - valueOfHead(problem, from, headsAt(from) - 1);
      heads.set(from, headsAt(from) - 1);
      gain += valueOfHead(problem, to, headsAt(to));
      heads.set(to, headsAt(to) + 1);
    }
    return gain;
  }

  /** Moves rows to where another answer has them. */
  move(rows: readonly number[], target: Int32Array): void {
    this.worth += BigInt(this.gainOf(rows, target, null));
    const touched = new Set(rows.flatMap((row) => this.bonds.ofRow.get(row) ?? []));
    for (const bond of touched) if (this.bonds.isBroken(bond, this.columnOfRow)) this.broken -= 1;
    for (const row of rows) {
      const [from, to] = [this.columnOfRow[row]!, target[row]!];
      this.count(row, from, -1);
      this.count(row, to, 1);
      this.heads.shift(this.headsOfNode, from, to);
      this.headsOfColumn[from]! -= 1;
      this.headsOfColumn[to]! += 1;
      this.columnOfRow[row] = to;
    }
    for (const bond of touched) if (this.bonds.isBroken(bond, this.columnOfRow)) this.broken += 1;
  }

  private count(row: number, column: number, step: number): void {
    const { budgets } = this;
    const group = budgets.groupOfRow[row]!;
    if (group < 0) return;
    for (const budget of [budgets.moves, group]) {
      if (!budgets.counts(budget, row, column)) continue;
      this.spent -= this.budgets.overspent(this.counts, budget);
      this.counts[budget]! += step;
      this.spent += this.budgets.overspent(this.counts, budget);
    }
  }

  private tollOf(row: number, column: number, tolls: Float64Array): number {
    const { budgets } = this;
    const group = budgets.groupOfRow[row]!;
    if (group < 0) return 0;
    const last = budgets.moves;
    return (
      (budgets.counts(last, row, column) ? tolls[last]! : 0) + (budgets.counts(group, row, column) ? tolls[group]! : 0)
    );
  }
}
