import { contributionOf, FULL_MARKS, settingOf, standInFor, type Criterion, type Naming } from '../criteria';
import type { CriterionSetting, Points } from '../domain';

import { candidacyAt, type Parties } from './parties';
import { PostClasses } from './post-classes';

/** What one or several criteria give a row in columns other than its own. Turn to a row first. */
export type CriterionTable = {
  readonly selectRow: (row: number) => void;
  /** Writes what the row turned to gets in the first `count` columns listed. */
  readonly answer: (columns: Int32Array, count: number, answers: Int32Array) => void;
  /** No column gives the row turned to more; 0 where parts of a total are not what is asked for. */
  readonly most: () => Points;
};

/** No answer is below 0. */
const UNKNOWN = -1;
/** The policy leaves the criterion out for this pair. */
export const LEFT_OUT = FULL_MARKS + 1;

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
    const { positions, input } = parties;
    this.classes = new PostClasses(positions, (to) => criterion.postKey({ to }));
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
    const own = parties.ownColumn[row]!;
    return this.worthOf(criterion.most(candidacyAt(parties, row, own, own)));
  }

  private worthOf(known: number | null): number {
    const score = known ?? standInFor(this.setting) ?? LEFT_OUT;
    return this.leavesOut ? score : contributionOf(score, this.weight);
  }
}

/** One criterion, asked of the row turned to once for every place that columns can have with it. */
abstract class TableByPlace implements CriterionTable {
  /** By place, as far as they were asked. */
  protected abstract known: Int16Array;
  protected row = -1;
  /** Of the columns listed last. */
  private readonly places: Int32Array;

  constructor(protected readonly asked: AskedCriterion) {
    this.places = new Int32Array(asked.parties.positions.length);
  }

  abstract selectRow(row: number): void;

  /** Writes the places of the first `count` columns listed; columns in one place give the row turned to the same. */
  protected abstract writePlaces(columns: Int32Array, count: number, places: Int32Array): void;

  answer(columns: Int32Array, count: number, answers: Int32Array): void {
    const { known, places } = this;
    this.writePlaces(columns, count, places);
    for (let index = 0; index < count; index += 1) {
      const place = places[index]!;
      if (known[place] === UNKNOWN) known[place] = this.asked.answer(this.row, columns[index]!);
      answers[index] = known[place]!;
    }
  }

  most(): Points {
    return this.asked.mostOf(this.row);
  }
}

/** Places are classes of posts; answers are kept for everybody of a class of people while there is room. */
export class ClassTable extends TableByPlace {
  protected known: Int16Array;
  private readonly byCandidate = new Map<string, Int16Array>();
  private readonly classOfColumn: Int32Array;
  /** For the next class of people; again and again once there is no room. */
  private scratch: Int16Array;

  /** `room` is for how many classes of people answers are kept. */
  constructor(
    asked: AskedCriterion,
    private room: number,
  ) {
    super(asked);
    this.classOfColumn = asked.classes.classOfColumn;
    this.scratch = new Int16Array(asked.classes.count);
    this.known = this.scratch;
  }

  selectRow(row: number): void {
    this.row = row;
    const key = this.asked.keyOf(row);
    const known = this.byCandidate.get(key);
    this.known = known ?? this.scratch;
    if (known !== undefined) return;
    this.scratch.fill(UNKNOWN);
    if (this.room === 0) return;
    this.room -= 1;
    this.byCandidate.set(key, this.scratch);
    this.scratch = new Int16Array(this.scratch.length);
  }

  protected writePlaces(columns: Int32Array, count: number, places: Int32Array): void {
    const { classOfColumn } = this;
    for (let index = 0; index < count; index += 1) places[index] = classOfColumn[columns[index]!]!;
  }
}

/** A column's place is the first trait it has in common with the row's own. */
export class LikenessTable extends TableByPlace {
  protected known: Int16Array;
  /** How many traits are compared. */
  private readonly width: number;
  /** Traits of every column side by side, each text as a number; a trait a post lacks has a number of its own. */
  private readonly traits: Int32Array;
  /** Where those of the row's own column begin. */
  private own = 0;

