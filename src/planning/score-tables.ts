import {
  contributionOf,
  criteriaOf,
  FULL_SCORE,
  scoreCandidacy,
  settingOf,
  standInFor,
  type Criterion,
} from '../criteria';
import { WEIGHT_TOTAL, type CriterionSetting, type Points, type Position } from '../domain';

import { candidacyAt, type Parties } from './parties';
import { PostClasses } from './post-classes';

/** Answers kept over all criteria; beyond that they are worked out again, so that memory stays bounded. */
const MOST_KEPT = 2 ** 25;

/** Kinds of posts that joined criteria may tell apart: more would seldom be asked about twice. */
const MOST_JOINT = 512;

/** Ways in which two posts may stand to each other. */
const MOST_RELATIONS = 8;

/** No answer is below 0. */
const UNKNOWN = -1;
/** The policy leaves the criterion out for this pair. */
const LEFT_OUT = FULL_SCORE + 1;

/** One criterion over all columns: posts it looks at alike form a class, and so do people. */
class CriterionTable {
  private readonly classes: PostClasses;
  private readonly byCandidate = new Map<string, Int16Array>();
  /** Where the criterion has relations: that of every class of posts to each kind of present post, and the row's answer for each relation. */
  private readonly byHome = new Map<string, Int8Array>();
  private relations: Int8Array | null = null;
  private readonly byRelation = new Int16Array(MOST_RELATIONS);
  private readonly setting: CriterionSetting;
  private room: number;
  private scratch: Int16Array;
  private row = -1;
  private current: Int16Array;

  /** Answers are parts of a total; scores where `leavesOut`, since a part then depends on what else is left out. */
  constructor(
    private readonly criterion: Criterion,
    private readonly parties: Parties,
    tables: number,
    private readonly leavesOut: boolean,
  ) {
    const { positions, heads } = parties;
    this.classes = new PostClasses(positions, (position, column) => criterion.postKey(position, heads[column]!));
    this.setting = settingOf(parties.input.policy, criterion.id);
    this.room = Math.floor(MOST_KEPT / tables / this.classes.count);
    this.scratch = new Int16Array(this.classes.count);
    this.current = this.scratch;
  }

  get classCount(): number {
    return this.classes.count;
  }

  get weight(): number {
    return this.setting.weight;
  }

  /** The largest part there is, where nothing is left out. */
  get most(): Points {
    return contributionOf(FULL_SCORE, this.weight);
  }

  classOf(column: number): number {
    return this.classes.classOfColumn[column]!;
  }

  /** Turns to a row: answers of everybody of its class are found once. */
  turnTo(row: number): void {
    this.row = row;
    const { relation } = this.criterion;
    if (relation === undefined) this.current = this.answers(row);
    else {
      this.relations = this.relationsFrom(relation.fromKey(this.home(row)));
      this.byRelation.fill(UNKNOWN);
    }
  }

  private home(row: number): Position {
    return this.parties.positions[this.parties.ownColumn[row]!]!;
  }

  private relationsFrom(key: string): Int8Array {
    const known = this.byHome.get(key);
    if (known) return known;
    const relations = new Int8Array(this.classes.count).fill(UNKNOWN);
    if (this.byHome.size * relations.length < MOST_KEPT) this.byHome.set(key, relations);
    return relations;
  }

  /** The same by way of how the post stands to the row's own. */
  private atRelated(relations: Int8Array, column: number): number {
    const index = this.classes.classOfColumn[column]!;
    if (relations[index] === UNKNOWN) {
      relations[index] = this.criterion.relation!.between(this.home(this.row), this.parties.positions[column]!);
    }
    const relation = relations[index]!;
    if (this.byRelation[relation] === UNKNOWN) this.byRelation[relation] = this.answer(this.row, column);
    return this.byRelation[relation]!;
  }

  /** What the criterion gives the row turned to in one column, not its own. */
  at(column: number): number {
    if (this.relations !== null) return this.atRelated(this.relations, column);
    const index = this.classes.classOfColumn[column]!;
    if (this.current[index] === UNKNOWN) this.current[index] = this.answer(this.row, column);
    return this.current[index]!;
  }

  /** Adds what the criterion gives a row in each of the first `count` columns listed. */
  add(row: number, columns: Int32Array, count: number, into: Int32Array): void {
    this.turnTo(row);
    for (let at = 0; at < count; at += 1) into[at]! += this.at(columns[at]!);
  }

  /** One answer per class of posts, found when it is asked for; kept for everybody of the row's class while there is room. */
  private answers(row: number): Int16Array {
    const { criterion, parties, classes } = this;
    const own = parties.ownColumn[row]!;
    const key = criterion.candidateKey(candidacyAt(parties, row, own, own));
    const known = this.byCandidate.get(key);
    if (known) return known;
    const { scratch } = this;
    scratch.fill(UNKNOWN);
    if (this.room === 0) return scratch;
    this.room -= 1;
    this.byCandidate.set(key, scratch);
    this.scratch = new Int16Array(classes.count);
    return scratch;
  }

