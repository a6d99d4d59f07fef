import type { Employee, Points, Position, Verdict } from '../domain';
import { lookAt, WishedColumns, wishesIn, type PairLook } from '../insight';
import { headsWhen, type Planned } from '../planning';
import { isBar } from '../rules';

/** What became of one wish: nothing bears that name, a rule bars it, the policy asks for more, or others were proposed. */
export type WishOutcome =
  | { readonly kind: 'nowhere' | 'held' }
  | { readonly kind: 'barred'; readonly post: Position; readonly bars: readonly Verdict[] }
  | { readonly kind: 'excluded'; readonly post: Position; readonly total: Points }
  | {
      readonly kind: 'ranked';
      readonly post: Position;
      readonly total: Points;
      readonly place: number;
      readonly eligible: number;
    };

/** A post with open seats after the plan that a person may take, by fit. */
export type ReachablePost = { readonly post: Position; readonly total: Points; readonly open: number };

/** Somebody who wished to move, and whom the plan does not put where the person wished. */
export type UnmetWish = {
  readonly employee: Employee;
  readonly from: Position;
  readonly planned: Position;
  /** Fit in the present post. */
  readonly now: Points;
  readonly wishes: readonly { readonly wish: string; readonly outcome: WishOutcome }[];
  readonly nearest: readonly ReachablePost[];
};

/** Reachable posts named. */
const NEAREST = 3;

/** Points of the pairs of a row, by column. */
const totalsOf = ({ instance: { problem, totals } }: Planned, row: number): ReadonlyMap<number, Points> => {
  const found = new Map<number, Points>();
  for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1)
    found.set(problem.column[pair]!, totals[pair]!);
  return found;
};

/** Posts of a wish that are looked at for the one with the fewest bars; a wish for an agency can mean hundreds. */
const MOST_LOOKED_AT = 40;

const barsOf = ({ instance }: Planned, { verdicts }: PairLook): Verdict[] =>
  verdicts.filter((verdict) => isBar(verdict, instance.input.policy));

/** Of the columns a wish means the one in which the person fits best and may be; where there is none, the first that fewest rules bar. */
const bestOf = (
  planned: Planned,
  row: number,
  columns: readonly number[],
  totals: ReadonlyMap<number, Points>,
): PairLook => {
  const open = columns.filter((column) => totals.has(column));
  if (open.length > 0) {
    const best = open.reduce((one, other) => (totals.get(other)! > totals.get(one)! ? other : one));
    return lookAt(planned, row, best);
  }
  const looks = columns.slice(0, MOST_LOOKED_AT).map((column) => lookAt(planned, row, column));
  return looks.reduce((one, other) => (barsOf(planned, other).length < barsOf(planned, one).length ? other : one));
};

const outcomeOf = (
  planned: Planned,
  row: number,
  columns: readonly number[],
  totals: ReadonlyMap<number, Points>,
): WishOutcome => {
  const own = planned.instance.ownColumn[row]!;
  if (columns.length === 0) return { kind: 'nowhere' };
  if (columns.includes(own)) return { kind: 'held' };
  const look = bestOf(planned, row, columns, totals);
  const { to: post, isEligible, exclusion, proposed, standing } = look;
  if (!isEligible) return { kind: 'barred', post, bars: barsOf(planned, look) };
  const { place, eligible } = standing;
  return exclusion !== null || place === null
    ? { kind: 'excluded', post, total: proposed.total }
    : { kind: 'ranked', post, total: proposed.total, place, eligible };
};

const nearestOf = (
  { instance: { positions, ownColumn } }: Planned,
  heads: Int32Array,
  row: number,
  totals: ReadonlyMap<number, Points>,
): ReachablePost[] =>
  [...totals]
    .flatMap(([column, total]) => {
      const post = positions[column]!;
      const open = post.seats - (heads[column] ?? 0);
      return open > 0 && column !== ownColumn[row] ? [{ post, total, open }] : [];
    })
    .sort((a, b) => b.total - a.total || (a.post.id < b.post.id ? -1 : 1))
    .slice(0, NEAREST);

/** All who wished for a post, a unit or an agency and are not put there, in DUK order, with what became of each wish. */
export const wishesOf = (planned: Planned): UnmetWish[] => {
  const { instance, columnOfRow } = planned;
  const { employees, positions, ownColumn } = instance;
  const wished = new WishedColumns(positions);
  const heads = headsWhen(instance, columnOfRow);
  return employees.flatMap((employee, row): UnmetWish[] => {
    const wishes = wishesIn(employee);
    const target = columnOfRow[row]!;
    if (wishes.length === 0 || wishes.some((wish) => wished.of(wish).includes(target))) return [];
    const totals = totalsOf(planned, row);
    const own = ownColumn[row]!;
    return [
      {
        employee,
        from: positions[own]!,
        planned: positions[target]!,
        now: totals.get(own) ?? lookAt(planned, row, own).current.total,
        wishes: wishes.map((wish) => ({ wish, outcome: outcomeOf(planned, row, wished.of(wish), totals) })),
        nearest: nearestOf(planned, heads, row, totals),
      },
    ];
  });
};
