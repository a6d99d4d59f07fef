import {
  civilDateParts,
  isLicensed,
  isManagerial,
  functionalProfession,
  RATING_POINTS,
  retirementAgeIn,
  type CivilDate,
  type Employee,
  type Points,
  type Policy,
  type Position,
} from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import type { Ledger } from './ledger';

/** Months from one day to another, whole ones only. */
const wholeMonths = (from: CivilDate, to: CivilDate): number => {
  const [start, end] = [civilDateParts(from), civilDateParts(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
};

/** What is known of a person for the worth of moves, found once. */
export type PersonWorth = {
  /** Premium where it is due, in hundredths. */
  readonly premium: Points;
  readonly isLong: boolean;
  /** Months until the 1st after the birthday of an age, by age. */
  readonly monthsTo: (years: number) => number;
};

/** Reads a person anew: mean of the ratings of the two years before, job-person match, time in post, birth. */
export const readPersonWorth = ({ input }: Ledger, employee: Employee): PersonWorth => {
  const { policy, asOf } = input;
  const { year, month, day } = civilDateParts(asOf);
  const points = (employee.appraisals ?? [])
    .filter((one) => one.year === year - 1 || one.year === year - 2)
    .map(({ rating }) => RATING_POINTS[rating]);
  // In hundredths of a mark, so that nothing is lost before the last rounding.
  const mean =
    points.length === 0 ? 8000 : Math.round((100 * points.reduce((sum, one) => sum + one, 0)) / points.length);
  const above = Math.max(0, mean - 8000) + Math.max(0, (employee.competence ?? 8000) - 8000);
  const { birthDate, positionDate } = employee;
  return {
    premium: Math.round((policy.achievementWorth * above) / 100),
    isLong: positionDate !== null && wholeMonths(positionDate, asOf) > policy.longInPostMonths,
    monthsTo: (years) => {
      if (birthDate === null) return Infinity;
      const birth = civilDateParts(birthDate);
      return 12 * (birth.year + years - year) + birth.month + 1 - month - (day > 1 ? 1 : 0);
    },
  };
};

/** What is known of a post for the worth of moves, found once. */
type PostWorth = {
  /** Null for posts that are not functional. */
  readonly profession: string | null;
  readonly jobClass: number | null;
  readonly asksForBest: boolean;
  readonly age: number;
  readonly title: string;
};

const readPost = memoizeByObject((post: Position): PostWorth => ({
  profession: functionalProfession(post),
  jobClass: post.jobClass,
  asksForBest: isManagerial(post.level) || post.isGivenPriority,
  age: retirementAgeIn(post),
  title: foldText(post.name),
}));

const classRise = (from: PostWorth, to: PostWorth): number =>
  from.jobClass === null || to.jobClass === null || to.jobClass < from.jobClass ? 0 : to.jobClass - from.jobClass;

/** Premium of a person in a post. Posts of one title ask for the same: merit alone moves nobody between them. */
export const recomputePremium = (person: PersonWorth, from: Position, to: Position): Points => {
  const [origin, target] = [readPost(from), readPost(to)];
  const isDue =
    origin.title === target.title ? origin.asksForBest : target.asksForBest || classRise(origin, target) > 0;
  return isDue ? person.premium : 0;
};

/** Cost of moving a person between two posts; none of staying. */
export const recomputeCost = (
  { input: { policy } }: Ledger,
  person: PersonWorth,
  from: Position,
  to: Position,
): Points => {
  if (from === to) return 0;
  const [origin, target] = [readPost(from), readPost(to)];
  const isEntry = target.profession !== null && target.profession !== origin.profession;
  const isLast = person.monthsTo(Math.min(origin.age, target.age)) < 12;
  return (
    policy.moveCost +
    (isEntry ? policy.testCost : 0) +
    (isLast ? policy.retirementCost : 0) +
    policy.riseCost * classRise(origin, target) -
    (person.isLong ? policy.longInPostBonus : 0)
  );
};

/** What the kind of a post makes of its need, in permille. */
const importance = (policy: Policy, post: Position): number => {
  const { level, jobClass, priority } = post;
  const ofKind = ((): number => {
    if (level.startsWith('jpt-')) return policy.importanceLeadership;
    if (level === 'administrator') return policy.importanceAdministrator;
    if (level === 'pengawas') return policy.importanceSupervisor;
    if (isLicensed(post)) return policy.importanceLicensed;
    if (level !== 'pelaksana') return policy.importanceFunctional;
    if (jobClass !== null && jobClass < 6) return policy.importanceClerkLow;
    return jobClass === 6 ? policy.importanceClerkMiddle : policy.importanceClerkHigh;
  })();
  const isLow = post.serviceIndex !== null && post.serviceIndex.value < policy.serviceGradeB && !isManagerial(level);
  const served = isLow ? Math.round((ofKind * policy.importanceLowService) / 1000) : ofKind;
  if (priority <= 2) return served;
  return Math.round((served * (priority === 3 ? policy.importancePriority3 : policy.importancePriority4)) / 1000);
};

/** Worth of every seat of a post that has so many people before the plan, the first one first, in hundredths. */
export const recomputeSeats = (policy: Policy, post: Position, before: number): Points[] =>
  Array.from({ length: post.seats }, (_, filled) => {
    const open = post.seats - filled;
    // A quarter for any seat, three quarters by how much of the post would be empty without it.
    const thousandths = BigInt(250 * post.seats + 750 * open);
    const exact = BigInt(policy.needWorth) * BigInt(importance(policy, post)) * thousandths;
    const whole = 1_000_000n * BigInt(post.seats);
    // Where the person before is the last one, fewer than half of the seats stay filled.
    const isGuarded = filled < before && filled < post.seats / 2;
    const guard = isGuarded ? Math.round((policy.emptyingCost * importance(policy, post)) / 1000) : 0;
    return Number((2n * exact + whole) / (2n * whole)) + guard;
  });

/** The gain in fit that a move must have at least: what the office decided on gains, losses and need. */
export const recomputeLeastGain = ({ input: { policy }, heads }: Ledger, to: Position): Points => {
  const isNeedy = (heads.get(to) ?? 0) < to.seats;
  if (isNeedy && to.priority === 1) return -Infinity;
  return isNeedy && policy.needJustifies ? -policy.mostFitLoss : policy.leastFitGain;
};

/** Whether the purpose of the plan leaves somebody where they are. */
export const isLeftInPlace = ({ input: { policy } }: Ledger, person: PersonWorth): boolean =>
  policy.longInPostOnly && !person.isLong;

/** Title of a post, as far as the purpose of the plan asks for the same; empty where it does not. */
export const titleAsked = ({ input: { policy } }: Ledger, post: Position): string =>
  policy.sameTitleOnly ? readPost(post).title : '';
