import { isInForce, type Points } from '../domain';
import { ScoreTables, type Planned } from '../planning';
import { isBarredBy, PAIR_RULES, ruleOf, type ProposedTransfer, type Rule } from '../rules';

import { KeptOut } from './kept-out';
import { personalBars } from './personal-bars';
import { mayBeMet, wayReady, type WayReady } from './ready-steps';
import { transfersAsPlanned } from './transfers-as-planned';

/** Somebody who fits a post; `way` is null for whom no rule keeps out today. */
export type Fitting = { readonly row: number; readonly total: Points; readonly way: WayReady | null };

/** Rules that bar a row from a kind of post, and when it is ready for it; not asked yet where it is left out. */
type Chance = { readonly barring: readonly Rule[]; way?: WayReady | null };

/** Posts that rules look at alike: who has a chance there, by row, and whose own post was the last one looked at. */
type Kind = { readonly chances: (Chance | null | undefined)[]; own: readonly number[] };

/** Finds who fits posts and is lawful there, or will be. */
class Finder {
  private readonly tables: readonly KeptOut[];
  /** Rules about two people look at units and at where the plan leaves others: they are asked last, and of few. */
  private readonly bindingTwo: readonly Rule[];
  private readonly kinds = new Map<string, Kind>();
  /** Rules about the person alone that bar each row today. */
  private readonly personal: readonly (readonly Rule[])[];
  /** Rows that such rules do not keep out for good. */
  readonly rows: readonly number[];

  constructor(
    private readonly planned: Planned,
    private readonly monthsAhead: number,
  ) {
    const { instance } = planned;
    const { policy, asOf } = instance.input;
    const isUsed = ({ id }: Rule): boolean => policy.rules[id].mode === 'block' && isInForce(policy.rules[id], asOf);
    // R20 shuts posts that have more people than seats; it is asked who could come on the day on which one is open.
    const used = PAIR_RULES.filter((rule) => rule.id !== 'R20' && isUsed(rule));
    this.bindingTwo = used.filter(({ bindsTwo }) => bindsTwo === true);
    // Rules that nothing lifts come first: whom they keep out need not be asked about the others.
    this.tables = used
      .filter(({ bindsTwo }) => bindsTwo !== true)
      .map((rule) => new KeptOut(rule, planned))
      .sort((a, b) => Number(mayBeMet(a.rule)) - Number(mayBeMet(b.rule)));
    this.personal = personalBars(planned).map((ids) => ids.map(ruleOf));
    this.rows = [...this.personal.keys()].filter((row) => this.personal[row]!.every(mayBeMet));
  }

  /** Turns to a column and tells who has a chance there; the same for all columns that rules look at alike. */
  kindOf(column: number): Kind {
    const { tables, kinds } = this;
    const { positions, heads, ownColumn } = this.planned.instance;
    const target = { to: positions[column]!, headsAtTarget: heads[column]! };
    const name = tables.map(({ rule }) => rule.postKey(target)).join('|');
    const known = kinds.get(name);
    const kind: Kind = known ?? { chances: [], own: this.rows };
    kinds.set(name, kind);
    for (const table of tables) table.selectColumn(column);
    const own: number[] = [];
    // Of their own post nobody is asked; the next one of the kind makes up for that.
    for (const row of kind.own) {
      if (ownColumn[row] === column) own.push(row);
      else kind.chances[row] = this.chanceOf(row);
    }
    kind.own = own;
    return kind;
  }

  /** When a row is ready for a column of a kind, were nobody else in its way; null for never, or for whom another person is. */
  wayOf(row: number, column: number, chance: Chance): WayReady | null {
    const { policy } = this.planned.instance.input;
    chance.way ??= wayReady(this.transferOf(row, column), chance.barring, policy, this.monthsAhead);
    return chance.way;
  }

  isKeptApart(row: number, column: number): boolean {
    const { instance } = this.planned;
    if ((instance.employees[row]!.relations ?? []).length === 0) return false;
    const transfer = transfersAsPlanned(this.planned)(row, column);
    return this.bindingTwo.some((rule) => isBarredBy(rule, transfer, instance.input.policy));
  }

  /** Rules that bar a row today from the post the tables are turned to; null where one of them is never met. */
  private chanceOf(row: number): Chance | null {
    let barring = this.personal[row]!;
    for (const table of this.tables) {
      if (!table.isOut(row)) continue;
      if (!mayBeMet(table.rule)) return null;
      barring = [...barring, ruleOf(table.rule.id)];
    }
    return { barring };
  }

  /** Other people are left out, since they differ from post to post of a kind. */
  private transferOf(row: number, column: number): ProposedTransfer {
    const transfer = transfersAsPlanned(this.planned)(row, column);
    return {
      ...transfer,
      employee: { ...transfer.employee, relations: [] },
      headsAtTarget: Math.min(transfer.headsAtTarget, transfer.to.seats),
    };
  }
}

/**
 * Who of other posts fits each of some columns by the policy's least fit of successors and may take a seat there today, or within so many
 * months; by column, in the order of rows. O(rows x kinds of these columns), and the scores of those who have a chance.
 */
export const fittingPeople = (
  planned: Planned,
  wanted: readonly number[],
  monthsAhead: number,
): ReadonlyMap<number, readonly Fitting[]> => {
  const { instance } = planned;
  const { positions, ownColumn, input } = instance;
  const finder = new Finder(planned, monthsAhead);
  const scores = new ScoreTables(instance);
  const asked = [...wanted].sort((a, b) => a - b);
  const kinds = new Map(asked.map((column) => [column, finder.kindOf(column)]));
  // A second look, for the people of the last post of a kind that was looked at.
  const firstOf = new Map([...kinds].reverse().map(([column, kind]) => [kind, column]));
  for (const column of firstOf.values()) finder.kindOf(column);
  const found = new Map(asked.map((column): [number, Fitting[]] => [column, []]));
  const none = new Int32Array(positions.length);
  const columns = new Int32Array(positions.length);
  const totals = new Int32Array(positions.length);
  for (const row of finder.rows) {
    let count = 0;
    for (const column of asked)
      if (kinds.get(column)!.chances[row] && ownColumn[row] !== column) columns[count++] = column;
    const kept = scores.keepTotalsFrom(input.policy.benchFit, none, row, columns, count, totals);
    for (let at = 0; at < kept; at += 1) {
      const [column, total] = [columns[at]!, totals[at]!];
      if (finder.isKeptApart(row, column)) continue;
      const chance = kinds.get(column)!.chances[row]!;
      const way = chance.barring.length === 0 ? null : finder.wayOf(row, column, chance);
      if (way === null && chance.barring.length > 0) continue;
      found.get(column)!.push({ row, total, way });
    }
  }
  return found;
};
