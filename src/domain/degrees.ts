import { memoize } from '../kernel';

import type { Employee } from './employee';

/** Titles of degrees of a profession; "dr." is a physician and "Dr." is not. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^dr\.?$/, 'Dokter'],
  [/^drg\.?$/i, 'Dokter Gigi'],
  [/^drh\.?$/i, 'Dokter Hewan'],
  [/^apt\.?$/i, 'Apoteker'],
  [/^(?:ns|ners)\.?$/i, 'Ners'],
  [/^bdn\.?$/i, 'Bidan'],
  [/^gr\.?$/i, 'Guru'],
];

const degreeOf = (word: string): string | null => TITLES.find(([title]) => title.test(word))?.[1] ?? null;

/** Titles stand before the name, or behind a comma; a person may be called Apt. */
const degreesInName = memoize((name: string): readonly string[] => {
  const [before = '', ...behind] = name.split(',');
  const front: string[] = [];
  for (const word of before.trim().split(/\s+/)) {
    const degree = degreeOf(word);
    if (degree !== null) front.push(degree);
    // Other titles in front have a point; the first word of a name has none.
    else if (!word.endsWith('.')) break;
  }
  const back = behind.flatMap((part) => part.trim().split(/\s+/)).map(degreeOf);
  return [...new Set([...front, ...back].filter((degree) => degree !== null))];
});

/** Degrees of a person: the field of study of the last one, and those of a profession that titles in the name tell ("dr.", "Apt.", "Ns."). */
export const degreesOf = ({ name, educationField }: Pick<Employee, 'name' | 'educationField'>): readonly string[] => {
  const titled = degreesInName(name);
  return educationField === null ? titled : [educationField, ...titled];
};
