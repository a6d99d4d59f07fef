import {
  dayCompleted,
  isManagerial,
  monthOf,
  retirementAgeIn,
  retirementDate,
  type CivilDate,
  type Employee,
  type Points,
  type Position,
} from '../domain';
import { memoizeByObject } from '../kernel';
import { isFirst, seatWorth, type Planned } from '../planning';

import { fittingPeople, type Fitting } from './fitting-people';
import { headsAfter } from './heads-after';
import type { WayReady } from './ready-steps';
import { ValueOfMoves } from './value-of-moves';

/** Somebody who fits a post and may take it on a day to come. */
export type ReadyPerson = WayReady & {
  readonly employee: Employee;
  readonly from: Position;
  /** Fit in the post, in hundredths. */
  readonly total: Points;
};

/** Somebody who fits a post better soon, and needs no test, than whom a plan puts there today. */
export type Waiting = {
  readonly person: ReadyPerson;
  readonly arrival: Employee;
  readonly arrivalTotal: Points;
  /** What the plan loses if the arrival alone stays where he or she is; null where the plan has given that place to somebody else. */
  readonly price: Points | null;
};

/** Who could follow in a post, were a seat of it open. */
export type Bench = {
  readonly position: Position;
  /** Seats without anybody under the plan. */
  readonly empty: number;
  /** The first day on which somebody whom the plan has there retires; null where nobody's birth date is known, or nobody is there. */
  readonly leaves: CivilDate | null;
  /** People of other posts who fit and whom no rule keeps out: today, and with those who are ready within 12 and 24 months. */
  readonly now: number;
  readonly within: readonly [number, number];
  /** Where the policy asks for it: somebody worth waiting for; null where there is nobody. */
  readonly waiting: Waiting | null;
  /** The cheapest first: without a test, then the earliest, then by fit. */
  readonly ready: readonly ReadyPerson[];
};

/** The bench of key posts and of posts with an empty seat. */
export type Benches = {
  /** The most urgent first, `MOST_BENCHES` of them at most. */
  readonly posts: readonly Bench[];
  /** All of them, listed or not. */
  readonly all: number;
};

/** Months for which it is counted who is ready. */
export const READY_WITHIN = [12, 24] as const;
/** Posts listed, since each is compared with everybody. */
const MOST_BENCHES = 40;
/** People listed for each. */
const MOST_READY = 3;

/** Managerial posts, and posts of which there is one seat: who leaves them leaves nobody. */
export const isKeyPost = ({ level, seats }: Position): boolean => isManagerial(level) || seats === 1;

/** The first retirement among the people whom a plan has in each column. */
const firstRetirements = ({ instance, columnOfRow }: Planned): (CivilDate | null)[] => {
  const { employees, positions } = instance;
  const first = positions.map((): CivilDate | null => null);
  employees.forEach(({ birthDate }, row) => {
    const column = columnOfRow[row]!;
    const day = birthDate === null ? null : retirementDate(monthOf(birthDate), retirementAgeIn(positions[column]!));
    const known = first[column] ?? null;
    if (day !== null && (known === null || day < known)) first[column] = day;
  });
  return first;
};

type Wanted = {
  readonly column: number;
  readonly empty: number;
  readonly leaves: CivilDate | null;
  /** Rows the plan moves there, where the policy asks whether somebody is worth waiting for. */
  readonly arrivals: readonly number[];
};

/** Rows that come to each column, where they are asked for. */
const arrivalsOf = ({ instance, columnOfRow }: Planned): ReadonlyMap<number, number[]> => {
  const arrivals = new Map<number, number[]>();
  if (instance.input.policy.waitMonths === 0) return arrivals;
  columnOfRow.forEach((column, row) => {
    if (column === instance.ownColumn[row]) return;
    const rows = arrivals.get(column) ?? [];
    rows.push(row);
    arrivals.set(column, rows);
  });
  return arrivals;
};

