import { contributionOf, criteriaOf, scoreCandidacy, settingOf } from '../criteria';
import { WEIGHT_TOTAL, type Points } from '../domain';

import {
  AskedCriterion,
  ClassTable,
  JointTable,
  LEFT_OUT,
  LikenessTable,
  NamingTable,
  type CriterionTable,
} from './criterion-table';
import { candidacyAt, type Parties } from './parties';
import { PostClasses } from './post-classes';

/** Answers kept over all criteria; beyond that they are worked out again, so that memory stays bounded. */
const MOST_KEPT = 2 ** 25;

/** Kinds of posts that joined criteria may tell apart: more would seldom be asked about twice. */
const MOST_JOINT = 512;

/** The table that suits a criterion, with room for so many answers. */
const tableOf = (asked: AskedCriterion, room: number): CriterionTable => {
  const { likeness, naming } = asked.criterion;
  if (likeness !== undefined) return new LikenessTable(asked, likeness);
  return naming !== undefined
    ? new NamingTable(asked, naming, room)
    : new ClassTable(asked, Math.floor(room / asked.classes.count));
};

/** Criteria in their order, the first of them joined as long as together they tell few kinds of posts apart. */
const joinTables = (
  asked: readonly AskedCriterion[],
  tables: readonly CriterionTable[],
  { positions }: Parties,
): readonly CriterionTable[] => {
  let stages = tables;
  for (let count = 2; count <= tables.length; count += 1) {
    const members = asked.slice(0, count);
    const classes = new PostClasses(positions, (_, column) =>
      members.map((member) => member.classes.classOfColumn[column]!).join(),
    );
    if (classes.count > MOST_JOINT) break;
    stages = [new JointTable(tables.slice(0, count), classes), ...tables.slice(count)];
  }
  return stages;
};

/** Total scores of rows in posts other than their own, by tables over classes. */
export class ScoreTables {
  private readonly asked: readonly AskedCriterion[];
  private readonly tables: readonly CriterionTable[];
  private readonly stages: readonly CriterionTable[];
  /** What the stages after each one can give the row turned to at most. */
  private readonly open: Int32Array;
  private readonly leavesOut: boolean;
  /** Answers for the columns listed, by stage; by table where something may be left out, and those of all tables are needed at once. */
  private readonly answers: readonly Int32Array[];

  constructor(parties: Parties) {
    const { policy } = parties.input;
    const used = criteriaOf(policy).filter(({ id }) => settingOf(policy, id).weight > 0);
    this.leavesOut = used.some(({ id }) => settingOf(policy, id).missing === 'exclude');
    // Criteria with few classes first: what they rule out, the dear ones are not asked about.
    this.asked = used
      .map((one) => new AskedCriterion(one, parties, this.leavesOut))
      .sort((a, b) => a.classes.count - b.classes.count);
    this.tables = this.asked.map((one) => tableOf(one, Math.floor(MOST_KEPT / used.length)));
    this.stages = joinTables(this.asked, this.tables, parties);
    this.open = new Int32Array(this.stages.length);
    this.answers = this.tables.map(() => new Int32Array(parties.positions.length));
  }

  /**
   * Keeps of the first `count` columns listed those where the row's total is at least `current` and the least gain of the column, in
   * their order, writes the totals to `totals`, and answers how many are left.
   */
  keepTotalsFrom(
    current: Points,
    leastGains: Int32Array,
    row: number,
    columns: Int32Array,
    count: number,
    totals: Int32Array,
  ): number {
    if (count === 0) return 0;
    if (this.leavesOut) return this.keepLeavingOut(current, leastGains, row, columns, count, totals);
    const { stages, open } = this;
    for (const stage of stages) stage.selectRow(row);
    let after = 0;
    for (let index = stages.length - 1; index >= 0; index -= 1) {
      open[index] = after;
      after += stages[index]!.most();
    }
    totals.fill(0, 0, count);
    let left = count;
    for (let index = 0; index < stages.length; index += 1) {
      const stage = stages[index]!;
      const enough = current - open[index]!;
      const answers = this.answers[index]!;
      stage.answer(columns, left, answers);
      let kept = 0;
      for (let at = 0; at < left; at += 1) {
        const total = totals[at]! + answers[at]!;
        const column = columns[at]!;
        if (total < enough + leastGains[column]!) continue;
        columns[kept] = column;
        totals[kept] = total;
        kept += 1;
      }
      left = kept;
    }
    return left;
  }

  /** Keeps the columns that gain enough where a part depends on which others are left out: all scores of a pair are needed before the first part. */
  private keepLeavingOut(
    current: Points,
    leastGains: Int32Array,
    row: number,
    columns: Int32Array,
    count: number,
    totals: Int32Array,
  ): number {
    const { asked, tables, answers } = this;
    tables.forEach((table, index) => {
      table.selectRow(row);
      table.answer(columns, count, answers[index]!);
    });
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      let base = WEIGHT_TOTAL;
      asked.forEach(({ weight }, index) => {
        if (answers[index]![at] === LEFT_OUT) base -= weight;
      });
      let total = 0;
      asked.forEach(({ weight }, index) => {
        const score = answers[index]![at]!;
        if (score !== LEFT_OUT) total += contributionOf(score, weight, base);
      });
      if (total < current + leastGains[columns[at]!]!) continue;
      columns[kept] = columns[at]!;
      totals[kept] = total;
      kept += 1;
    }
    return kept;
  }

  /** The row's total in its own post, which no class stands for. */
  static own(parties: Parties, row: number): Points {
    const own = parties.ownColumn[row]!;
    return scoreCandidacy(candidacyAt(parties, row, own, own), parties.input.policy).total;
  }
}
