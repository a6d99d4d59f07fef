import { contributionFor, contributionOf, CRITERIA, FULL_SCORE, type Criterion } from '../criteria';
import type { Points } from '../domain';

import { candidacyAt, type Parties } from './parties';
import { PostClasses } from './post-classes';

/** Scores kept over all criteria; beyond that they are worked out again, so that memory stays bounded. */
const MOST_KEPT = 2 ** 25;

/** No contribution is below 0. */
const UNKNOWN = -1;

/** One criterion over all columns: posts it looks at alike form a class, and so do people. */
class CriterionTable {
  private readonly classes: PostClasses;
  private readonly byCandidate = new Map<string, Int16Array>();
  private room: number;
  private scratch: Int16Array;

  constructor(
    private readonly criterion: Criterion,
    private readonly parties: Parties,
  ) {
    const { positions, heads } = parties;
    this.classes = new PostClasses(positions, (position, column) => criterion.postKey(position, heads[column]!));
    this.room = Math.floor(MOST_KEPT / CRITERIA.length / this.classes.count);
    this.scratch = new Int16Array(this.classes.count);
  }

  get classCount(): number {
    return this.classes.count;
  }

  /** The largest contribution there is. */
  get most(): Points {
    return contributionOf(FULL_SCORE, this.parties.input.policy.criteria[this.criterion.id].weight);
  }

  /** Adds what the criterion gives a row in each of the first `count` columns listed, in hundredths. */
  add(row: number, columns: Int32Array, count: number, into: Int32Array): void {
    const { classOfColumn } = this.classes;
    const contributions = this.contributions(row);
    for (let at = 0; at < count; at += 1) {
      const index = classOfColumn[columns[at]!]!;
      if (contributions[index] === UNKNOWN) contributions[index] = this.contribution(row, columns[at]!);
      into[at]! += contributions[index]!;
    }
  }

  /** One answer per class of posts, found when it is asked for; kept for everybody of the row's class while there is room. */
  private contributions(row: number): Int16Array {
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

  private contribution(row: number, column: number): Points {
    const { criterion, parties } = this;
    return contributionFor(criterion, candidacyAt(parties, row, parties.ownColumn[row]!, column), parties.input.policy);
  }
}

/** Total scores of rows in posts other than their own, by tables over classes. */
export class ScoreTables {
  private readonly tables: readonly CriterionTable[];

  constructor(parties: Parties) {
    const { criteria } = parties.input.policy;
    // Criteria with few classes first: what they rule out, the dear ones are not asked about.
    this.tables = CRITERIA.filter(({ id }) => criteria[id].weight > 0)
      .map((one) => new CriterionTable(one, parties))
      .sort((a, b) => a.classCount - b.classCount);
  }

  /**
   * Keeps of the first `count` columns listed those where the row's total is at least `least`, in their order, writes the totals
   * to `totals`, and answers how many are left.
   */
  keepTotalsFrom(least: Points, row: number, columns: Int32Array, count: number, totals: Int32Array): number {
    totals.fill(0, 0, count);
    let open = this.tables.reduce((sum, { most }) => sum + most, 0);
    let left = count;
    for (const table of this.tables) {
      table.add(row, columns, left, totals);
      open -= table.most;
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

  /** The row's total in its own post, which no class stands for. */
  static own(parties: Parties, row: number): Points {
    const own = parties.ownColumn[row]!;
    const { policy } = parties.input;
    return CRITERIA.reduce((sum, one) => sum + contributionFor(one, candidacyAt(parties, row, own, own), policy), 0);
  }
}
