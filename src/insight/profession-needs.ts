import { functionalProfession, professionOf, titleWithoutLevel, type Position } from '../domain';
import type { Instance } from '../planning';

import { sumNeeds, type Needs, type NeedSums } from './needs';

/** What a profession is short of and has beyond its need. */
export type ProfessionNeed = {
  /** What the titles of its posts have in common, without level. */
  readonly name: string;
  readonly isFunctional: boolean;
  readonly sums: NeedSums;
  /**
   * How many of its empty seats people beyond the need of its other posts could fill at once, each of whom the policy lets go there; null where
   * none is empty or nobody is beyond.
   */
  readonly movable: number | null;
};

/** A licensed profession, a functional title of all levels, or the title of another post. */
const keyOf = (position: Position): string => {
  const profession = functionalProfession(position);
  return profession === null ? `title ${professionOf(position.name)}` : `profession ${profession}`;
};

/** People of crowded posts, and the posts with empty seats each of them may go to. */
type Surplus = {
  /** Rows by crowded column. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly mayGo: ReadonlyMap<number, readonly number[]>;
};

/**
 * Fills empty seats one by one along augmenting paths (Ford and Fulkerson 1956): a post gives away as many of its people as it has beyond its
 * need, and where a seat is taken, whoever took it makes room if that post has another way to use its surplus. O(seats filled x ways).
 */
class Redistribution {
  private readonly targetOf = new Map<number, number>();
  private readonly takers = new Map<number, Set<number>>();
  private reached = new Set<number>();

  constructor(
    private readonly surplus: Surplus,
    private readonly ownColumn: Int32Array,
    private readonly emptyAt: (column: number) => number,
  ) {}

  /** Most seats that can be filled when each crowded column gives away so many. */
  count(beyondAt: (column: number) => number): number {
    let filled = 0;
    for (const from of this.surplus.rows.keys())
      for (let given = 0; given < beyondAt(from); given += 1) {
        this.reached = new Set();
        if (!this.sendFrom(from)) break;
        filled += 1;
      }
    return filled;
  }

  private sendFrom(from: number): boolean {
    for (const row of this.surplus.rows.get(from) ?? []) {
      if (this.targetOf.has(row)) continue;
      for (const to of this.surplus.mayGo.get(row) ?? []) {
        if (this.reached.has(to)) continue;
        this.reached.add(to);
        if (this.makeRoom(to)) {
          this.seat(row, to);
          return true;
        }
      }
    }
    return false;
  }

  private makeRoom(column: number): boolean {
    const takers = this.takers.get(column);
    if ((takers?.size ?? 0) < this.emptyAt(column)) return true;
    for (const taker of [...(takers ?? [])]) {
      this.targetOf.delete(taker);
      takers?.delete(taker);
      if (this.sendFrom(this.ownColumn[taker]!)) return true;
      this.seat(taker, column);
    }
    return false;
  }

  private seat(row: number, column: number): void {
    this.targetOf.set(row, column);
    const takers = this.takers.get(column) ?? new Set<number>();
    this.takers.set(column, takers.add(row));
  }
}

/** Lists people of crowded posts with the short posts of their own profession that they may go to, by profession. */
const surplusBy = (
  { problem, ownColumn }: Instance,
  keys: readonly string[],
  gaps: Int32Array,
): Map<string, Surplus> => {
  const byKey = new Map<string, { rows: Map<number, number[]>; mayGo: Map<number, number[]> }>();
  for (let row = 0; row < problem.rows; row += 1) {
    const own = ownColumn[row]!;
    if (gaps[own]! <= 0) continue;
    const key = keys[own]!;
    const targets: number[] = [];
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      if (gaps[column]! < 0 && keys[column] === key) targets.push(column);
    }
    if (targets.length === 0) continue;
    const surplus = byKey.get(key) ?? { rows: new Map<number, number[]>(), mayGo: new Map<number, number[]>() };
    byKey.set(key, surplus);
    surplus.rows.set(own, [...(surplus.rows.get(own) ?? []), row]);
    surplus.mayGo.set(row, targets);
  }
  return byKey;
};

const wordsOf = (title: string): string[] => title.split(' ');

/** What titles have in common from the front: those that begin with the word most of them begin with ("Guru Kelas" and "Guru PJOK": "Guru"). */
const commonTitle = (titles: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const title of titles) {
    const first = wordsOf(title)[0] ?? '';
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [[most] = ['']] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const alike = titles.map(wordsOf).filter(([first]) => first === most);
  const [shortest = []] = [...alike].sort((a, b) => a.length - b.length);
  const differs = shortest.findIndex((word, at) => alike.some((words) => words[at] !== word));
  return (differs < 0 ? shortest : shortest.slice(0, differs)).join(' ');
};

const namesOf = (positions: readonly Position[], keys: readonly string[]): ReadonlyMap<string, string> => {
  const titles = new Map<string, string[]>();
  positions.forEach(({ name }, column) => {
    const key = keys[column] ?? '';
    const known = titles.get(key) ?? [];
    titles.set(key, known);
    known.push(titleWithoutLevel(name));
  });
  return new Map([...titles].map(([key, all]) => [key, commonTitle(all)]));
};

/**
 * Shortage and surplus by profession as they stand today, most empty seats first, and how much of the shortage the surplus of the same profession
 * could meet: only people the policy lets go there count, whatever the plan does.
 */
export const professionNeeds = (instance: Instance, needs: Needs): ProfessionNeed[] => {
  const { positions, heads, ownColumn } = instance;
  const keys = positions.map(keyOf);
  const gaps = Int32Array.from(positions, ({ seats }, column) => heads[column]! - seats);
  const surplus = surplusBy(instance, keys, gaps);
  const names = namesOf(positions, keys);
  const movableOf = (key: string): number => {
    const people = surplus.get(key);
    if (people === undefined) return 0;
    const seats = new Redistribution(people, ownColumn, (column) => -gaps[column]!);
    return seats.count((column) => gaps[column]!);
  };
  return [...sumNeeds(needs.posts, keyOf)]
    .map(([key, sums]) => ({
      name: names.get(key) ?? '',
      isFunctional: key.startsWith('profession '),
      sums,
      movable: sums.emptyBefore === 0 || sums.beyondBefore === 0 ? null : movableOf(key),
    }))
    .sort(
      (a, b) =>
        b.sums.emptyBefore - a.sums.emptyBefore ||
        b.sums.beyondBefore - a.sums.beyondBefore ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : Number(b.isFunctional) - Number(a.isFunctional)),
    );
};
