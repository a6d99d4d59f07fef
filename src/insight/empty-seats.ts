import { FULL_MARKS, scoreCandidacy } from '../criteria';
import { isInForce, type Points, type RuleId } from '../domain';
import { pairOf } from '../matching';
import { candidacyAt, exclusionOf, FitByClass, isShort, leastGains, type Planned } from '../planning';
import { PAIR_RULES, ruleOf, smallestRelaxation, type Relaxation } from '../rules';

import { DecidedOut } from './decided-out';
import type { EmptySeat, EmptySeats, WayOut } from './empty-seat';
import { headsAfter } from './heads-after';
import { KeptOut } from './kept-out';
import { personalBars } from './personal-bars';
import { transfersAsPlanned } from './transfers-as-planned';
import { WaysTried } from './ways-tried';

/** Pairs of a person and a post that are looked at; beyond that, posts are only counted. */
const MOST_PAIRS = 6e6;

/** How far a limit must move, by share of itself; an exemption is further away than any limit. */
const shareOf = (limit: Relaxation | null): number =>
  limit === null ? Infinity : Math.abs(limit.to - limit.from) / Math.max(1, limit.from);

const sizeOf = (way: WayOut): number =>
  way.kind === 'gain' ? (way.from - way.to) / Math.max(1, Math.abs(way.from)) : shareOf(way.limit);

/** More than one rule keeps somebody out. */
const SEVERAL = 'several';

class Finder {
  private readonly personal: readonly (readonly RuleId[])[];
  private readonly personalCounts = new Map<RuleId, number>();
  /** Rows that at most one rule keeps where they are, whatever the post. */
  private readonly nearly: Int32Array;
  private readonly tables: readonly KeptOut[];
  /** Rows of each column. */
  private readonly incumbents: number[][] = [];
  private readonly limits = new Map<string, Relaxation | null>();
  private readonly fits: FitByClass;
  private readonly ownScores = new Map<number, Points>();
  /** People whom the plan moves into each column. */
  private readonly arrivals: Int32Array;
  private readonly decided: DecidedOut;

  constructor(private readonly planned: Planned) {
    const { instance } = planned;
    const { policy, asOf } = instance.input;
    this.fits = new FitByClass(instance);
    this.decided = new DecidedOut(planned);
    const isUsed = (id: RuleId): boolean => policy.rules[id].mode === 'block' && isInForce(policy.rules[id], asOf);
    this.personal = personalBars(planned);
    this.nearly = Int32Array.from(this.personal.keys()).filter((row) => this.personal[row]!.length <= 1);
    for (const ids of this.personal)
      for (const id of ids) this.personalCounts.set(id, (this.personalCounts.get(id) ?? 0) + 1);
    instance.ownColumn.forEach((column, row) => {
      (this.incumbents[column] ??= []).push(row);
    });
    this.arrivals = new Int32Array(instance.positions.length);
    planned.columnOfRow.forEach((column, row) => {
      if (column !== instance.ownColumn[row]) this.arrivals[column]! += 1;
    });
    this.tables = PAIR_RULES.filter(({ id }) => isUsed(id)).map((rule) => new KeptOut(rule, planned));
  }

  seatAt(column: number, open: number): EmptySeat {
    const { instance } = this.planned;
    const removed = this.removedFrom(column);
    const near = new Map<RuleId, number[]>();
    const free: number[] = [];
    const decidedOut: number[] = [];
    // Rules that keep many out come first: whoever two of them keep out need not be asked about the others.
    const tables = [...this.tables].sort((a, b) => removed.get(b.rule.id)! - removed.get(a.rule.id)!);
    for (const row of this.nearly) {
      if (instance.ownColumn[row] === column) continue;
      const only = this.onlyBar(row, tables);
      if (only === SEVERAL) continue;
      if (this.decided.isOut(row, column)) {
        // Nobody proposes a limit for people about whom somebody has decided.
        if (only === null) decidedOut.push(row);
        continue;
      }
      if (only === null) free.push(row);
      else {
        const rows = near.get(only) ?? [];
        rows.push(row);
        near.set(only, rows);
      }
    }
    const gainOf = (row: number): Points => this.fits.at(row, column) - this.ownScore(row);
    // Who is let in and gains enough was given to the solver; of the others, no gain helps those the purpose of the plan leaves out.
    const left = free.filter((row) => pairOf(instance.problem, row, column) < 0);
    const eligible = free.length - left.length;
    const poor = left.filter((row) => exclusionOf(instance, row, column, FULL_MARKS) === null);
    const arrivals = this.arrivals[column]!;
    return {
      position: instance.positions[column]!,
      open,
      arrivals,
      eligible,
      gainTooLittle: poor.length,
      decidedOut: { people: decidedOut.length, places: this.decided.placesFor(decidedOut, column) },
      removed: [...removed]
        .filter(([, people]) => people > 0)
        .map(([rule, people]) => ({ rule, people }))
        .sort((a, b) => b.people - a.people || (a.rule < b.rule ? -1 : 1)),
      wayOut: eligible - arrivals >= open ? null : this.smallest(column, near, poor, gainOf),
    };
  }

