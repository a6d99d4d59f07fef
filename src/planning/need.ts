import {
  isFunctional,
  isHalfEmptied,
  isLeadership,
  isLicensed,
  isPoorlyServed,
  type Points,
  type Policy,
  type Position,
} from '../domain';
import type { SeatValues } from '../matching';

import { decidedOf } from './decided';
import type { Parties } from './parties';

const PERMILLE = 1000;

/** A class of post, at least this high, is a high one among pelaksana; and so on downwards. */
const HIGH_CLASS = 7;
const MIDDLE_CLASS = 6;
const LOW_PRIORITY = 3;

const importanceOfKind = (position: Position, policy: Policy): number => {
  const { level, jobClass } = position;
  if (isLeadership(level)) return policy.importanceLeadership;
  if (level === 'administrator') return policy.importanceAdministrator;
  if (level === 'pengawas') return policy.importanceSupervisor;
  if (isLicensed(position)) return policy.importanceLicensed;
  if (isFunctional(level)) return policy.importanceFunctional;
  if (jobClass === null || jobClass >= HIGH_CLASS) return policy.importanceClerkHigh;
  return jobClass >= MIDDLE_CLASS ? policy.importanceClerkMiddle : policy.importanceClerkLow;
};

/** How much the need of a post counts, in permille of a usual post: by its kind, and by the priority the office gives it. */
export const importanceOf = (position: Position, policy: Policy): number => {
  const ofKind = importanceOfKind(position, policy);
  const kind = isPoorlyServed(position, policy)
    ? Math.floor((ofKind * policy.importanceLowService) / PERMILLE + 0.5)
    : ofKind;
  if (position.priority < LOW_PRIORITY) return kind;
  const left = position.priority === LOW_PRIORITY ? policy.importancePriority3 : policy.importancePriority4;
  return Math.floor((kind * left) / PERMILLE + 0.5);
};

/**
 * Worth of the `seat`-th person in a post (from 1), in hundredths, not below 0: a quarter of `needWorth` for every seat, and the more of
 * the other three quarters the emptier the post is; nothing beyond its seats. Times the importance, rounded half up. A seat filled `today`
 * without which the post would be less than half filled is worth the cost of emptying it besides, times the importance too.
 */
export const seatWorth = (position: Position, seat: number, today: number, policy: Policy): Points => {
  const { seats } = position;
  if (seat < 1 || seat > seats) return 0;
  const share = 250 * seats + 750 * (seats - seat + 1);
  const importance = importanceOf(position, policy);
  const isKept = seat <= today && isHalfEmptied({ seat, of: seats });
  const kept = isKept ? Math.floor((policy.emptyingCost * importance) / PERMILLE + 0.5) : 0;
  return Math.floor((policy.needWorth * importance * share) / (PERMILLE * PERMILLE * seats) + 0.5) + kept;
};

/** Worth of so many people in a post that has so many today, in hundredths. */
export const needWorth = (position: Position, heads: number, today: number, policy: Policy): Points => {
  let sum = 0;
  for (let seat = 1; seat <= Math.min(heads, position.seats); seat += 1)
    sum += seatWorth(position, seat, today, policy);
  return sum;
};

/** Whether a post has fewer people today than seats. */
export const isShort = ({ positions, heads }: Parties, column: number): boolean =>
  heads[column]! < positions[column]!.seats;

/** Whether seats of a post are filled before everything else. */
export const isFirst = ({ priority }: Position): boolean => priority === 1;

/** What heads are worth beside their need, in units of the solver: `first` for every seat of priority 1, `roomy` for every head of a crowded column that is not too many. */
export type SeatBonus = { readonly first: number; readonly roomy: number };

/**
 * What each head of each column is worth to the solver: the worth of the seat times `unit`, with the bonus. People the employee sheet does not
 * show take the first seats. `seats` are those the solver may fill.
 */
export const seatValuesOf = (parties: Parties, seats: Int32Array, unit: number, bonus: SeatBonus): SeatValues => {
  const { positions, heads, incumbents, input } = parties;
  const { decided } = decidedOf(parties);
  const start = new Int32Array(positions.length + 1);
  const value: number[] = [];
  positions.forEach((position, column) => {
    const unseen = heads[column]! - incumbents[column]!;
    const roomy = decided?.crowded[column] === 1 ? seats[column]! - decided.extraSeats[column]! : 0;
    const counted = Math.max(roomy, Math.min(seats[column]!, position.seats - unseen));
    for (let head = 0; head < counted; head += 1) {
      const seat = unseen + head + 1;
      const first = isFirst(position) && seat <= position.seats ? bonus.first : 0;
      value.push(
        seatWorth(position, seat, heads[column]!, input.policy) * unit + first + (head < roomy ? bonus.roomy : 0),
      );
    }
    start[column + 1] = value.length;
  });
  return { start, value: Float64Array.from(value) };
};
