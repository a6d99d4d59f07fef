import type { Employee, Position } from '../domain';

/** Answers kept per question; beyond that they are asked again. */
const MOST_KEPT = 8e6;
/** Kinds of posts that joined questions may tell apart. */
const MOST_KINDS = 512;

/** Nobody has been asked yet; no answer is below 0. */
const UNASKED = -1;

/** What a question is about: the keys of people and posts that decide its answer, and the largest answer a person can be given. */
export type Subject = {
  readonly postKey: (position: Position) => string;
  readonly personKey: (employee: Employee, from: Position) => string;
  readonly ask: (employee: Employee, from: Position, to: Position) => number;
  readonly most: (employee: Employee, from: Position) => number;
};

/** A question about a person and a post, asked as seldom as the answers allow. Turn to a person first. */
export type Question = {
  /** The kind of each column: of two columns of one kind everybody is told the same. */
  readonly kindOf: Int32Array;
  readonly kinds: number;
  /** Name of the kind of the person turned to; empty where every person is a kind. */
  readonly key: string;
  /** The largest answer for the person turned to. */
  readonly most: number;
  readonly turnTo: (employee: Employee, from: Position) => void;
  /** Writes the answers for the person turned to and the first `count` columns listed, none of them the own one. */
  readonly answer: (columns: Int32Array, count: number, answers: Int16Array) => void;
};

/** Writes, for the person turned to, the places of the first `count` columns listed: columns in the same place are answered alike. */
export type Placing = (
  employee: Employee,
  from: Position,
) => (columns: Int32Array, count: number, places: Int32Array) => void;

/** Numbers of keys in the order they come, with how many there are. */
export const numbered = (keys: readonly string[]): [Int32Array, number] => {
  const distinct = new Map([...new Set(keys)].map((key, index) => [key, index]));
  return [Int32Array.from(keys, (key) => distinct.get(key)!), distinct.size];
};

/** The person turned to, and what the subject says of such people. */
abstract class Asked implements Question {
  readonly kindOf: Int32Array;
  readonly kinds: number;
  key = '';
  most = 0;
  private employee: Employee | null = null;
  private from: Position | null = null;

  constructor(
    private readonly positions: readonly Position[],
    protected readonly subject: Subject,
  ) {
    [this.kindOf, this.kinds] = numbered(positions.map(subject.postKey));
  }

  turnTo(employee: Employee, from: Position): void {
    this.employee = employee;
    this.from = from;
    this.most = this.subject.most(employee, from);
  }

  protected ask(column: number): number {
    return this.subject.ask(this.employee!, this.from!, this.positions[column]!);
  }

  abstract answer(columns: Int32Array, count: number, answers: Int16Array): void;
}

/** A question asked once per kind of people and kind of posts. */
export class QuestionByKind extends Asked {
  private readonly known = new Map<string, Int16Array>();
  private answers: Int16Array = new Int16Array(0);

  override turnTo(employee: Employee, from: Position): void {
    super.turnTo(employee, from);
    this.key = this.subject.personKey(employee, from);
    const known = this.known.get(this.key);
    this.answers = known ?? new Int16Array(this.kinds).fill(UNASKED);
    if (!known && (this.known.size + 1) * this.kinds < MOST_KEPT) this.known.set(this.key, this.answers);
  }

  answer(columns: Int32Array, count: number, answers: Int16Array): void {
    const { kindOf, answers: known } = this;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      const kind = kindOf[column]!;
      if (known[kind] === UNASKED) known[kind] = this.ask(column);
      answers[index] = known[kind]!;
    }
  }
}

/** A question asked of every person once per place that posts can have. */
export class QuestionByPlace extends Asked {
  private known: number[] = [];
  private readonly places: Int32Array;
  private writePlaces: ReturnType<Placing> = () => undefined;

  constructor(
    positions: readonly Position[],
    subject: Subject,
    private readonly placing: Placing,
  ) {
    super(positions, subject);
    this.places = new Int32Array(positions.length);
  }

  override turnTo(employee: Employee, from: Position): void {
    super.turnTo(employee, from);
    this.writePlaces = this.placing(employee, from);
    this.known = [];
  }

