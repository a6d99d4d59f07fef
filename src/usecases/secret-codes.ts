import { required, sha256Hex } from '../kernel';

/** No vowels, and nothing that is read for something else: codes make no words. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ23456789';
const LENGTH = 6;
/** Hexadecimal digits that are made into one letter: many, so that letters come alike often. */
const DIGITS = 8;

const codeBy = (seed: string, kind: string, id: string, attempt: number): string => {
  const hash = sha256Hex(JSON.stringify([seed, kind, id, attempt]));
  return Array.from({ length: LENGTH }, (_, index) => {
    const number = parseInt(hash.slice(index * DIGITS, (index + 1) * DIGITS), 16);
    return LETTERS[number % LETTERS.length] ?? '';
  }).join('');
};

/**
 * Codes that tell nothing to whoever does not know the seed: the same seed and ids give the same codes, in whatever order the ids come. Where
 * two would be alike, the later id is given another.
 */
export const secretCodes = (seed: string, kind: string, ids: Iterable<string>): ((id: string) => string) => {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...new Set(ids)].sort()) {
    let attempt = 0;
    let code = codeBy(seed, kind, id, attempt);
    while (taken.has(code)) code = codeBy(seed, kind, id, (attempt += 1));
    taken.add(code);
    codes.set(id, code);
  }
  return (id) => required(codes.get(id), 'code');
};
