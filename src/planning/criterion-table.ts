import { contributionOf, FULL_SCORE, settingOf, standInFor, type Criterion, type Naming } from '../criteria';
import type { CriterionSetting, Points } from '../domain';

import { candidacyAt, type Parties } from './parties';
import { PostClasses } from './post-classes';

/** What one or several criteria give a row in columns other than its own. Turn to a row first. */
export type CriterionTable = {
  readonly turnTo: (row: number) => void;
  /** What the row turned to gets in a column. */
  readonly at: (column: number) => number;
  /** No column gives the row turned to more; 0 where parts of a total are not what is asked for. */
  readonly most: () => Points;
};

/** No answer is below 0. */
export const UNKNOWN = -1;
/** The policy leaves the criterion out for this pair. */
export const LEFT_OUT = FULL_SCORE + 1;

/** One criterion of a policy, asked about rows and columns. */
export class AskedCriterion {
  readonly classes: PostClasses;
  private readonly setting: CriterionSetting;

  /** Answers are parts of a total; scores where `leavesOut`, since a part then depends on what else is left out. */
  constructor(
    readonly criterion: Criterion,
    readonly parties: Parties,
    private readonly leavesOut: boolean,
  ) {
    const { positions, heads, input } = parties;
    this.classes = new PostClasses(positions, (position, column) => criterion.postKey(position, heads[column]!));
    this.setting = settingOf(input.policy, criterion.id);
  }

  get weight(): number {
    return this.setting.weight;
  }

  /** What the criterion gives a row in a column. */
  answer(row: number, column: number): number {
    const { criterion, parties } = this;
    return this.worthOf(criterion.score(candidacyAt(parties, row, parties.ownColumn[row]!, column)));
  }

  /** Name of the row's class. */
  keyOf(row: number): string {
    const own = this.parties.ownColumn[row]!;
    return this.criterion.candidateKey(candidacyAt(this.parties, row, own, own));
  }

  /** The largest part a row can get. */
  mostOf(row: number): Points {
    const { criterion, parties, leavesOut } = this;
    if (leavesOut) return 0;
    if (criterion.most === undefined) return contributionOf(FULL_SCORE, this.weight);
    const own = parties.ownColumn[row]!;
    return this.worthOf(criterion.most(candidacyAt(parties, row, own, own)));
  }

  private worthOf(known: number | null): number {
    const score = known ?? standInFor(this.setting) ?? LEFT_OUT;
    return this.leavesOut ? score : contributionOf(score, this.weight);
  }
}

/** Answers by class of people and class of posts, found when they are asked for; kept for everybody of a class while there is room. */
export class ClassTable implements CriterionTable {
  private readonly byCandidate = new Map<string, Int16Array>();
  private scratch: Int16Array;
  private current: Int16Array;
  private row = -1;

  /** `room` is for how many classes of people answers are kept. */
  constructor(
    private readonly asked: AskedCriterion,
    private room: number,
  ) {
    this.scratch = new Int16Array(asked.classes.count);
    this.current = this.scratch;
  }

  turnTo(row: number): void {
    this.row = row;
    const key = this.asked.keyOf(row);
    const known = this.byCandidate.get(key);
    this.current = known ?? this.scratch;
    if (known !== undefined) return;
    this.scratch.fill(UNKNOWN);
    if (this.room === 0) return;
    this.room -= 1;
    this.byCandidate.set(key, this.scratch);
    this.scratch = new Int16Array(this.scratch.length);
  }

  at(column: number): number {
    const index = this.asked.classes.classOfColumn[column]!;
    const known = this.current[index]!;
    return known === UNKNOWN ? (this.current[index] = this.asked.answer(this.row, column)) : known;
  }

  most(): Points {
    return this.asked.mostOf(this.row);
  }
}

/** A trait nobody has in common with anything. */
const NO_TRAIT = -1;

/** Answers by what the post is first alike in to the row's own. */
export class LikenessTable implements CriterionTable {
  /** How many traits are compared. */
  private readonly width: number;
  /** Traits of every column side by side, each text as a number. */
  private readonly traits: Int32Array;
  /** The row's own traits. */
  private readonly own: Int32Array;
  private readonly answers: Int16Array;
  private row = -1;

