import { numbered, type Question } from './verify-questions';

/** Kinds of posts that are asked about before single posts are. */
const MOST_KINDS = 1024;
/** Numbers kept of columns in groups; beyond that they are grouped again. */
const MOST_KEPT = 8e6;
/** No column, or no group. */
const NONE = -1;

/** A question, and the groups of all columns that it and those before it tell apart. */
export type Refinement = { readonly question: Question; readonly groupOf: Int32Array; readonly groups: number };

/** Parts all columns into groups, question by question, as long as there are few. */
export const refineBy = (questions: readonly Question[], columns: number): Refinement[] => {
  const refinements: Refinement[] = [];
  let groupOf: Int32Array = new Int32Array(columns);
  for (const question of questions) {
    const { kindOf, kinds } = question;
    const [finer, groups] = numbered(Array.from(groupOf, (group, column) => group * kinds + kindOf[column]!));
    if (groups > MOST_KINDS) break;
    refinements.push({ question, groupOf: finer, groups });
    groupOf = finer;
  }
  return refinements;
};

/** The groups of some columns that a question and those before it tell apart. */
type Level = {
  readonly question: Question;
  /** The group of the level before that each group is a part of. */
  readonly parents: Int32Array;
  /** Two columns of each group, the same one where it has no other. */
  readonly examples: Int32Array;
  readonly others: Int32Array;
};

/** Some columns in groups, question by question; those of one group of the last level are answered alike, for everybody. */
export class Groups {
  /** Group by group, ascending in each. */
  readonly columns: Int32Array;
  /** Where each group begins, and behind them where the last one ends. */
  readonly starts: Int32Array;
  private readonly levels: readonly Level[];

  /** Of columns in rising order. */
  constructor(columns: Int32Array, refinements: readonly Refinement[]) {
    let groupOf = new Int32Array(columns.length);
    let count = Math.min(1, columns.length);
    this.levels = refinements.map((refinement) => {
      const number = new Int32Array(refinement.groups).fill(NONE);
      const finer = new Int32Array(columns.length);
      const [parents, examples, others]: [number[], number[], number[]] = [[], [], []];
      columns.forEach((column, index) => {
        const group = refinement.groupOf[column]!;
        if (number[group] === NONE) {
          number[group] = examples.length;
          examples.push(column);
          parents.push(groupOf[index]!);
        }
        finer[index] = number[group]!;
        others[finer[index]] = column;
      });
      [groupOf, count] = [finer, examples.length];
      return {
        question: refinement.question,
        parents: Int32Array.from(parents),
        examples: Int32Array.from(examples),
        others: Int32Array.from(others),
      };
    });
    this.starts = new Int32Array(count + 1);
    for (const group of groupOf) this.starts[group + 1]! += 1;
    for (let group = 0; group < count; group += 1) this.starts[group + 1]! += this.starts[group]!;
    const next = this.starts.slice();
    this.columns = new Int32Array(columns.length);
    groupOf.forEach((group, index) => {
      this.columns[next[group]!] = columns[index]!;
      next[group]! += 1;
    });
  }

  get count(): number {
    return this.starts.length - 1;
  }

  /** How many numbers are kept. */
  get size(): number {
    return this.levels.reduce(
      (sum, { examples }) => sum + 3 * examples.length,
      this.columns.length + this.starts.length,
    );
  }

  /**
   * Adds up what the questions answer for the person turned to, once for every group. Nobody is asked about the `own` post, which is no
   * move: the sum of a group that holds it alone means nothing.
   */
  addUp(own: number, sums: Int32Array, answers: Int16Array): void {
    const [first, second] = this.columns;
    const standIn = first === own ? second : first;
    sums[0] = 0;
    if (standIn === undefined) return;
    for (const { question, parents, examples, others } of this.levels) {
      const groups = examples.length;
      const place = examples.indexOf(own);
      if (place >= 0) examples[place] = others[place] === own ? standIn : others[place]!;
      question.answer(examples, groups, answers);
      if (place >= 0) examples[place] = own;
      // No group comes before the one it is a part of.
      for (let group = groups - 1; group >= 0; group -= 1) sums[group] = sums[parents[group]!]! + answers[group]!;
    }
  }
}

/** Columns that some rules leave open, found once for all people those rules look at alike, in groups by other questions. */
export class OpenColumns {
  private readonly kept = new Map<string, Groups>();
  private entries = 0;

  constructor(
    private readonly rules: readonly Question[],
    private readonly refinements: readonly Refinement[],
    private readonly columns: number,
  ) {}

  /** For the person all the rules have been turned to. */
  of(): Groups {
    const key = this.rules.map((rule) => rule.key).join('\n');
    const known = this.kept.get(key);
    if (known) return known;
    const found = new Groups(this.find(), this.refinements);
    this.entries += found.size;
    if (this.entries < MOST_KEPT) this.kept.set(key, found);
    return found;
  }

  /** The rules are asked about all columns, the own one among them: what they answer about it is left out later. */
  private find(): Int32Array {
    let open = Int32Array.from({ length: this.columns }, (_, column) => column);
    const answers = new Int16Array(this.columns);
    for (const rule of this.rules) {
      rule.answer(open, open.length, answers);
      open = open.filter((_, index) => answers[index] === 0);
    }
    return open;
  }
}

/** Columns marked in any order, with their totals, and listed in rising order. */
export class InOrder {
  private readonly bits: Int32Array;
  private readonly totalOf: Int32Array;

  constructor(columns: number) {
    this.bits = new Int32Array((columns + 31) >> 5);
    this.totalOf = new Int32Array(columns);
  }

  /** Sorts the first `count` columns, and their totals with them. O(columns / 32 + count). */
  sort(columns: Int32Array, totals: Int32Array, count: number): void {
    const { bits, totalOf } = this;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      bits[column >> 5]! |= 1 << (column & 31);
      totalOf[column] = totals[index]!;
    }
    let place = 0;
    for (let word = 0; word < bits.length; word += 1) {
      for (let left = bits[word]!; left !== 0; left &= left - 1) {
        const column = (word << 5) + (31 - Math.clz32(left & -left));
        columns[place] = column;
        totals[place] = totalOf[column]!;
        place += 1;
      }
      bits[word] = 0;
    }
  }
}
