import {
  functionalChange,
  isFunctional,
  isLicensed,
  parseNip,
  standingStatement,
  type Employee,
  type PlanOptionValues,
  type Position,
} from '../domain';
import { memoizeByObject } from '../kernel';
import { headsWhen, type Planned } from '../planning';

import { WishedColumns, wishesIn } from './wished';

/** A part of a whole; of people alone, `of` is null. */
export type Figure = { readonly part: number; readonly of: number | null };

/** Options in which an office sets itself a target. */
export type AimKey = Extract<keyof PlanOptionValues, `aim${string}`>;

/** One key figure of a plan, and what the office aims at; all of it is counted after the plan is made, and steers nothing. */
export type Aim = {
  readonly key: AimKey;
  /** If all stay, and under the plan; null where the data do not say. For women: among those who could move, and those moved. */
  readonly before: Figure | null;
  readonly after: Figure | null;
  /** Percent or people; null where it is no aim. */
  readonly target: number | null;
  /** Whether the target is a least or a most. */
  readonly bound: 'least' | 'most';
  /** Null where there is no target, or nothing to hold against it. */
  readonly isMet: boolean | null;
};

type Counted = Pick<Aim, 'before' | 'after'>;

const nothing: Counted = { before: null, after: null };
const shareOf = (part: number, of: number): Figure | null => (of === 0 ? null : { part, of });

/** Whether a post serves the public by its profession: health and teaching, and every other functional ladder. */
const isService = (position: Position): boolean => isLicensed(position) || isFunctional(position.level);

const filledSeats = (planned: Planned, isCounted: (position: Position) => boolean): Counted => {
  const { positions, heads } = planned.instance;
  const then = headsWhen(planned.instance, planned.columnOfRow);
  const sums = { seats: 0, before: 0, after: 0 };
  positions.forEach((position, column) => {
    if (!isCounted(position)) return;
    sums.seats += position.seats;
    sums.before += Math.min(position.seats, heads[column] ?? 0);
    sums.after += Math.min(position.seats, then[column] ?? 0);
  });
  return { before: shareOf(sums.before, sums.seats), after: shareOf(sums.after, sums.seats) };
};

const metWishes = ({ instance, columnOfRow }: Planned): Counted => {
  const wished = new WishedColumns(instance.positions);
  const sums = { people: 0, before: 0, after: 0 };
  instance.employees.forEach((employee, row) => {
    const wishes = wishesIn(employee);
    if (wishes.length === 0) return;
    const isMetAt = (column: number): boolean => wishes.some((wish) => wished.of(wish).includes(column));
    sums.people += 1;
    sums.before += isMetAt(instance.ownColumn[row]!) ? 1 : 0;
    sums.after += isMetAt(columnOfRow[row]!) ? 1 : 0;
  });
  return { before: shareOf(sums.before, sums.people), after: shareOf(sums.after, sums.people) };
};

const unwanted = ({ instance: { employees, input }, plan }: Planned): Counted => {
  const saysOf = (employee: Employee) => standingStatement(employee, input.asOf)?.says ?? null;
  if (!employees.some((employee) => saysOf(employee) !== null)) return nothing;
  const part = plan.transfers.filter(({ employee }) => saysOf(employee) === 'objects').length;
  return { before: { part: 0, of: null }, after: { part, of: null } };
};

const tests = ({ plan }: Planned): Counted => ({
  before: { part: 0, of: null },
  after: { part: plan.transfers.filter(({ from, to }) => functionalChange(from, to).enters).length, of: null },
});

const isWoman = ({ nip }: Employee): boolean => {
  const parsed = parseNip(nip);
  return 'facts' in parsed && parsed.facts.sex === 'female';
};

const women = ({ instance: { employees, isMovable }, plan }: Planned): Counted => {
  const movable = employees.filter((_, row) => isMovable[row] === true);
  const moved = plan.transfers.map(({ employee }) => employee);
  const among = (people: readonly Employee[]): Figure | null => shareOf(people.filter(isWoman).length, people.length);
  return { before: among(movable), after: among(moved) };
};

const COUNTS: Readonly<
  Record<AimKey, { readonly bound: Aim['bound']; readonly count: (planned: Planned) => Counted }>
> = {
  aimServiceFilled: { bound: 'least', count: (planned) => filledSeats(planned, isService) },
  aimRemoteFilled: { bound: 'least', count: (planned) => filledSeats(planned, ({ isRemote }) => isRemote === true) },
  aimWishesMet: { bound: 'least', count: metWishes },
  aimUnwantedMoves: { bound: 'most', count: unwanted },
  aimTests: { bound: 'most', count: tests },
  aimWomenGap: { bound: 'most', count: women },
};

/** Whether a figure reaches a target, in whole numbers; null where it cannot be told. */
const judge = (key: AimKey, { before, after }: Counted, target: number | null): boolean | null => {
  if (target === null || after === null) return null;
  if (after.of === null) return after.part <= target;
  if (key !== 'aimWomenGap') return 100 * after.part >= target * after.of;
  if (before === null || before.of === null) return null;
  return 100 * Math.abs(after.part * before.of - before.part * after.of) <= target * before.of * after.of;
};

/** Key figures of a plan beside the office's targets, in the order of the options. */
export const aimsOf = memoizeByObject((planned: Planned): readonly Aim[] =>
  (Object.keys(COUNTS) as AimKey[]).map((key) => {
    const { bound, count } = COUNTS[key];
    const counted = count(planned);
    const target = planned.instance.input.policy[key];
    return { key, ...counted, target, bound, isMet: judge(key, counted, target) };
  }),
);
