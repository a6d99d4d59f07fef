import { criteriaOf, scoreCandidacy, settingOf } from '../criteria';
import type { Breakdown, CountedSeat, CriterionId, Points, Proposal, Transfer, Verdict } from '../domain';
import { required } from '../kernel';
import { candidacyAt, seatWorth, type Exclusion, type Planned } from '../planning';

import { chainWorth } from './chain-worth';
import { checkList, type CheckedRow } from './check-list';
import { headsAfter } from './heads-after';
import type { ListClash } from './list-clashes';
import { LEAST_CASES, meanOf, type MeanOf } from './mean-of';

/**
 * How a decided move and the plan stand to each other. `other-seat`: both move the person, to different posts. `other-person`: the plan
 * fills the post with somebody whom nothing was decided about. `only-theirs`, `only-ours`: the other side has neither.
 */
export type BacktestKind = 'same' | 'other-seat' | 'other-person' | 'only-theirs' | 'only-ours';

/** The one cause told of a disagreement, with its numbers; points in hundredths. */
export type BacktestCause =
  /** Rules forbid it once the whole list is carried out. */
  | { readonly kind: 'rule'; readonly bars: readonly Verdict[] }
  /** The list runs into itself or a limit of the plan. */
  | { readonly kind: 'clash'; readonly clash: ListClash }
  /** The policy keeps it out of every plan, by its fit `there` against that `here`, or by the purpose. */
  | { readonly kind: 'left-out'; readonly why: Exclusion; readonly here: Points; readonly there: Points }
  /** No seat can be freed within the limits. */
  | { readonly kind: 'no-seat' }
  /** The plan would be worth as much. */
  | { readonly kind: 'tied' }
  /** The plan would be worth `gain` more, and seats of priority 1 come first, or the search ended at its bound. */
  | { readonly kind: 'first-seats' | 'search'; readonly gain: Points }
  /** A higher fit: of the plan's person in that post, or of the person where the plan has them. */
  | { readonly kind: 'score'; readonly ours: Points; readonly theirs: Points }
  /** A more urgent seat: the one filled under the plan against the one filled otherwise. */
  | { readonly kind: 'need'; readonly ours: CountedSeat; readonly theirs: CountedSeat }
  /** Neither alone: what the plan as a whole loses without its own way. */
  | { readonly kind: 'price'; readonly loss: Points };

/** A decided move beside the plan. */
export type BacktestRow = {
  readonly checked: CheckedRow;
  readonly kind: Exclude<BacktestKind, 'only-ours'>;
  /** The plan's move that stands against it; null where the plan has none. */
  readonly transfer: Transfer | null;
  /** Null where both agree. */
  readonly cause: BacktestCause | null;
};

/** A move of the plan that nothing decided stands against. */
export type BacktestOurs = { readonly transfer: Transfer; readonly cause: BacktestCause };

/** What those moved scored in a criterion, on the average: on the list, in the plan, and who else might have taken the posts of the list. */
export type CriterionValued = {
  readonly criterion: CriterionId;
  readonly weight: number;
  readonly theirs: MeanOf;
  readonly ours: MeanOf;
  /** First averaged over the candidates of each post, then over posts. */
  readonly lawful: MeanOf;
};

/** A list of decided moves held against the plan of that day; every row of the one and every move of the other is counted once. */
export type Backtest = {
  readonly rows: readonly BacktestRow[];
  readonly ours: readonly BacktestOurs[];
  readonly counts: Readonly<Record<BacktestKind, number>>;
  readonly valued: readonly CriterionValued[];
};

type Found = { readonly checked: CheckedRow; readonly row: number; readonly column: number };

class Backtester {
  private readonly after: Int32Array;
  private readonly transferOf: ReadonlyMap<string, Transfer>;
  private readonly chains = new Map<number, Transfer[]>();
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly columnOf: ReadonlyMap<string, number>;

