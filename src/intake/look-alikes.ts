import type { Nip } from '../domain';
import { foldText } from '../sheets';

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

/** Everybody of one name: both halves of each NIP, and the row. */
class Namesakes {
  private readonly numbers: number[] = [];

  add(upper: HalfNip, lower: HalfNip, row: number): void {
    this.numbers.push(upper, lower, row);
  }

  rowOfOneLike(upper: HalfNip, lower: HalfNip): number | null {
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

/** Finds people who are probably one: the same name, and NIPs that begin with the same birth date or differ in a digit or two. */
export class LookAlikes {
  private readonly byName = new Map<string, Namesakes>();

  /** 0-based row of somebody seen before who is like this one; null when there is none. Remembers this one. */
  see(name: string, nip: Nip, row: number): number | null {
    const key = foldText(name);
    const [upper, lower] = [Number(nip.slice(0, HALF)), Number(nip.slice(HALF))];
    const seen = this.byName.get(key) ?? new Namesakes();
    const like = seen.rowOfOneLike(upper, lower);
    seen.add(upper, lower, row);
    this.byName.set(key, seen);
    return like;
  }
}
