import { criteriaOf } from '../criteria';
import type { Employee, Position, RuleId } from '../domain';
import { PAIR_RULES, RULES } from '../rules';

import {
  isOutOfForce,
  isBroken,
  isExempt,
  proposalOf,
  recomputeParts,
  seenBy,
  partsOf,
  recomputeScore,
  recomputeStandIn,
  sum,
  recomputeWeights,
  type Ledger,
} from './ledger';
import { InOrder, OpenColumns, refineBy } from './verify-groups';
import { isLeftInPlace, recomputeLeastGain, titleAsked, type PersonWorth } from './verify-worth';
import { placingByLikeness, placingByName } from './verify-places';
import { BARRED, QuestionByKind, QuestionByPlace, type Question, type Subject } from './verify-questions';

/** Leave to lose any number of points. */
const MOST_LEAVE = 10100;
/** What anybody comes to anywhere at least, whatever must be gained there; what a rule bars comes to less. */
const NO_LEAST = -10000;

/** Level and education settle most pairs and look at few kinds of people; asking those first spares the other questions. */
const NARROWING: ReadonlySet<RuleId> = new Set(['R28', 'R31']);

/**
 * The columns that should be listed for a person, with the totals there. Of the posts that level and education leave open, the same for
 * many people, first whole kinds are left out that a rule bars or where too little can be gained, then single posts.
 */
export class ExpectedPairs {
  /** Ascending; as many as the last turn answered. */
  readonly columns: Int32Array;
  readonly totals: Int32Array;
  readonly columnOf: ReadonlyMap<Position, number>;
  private readonly answers: Int16Array;
  private readonly narrowing: readonly Question[];
  /** Rules and scores that tell few kinds of posts apart, and the others. */
  private readonly coarse: readonly Question[];
  private readonly fine: readonly Question[];
  /** Scores where some may be left out, which decides what the others count: they are needed all at once. Empty where none may. */
  private readonly scores: readonly Question[];
  private readonly weights: readonly number[];
  /** What may be lost at least, or must be gained (below 0), by column. */
  private readonly leave: Int32Array;
  private readonly open: OpenColumns;
  private readonly sums: Int32Array;
  private readonly inOrder: InOrder;

  constructor(
    private readonly ledger: Ledger,
    private readonly positions: readonly Position[],
  ) {
    const { length } = positions;
    this.columns = new Int32Array(length);
    this.totals = new Int32Array(length);
    this.answers = new Int16Array(length);
    const leavesOut = Object.values(ledger.input.policy.criteria).some(({ missing }) => missing === 'exclude');
    this.weights = recomputeWeights(ledger);
    const scores = scoresByPost(ledger, positions, leavesOut ? null : this.weights);
    this.scores = leavesOut ? scores : [];
    const rules = [...titlesByPost(ledger, positions), ...rulesByPost(ledger, positions, (id) => !NARROWING.has(id))];
    this.leave = Int32Array.from(positions, (to) => Math.min(MOST_LEAVE, -recomputeLeastGain(ledger, to)));
    const questions = [...rules, ...(leavesOut ? [] : [leaveByPost(positions, this.leave), ...scores])].sort(
      (a, b) => a.kinds - b.kinds,
    );
    const refinements = refineBy(questions, length);
    this.coarse = questions.slice(0, refinements.length);
    this.fine = questions.slice(refinements.length);
    this.narrowing = rulesByPost(ledger, positions, (id) => NARROWING.has(id));
    this.open = new OpenColumns(this.narrowing, refinements, length);
    this.sums = new Int32Array(length + 1);
    this.inOrder = new InOrder(length);
    this.columnOf = new Map(positions.map((position, column) => [position, column]));
  }

  /**
   * Answers how many columns should be listed: the own one, where the person has `current` points, and those that all rules and the
   * purpose of the plan leave open and that gain enough.
   */
  selectRow(employee: Employee, from: Position, person: PersonWorth, current: number): number {
    const { columns, totals, ledger } = this;
    const own = this.columnOf.get(from)!;
    const personal = proposalOf(ledger, employee, from, from);
    const { decisions } = ledger;
    const mustLeave = decisions.mustLeave(employee);
    const isBarred =
      (isLeftInPlace(ledger, person) && !mustLeave) ||
      RULES.some((rule) => rule.scope === 'employee' && isBroken(ledger, rule, personal));
    const target = decisions.approvedFor(employee);
    const others =
      target !== null
        ? this.selectApproved(employee, from, target)
        : isBarred
          ? 0
          : this.keepDecided(employee, this.selectOthers(employee, from, own, mustLeave ? NO_LEAST : current));
    columns[others] = own;
    totals[others] = current;
    this.inOrder.sort(columns, totals, others + 1);
    return others + 1;
  }

  /** The one post an approval leaves beside the own one. */
  private selectApproved(employee: Employee, from: Position, target: Position): number {
    if (target === from) return 0;
    this.columns[0] = this.columnOf.get(target)!;
    this.totals[0] = sum(recomputeParts(this.ledger, employee, from, target));
    return 1;
  }

