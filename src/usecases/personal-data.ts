import { parseNip, type CivilDate, type Employee, type Position } from '../domain';
import { nameKey } from '../intake';
import type { Grid } from '../sheets';

/** Words of a text in small letters, without accents: whatever else stands between them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** A NIP, in one piece or in its four parts. */
export const NIP_SHAPE = /(?<!\d)\d{8}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}(?!\d)/g;

/** Names that several words make, by the first of them. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What must not stand in a file that tells of nobody. */
export type PersonalData = {
  readonly nips: ReadonlySet<string>;
  readonly births: ReadonlySet<CivilDate>;
  /** Whole names, whatever their words mean elsewhere. */
  readonly names: Phrases;
  /** Words of four letters and more that are part of a name and of no post, unit, agency, or sentence of Padan. */
  readonly parts: ReadonlySet<string>;
  /** Names of units and posts that point to one person or a few. */
  readonly places: Phrases;
};

/** Whom and what a scan looks for, and whose words are no names. */
export type PersonalSources = {
  readonly employees: readonly Pick<Employee, 'nip' | 'name' | 'birthDate'>[];
  readonly positions: readonly Pick<Position, 'name' | 'unit' | 'agency'>[];
  /** Cells of the workbook, in which more NIPs may stand than were read. */
  readonly grids: readonly Grid[];
  /** Names of units and posts that may not be told. */
  readonly fewPeople: readonly string[];
  /** Texts of Padan's own that stand in the file whoever is in the data. */
  readonly own: readonly string[];
};

/** Letters of a word from which on it tells people apart. */
const LONG_WORD = 4;

const phrasesOf = (names: Iterable<string>, isMeant: (words: readonly string[]) => boolean): Phrases => {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const name of new Set(names)) {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined || !isMeant(words)) continue;
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [words]);
    else known.push(words);
  }
  return phrases;
};

/** Whether texts hold a phrase, word for word. */
class HeldPhrases {
  private readonly texts: string;

  constructor(texts: Iterable<string>) {
    this.texts = `\n${[...new Set(texts)].map((text) => ` ${wordsOf(text).join(' ')} `).join('\n')}\n`;
  }

  has(words: readonly string[]): boolean {
    return this.texts.includes(` ${words.join(' ')} `);
  }
}

function* nipsIn(grids: readonly Grid[]): Iterable<string> {
  for (const { rows } of grids)
    for (const cells of rows)
      for (const cell of cells)
        if (typeof cell === 'string' && cell.length >= 18)
          for (const [digits] of cell.matchAll(NIP_SHAPE)) yield digits.replace(/\D/g, '');
}

/**
 * What of the data of people must not be told. A name that is also the name of a post, a unit or an agency, or stands in a sentence of Padan's
 * own, is not looked for there: nobody could tell which of the two is meant.
 */
export const personalDataOf = ({ employees, positions, grids, fewPeople, own }: PersonalSources): PersonalData => {
  const ownTexts = new HeldPhrases(own);
  const few = new Set(fewPeople);
  const placeNames = new Set(positions.flatMap(({ name, unit, agency }) => [name, unit, agency ?? '']));
  const placeTexts = new HeldPhrases(placeNames);
  const toldTexts = new HeldPhrases([...placeNames].filter((name) => !few.has(name)));
  const commonWords = new Set([...placeNames, ...own].flatMap(wordsOf));
  const isCommon = (words: readonly string[]): boolean =>
    words.every((word) => commonWords.has(word)) && (placeTexts.has(words) || ownTexts.has(words));
  const nips = new Set<string>(nipsIn(grids));
  const births = new Set<CivilDate>();
  const parts = new Set<string>();
  for (const { nip, name, birthDate } of employees) {
    nips.add(nip);
    if (birthDate !== null) births.add(birthDate);
    for (const word of wordsOf(nameKey(name))) if (word.length >= LONG_WORD) parts.add(word);
  }
  for (const nip of nips) {
    const parsed = parseNip(nip);
    if ('facts' in parsed && parsed.facts.birthDate !== null) births.add(parsed.facts.birthDate);
  }
  for (const word of parts) if (commonWords.has(word)) parts.delete(word);
  return {
    nips,
    births,
    parts,
    names: phrasesOf(
      employees.map(({ name }) => nameKey(name)),
      (words) => !isCommon(words),
    ),
    // A word alone, or one that stands in a longer name that may be told, points to nobody.
    places: phrasesOf(few, (words) => !toldTexts.has(words) && !ownTexts.has(words)),
  };
};
