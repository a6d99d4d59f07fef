import { criteriaOf } from '../criteria';
import type { Employee, Position, RuleId } from '../domain';
import { PAIR_RULES, RULES } from '../rules';

import {
  isAsleep,
  isBroken,
  isExempt,
  moveOf,
  partsOf,
  scoreAgain,
  standInAgain,
  sum,
  weightsAgain,
  type Ledger,
} from './ledger';
import { placingByLikeness, placingByName } from './verify-places';
import {
  joinQuestions,
  keepOpen,
  OpenColumns,
  QuestionByKind,
  QuestionByPlace,
  type Question,
  type Subject,
} from './verify-questions';

/** The columns that should be listed for a person, with the totals there. */
export class ExpectedPairs {
  /** Ascending; as many as the last turn answered. */
  readonly columns: Int32Array;
  readonly totals: Int32Array;
  private readonly answers: Int16Array;
  private readonly narrowing: readonly Question[];
  private readonly others: readonly Question[];
  private readonly open: OpenColumns;
  private readonly total: Totals;
  private readonly columnOf: ReadonlyMap<Position, number>;

  constructor(
    private readonly ledger: Ledger,
    positions: readonly Position[],
  ) {
    const { length } = positions;
    this.columns = new Int32Array(length);
    this.totals = new Int32Array(length);
    this.answers = new Int16Array(length);
    this.narrowing = rulesByPost(ledger, positions, (id) => NARROWING.has(id));
    this.others = joinQuestions(
      rulesByPost(ledger, positions, (id) => !NARROWING.has(id)),
      length,
    );
    this.open = new OpenColumns(this.narrowing, length);
    this.total = new Totals(ledger, positions);
    this.columnOf = new Map(positions.map((position, column) => [position, column]));
  }

  /**
   * Answers how many columns should be listed: the own one, where the person has `current` points, and those that all rules leave open
   * and that gain enough.
   */
  turnTo(employee: Employee, from: Position, current: number): number {
    const { columns, totals } = this;
    const own = this.columnOf.get(from)!;
    const personal = moveOf(this.ledger, employee, from, from);
    const isBarred = RULES.some((rule) => rule.scope === 'employee' && isBroken(this.ledger, rule, personal));
    const others = isBarred
      ? 0
      : this.turnToOthers(employee, from, own, current + this.ledger.input.policy.minimumGain);
    let place = others;
    for (; place > 0 && columns[place - 1]! > own; place -= 1) {
      columns[place] = columns[place - 1]!;
      totals[place] = totals[place - 1]!;
    }
    columns[place] = own;
    totals[place] = current;
    return others + 1;
  }

  private turnToOthers(employee: Employee, from: Position, own: number, least: number): number {
    const { narrowing, others, total, columns, totals, answers } = this;
    for (const question of [...narrowing, ...others, ...total.questions]) question.turnTo(employee, from);
    const open = this.open.of();
    columns.set(open);
    // Staying is no move: neither rules nor scores are asked about it by classes.
    const place = open.indexOf(own);
    if (place >= 0) columns.copyWithin(place, place + 1, open.length);
    const lawful = keepOpen(others, columns, place >= 0 ? open.length - 1 : open.length, answers);
    return total.keep(least, columns, lawful, totals);
  }
}

/** Totals of people in other posts: by parts that add up, or, where something may be left out, by all scores together. */
class Totals {
  readonly questions: readonly Question[];
  private readonly leavesOut: boolean;
  private readonly weights: readonly number[];
  /** Answers by question; only where something may be left out are those of all of them needed at once. */
  private readonly answers: readonly Int16Array[];

  constructor(ledger: Ledger, positions: readonly Position[]) {
    const { policy, asOf } = ledger.input;
    this.weights = weightsAgain(ledger);
    this.leavesOut = Object.values(policy.criteria).some(({ missing }) => missing === 'exclude');
    const questions = criteriaOf(policy).map((criterion, index) => {
      const weight = this.weights[index]!;
      const partOf = (score: number): number => (this.leavesOut ? score : partsOf([score], [weight])[0]!);
      const subject: Subject = {
        postKey: (position) => criterion.postKey(position, ledger.heads.get(position) ?? 0),
        personKey: (employee, from) => criterion.candidateKey({ employee, from, asOf }),
        ask: (employee, from, to) => partOf(scoreAgain(ledger, criterion, employee, from, to)),
        most: (employee, from) =>
          partOf(
            criterion.most === undefined
              ? 10000
              : (criterion.most({ employee, from, asOf }) ?? standInAgain(ledger, criterion)),
          ),
      };
      const { likeness, naming } = criterion;
      if (likeness) return new QuestionByPlace(positions, subject, placingByLikeness(positions, likeness));
      if (naming) return new QuestionByPlace(positions, subject, placingByName(positions, naming));
      return new QuestionByKind(positions, subject);
    });
    // Criteria with few classes first: where they leave too little, the others need not be asked.
    this.questions = this.leavesOut ? questions : joinQuestions(questions, positions.length);
    this.answers = this.questions.map(() => new Int16Array(positions.length));
  }

  /** Keeps of the first `count` columns those where the person turned to has `least` points or more, with the totals; answers how many. */
  keep(least: number, columns: Int32Array, count: number, totals: Int32Array): number {
    return this.leavesOut
      ? this.keepOfAllScores(least, columns, count, totals)
      : this.keepOfParts(least, columns, count, totals);
  }

  private keepOfParts(least: number, columns: Int32Array, count: number, totals: Int32Array): number {
    totals.fill(0, 0, count);
    let left = count;
    // What the questions not yet asked can come to.
    let open = sum(this.questions.map(({ most }) => most));
    for (const [place, question] of this.questions.entries()) {
      open -= question.most;
      const answers = this.answers[place]!;
      question.answer(columns, left, answers);
      let kept = 0;
      for (let index = 0; index < left; index += 1) {
        const total = totals[index]! + answers[index]!;
        if (total + open < least) continue;
        columns[kept] = columns[index]!;
        totals[kept] = total;
        kept += 1;
      }
      left = kept;
    }
    return left;
  }

  private keepOfAllScores(least: number, columns: Int32Array, count: number, totals: Int32Array): number {
    for (const [place, question] of this.questions.entries()) question.answer(columns, count, this.answers[place]!);
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const scores = this.answers.map((answers) => answers[index]!);
      const total = sum(partsOf(scores, this.weights));
      if (total < least) continue;
      columns[kept] = columns[index]!;
      totals[kept] = total;
      kept += 1;
    }
    return kept;
  }
}

/** Level and education settle most pairs and look at few kinds of people; asking those first spares the other questions. */
const NARROWING: ReadonlySet<RuleId> = new Set(['R28', 'R31']);

const rulesByPost = (ledger: Ledger, positions: readonly Position[], isWanted: (id: RuleId) => boolean): Question[] =>
  PAIR_RULES.filter(
    (rule) => isWanted(rule.id) && ledger.input.policy.rules[rule.id].mode === 'block' && !isAsleep(ledger, rule),
  ).map((rule) => {
    const { thresholds } = ledger.input.policy.rules[rule.id];
    return new QuestionByKind(positions, {
      postKey: (position) => rule.postKey(position, ledger.heads.get(position) ?? 0),
      personKey: (employee, from) =>
        isExempt(ledger, rule, employee) ? 'exempt' : rule.personKey(moveOf(ledger, employee, from, from), thresholds),
      ask: (employee, from, to) => (isBroken(ledger, rule, moveOf(ledger, employee, from, to)) ? 1 : 0),
      most: () => 1,
    });
  });