  /** Of the first `count` columns those that decisions leave open; answers how many. */
  private keepDecided(employee: Employee, count: number): number {
    const { columns, totals, ledger } = this;
    if (!ledger.decisions.isAny) return count;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      if (!ledger.decisions.leavesOpen(employee, this.positions[column]!)) continue;
      columns[kept] = column;
      totals[kept] = totals[index]!;
      kept += 1;
    }
    return kept;
  }

  private selectOthers(employee: Employee, from: Position, own: number, least: number): number {
    for (const questions of [this.narrowing, this.coarse, this.fine, this.scores])
      for (const question of questions) question.selectRow(employee, from);
    const most = sum(this.fine.map((question) => question.most));
    if (this.scores.length === 0) {
      const count = this.keepOfPosts(least, most, this.keepOfKinds(least - most, own));
      for (let index = 0; index < count; index += 1) this.totals[index]! -= this.leave[this.columns[index]!]!;
      return count;
    }
    // Rules alone have been asked until then: what they leave has no points yet, and what they bar has fewer.
    return this.keepOfAllScores(least, this.keepOfPosts(0, most, this.keepOfKinds(-most, own)));
  }

  /** Columns of the kinds that can come to `least`, with what their kind gives; answers how many. */
  private keepOfKinds(least: number, own: number): number {
    const { columns, totals, sums, answers } = this;
    const groups = this.open.of();
    groups.addUp(own, sums, answers);
    let kept = 0;
    for (let group = 0; group < groups.count; group += 1) {
      const total = sums[group]!;
      if (total < least) continue;
      const end = groups.starts[group + 1]!;
      for (let index = groups.starts[group]!; index < end; index += 1) {
        const column = groups.columns[index]!;
        if (column === own) continue;
        columns[kept] = column;
        totals[kept] = total;
        kept += 1;
      }
    }
    return kept;
  }

  /**
   * Keeps of the first `count` columns those that come to `least` by the fine questions too, which can give `most` together, with their
   * totals; answers how many.
   */
  private keepOfPosts(least: number, most: number, count: number): number {
    const { fine, columns, totals, answers } = this;
    let left = count;
    // What the questions not yet asked can come to.
    let open = most;
    for (const question of fine) {
      open -= question.most;
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

  private keepOfAllScores(least: number, count: number): number {
    const { scores, columns, totals, weights, leave } = this;
    const answers = scores.map((question) => {
      const ofQuestion = new Int16Array(count);
      question.answer(columns, count, ofQuestion);
      return ofQuestion;
    });
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const known = answers.map((ofQuestion) => ofQuestion[index]!);
      const total = sum(partsOf(known, weights));
      if (total + leave[columns[index]!]! < least) continue;
      columns[kept] = columns[index]!;
      totals[kept] = total;
      kept += 1;
    }
    return kept;
  }
}

/** Questions for the scores in use: their parts of a total by weight; the scores themselves where there are no weights to go by. */
const scoresByPost = (
  ledger: Ledger,
  positions: readonly Position[],
  weights: readonly number[] | null,
): readonly Question[] => {
  const { policy, asOf } = ledger.input;
  return criteriaOf(policy).map((criterion, index) => {
    const partOf = (score: number): number => (weights === null ? score : partsOf([score], [weights[index]!])[0]!);
    const subject: Subject = {
      postKey: (to) => criterion.postKey({ to }),
      personKey: (employee, from) => criterion.candidateKey({ employee, from, asOf }),
      ask: (employee, from, to) => partOf(recomputeScore(ledger, criterion, employee, from, to)),
      most: (employee, from) => partOf(criterion.most({ employee, from, asOf }) ?? recomputeStandIn(ledger, criterion)),
    };
    const { likeness, naming } = criterion;
    if (likeness) return new QuestionByPlace(positions, subject, placingByLikeness(positions, likeness));
    if (naming) return new QuestionByPlace(positions, subject, placingByName(positions, naming));
    return new QuestionByKind(positions, subject);
  });
};

/** The leave to lose points as a question that looks at the post alone, so that it counts with the points. */
const leaveByPost = (positions: readonly Position[], leave: Int32Array): Question => {
  const leaveOf = new Map(positions.map((position, column) => [position, leave[column]!]));
  const most = Math.max(...new Set(leave));
  return new QuestionByKind(positions, {
    postKey: (to) => String(leaveOf.get(to)),
    personKey: () => '',
    ask: (_, __, to) => leaveOf.get(to)!,
    most: () => most,
  });
};

/** Posts of another title than the own one, where the purpose of the plan asks for the same. */
const titlesByPost = (ledger: Ledger, positions: readonly Position[]): Question[] =>
  ledger.input.policy.sameTitleOnly
    ? [
        new QuestionByKind(positions, {
          postKey: (to) => titleAsked(ledger, to),
          personKey: (_, from) => titleAsked(ledger, from),
          ask: (_, from, to) => (titleAsked(ledger, from) === titleAsked(ledger, to) ? 0 : BARRED),
          most: () => 0,
        }),
      ]
    : [];

const rulesByPost = (ledger: Ledger, positions: readonly Position[], isWanted: (id: RuleId) => boolean): Question[] =>
  PAIR_RULES.filter(
    (rule) => isWanted(rule.id) && ledger.input.policy.rules[rule.id].mode === 'block' && !isOutOfForce(ledger, rule),
  ).map((rule) => {
    const { thresholds } = ledger.input.policy.rules[rule.id];
    return new QuestionByKind(positions, {
      postKey: (to) => rule.postKey({ to, headsAtTarget: ledger.heads.get(to) ?? 0 }),
      personKey: (employee, from) =>
        isExempt(ledger, rule, employee)
          ? 'exempt'
          : rule.personKey(seenBy(ledger, rule, proposalOf(ledger, employee, from, from)), thresholds),
      ask: (employee, from, to) => (isBroken(ledger, rule, proposalOf(ledger, employee, from, to)) ? BARRED : 0),
      most: () => 0,
    });
  });