  private answer(row: number, column: number): number {
    const { criterion, parties, setting } = this;
    const known = criterion.score(candidacyAt(parties, row, parties.ownColumn[row]!, column));
    const score = known ?? standInFor(setting) ?? LEFT_OUT;
    return this.leavesOut ? score : contributionOf(score, setting.weight);
  }
}

/** Several criteria that look at few kinds of posts, as one over the kinds they tell apart together. */
class JointTable {
  /** What the row being worked on gets in each class, as far as it was asked. */
  private readonly sums: Int32Array;

  constructor(
    private readonly members: readonly CriterionTable[],
    private readonly classes: PostClasses,
  ) {
    this.sums = new Int32Array(classes.count);
  }

  get most(): Points {
    return this.members.reduce((sum, { most }) => sum + most, 0);
  }

  /** As of one criterion. */
  add(row: number, columns: Int32Array, count: number, into: Int32Array): void {
    const { members, sums } = this;
    const { classOfColumn } = this.classes;
    sums.fill(UNKNOWN);
    for (const member of members) member.turnTo(row);
    for (let at = 0; at < count; at += 1) {
      const index = classOfColumn[columns[at]!]!;
      if (sums[index] === UNKNOWN) {
        let sum = 0;
        for (const member of members) sum += member.at(columns[at]!);
        sums[index] = sum;
      }
      into[at]! += sums[index]!;
    }
  }
}

const jointClasses = (tables: readonly CriterionTable[], { positions }: Parties): PostClasses =>
  new PostClasses(positions, (_, column) => tables.map((table) => table.classOf(column)).join());

/** Criteria in their order, the first of them joined as long as together they tell few kinds of posts apart. */
const joinTables = (tables: readonly CriterionTable[], parties: Parties): readonly (CriterionTable | JointTable)[] => {
  let stages: readonly (CriterionTable | JointTable)[] = tables;
  for (let count = 2; count <= tables.length; count += 1) {
    const members = tables.slice(0, count);
    const classes = jointClasses(members, parties);
    if (classes.count > MOST_JOINT) break;
    stages = [new JointTable(members, classes), ...tables.slice(count)];
  }
  return stages;
};

/** Total scores of rows in posts other than their own, by tables over classes. */
export class ScoreTables {
  private readonly tables: readonly CriterionTable[];
  private readonly stages: readonly (CriterionTable | JointTable)[];
  private readonly leavesOut: boolean;
  private readonly scores: readonly Int32Array[];

  constructor(parties: Parties) {
    const { policy } = parties.input;
    const used = criteriaOf(policy).filter(({ id }) => settingOf(policy, id).weight > 0);
    this.leavesOut = used.some(({ id }) => settingOf(policy, id).missing === 'exclude');
    // Criteria with few classes first: what they rule out, the dear ones are not asked about.
    this.tables = used
      .map((one) => new CriterionTable(one, parties, used.length, this.leavesOut))
      .sort((a, b) => a.classCount - b.classCount);
    this.stages = joinTables(this.tables, parties);
    this.scores = this.leavesOut ? this.tables.map(() => new Int32Array(parties.positions.length)) : [];
  }

  /**
   * Keeps of the first `count` columns listed those where the row's total is at least `least`, in their order, writes the totals
   * to `totals`, and answers how many are left.
   */
  keepTotalsFrom(least: Points, row: number, columns: Int32Array, count: number, totals: Int32Array): number {
    if (this.leavesOut) return this.keepLeavingOut(least, row, columns, count, totals);
    totals.fill(0, 0, count);
    let open = this.stages.reduce((sum, { most }) => sum + most, 0);
    let left = count;
    for (const stage of this.stages) {
      stage.add(row, columns, left, totals);
      open -= stage.most;
      let kept = 0;
      for (let at = 0; at < left; at += 1) {
        if (totals[at]! + open < least) continue;
        columns[kept] = columns[at]!;
        totals[kept] = totals[at]!;
        kept += 1;
      }
      left = kept;
    }
    return left;
  }

  /** The same where a part depends on which others are left out: all scores of a pair are needed before the first part. */
  private keepLeavingOut(least: Points, row: number, columns: Int32Array, count: number, totals: Int32Array): number {
    const { tables, scores } = this;
    tables.forEach((table, index) => {
      scores[index]!.fill(0, 0, count);
      table.add(row, columns, count, scores[index]!);
    });
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      let base = WEIGHT_TOTAL;
      tables.forEach(({ weight }, index) => {
        if (scores[index]![at] === LEFT_OUT) base -= weight;
      });
      let total = 0;
      tables.forEach(({ weight }, index) => {
        const score = scores[index]![at]!;
        if (score !== LEFT_OUT) total += contributionOf(score, weight, base);
      });
      if (total < least) continue;
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
