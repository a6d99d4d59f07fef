import { civilDate, civilDateFromSerial, isoDate, parseNip, type CivilDate, type PadanProblem } from '../domain';
import { monthOf } from '../intake';
import { daysOfParts, stringsOfParts, type Parts } from '../ooxml';

import { NIP_SHAPE, wordsOf, type PersonalData, type Phrases } from './personal-data';

/** What a scan finds. */
export type LeakKind = 'nip' | 'birth' | 'name' | 'name-part' | 'place';

/** Something of a person that stands in a file: what, as it was found, and in which part of the file. */
export type Leak = { readonly kind: LeakKind; readonly value: string; readonly part: string };

/** A file before it is written: the name it will have, and its parts. */
export type ScannedFile = { readonly name: string; readonly parts: Parts };

/** Days as they are written: day first, year first, in one piece, or with the month as a word. */
const DAY_FIRST = /(?<!\d)(\d{1,2})\s?[/.\-\s]\s?(\d{1,2})\s?[/.\-\s]\s?(\d{4})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/g;
const IN_ONE = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;
const IN_WORDS = /(?<!\d)(\d{1,2})[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4})(?!\d)/gu;

function* daysIn(text: string): Iterable<readonly [CivilDate | null, string]> {
  for (const [found, day, month, year] of text.matchAll(DAY_FIRST)) {
    yield [civilDate(Number(year), Number(month), Number(day)), found];
    yield [civilDate(Number(year), Number(day), Number(month)), found];
  }
  for (const shape of [YEAR_FIRST, IN_ONE])
    for (const [found, year, month, day] of text.matchAll(shape))
      yield [civilDate(Number(year), Number(month), Number(day)), found];
  for (const [found, day, word = '', year] of text.matchAll(IN_WORDS)) {
    const month = monthOf(word.toLowerCase());
    if (month !== undefined) yield [civilDate(Number(year), month, Number(day)), found];
  }
}

/** Phrases that stand in a text word for word. */
function* phrasesIn(words: readonly string[], phrases: Phrases): Iterable<string> {
  for (let at = 0; at < words.length; at += 1)
    for (const phrase of phrases.get(words[at] ?? '') ?? [])
      if (phrase.every((word, index) => words[at + index] === word)) yield phrase.join(' ');
}

function* nipsIn(text: string, { nips }: PersonalData): Iterable<string> {
  for (const [found] of text.matchAll(NIP_SHAPE)) {
    const digits = found.replace(/\D/g, '');
    const parsed = parseNip(digits);
    if (nips.has(digits) || ('facts' in parsed && parsed.facts.birthDate !== null)) yield found;
  }
}

function* leaksIn(text: string, data: PersonalData): Iterable<Pick<Leak, 'kind' | 'value'>> {
  if (/\d{4}/.test(text)) {
    for (const value of nipsIn(text, data)) yield { kind: 'nip', value };
    for (const [day, value] of daysIn(text)) if (day !== null && data.births.has(day)) yield { kind: 'birth', value };
  }
  const words = wordsOf(text);
  for (const value of phrasesIn(words, data.names)) yield { kind: 'name', value };
  for (const word of words) if (data.parts.has(word)) yield { kind: 'name-part', value: word };
  for (const value of phrasesIn(words, data.places)) yield { kind: 'place', value };
}

/**
 * Looks through every text of a file for what tells of a person: the name of the file, all its parts, their names, attributes and comments,
 * and cells that are shown as days. Each thing found is told once for each part.
 */
export const findLeaks = ({ name, parts }: ScannedFile, data: PersonalData): readonly Leak[] => {
  const found = new Map<string, Leak>();
  const look = (part: string, text: string): void => {
    for (const { kind, value } of leaksIn(text, data))
      found.set(JSON.stringify([kind, value, part]), { kind, value, part });
  };
  look(name, name);
  stringsOfParts(parts, ({ part, text }) => look(part, text));
  for (const { sheet, serial } of daysOfParts(parts)) {
    const day = civilDateFromSerial(serial);
    if (day !== null && data.births.has(day)) {
      const value = isoDate(day);
      found.set(JSON.stringify(['birth', value, sheet]), { kind: 'birth', value, part: sheet });
    }
  }
  return [...found.values()];
};

/** The problem that stops the writing of a file in which a scan found something; null where it found nothing. */
export const problemOfLeaks = (leaks: readonly Leak[]): PadanProblem | null => {
  const [first] = leaks;
  if (first === undefined) return null;
  const { kind, value, part } = first;
  return { code: 'personal-data', severity: 'blocks', params: { kind, value, part, count: leaks.length } };
};
