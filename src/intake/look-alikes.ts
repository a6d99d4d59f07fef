import type { Nip } from '../domain';
import { foldText } from '../sheets';

/** Digits in which two NIPs of one person typed twice may differ. */
const MOST_DIFFERENT = 2;

const differentDigits = (a: string, b: string): number => {
  let count = 0;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) count += 1;
  return count;
};

/** Finds people who are probably one: the same name, and NIPs that begin with the same birth date or differ in a digit or two. */
export class LookAlikes {
  private readonly byName = new Map<string, { readonly nip: Nip; readonly row: number }[]>();

  /** 0-based row of somebody seen before who is like this one; null when there is none. Remembers this one. */
  see(name: string, nip: Nip, row: number): number | null {
    const key = foldText(name);
    const seen = this.byName.get(key);
    if (!seen) {
      this.byName.set(key, [{ nip, row }]);
      return null;
    }
    const like = seen.find(
      (other) => other.nip.slice(0, 8) === nip.slice(0, 8) || differentDigits(other.nip, nip) <= MOST_DIFFERENT,
    );
    seen.push({ nip, row });
    return like?.row ?? null;
  }
}
