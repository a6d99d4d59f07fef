import {
  functionalProfession,
  retirementAgeIn,
  type Employee,
  type MoveCost,
  type Points,
  type Policy,
} from '../domain';
import type { PointsArray, SeatValues } from '../matching';
import { foldText } from '../sheets';

import { decidedOf, NONE, type Decided } from './decided';
import { achievementOf, isLastYear, isLongInPost, isStrategic, MOST_ABOVE_GOOD } from './move-terms';
import { isFirst, needWorth, seatValuesOf } from './need';
import { NO_NAME, numbered } from './numbered';
import type { Parties } from './parties';

/** No fit passes 100.00 by more than the rounding of its parts. */
const LARGEST_FIT = 10100;
/** No class of post is higher. */
const HIGHEST_CLASS = 17;
const UNKNOWN = -1;
/** Steps that decisions count. */
const [APPROVAL, LEAVING] = [4, 2];

/** More than two values of one person can differ by. */
const spreadOf = (policy: Policy): number =>
  LARGEST_FIT +
  policy.achievementWorth * MOST_ABOVE_GOOD +
  policy.longInPostBonus +
  policy.moveCost +
  policy.testCost +
  policy.retirementCost +
  policy.riseCost * HIGHEST_CLASS;

/**
 * Worth of pairs and seats as whole numbers, in the order of the design: seats of priority 1 first, then value, then fewest moves.
 * One hundredth of value is `unit`, more than everybody's staying together; one seat of priority 1 is more than all values together, so
 * that as many as can be are filled. Whoever must leave counts two such seats, an approval four: to follow one decision more costs
 * one seat, and one decision of the lower kind, at most, since whoever moves for it opens one post. Turn to a row first.
 */
export class WorthOfPairs {
  readonly unit: number;
  /** More than all values together: worth of a seat of priority 1; 0 where no post has it and nothing is decided. */
  private readonly step: number;
  private readonly decided: Decided | null;
  private readonly spread: number;
  private readonly jobClass: Int16Array;
  private readonly strategic: Uint8Array;
  /** Number of each column's title. */
  private readonly title: Int32Array;
  /** Number of the profession of each column; `NO_NAME` for posts that are not functional. */
  private readonly profession: Int32Array;
  /** Place of each column's retirement age among `ages`. */
  private readonly agePlace: Uint8Array;
  private readonly ages: readonly number[];
  private row = 0;
  private own = 0;
  private achievement = 0;
  private bonus = 0;
  /** Cost of the last year before retirement, by the place of the target's retirement age. */
  private readonly lastYear: Int32Array;

  constructor(private readonly parties: Parties) {
    const { positions, employees, heads, input } = parties;
    this.unit = employees.length + 1;
    this.spread = spreadOf(input.policy);
    const need = positions.reduce(
      (sum, one, column) => sum + needWorth(one, one.seats, heads[column]!, input.policy),
      0,
    );
    this.decided = decidedOf(parties).decided;
    const isStepped = this.decided !== null || positions.some(isFirst);
    this.step = isStepped ? (employees.length * this.spread + need + 1) * this.unit : 0;
    this.jobClass = Int16Array.from(positions, ({ jobClass }) => jobClass ?? UNKNOWN);
    this.strategic = Uint8Array.from(positions, (one) => (isStrategic(one) ? 1 : 0));
    this.title = numbered(positions.map(({ name }) => foldText(name)));
    this.profession = numbered(positions.map(functionalProfession));
    this.ages = [...new Set(positions.map(retirementAgeIn))];
    this.agePlace = Uint8Array.from(positions, (position) => this.ages.indexOf(retirementAgeIn(position)));
    this.lastYear = new Int32Array(this.ages.length);
  }

  selectRow(row: number): void {
    this.selectPerson(row, this.parties.employees[row]!);
  }

  /** Turns to a row as if its person were another one. */
  selectPerson(row: number, employee: Employee): void {
    const { parties, ages, lastYear } = this;
    const { input } = parties;
    const { longInPostBonus, retirementCost } = input.policy;
    this.row = row;
    this.own = parties.ownColumn[row]!;
    this.achievement = achievementOf(employee, input);
    this.bonus = longInPostBonus > 0 && isLongInPost(employee, input) ? longInPostBonus : 0;
    // Of two retirement ages the earlier one counts.
    const ownAge = ages[this.agePlace[this.own]!]!;
    ages.forEach((age, place) => {
      lastYear[place] = isLastYear(employee, Math.min(age, ownAge), input) ? retirementCost : 0;
    });
  }

  /** Premium of the row turned to in a column, its own among them; in a post of the same title it is what it is in the own post. */
  premiumIn(column: number): Points {
    if (this.title[column] === this.title[this.own]) return this.strategic[this.own] === 1 ? this.achievement : 0;
    return this.strategic[column] === 1 || this.classesRisen(column) > 0 ? this.achievement : 0;
  }

  /** Value of the row turned to in a column where its fit is `total`, in hundredths. */
  valueOf(column: number, total: Points): Points {
    const worth = total + this.premiumIn(column);
    if (column === this.own) return worth;
    const { policy } = this.parties.input;
    return (
      worth -
      policy.moveCost -
      (this.needsTest(column) ? policy.testCost : 0) -
      this.lastYear[this.agePlace[column]!]! -
      this.classesRisen(column) * policy.riseCost +
      this.bonus
    );
  }

  /** What moving the row turned to to another column costs. */
  costOf(column: number): MoveCost {
    const { policy } = this.parties.input;
    return {
      move: policy.moveCost,
      test: this.needsTest(column) ? policy.testCost : 0,
      retirement: this.lastYear[this.agePlace[column]!]!,
      rise: this.classesRisen(column) * policy.riseCost,
      bonus: this.bonus,
    };
  }

  /** What the solver is given for a pair of the row turned to: staying wins a tie. */
  pointsOf(column: number, value: Points): number {
    return value * this.unit + (column === this.own ? 1 : 0) + this.decidedPoints(column);
  }

  /**
   * What decisions add to a pair of the row turned to: whoever is approved for the column is to come, whoever must leave it to go. A crowded
   * column costs everybody in it one step, which its seats give back to as many as there is room for.
   */
  private decidedPoints(column: number): number {
    const { decided, step, row } = this;
    if (decided === null) return 0;
    const isApproved = decided.approved[row] === column && column !== this.own;
    const mustLeave = decided.leaves[row] === 1 && column === this.own && decided.approved[row] === NONE;
    return (
      (isApproved ? APPROVAL * step : 0) - (mustLeave ? LEAVING * step : 0) - (decided.crowded[column] === 1 ? step : 0)
    );
  }

  /** An array for points: 32 bits each where all fit. */
  newArray(size: number): PointsArray {
    const isSmall = this.decided === null && this.spread * this.unit + 1 < 2 ** 31;
    return isSmall ? new Int32Array(size) : new Float64Array(size);
  }

  /** Worth of the seats the solver may fill. */
  seatValues(seats: Int32Array): SeatValues {
    return seatValuesOf(this.parties, seats, this.unit, { first: this.step, roomy: this.step });
  }

  private classesRisen(column: number): number {
    const [from, to] = [this.jobClass[this.own]!, this.jobClass[column]!];
    return from === UNKNOWN || to === UNKNOWN ? 0 : Math.max(0, to - from);
  }

  /** A functional post of another profession is entered. */
  private needsTest(column: number): boolean {
    const profession = this.profession[column]!;
    return profession !== NO_NAME && profession !== this.profession[this.own];
  }
}
