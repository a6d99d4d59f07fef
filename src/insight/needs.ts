import {
  monthOf,
  monthsBetween,
  monthsToRetirement,
  retirementAgeIn,
  type CivilDate,
  type Employee,
  type Points,
  type Position,
} from '../domain';
import { headsWhen, importanceOf, isFirst, seatWorth, type Parties, type PlanningInput } from '../planning';

/** People and posts whose need is counted. */
export type NeedParties = Omit<Parties, 'input' | 'incumbents'> & {
  readonly input: Pick<PlanningInput, 'policy' | 'asOf'>;
};

/** Months ahead for which it is counted who leaves; each counts those of the ones before it too. */
export const HORIZONS = [12, 24, 36] as const;

/** People within each of `HORIZONS`. */
export type WithinHorizons = readonly number[];

/** Seats and people of posts together, before and after a plan; without a plan both are alike. */
export type NeedSums = {
  readonly posts: number;
  readonly seats: number;
  /** People there: incumbents, and those whom only the stated bezetting knows. */
  readonly before: number;
  readonly after: number;
  /** Seats without anybody. */
  readonly emptyBefore: number;
  readonly emptyAfter: number;
  /** People beyond the seats of their post. */
  readonly beyondBefore: number;
  readonly beyondAfter: number;
  /** Who reaches the retirement age of the post held; whoever is past it already is among them. */
  readonly retiringBefore: WithinHorizons;
  /** By the retirement age of the post the plan gives them. */
  readonly retiringAfter: WithinHorizons;
  /** Whose contract ends, of those who sit there today. */
  readonly contractsEnding: WithinHorizons;
  /** Incumbents whose date of birth nobody knows. */
  readonly ageUnknown: number;
};

/** A post with its need. */
export type PostNeed = NeedSums & {
  readonly position: Position;
  /** In permille of a usual post. */
  readonly importance: number;
  /** What the next person there is worth by the policy, in hundredths; 0 where no seat is empty after the plan. */
  readonly urgency: Points;
};

/** The need of all posts, the most urgent first, and of all together. */
export type Needs = { readonly posts: readonly PostNeed[]; readonly total: NeedSums };

type Counts = { -readonly [Key in keyof NeedSums]: NeedSums[Key] extends number ? number : number[] };

const noHorizons = (): number[] => HORIZONS.map(() => 0);

const nothingCounted = (): Counts => ({
  posts: 0,
  seats: 0,
  before: 0,
  after: 0,
  emptyBefore: 0,
  emptyAfter: 0,
  beyondBefore: 0,
  beyondAfter: 0,
  retiringBefore: noHorizons(),
  retiringAfter: noHorizons(),
  contractsEnding: noHorizons(),
  ageUnknown: 0,
});

const NUMBERS = [
  'posts',
  'seats',
  'before',
  'after',
  'emptyBefore',
  'emptyAfter',
  'beyondBefore',
  'beyondAfter',
  'ageUnknown',
] as const;
const LISTS = ['retiringBefore', 'retiringAfter', 'contractsEnding'] as const;

const addTo = (sums: Counts, more: NeedSums): void => {
  for (const key of NUMBERS) sums[key] += more[key];
  for (const key of LISTS) more[key].forEach((count, index) => (sums[key][index]! += count));
};

/** The need of posts together by a key, in the order the keys first come. */
export const sumNeeds = (
  posts: readonly PostNeed[],
  keyOf: (position: Position) => string,
): ReadonlyMap<string, NeedSums> => {
  const sums = new Map<string, Counts>();
  for (const post of posts) {
    const key = keyOf(post.position);
    const counts = sums.get(key) ?? nothingCounted();
    sums.set(key, counts);
    addTo(counts, post);
  }
  return sums;
};

/** Whole months until somebody retires from a post, below 0 once that day has passed; null where the date of birth is not known. */
export const monthsToLeave = ({ birthDate }: Employee, post: Position, asOf: CivilDate): number | null =>
  birthDate === null ? null : monthsToRetirement(monthOf(birthDate), retirementAgeIn(post), asOf);

const countMonths = (counts: number[], months: number | null): void => {
  if (months === null) return;
  HORIZONS.forEach((horizon, index) => {
    if (months < horizon) counts[index]! += 1;
  });
};

const byUrgency = (a: PostNeed, b: PostNeed): number => {
  const isFirstOf = ({ position, emptyAfter }: PostNeed): number => Number(isFirst(position) && emptyAfter > 0);
  return isFirstOf(b) - isFirstOf(a) || b.urgency - a.urgency || b.emptyAfter - a.emptyAfter;
};

/**
 * The need of every post: seats, people, who leaves when. `columnOfRow` is where a plan puts each row; without it everybody stays. Urgent is what the
 * policy holds the next person there to be worth, empty seats of priority 1 before all others; else posts come in their order. O(people + posts).
 */
export const findNeeds = (parties: NeedParties, columnOfRow: Int32Array = parties.ownColumn): Needs => {
  const { positions, employees, heads, ownColumn, input } = parties;
  const after = headsWhen(parties, columnOfRow);
  const all = positions.map((position, column): Counts => {
    const { seats } = position;
    const [today, then] = [heads[column]!, after[column]!];
    return {
      ...nothingCounted(),
      posts: 1,
      seats,
      before: today,
      after: then,
      emptyBefore: Math.max(0, seats - today),
      emptyAfter: Math.max(0, seats - then),
      beyondBefore: Math.max(0, today - seats),
      beyondAfter: Math.max(0, then - seats),
    };
  });
  employees.forEach((employee, row) => {
    const [own, then] = [ownColumn[row]!, columnOfRow[row]!];
    const here = all[own]!;
    const { contractEnd, birthDate } = employee;
    countMonths(here.retiringBefore, monthsToLeave(employee, positions[own]!, input.asOf));
    countMonths(all[then]!.retiringAfter, monthsToLeave(employee, positions[then]!, input.asOf));
    countMonths(here.contractsEnding, contractEnd === null ? null : monthsBetween(input.asOf, contractEnd));
    if (birthDate === null) here.ageUnknown += 1;
  });
  const total = nothingCounted();
  const posts = all.map((counts, column): PostNeed => {
    addTo(total, counts);
    const position = positions[column]!;
    return {
      ...counts,
      position,
      importance: importanceOf(position, input.policy),
      urgency: seatWorth(position, counts.after + 1, counts.before, input.policy),
    };
  });
  return { posts: posts.sort(byUrgency), total };
};
