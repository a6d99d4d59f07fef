import type { Employee, Position } from '../domain';

/** Answers kept per question; beyond that they are asked again. */
const MOST_KEPT = 8e6;
/** Kinds of posts that joined questions may tell apart. */
const MOST_KINDS = 512;

/** Nobody has been asked yet; no answer is below 0. */
const UNASKED = -1;

/** What one person is told about a column. */
type Asking = (employee: Employee, from: Position, column: number) => number;

/** A question about a person and a post, asked once per kind of people and kind of posts. Turn to a person first. */
export class Question {
  private readonly known = new Map<string, Int16Array>();
  private answers: Int16Array;
  private employee: Employee | null = null;
  private from: Position | null = null;
  /** Kind of the person turned to. */
  key = '';

  /** `kindOf` tells the kind of each column; `personKey` null: every person is a kind. `most` is the largest answer there is. */
  constructor(
    readonly kindOf: Int32Array,
    readonly kinds: number,
    private readonly personKey: ((employee: Employee, from: Position) => string) | null,
    private readonly ask: Asking,
    readonly most: number,
    private readonly members: readonly Question[] = [],
  ) {
    this.answers = new Int16Array(kinds);
  }

  turnTo(employee: Employee, from: Position): void {
    this.employee = employee;
    this.from = from;
    for (const member of this.members) member.turnTo(employee, from);
    if (this.personKey === null) {
      this.answers.fill(UNASKED);
      return;
    }
    this.key = this.personKey(employee, from);
    const known = this.known.get(this.key);
    this.answers = known ?? new Int16Array(this.kinds).fill(UNASKED);
    if (!known && (this.known.size + 1) * this.kinds < MOST_KEPT) this.known.set(this.key, this.answers);
  }

  /** The answer for the person turned to and another post. */
  at(column: number): number {
    const kind = this.kindOf[column]!;
    const known = this.answers[kind]!;
    if (known !== UNASKED) return known;
    const answer = this.ask(this.employee!, this.from!, column);
    this.answers[kind] = answer;
    return answer;
  }
}

/** Numbers of keys in the order they come, with how many there are. */
const numbered = (keys: readonly string[]): [Int32Array, number] => {
  const distinct = new Map([...new Set(keys)].map((key, index) => [key, index]));
  return [Int32Array.from(keys, (key) => distinct.get(key)!), distinct.size];
};

/** A question by the keys of posts and people that decide its answer. */
export const questionOf = (
  positions: readonly Position[],
  postKey: (position: Position) => string,
  personKey: (employee: Employee, from: Position) => string,
  ask: (employee: Employee, from: Position, to: Position) => number,
  most: number,
): Question => {
  const [kindOf, kinds] = numbered(positions.map(postKey));
  return new Question(
    kindOf,
    kinds,
    personKey,
    (employee, from, column) => ask(employee, from, positions[column]!),
    most,
  );
};

const joint = (members: readonly Question[], columns: number): Question => {
  const add = (what: (member: Question) => number): number => members.reduce((sum, member) => sum + what(member), 0);
  const keys = Array.from({ length: columns }, (_, column) => members.map(({ kindOf }) => kindOf[column]!).join());
  const [kindOf, kinds] = numbered(keys);
  const ask: Asking = (_employee, _from, column) => add((member) => member.at(column));
  return new Question(
    kindOf,
    kinds,
    null,
    ask,
    add(({ most }) => most),
    members,
  );
};

/** Questions with few kinds of posts first, those added up as one as far as together they tell few kinds apart. */
export const joinQuestions = (questions: readonly Question[], columns: number): readonly Question[] => {
  const sorted = [...questions].sort((a, b) => a.kinds - b.kinds);
  let first: Question | null = null;
  for (let count = 1; count <= sorted.length; count += 1) {
    const larger = joint(sorted.slice(0, count), columns);
    if (larger.kinds > MOST_KINDS) return first === null ? sorted : [first, ...sorted.slice(count - 1)];
    first = larger;
  }
  return first === null ? [] : [first];
};

/** Whether one of some rules, whose answer is 1 where it bars, keeps the person turned to from a column. */
export const isBarredAt = (rules: readonly Question[], column: number): boolean => {
  for (let index = 0; index < rules.length; index += 1) if (rules[index]!.at(column) > 0) return true;
  return false;
};

/** Columns that some rules leave open, found once for all people those rules look at alike. */
export class OpenColumns {
  private readonly kept = new Map<string, Int32Array>();
  private entries = 0;
  private readonly all: Int32Array;

  constructor(
    private readonly rules: readonly Question[],
    columns: number,
  ) {
    this.all = Int32Array.from({ length: columns }, (_, column) => column);
  }

  /** Ascending, for the person all the rules have been turned to. */
  of(): Int32Array {
    const key = this.rules.map((rule) => rule.key).join('\n');
    const known = this.kept.get(key);
    if (known) return known;
    const found = this.all.filter((column) => !isBarredAt(this.rules, column));
    this.entries += found.length + 1;
    if (this.entries < MOST_KEPT) this.kept.set(key, found);
    return found;
  }
}