  /** What a row scores in its own post, worked out once for all posts it is asked about. */
  private ownScore(row: number): Points {
    const known = this.ownScores.get(row);
    if (known !== undefined) return known;
    const { instance } = this.planned;
    const own = instance.ownColumn[row]!;
    const score = scoreCandidacy(candidacyAt(instance, row, own, own), instance.input.policy).total;
    this.ownScores.set(row, score);
    return score;
  }

  /** How many people each rule keeps out of a post, to which all rules are turned. */
  private removedFrom(column: number): Map<RuleId, number> {
    const incumbents = this.incumbents[column] ?? [];
    const removed = new Map(this.personalCounts);
    for (const row of incumbents) {
      for (const id of this.personal[row]!) removed.set(id, removed.get(id)! - 1);
    }
    for (const table of this.tables) {
      table.selectColumn(column);
      removed.set(table.rule.id, table.count(incumbents));
    }
    return removed;
  }

  /** The one rule that keeps a row, one of `nearly`, out of the post the tables are turned to; null when none does. */
  private onlyBar(row: number, tables: readonly KeptOut[]): RuleId | null | typeof SEVERAL {
    let only: RuleId | null = this.personal[row]![0] ?? null;
    for (const table of tables) {
      if (!table.isOut(row)) continue;
      if (only !== null) return SEVERAL;
      only = table.rule.id;
    }
    return only;
  }

  private smallest(
    column: number,
    near: ReadonlyMap<RuleId, readonly number[]>,
    poor: readonly number[],
    gainOf: (row: number) => Points,
  ): WayOut | null {
    const { instance } = this.planned;
    const least = leastGains(instance)[column]!;
    const ways: WayOut[] = [];
    const gains = poor.map((row) => ({ row, gain: gainOf(row) }));
    const [best] = gains.sort((one, other) => other.gain - one.gain || one.row - other.row);
    if (best !== undefined) {
      const people = gains.filter(({ gain }) => gain >= best.gain).length;
      ways.push({
        kind: 'gain',
        option: instance.input.policy.needJustifies && isShort(instance, column) ? 'mostFitLoss' : 'leastFitGain',
        from: least,
        to: best.gain,
        employee: instance.employees[best.row]!,
        people,
        tried: null,
      });
    }
    for (const [id, rows] of near) {
      // No limit and no letter makes room or lets a post be held twice.
      if (id === 'R20') continue;
      const nearest = rows
        .map((row) => ({ row, limit: this.limitFor(id, row, column) }))
        .sort((one, other) => shareOf(one.limit) - shareOf(other.limit) || one.row - other.row)
        .find(({ row }) => exclusionOf(instance, row, column, gainOf(row)) === null);
      if (!nearest) continue;
      const { row, limit } = nearest;
      ways.push({
        kind: 'rule',
        rule: id,
        limit,
        employee: instance.employees[row]!,
        people: rows.length,
        tried: null,
      });
    }
    return ways.reduce<WayOut | null>((best, way) => (best === null || sizeOf(way) < sizeOf(best) ? way : best), null);
  }

  /** The nearest limit of a rule for somebody it alone keeps out; what looks at the person alone is worked out once. */
  private limitFor(id: RuleId, row: number, column: number): Relaxation | null {
    const { instance } = this.planned;
    const rule = ruleOf(id);
    const key = `${id} ${row}`;
    const known = rule.scope === 'employee' ? this.limits.get(key) : undefined;
    if (known !== undefined) return known;
    const transfer = transfersAsPlanned(this.planned)(row, column);
    const limit = smallestRelaxation(rule, transfer, instance.input.policy.rules[id].thresholds);
    if (rule.scope === 'employee') this.limits.set(key, limit);
    return limit;
  }
}

/** Posts with room left by a plan, most wanted first, with what keeps people out of them. O(posts with room x people x rules). */
export const findEmptySeats = (planned: Planned): EmptySeats => {
  const { instance } = planned;
  const after = headsAfter(planned);
  const open = instance.positions
    .map((position, column) => ({ column, priority: position.priority, open: position.seats - after[column]! }))
    .filter((seat) => seat.open > 0)
    .sort((a, b) => a.priority - b.priority || b.open - a.open || a.column - b.column);
  const shown = Math.min(open.length, Math.floor(MOST_PAIRS / Math.max(1, instance.employees.length)));
  const finder = new Finder(planned);
  const ways = new WaysTried(planned);
  return {
    seats: open.slice(0, shown).map((seat) => ways.try(finder.seatAt(seat.column, seat.open), seat.column)),
    notShown: open.length - shown,
  };
};
