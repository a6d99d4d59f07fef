import type { Nip, Source } from '../domain';

import { nameKey } from './person-name';

/** Digits in which two NIPs of one person typed twice may differ. */
const MOST_DIFFERENT = 2;
const HALF = 9;

/** Half a NIP, nine digits, as a number: names of thousands are compared, and numbers beside each other are near at hand. */
type HalfNip = number;

const differentDigits = (one: HalfNip, other: HalfNip): number => {
  let count = 0;
  let [a, b] = [one, other];
  while (a !== b && count <= MOST_DIFFERENT) {
    if (a % 10 !== b % 10) count += 1;
    a = Math.trunc(a / 10);
    b = Math.trunc(b / 10);
  }
  return count;
};

/** Everybody of one name: both halves of each NIP, and which one they are. */
class Namesakes {
  private readonly numbers: number[] = [];

  add(upper: HalfNip, lower: HalfNip, index: number): void {
    this.numbers.push(upper, lower, index);
  }

  indexOfOneLike(upper: HalfNip, lower: HalfNip): number | null {
    const { numbers } = this;
    const birthDate = Math.trunc(upper / 10);
    for (let at = 0; at < numbers.length; at += 3) {
      const other = numbers[at]!;
      if (Math.trunc(other / 10) === birthDate) return numbers[at + 2]!;
      const different = differentDigits(upper, other);
      if (different <= MOST_DIFFERENT && different + differentDigits(lower, numbers[at + 1]!) <= MOST_DIFFERENT)
        return numbers[at + 2]!;
    }
    return null;
  }
}

/** Finds people who are probably one: the same name whatever its titles, and NIPs that begin with the same birth date or differ in a digit or two. */
export class LookAlikes {
  private readonly byName = new Map<string, Namesakes>();
  private readonly places: Source[] = [];

  /** Where somebody stands who was seen before and is like this one, on any list; null when there is none. Remembers this one. */
  see(name: string, nip: Nip, place: Source): Source | null {
    const key = nameKey(name);
    const [upper, lower] = [Number(nip.slice(0, HALF)), Number(nip.slice(HALF))];
    const seen = this.byName.get(key) ?? new Namesakes();
    const like = seen.indexOfOneLike(upper, lower);
    seen.add(upper, lower, this.places.length);
    this.places.push(place);
    this.byName.set(key, seen);
    return like === null ? null : (this.places[like] ?? null);
  }
}