  constructor(private readonly planned: Planned) {
    const { instance, plan } = planned;
    this.after = headsAfter(planned);
    this.transferOf = new Map(plan.transfers.map((transfer) => [transfer.employee.nip, transfer]));
    this.rowOf = new Map(instance.employees.map(({ nip }, row) => [nip, row]));
    for (const transfer of plan.transfers)
      this.chains.set(transfer.chain, [...(this.chains.get(transfer.chain) ?? []), transfer]);
    this.columnOf = new Map(instance.positions.map(({ id }, column) => [id, column]));
  }

  test(proposals: readonly Proposal[]): Backtest {
    const found = checkList(this.planned, proposals).rows.map((checked): Found => ({
      checked,
      row: required(this.rowOf.get(checked.employee.nip), 'row'),
      column: required(this.columnOf.get(checked.to.id), 'column'),
    }));
    const takers = this.takersOf(found);
    const rows = found.map((one) => this.rowOfList(one, takers));
    const told = new Set(rows.flatMap(({ transfer }) => transfer ?? []));
    const ours = this.planned.plan.transfers
      .filter((transfer) => !told.has(transfer))
      .map((transfer) => ({ transfer, cause: this.causeOfOurs(transfer) }));
    const count = (kind: BacktestKind): number => rows.filter((row) => row.kind === kind).length;
    return {
      rows,
      ours,
      counts: {
        same: count('same'),
        'other-seat': count('other-seat'),
        'other-person': count('other-person'),
        'only-theirs': count('only-theirs'),
        'only-ours': ours.length,
      },
      valued: this.valued(found),
    };
  }

  /** Moves of the plan by people nothing was decided about, by the column they take. */
  private takersOf(found: readonly Found[]): Map<number, Transfer[]> {
    const listed = new Set<string>(found.map(({ checked }) => checked.employee.nip));
    const takers = new Map<number, Transfer[]>();
    for (const transfer of this.planned.plan.transfers) {
      if (listed.has(transfer.employee.nip)) continue;
      const column = required(this.columnOf.get(transfer.to.id), 'column');
      takers.set(column, [...(takers.get(column) ?? []), transfer]);
    }
    return takers;
  }

  /** Each taker is set against one row only. */
  private rowOfList(found: Found, takers: Map<number, Transfer[]>): BacktestRow {
    const { checked, column } = found;
    const own = this.transferOf.get(checked.employee.nip) ?? null;
    if (own !== null) {
      if (own.to.id === checked.to.id) return { checked, kind: 'same', transfer: own, cause: null };
      return { checked, kind: 'other-seat', transfer: own, cause: this.causeOf(found, null) };
    }
    const taker = takers.get(column)?.shift() ?? null;
    const kind = taker === null ? 'only-theirs' : 'other-person';
    return { checked, kind, transfer: taker, cause: this.causeOf(found, taker) };
  }

  private fit(row: number, column: number): Breakdown {
    const { instance } = this.planned;
    return scoreCandidacy(candidacyAt(instance, row, instance.ownColumn[row]!, column), instance.input.policy);
  }

  /** The seat of a post that so many people fill. */
  private seat(column: number, heads: number): CountedSeat {
    const { positions, heads: today, input } = this.planned.instance;
    const position = required(positions[column], 'position');
    return {
      seat: heads,
      of: position.seats,
      worth: seatWorth(position, heads, today[column]!, input.policy),
    };
  }

  /** `taker`: whom the plan puts into the post in the person's place. */
  private causeOf({ checked, row, column }: Found, taker: Transfer | null): BacktestCause {
    const { bars, clashes, exclusion, loss } = checked;
    const { ownColumn } = this.planned.instance;
    const there = this.fit(row, column).total;
    if (bars.length > 0) return { kind: 'rule', bars };
    const [clash] = clashes;
    if (clash !== undefined) return { kind: 'clash', clash };
    if (exclusion !== null)
      return { kind: 'left-out', why: exclusion, here: this.fit(row, ownColumn[row]!).total, there };
    if (loss === null) return { kind: 'no-seat' };
    if (loss === 0) return { kind: 'tied' };
    if (loss < 0) return { kind: this.planned.plan.firstSeats.all > 0 ? 'first-seats' : 'search', gain: -loss };
    const planned = required(this.columnOf.get(checked.planned.id), 'column');
    const left = taker === null ? column : required(this.columnOf.get(taker.from.id), 'column');
    const ours = taker === null ? this.fit(row, planned).total : taker.proposed.total;
    const filled = this.seat(planned, this.after[planned]!);
    // Where both leave one post, it is left with as many either way.
    const other = left === planned ? filled : this.seat(left, this.after[left]! + 1);
    return this.largest({ ours, theirs: there }, { ours: filled, theirs: other }, loss);
  }