  constructor(asked: AskedCriterion, traitsOf: NonNullable<Criterion['likeness']>) {
    super(asked);
    const traits = asked.parties.positions.map(traitsOf);
    const numbers = new Map<string, number>();
    const numberOf = (trait: string | null, at: number): number => {
      if (trait === null) return -1 - at;
      const number = numbers.get(trait) ?? numbers.size;
      numbers.set(trait, number);
      return number;
    };
    this.width = traits[0]?.length ?? 0;
    this.traits = Int32Array.from(traits.flat(), numberOf);
    this.known = new Int16Array(this.width + 1);
  }

  selectRow(row: number): void {
    this.row = row;
    this.known.fill(UNKNOWN);
    this.own = this.asked.parties.ownColumn[row]! * this.width;
  }

  protected writePlaces(columns: Int32Array, count: number, places: Int32Array): void {
    const { traits, own, width } = this;
    for (let index = 0; index < count; index += 1) {
      const other = columns[index]! * width;
      let place = 0;
      while (place < width && traits[other + place] !== traits[own + place]) place += 1;
      places[index] = place;
    }
  }
}

/** A column's place is that of the first of the row's names that means it, from 1; 0 where none does. */
export class NamingTable extends TableByPlace {
  protected known = new Int16Array(1);
  /** Columns that go by each text. */
  private readonly columnsOf = new Map<string, number[]>();
  /** Columns each name means, as far as it was asked. */
  private readonly meant = new Map<string, Int32Array>();
  private readonly placeByColumn: Uint16Array;
  /** Columns that have another place than 0, name by name. */
  private marked: readonly Int32Array[] = [];

  /** `room` is for how many columns of names are kept. */
  constructor(
    asked: AskedCriterion,
    private readonly naming: Naming,
    private room: number,
  ) {
    super(asked);
    const { positions } = asked.parties;
    this.placeByColumn = new Uint16Array(positions.length);
    positions.forEach((position, column) => {
      for (const text of new Set(naming.textsOf(position))) {
        const columns = this.columnsOf.get(text);
        if (columns === undefined) this.columnsOf.set(text, [column]);
        else columns.push(column);
      }
    });
  }

  selectRow(row: number): void {
    const { placeByColumn } = this;
    this.row = row;
    for (const columns of this.marked) for (const column of columns) placeByColumn[column] = 0;
    this.marked = this.naming.namesOf(this.asked.parties.employees[row]!).map((name) => this.meantBy(name));
    for (let place = this.marked.length; place > 0; place -= 1)
      for (const column of this.marked[place - 1]!) placeByColumn[column] = place;
    if (this.known.length <= this.marked.length) this.known = new Int16Array(this.marked.length + 1);
    this.known.fill(UNKNOWN);
  }

  protected writePlaces(columns: Int32Array, count: number, places: Int32Array): void {
    const { placeByColumn } = this;
    for (let index = 0; index < count; index += 1) places[index] = placeByColumn[columns[index]!]!;
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
  /** Classes asked about for the first time, with a column of each. */
  private readonly newClasses: Int32Array;
  private readonly examples: Int32Array;
  private readonly parts: Int32Array;

  constructor(
    private readonly members: readonly CriterionTable[],
    private readonly classes: PostClasses,
  ) {
    this.sums = new Int32Array(classes.count);
    this.newClasses = new Int32Array(classes.count);
    this.examples = new Int32Array(classes.count);
    this.parts = new Int32Array(classes.count);
  }

  selectRow(row: number): void {
    this.sums.fill(UNKNOWN);
    for (const member of this.members) member.selectRow(row);
  }

  answer(columns: Int32Array, count: number, answers: Int32Array): void {
    const { classOfColumn } = this.classes;
    const { sums, newClasses, examples, parts } = this;
    let asked = 0;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      const one = classOfColumn[column]!;
      if (sums[one] !== UNKNOWN) continue;
      sums[one] = 0;
      newClasses[asked] = one;
      examples[asked] = column;
      asked += 1;
    }
    for (const member of this.members) {
      member.answer(examples, asked, parts);
      for (let index = 0; index < asked; index += 1) sums[newClasses[index]!]! += parts[index]!;
    }
    for (let index = 0; index < count; index += 1) answers[index] = sums[classOfColumn[columns[index]!]!]!;
  }

  most(): Points {
    return this.members.reduce((sum, member) => sum + member.most(), 0);
  }
}