  answer(columns: Int32Array, count: number, answers: Int16Array): void {
    const { places, known } = this;
    this.writePlaces(columns, count, places);
    for (let index = 0; index < count; index += 1) {
      answers[index] = known[places[index]!] ??= this.ask(columns[index]!);
    }
  }
}

/** Questions added up, asked once per person and kind of posts that they tell apart together. */
class JointQuestion implements Question {
  readonly kindOf: Int32Array;
  readonly kinds: number;
  readonly key = '';
  most = 0;
  private readonly known: Int16Array;
  /** Kinds met for the first time, with a column of each. */
  private readonly newKinds: Int32Array;
  private readonly examples: Int32Array;
  private readonly parts: Int16Array;

  constructor(
    private readonly members: readonly Question[],
    columns: number,
  ) {
    const keys = Array.from({ length: columns }, (_, column) => members.map(({ kindOf }) => kindOf[column]!).join());
    [this.kindOf, this.kinds] = numbered(keys);
    this.known = new Int16Array(this.kinds);
    this.newKinds = new Int32Array(this.kinds);
    this.examples = new Int32Array(this.kinds);
    this.parts = new Int16Array(this.kinds);
  }

  turnTo(employee: Employee, from: Position): void {
    this.known.fill(UNASKED);
    for (const member of this.members) member.turnTo(employee, from);
    this.most = this.members.reduce((sum, { most }) => sum + most, 0);
  }

  answer(columns: Int32Array, count: number, answers: Int16Array): void {
    this.askMembers(columns, count);
    const { kindOf, known } = this;
    for (let index = 0; index < count; index += 1) answers[index] = known[kindOf[columns[index]!]!]!;
  }

  /** Asks the members about a column of every kind that has not been met. */
  private askMembers(columns: Int32Array, count: number): void {
    const { kindOf, known, newKinds, examples, parts } = this;
    let asked = 0;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      const kind = kindOf[column]!;
      if (known[kind] !== UNASKED) continue;
      known[kind] = 0;
      newKinds[asked] = kind;
      examples[asked] = column;
      asked += 1;
    }
    for (const member of this.members) {
      member.answer(examples, asked, parts);
      for (let index = 0; index < asked; index += 1) known[newKinds[index]!]! += parts[index]!;
    }
  }
}

/** Questions with few kinds of posts first, those added up as one as far as together they tell few kinds apart. */
export const joinQuestions = (questions: readonly Question[], columns: number): readonly Question[] => {
  const sorted = [...questions].sort((a, b) => a.kinds - b.kinds);
  let first: Question | null = null;
  for (let count = 1; count <= sorted.length; count += 1) {
    const larger: Question = new JointQuestion(sorted.slice(0, count), columns);
    if (larger.kinds > MOST_KINDS) return first === null ? sorted : [first, ...sorted.slice(count - 1)];
    first = larger;
  }
  return first === null ? [] : [first];
};

/** Keeps of the first `count` columns those that no rule, whose answer is 1 where it bars, closes to the person turned to; answers how many. */
export const keepOpen = (
  rules: readonly Question[],
  columns: Int32Array,
  count: number,
  answers: Int16Array,
): number => {
  let left = count;
  for (const rule of rules) {
    rule.answer(columns, left, answers);
    let kept = 0;
    for (let index = 0; index < left; index += 1) {
      if (answers[index]! > 0) continue;
      columns[kept] = columns[index]!;
      kept += 1;
    }
    left = kept;
  }
  return left;
};

/** Columns that some rules leave open, found once for all people those rules look at alike. */
export class OpenColumns {
  private readonly kept = new Map<string, Int32Array>();
  private entries = 0;

  constructor(
    private readonly rules: readonly Question[],
    private readonly columns: number,
  ) {}

  /** Ascending, for the person all the rules have been turned to. */
  of(): Int32Array {
    const key = this.rules.map((rule) => rule.key).join('\n');
    const known = this.kept.get(key);
    if (known) return known;
    const all = Int32Array.from({ length: this.columns }, (_, column) => column);
    const found = all.slice(0, keepOpen(this.rules, all, this.columns, new Int16Array(this.columns)));
    this.entries += found.length + 1;
    if (this.entries < MOST_KEPT) this.kept.set(key, found);
    return found;
  }
}