  constructor(
    private readonly asked: AskedCriterion,
    traitsOf: NonNullable<Criterion['likeness']>,
  ) {
    const traits = asked.parties.positions.map(traitsOf);
    const numbers = new Map<string, number>();
    const numberOf = (trait: string | null): number => {
      if (trait === null) return NO_TRAIT;
      const number = numbers.get(trait) ?? numbers.size;
      numbers.set(trait, number);
      return number;
    };
    this.width = traits[0]?.length ?? 0;
    this.traits = Int32Array.from(traits.flat(), numberOf);
    this.own = new Int32Array(this.width);
    this.answers = new Int16Array(this.width + 1);
  }

  turnTo(row: number): void {
    this.row = row;
    this.answers.fill(UNKNOWN);
    const start = this.asked.parties.ownColumn[row]! * this.width;
    for (let place = 0; place < this.width; place += 1) {
      const trait = this.traits[start + place]!;
      // Two posts that both lack a trait are not alike in it.
      this.own[place] = trait === NO_TRAIT ? NO_TRAIT - 1 : trait;
    }
  }

  at(column: number): number {
    const { traits, own, width, answers } = this;
    const start = column * width;
    let place = 0;
    while (place < width && traits[start + place] !== own[place]) place += 1;
    const known = answers[place]!;
    return known === UNKNOWN ? (answers[place] = this.asked.answer(this.row, column)) : known;
  }

  most(): Points {
    return this.asked.mostOf(this.row);
  }
}

/** Answers by which of the row's names is the first to mean the post. */
export class NamingTable implements CriterionTable {
  /** Columns that go by each text. */
  private readonly columnsOf = new Map<string, number[]>();
  /** Columns each name means, as far as it was asked. */
  private readonly meant = new Map<string, Int32Array>();
  /** 1-based place of the first of the row's names that means a column; 0 where none does. */
  private readonly placeOf: Uint16Array;
  /** By place. */
  private answers = new Int16Array(1);
  private marked: readonly Int32Array[] = [];
  private row = -1;

  constructor(
    private readonly asked: AskedCriterion,
    private readonly naming: Naming,
    /** Columns of names that are kept. */
    private room: number,
  ) {
    const { positions } = asked.parties;
    this.placeOf = new Uint16Array(positions.length);
    positions.forEach((position, column) => {
      for (const text of new Set(naming.textsOf(position))) {
        const columns = this.columnsOf.get(text);
        if (columns === undefined) this.columnsOf.set(text, [column]);
        else columns.push(column);
      }
    });
  }

  turnTo(row: number): void {
    const { placeOf } = this;
    this.row = row;
    for (const columns of this.marked) for (const column of columns) placeOf[column] = 0;
    this.marked = this.naming.namesOf(this.asked.parties.employees[row]!).map((name) => this.meantBy(name));
    for (let place = this.marked.length; place > 0; place -= 1)
      for (const column of this.marked[place - 1]!) placeOf[column] = place;
    if (this.answers.length <= this.marked.length) this.answers = new Int16Array(this.marked.length + 1);
    this.answers.fill(UNKNOWN);
  }

  at(column: number): number {
    const { placeOf, answers } = this;
    const place = placeOf[column]!;
    const known = answers[place]!;
    return known === UNKNOWN ? (answers[place] = this.asked.answer(this.row, column)) : known;
  }

  most(): Points {
    return this.asked.mostOf(this.row);
  }

  private meantBy(name: string): Int32Array {
    const known = this.meant.get(name);
    if (known !== undefined) return known;
    const columns = [...this.columnsOf].flatMap(([text, those]) => (this.naming.means(name, text) ? those : []));
    const found = new Int32Array(columns);
    this.room -= found.length + 1;
    if (this.room > 0) this.meant.set(name, found);
    return found;
  }
}

/** Several criteria that look at few kinds of posts, as one over the kinds they tell apart together. */
export class JointTable implements CriterionTable {
  /** What the row turned to gets in each class, as far as it was asked. */
  private readonly sums: Int32Array;

  constructor(
    private readonly members: readonly CriterionTable[],
    private readonly classes: PostClasses,
  ) {
    this.sums = new Int32Array(classes.count);
  }

  turnTo(row: number): void {
    this.sums.fill(UNKNOWN);
    for (const member of this.members) member.turnTo(row);
  }

  at(column: number): number {
    const index = this.classes.classOfColumn[column]!;
    const known = this.sums[index]!;
    if (known !== UNKNOWN) return known;
    let sum = 0;
    for (const member of this.members) sum += member.at(column);
    this.sums[index] = sum;
    return sum;
  }

  most(): Points {
    return this.members.reduce((sum, member) => sum + member.most(), 0);
  }
}
