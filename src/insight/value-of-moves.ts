import { scoreCandidacy } from '../criteria';
import type { Points, Position } from '../domain';
import { required } from '../kernel';
import { pairOf } from '../matching';
import { candidacyAt, needWorth, type Planned } from '../planning';

import { headsAfter } from './heads-after';

/** A row that ends in another column than a plan puts it. */
export type OtherEnd = { readonly row: number; readonly from: number; readonly to: number };

/** A change of value by source, in hundredths: fit of the person asked about, fit of everybody else, premiums less costs, need of posts. */
export type PartsOfChange = {
  readonly own: Points;
  readonly others: Points;
  readonly costs: Points;
  readonly need: Points;
};

/** What it does to the value of a plan when rows end elsewhere than it puts them; pairs need not be among those the plan could choose. */
export class ValueOfMoves {
  private readonly heads: Int32Array;

  constructor(private readonly planned: Planned) {
    this.heads = headsAfter(planned);
  }

  /** The smallest difference of value, in the units of the solver. */
  get unit(): number {
    return this.planned.instance.worth.unit;
  }

  /** Fit of a row in a column, in hundredths. */
  fitAt(row: number, column: number): Points {
    const { instance } = this.planned;
    const pair = pairOf(instance.problem, row, column);
    if (pair >= 0) return instance.totals[pair]!;
    const candidacy = candidacyAt(instance, row, instance.ownColumn[row]!, column);
    return scoreCandidacy(candidacy, instance.input.policy).total;
  }

  /** Value of a row in a column, in hundredths. */
  valueAt(row: number, column: number): Points {
    const { instance } = this.planned;
    const pair = pairOf(instance.problem, row, column);
    if (pair >= 0) return instance.values[pair]!;
    const total = this.fitAt(row, column);
    instance.worth.selectRow(row);
    return instance.worth.valueOf(column, total);
  }

  /** What the solver is given for a row in a column. */
  pointsAt(row: number, column: number): number {
    const value = this.valueAt(row, column);
    const { worth } = this.planned.instance;
    worth.selectRow(row);
    return worth.pointsOf(column, value);
  }

  /** What the value of the plan loses, in hundredths; below 0 where it gains. */
  lossBy(ends: readonly OtherEnd[]): Points {
    const { positions, heads: before, input } = this.planned.instance;
    let loss = ends.reduce((sum, { row, from, to }) => sum + this.valueAt(row, from) - this.valueAt(row, to), 0);
    this.changeOfHeads(ends).forEach((more, column) => {
      if (more === 0) return;
      const position = required(positions[column], 'position');
      const heads = this.heads[column]!;
      const need = (then: number): Points => needWorth(position, then, before[column]!, input.policy);
      loss += need(heads) - need(heads + more);
    });
    return loss;
  }

  /** Where that comes from, signed as a change of the plan; the sum is what it gains. `row` is the one asked about. */
  partsBy(ends: readonly OtherEnd[], row: number): PartsOfChange {
    const sum = (pick: (end: OtherEnd) => Points, among = ends): Points =>
      among.reduce((total, end) => total + pick(end), 0);
    const fitOf = (end: OtherEnd): Points => this.fitAt(end.row, end.to) - this.fitAt(end.row, end.from);
    const valueOf = (end: OtherEnd): Points => this.valueAt(end.row, end.to) - this.valueAt(end.row, end.from);
    const isOwn = (end: OtherEnd): boolean => end.row === row;
    const value = sum(valueOf);
    const own = sum(fitOf, ends.filter(isOwn));
    const others = sum(
      fitOf,
      ends.filter((end) => !isOwn(end)),
    );
    return { own, others, costs: value - own - others, need: -this.lossBy(ends) - value };
  }

  /** Posts that have fewer people than in the plan then, in the order of columns. */
  emptiedBy(ends: readonly OtherEnd[]): readonly Position[] {
    const change = this.changeOfHeads(ends);
    return this.planned.instance.positions.filter((_, column) => change[column]! < 0);
  }

  private changeOfHeads(ends: readonly OtherEnd[]): Int32Array {
    const change = new Int32Array(this.planned.instance.positions.length);
    for (const { from, to } of ends) {
      change[from]! -= 1;
      change[to]! += 1;
    }
    return change;
  }
}
