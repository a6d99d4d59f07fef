import { scoreCandidacy } from '../../src/criteria';
import {
  civilDateParts,
  functionalProfession,
  isLicensed,
  monthOf,
  monthsToRetirement,
  RATING_POINTS,
  retirementAgeIn,
  type CivilDate,
  type Employee,
  type Policy,
  type Position,
} from '../../src/domain';
import { required, seededRandom } from '../../src/kernel';
import type { PlanningInput } from '../../src/planning';
import { RULES } from '../../src/rules';
import { foldText } from '../../src/sheets';
import { aPolicy, OPEN_RULES } from '../support/records';
import { wishPolicy } from '../support/wish-city';

/** What an arrangement is worth, in the order of the objective: seats of priority 1, value, fewest moves. */
export type Worth = readonly number[];

export const compare = (a: Worth, b: Worth): number => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
};

export const headsBefore = ({ positions, positionOf }: PlanningInput): number[] =>
  positions.map(({ filled }, place) => Math.max(filled ?? 0, positionOf.filter((own) => own === place).length));

// The value of a plan once more, written from the model and slow.

const months = (from: CivilDate, to: CivilDate): number => {
  const [start, end] = [civilDateParts(from), civilDateParts(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
};

const isLong = ({ policy, asOf }: PlanningInput, { positionDate }: Employee): boolean =>
  positionDate !== null && months(positionDate, asOf) > policy.longInPostMonths;

/**
 * Sum of v(s) for s = 1..h, v(s) = W x I x (250 K + 750 (K - s + 1)) / (10^6 K), each rounded, 0 above K; and the cost of emptying x I once
 * for every person of today whom the post still has and without whom it would be less than half filled.
 */
const needOf = ({ policy }: PlanningInput, post: Position, heads: number, before: number): number => {
  const { level, jobClass, priority, seats } = post;
  const kind = level.startsWith('jpt')
    ? policy.importanceLeadership
    : level === 'administrator'
      ? policy.importanceAdministrator
      : level === 'pengawas'
        ? policy.importanceSupervisor
        : isLicensed(post)
          ? policy.importanceLicensed
          : level !== 'pelaksana'
            ? policy.importanceFunctional
            : (jobClass ?? 7) >= 7
              ? policy.importanceClerkHigh
              : jobClass === 6
                ? policy.importanceClerkMiddle
                : policy.importanceClerkLow;
  const left = priority <= 2 ? 1000 : priority === 3 ? policy.importancePriority3 : policy.importancePriority4;
  const importance = Math.round((kind * left) / 1000);
  let sum = 0;
  for (let seat = 1; seat <= Math.min(heads, seats); seat += 1)
    sum += Math.round((policy.needWorth * importance * (250 * seats + 750 * (seats - seat + 1))) / (1e6 * seats));
  const guarded = Math.min(before, Math.ceil(seats / 2));
  return sum + Math.round((policy.emptyingCost * importance) / 1000) * Math.min(heads, guarded);
};

const rise = (from: Position, to: Position): number =>
  from.jobClass === null || to.jobClass === null ? 0 : Math.max(0, to.jobClass - from.jobClass);

/**
 * So much per mark of mean SKP and of JPM above 80, in posts that rise, manage, or were given priority 1 or 2; in a post of the same title as in
 * the own one.
 */
const premiumOf = (input: PlanningInput, one: Employee, from: Position, to: Position): number => {
  if (from !== to && foldText(from.name) === foldText(to.name)) return premiumOf(input, one, from, from);
  const { policy, asOf } = input;
  const isManagerial = ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'].includes(to.level);
  if (rise(from, to) === 0 && !isManagerial && !to.isGivenPriority) return 0;
  const { year } = civilDateParts(asOf);
  const marks = (one.appraisals ?? [])
    .filter((appraisal) => appraisal.year < year && appraisal.year >= year - 2)
    .map(({ rating }) => RATING_POINTS[rating]);
  const skp = marks.length === 0 ? 80 : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const jpm = (one.competence ?? 8000) / 100;
  return Math.round(policy.achievementWorth * (Math.max(0, skp - 80) + Math.max(0, jpm - 80)) + 1e-9);
};

const costOf = (input: PlanningInput, one: Employee, from: Position, to: Position): number => {
  const { policy, asOf } = input;
  const profession = functionalProfession(to);
  const needsTest = profession !== null && profession !== functionalProfession(from);
  const monthsLeft =
    one.birthDate === null
      ? Infinity
      : required(
          monthsToRetirement(monthOf(one.birthDate), Math.min(retirementAgeIn(from), retirementAgeIn(to)), asOf),
          'months',
        );
  return (
    policy.moveCost +
    (needsTest ? policy.testCost : 0) +
    (monthsLeft < 12 ? policy.retirementCost : 0) +
    policy.riseCost * rise(from, to) -
    (isLong(input, one) ? policy.longInPostBonus : 0)
  );
};

/** Fit of a person in a post. */
const fitAt = (input: PlanningInput, person: number, to: number): number => {
  const candidacy = {
    employee: input.employees[person]!,
    from: input.positions[input.positionOf[person]!]!,
    to: input.positions[to]!,
    asOf: input.asOf,
  };
  return scoreCandidacy(candidacy, input.policy).total;
};

export const isAllowed = (input: PlanningInput, heads: readonly number[], person: number, to: number): boolean => {
  const own = input.positionOf[person]!;
  if (to === own) return true;
  const { policy, asOf, positions, employees } = input;
  const [employee, from, target] = [employees[person]!, positions[own]!, positions[to]!];
  const move = {
    employee,
    from,
    to: target,
    headsAtTarget: heads[to]!,
    asOf,
    allowPromotions: policy.allowPromotions,
  };
  const isBarred = RULES.some((rule) => {
    const { mode, thresholds } = policy.rules[rule.id];
    const { status, isSoft } = rule.judge(move, thresholds);
    return mode === 'block' && status === 'fails' && isSoft !== true;
  });
  if (isBarred || (policy.longInPostOnly && !isLong(input, employee))) return false;
  if (policy.sameTitleOnly && from.name !== target.name) return false;
  const gain = fitAt(input, person, to) - fitAt(input, person, own);
  const isShort = heads[to]! < target.seats;
  if (isShort && target.priority === 1) return true;
  return gain >= (isShort && policy.needJustifies ? -policy.mostFitLoss : policy.leastFitGain);
};

export const worthOf = (input: PlanningInput, heads: readonly number[], places: readonly number[]): Worth => {
  const { positions, positionOf, employees } = input;
  const after = [...heads];
  places.forEach((to, person) => {
    after[positionOf[person]!]! -= 1;
    after[to]! += 1;
  });
  const first = positions.reduce(
    (sum, { priority, seats }, post) => sum + (priority === 1 ? Math.min(seats, after[post]!) : 0),
    0,
  );
  const need = positions.reduce((sum, post, place) => sum + needOf(input, post, after[place]!, heads[place]!), 0);
  const people = places.reduce((sum, to, person) => {
    const [from, target] = [positions[positionOf[person]!]!, positions[to]!];
    const premium = premiumOf(input, employees[person]!, from, target);
    const cost = from === target ? 0 : costOf(input, employees[person]!, from, target);
    return sum + fitAt(input, person, to) + premium - cost;
  }, 0);
  const moves = places.filter((to, person) => to !== positionOf[person]).length;
  return [first, need + people, -moves];
};

/** Whether an arrangement keeps the limits of the plan: moves, people who stay in each unit and post, people who leave a unit. */
export const keepsLimits = (
  { policy, positions, positionOf }: PlanningInput,
  before: readonly number[],
  after: readonly number[],
  places: readonly number[],
): boolean => {
  const { maxMoves, minPerUnit, minPerPost, maxLeavingPercent } = policy.limits;
  const moves = places.filter((to, person) => to !== positionOf[person]).length;
  const unitOf = (post: number): string => `${positions[post]!.agency ?? ''} ${positions[post]!.unit}`;
  const inUnit = (heads: readonly number[], post: number): number =>
    heads.reduce((sum, count, other) => sum + (unitOf(other) === unitOf(post) ? count : 0), 0);
  const leaving = (unit: string): number =>
    places.filter((to, person) => unitOf(positionOf[person]!) === unit && unitOf(to) !== unit).length;
  // Everybody of one unit: a list of people to be placed.
  const isOneUnit = new Set(positions.flatMap((_, post) => (before[post]! > 0 ? [unitOf(post)] : []))).size === 1;
  return (
    (maxMoves === null || moves <= maxMoves) &&
    positions.every(
      (_, post) =>
        (isOneUnit ||
          leaving(unitOf(post)) <= Math.max(1, Math.floor((inUnit(before, post) * maxLeavingPercent) / 100))) &&
        after[post]! >= Math.min(before[post]!, minPerPost) &&
        inUnit(after, post) >= Math.min(inUnit(before, post), minPerUnit),
    )
  );
};

/**
 * The best worth of any arrangement in which no post ends with more people than seats, unless it had them before; of those alone
 * that `keeps` lets pass.
 */
export const bestWorth = (input: PlanningInput, keeps: (places: readonly number[]) => boolean = () => true): Worth => {
  const heads = headsBefore(input);
  const options = input.employees.map((_, person) =>
    input.positions.flatMap((_, to) => (isAllowed(input, heads, person, to) ? [to] : [])),
  );
  let best: Worth | null = null;
  const place = (person: number, places: readonly number[]): void => {
    if (person < options.length) {
      for (const to of options[person]!) place(person + 1, [...places, to]);
      return;
    }
    const after = [...heads];
    places.forEach((to, index) => {
      after[input.positionOf[index]!]! -= 1;
      after[to]! += 1;
    });
    if (after.some((count, post) => count > Math.max(input.positions[post]!.seats, heads[post]!))) return;
    if (!keepsLimits(input, heads, after, places) || !keeps(places)) return;
    const worth = worthOf(input, heads, places);
    if (best === null || compare(worth, best) > 0) best = worth;
  };
  place(0, []);
  return required<Worth>(best, 'arrangement');
};

/** A policy of a seed: what is worth how much, and which rules bar. */
export const policyFor = (seed: number): Policy => {
  const random = seededRandom(seed * 7919);
  const loose = ['R1', 'R4', 'R20', 'R26', 'R29', 'R31'] as const;
  const mode = random.pick(['block', 'block', 'warn'] as const);
  const parts = {
    allowPromotions: random.chance(40),
    needWorth: random.pick([0, 1000, 3000, 3000, 10000]),
    emptyingCost: seed % 3 === 0 ? 1000 * (1 + (seed % 2)) : 0,
    moveCost: random.pick([0, 0, 0, 200]),
    leastFitGain: random.pick([0, 1, 1, 100, 300]),
    mostFitLoss: random.pick([0, 500, 3000]),
    needJustifies: random.chance(80),
    achievementWorth: random.pick([0, 25, 100]),
    longInPostBonus: random.pick([0, 600, 600]),
    longInPostOnly: random.chance(10),
    sameTitleOnly: random.chance(10),
    rules: {
      ...OPEN_RULES,
      ...Object.fromEntries(loose.map((id) => [id, { mode }])),
    },
    limits: { maxLeavingPercent: seededRandom(seed).pick([100, 100, 50]) },
  };
  // Where only wishes count, many arrangements are worth the same and the fewest moves decide.
  return random.chance(40) ? wishPolicy(parts) : aPolicy(parts);
};