/** Posts with an empty seat by need, then key posts whose people retire, the earliest first. */
const wantedPosts = (planned: Planned): Wanted[] => {
  const { instance } = planned;
  const heads = headsAfter(planned);
  const leaves = firstRetirements(planned);
  const arrivals = arrivalsOf(planned);
  return instance.positions
    .map((position, column) => ({
      column,
      empty: Math.max(0, position.seats - heads[column]!),
      leaves: leaves[column] ?? null,
      arrivals: arrivals.get(column) ?? [],
      isFirst: isFirst(position),
      urgency: seatWorth(position, heads[column]! + 1, instance.heads[column]!, instance.input.policy),
    }))
    .filter(
      ({ column, empty, arrivals: rows }) => empty > 0 || isKeyPost(instance.positions[column]!) || rows.length > 0,
    )
    .sort(
      (a, b) =>
        Number(b.empty > 0) - Number(a.empty > 0) ||
        Number(b.arrivals.length > 0) - Number(a.arrivals.length > 0) ||
        (a.empty > 0
          ? Number(b.isFirst) - Number(a.isFirst) || b.urgency - a.urgency
          : (a.leaves ?? Infinity) - (b.leaves ?? Infinity) || 0) ||
        a.column - b.column,
    );
};

const testsOf = ({ steps }: ReadyPerson): number => steps.filter(({ kind }) => kind === 'test').length;

const waitingFor = (
  planned: Planned,
  column: number,
  arrivals: readonly number[],
  ready: readonly ReadyPerson[],
): Waiting | null => {
  const { columnOfRow, instance } = planned;
  const { ownColumn, employees, input } = instance;
  const values = new ValueOfMoves(planned);
  const until = dayCompleted(input.asOf, input.policy.waitMonths) ?? input.asOf;
  const [worst] = arrivals
    .map((row) => ({ row, total: values.fitAt(row, column) }))
    .sort((a, b) => a.total - b.total || a.row - b.row);
  if (worst === undefined) return null;
  const [person] = ready
    .filter((one) => one.since <= until && testsOf(one) === 0 && one.toBeKnown.length === 0 && one.total > worst.total)
    .sort((a, b) => b.total - a.total || a.since - b.since);
  if (person === undefined) return null;
  const own = ownColumn[worst.row]!;
  const isTaken = columnOfRow.some((to, row) => to === own && ownColumn[row] !== own);
  return {
    person,
    arrival: employees[worst.row]!,
    arrivalTotal: worst.total,
    price: isTaken ? null : values.lossBy([{ row: worst.row, from: column, to: own }]),
  };
};

/** The bench of one post from all who fit there. */
const benchOf = (planned: Planned, { column, empty, leaves, arrivals }: Wanted, fitting: readonly Fitting[]): Bench => {
  const { employees, positions, ownColumn, input } = planned.instance;
  const ready = fitting.flatMap(({ row, total, way }): ReadyPerson[] =>
    way === null ? [] : [{ ...way, employee: employees[row]!, from: positions[ownColumn[row]!]!, total }],
  );
  const now = fitting.length - ready.length;
  const within = (months: number): number => {
    const end = dayCompleted(input.asOf, months) ?? input.asOf;
    return now + ready.filter(({ since }) => since <= end).length;
  };
  ready.sort((a, b) => testsOf(a) - testsOf(b) || a.since - b.since || b.total - a.total);
  return {
    position: positions[column]!,
    empty,
    leaves,
    now,
    within: [within(READY_WITHIN[0]), within(READY_WITHIN[1])],
    waiting: waitingFor(planned, column, arrivals, ready),
    ready: ready.slice(0, MOST_READY),
  };
};

/**
 * Who fits posts with an empty seat and key posts: lawfully today, and within one and two years, by which test, rank, rating or time. Nobody's
 * move is proposed by it. O(posts listed x people), and a few rules on a few days for each who is barred for a time.
 */
export const findBenches = memoizeByObject((planned: Planned): Benches => {
  const wanted = wantedPosts(planned);
  const listed = wanted.slice(0, MOST_BENCHES);
  const fitting = fittingPeople(
    planned,
    listed.map(({ column }) => column),
    READY_WITHIN[1],
  );
  return { posts: listed.map((one) => benchOf(planned, one, fitting.get(one.column) ?? [])), all: wanted.length };
});
