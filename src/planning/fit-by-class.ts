import { contributionOf, criteriaOf, settingOf } from '../criteria';
import { WEIGHT_TOTAL, type Points } from '../domain';

import { AskedCriterion, LEFT_OUT } from './criterion-table';
import type { Parties } from './parties';

/** Answers kept per criterion; beyond that they are forgotten, so that memory stays bounded. */
const MOST_KEPT = 2 ** 20;
/** A row whose class nobody has asked for. */
const UNKNOWN = -1;

/** Scores of one criterion, worked out once per class of people and class of posts. */
class ScoresByClass {
  private readonly classOfRow: Int32Array;
  private readonly classes = new Map<string, number>();
  private readonly known = new Map<number, number>();

  constructor(private readonly asked: AskedCriterion) {
    this.classOfRow = new Int32Array(asked.parties.employees.length).fill(UNKNOWN);
  }

  get weight(): number {
    return this.asked.weight;
  }

  at(row: number, column: number): number {
    const { asked, known } = this;
    const { classOfColumn, count } = asked.classes;
    const key = this.classOf(row) * count + classOfColumn[column]!;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const score = asked.answer(row, column);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, score);
    return score;
  }

  private classOf(row: number): number {
    const { classOfRow, classes } = this;
    if (classOfRow[row] === UNKNOWN) {
      const key = this.asked.keyOf(row);
      const one = classes.get(key) ?? classes.size;
      classes.set(key, one);
      classOfRow[row] = one;
    }
    return classOfRow[row]!;
  }
}

/** Fit of single moves, by classes: for questions about pairs here and there, where tables over all columns would be more than is asked. */
export class FitByClass {
  private readonly scores: readonly ScoresByClass[];

  constructor(parties: Parties) {
    const { policy } = parties.input;
    this.scores = criteriaOf(policy)
      .filter(({ id }) => settingOf(policy, id).weight > 0)
      .map((one) => new ScoresByClass(new AskedCriterion(one, parties, true)));
  }

  /** Fit of a row in a column other than its own, in hundredths. */
  at(row: number, column: number): Points {
    const scores = this.scores.map((one) => one.at(row, column));
    const base = this.scores.reduce(
      (sum, { weight }, index) => sum - (scores[index] === LEFT_OUT ? weight : 0),
      WEIGHT_TOTAL,
    );
    return this.scores.reduce((total, { weight }, index) => {
      const score = scores[index]!;
      return score === LEFT_OUT ? total : total + contributionOf(score, weight, base);
    }, 0);
  }
}
