import type { Employee, Position } from '../domain';

/** Answers kept per question; beyond that they are asked again. */
const MOST_KEPT = 8e6;
/** What a rule takes away that bars a transfer: more than all points and all leave to lose points together. No answer is lower. */
export const BARRED = -30000;
/** Nobody has been asked yet. */
const UNASKED = -32768;

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
  readonly selectRow: (employee: Employee, from: Position) => void;
  /** Writes the answers for the person turned to and the first `count` columns listed. */
  readonly answer: (columns: Int32Array, count: number, answers: Int16Array) => void;
};

/** Writes, for the person turned to, the places of the first `count` columns listed: columns in the same place are answered alike. */
export type Placing = (
  employee: Employee,
  from: Position,
) => (columns: Int32Array, count: number, places: Int32Array) => void;

/** Numbers of keys in the order they come, with how many there are. */
export const numbered = (keys: readonly (string | number)[]): [Int32Array, number] => {
  const numbers = new Map<string | number, number>();
  const numberOf = (key: string | number): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return [Int32Array.from(keys, numberOf), numbers.size];
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

  selectRow(employee: Employee, from: Position): void {
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
  /** What the kind of the person turned to is answered, by kind of post. */
  private byKind: Int16Array = new Int16Array(0);

  override selectRow(employee: Employee, from: Position): void {
    super.selectRow(employee, from);
    this.key = this.subject.personKey(employee, from);
    const known = this.known.get(this.key);
    this.byKind = known ?? new Int16Array(this.kinds).fill(UNASKED);
    if (!known && (this.known.size + 1) * this.kinds < MOST_KEPT) this.known.set(this.key, this.byKind);
  }

  answer(columns: Int32Array, count: number, answers: Int16Array): void {
    const { kindOf, byKind } = this;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index]!;
      const kind = kindOf[column]!;
      if (byKind[kind] === UNASKED) byKind[kind] = this.ask(column);
      answers[index] = byKind[kind]!;
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

  override selectRow(employee: Employee, from: Position): void {
    super.selectRow(employee, from);
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