  /** The source that speaks most for the plan; where neither does, the price. */
  private largest(
    fit: { readonly ours: Points; readonly theirs: Points },
    need: { readonly ours: CountedSeat; readonly theirs: CountedSeat },
    loss: Points,
  ): BacktestCause {
    const byFit = fit.ours - fit.theirs;
    const byNeed = need.ours.worth - need.theirs.worth;
    if (byFit <= 0 && byNeed <= 0) return { kind: 'price', loss };
    return byFit >= byNeed ? { kind: 'score', ...fit } : { kind: 'need', ...need };
  }

  private causeOfOurs(transfer: Transfer): BacktestCause {
    const { current, proposed, from, to, chain } = transfer;
    const [left, taken] = [from, to].map(({ id }) => required(this.columnOf.get(id), 'column'));
    const seats = {
      ours: this.seat(taken!, this.after[taken!]!),
      theirs: this.seat(left!, this.after[left!]! + 1),
    };
    const steps = required(this.chains.get(chain), 'chain');
    return this.largest({ ours: proposed.total, theirs: current.total }, seats, chainWorth(steps).total);
  }

  /** Who else might have taken each post of the list: those the rules and the limits of fit let in, without those decided on. */
  private alternatives(found: readonly Found[]): ReadonlyMap<number, number[]> {
    const { instance } = this.planned;
    const { rowStart, column: columns, rows } = instance.problem;
    const others = new Map<number, number[]>(found.map(({ column }) => [column, []]));
    const decided = new Set(found.map(({ row }) => row));
    for (let row = 0; row < rows; row += 1) {
      if (decided.has(row)) continue;
      for (let pair = rowStart[row]!; pair < rowStart[row + 1]!; pair += 1) {
        const column = columns[pair]!;
        if (column !== instance.ownColumn[row]) others.get(column)?.push(row);
      }
    }
    return others;
  }

  private valued(found: readonly Found[]): CriterionValued[] {
    const { policy } = this.planned.instance.input;
    const others = this.alternatives(found);
    const theirs = found.map(({ row, column }) => this.fit(row, column));
    const ours = this.planned.plan.transfers.map(({ proposed }) => proposed);
    const byPost = [...others].map(([column, rows]) => rows.map((row) => this.fit(row, column)));
    return criteriaOf(policy).flatMap(({ id }): CriterionValued[] => {
      const { weight } = settingOf(policy, id);
      if (weight === 0) return [];
      const known = (all: readonly Breakdown[]): Points[] =>
        all.flatMap(({ contributions }) =>
          contributions.flatMap((one) => (one.criterion === id && !one.isMissing ? [one.score] : [])),
        );
      const perPost = byPost.flatMap((all) => meanOf(known(all), 1).mean ?? []);
      return [
        {
          criterion: id,
          weight,
          theirs: meanOf(known(theirs), LEAST_CASES),
          ours: meanOf(known(ours), LEAST_CASES),
          lawful: meanOf(perPost, LEAST_CASES),
        },
      ];
    });
  }
}

/**
 * Holds moves that were decided against the plan made of the data of that day, with one cause for each disagreement, and tells what the
 * list valued. Nobody stands on the list twice. It says what differs, not what would have come of it.
 */
export const backtest = (planned: Planned, proposals: readonly Proposal[]): Backtest =>
  new Backtester(planned).test(proposals);
