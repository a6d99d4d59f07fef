import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ProblemCode } from '../../src/domain';
import { afterWordsOf, policyStepOf, runStepOf, textsOf } from '../../src/text';
import { ROOT } from '../support/source-files';

const STYLE = readFileSync(join(ROOT, 'docs', 'gaya-bahasa.md'), 'utf8');

/** Words of the first column of the table under a heading of the style sheet. */
const wordsUnder = (heading: string): readonly string[] => {
  const section = STYLE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  if (section === undefined) throw new Error(`no section ${heading}`);
  const words = [...section.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].map(([, word = '']) => word.trim());
  return words.filter((word) => word !== 'jangan' && !word.startsWith('--'));
};

/** The number the style sheet states in the sentence with these words. */
const statedNumber = (words: RegExp): number => {
  const found = words.exec(STYLE);
  if (found?.[1] === undefined) throw new Error(`no sentence ${String(words)}`);
  return Number(found[1]);
};

const texts = textsOf('id');

/** Groups of words that are no sentences of the pane: sheets, policy and command line have their own ways. */
const BESIDE_THE_PANE: ReadonlySet<string> = new Set([
  'language',
  'locale',
  'problems',
  'policy',
  'policySheet',
  'sheets',
  'cli',
  'fields',
  'sheetKinds',
]);

type Text = readonly [path: string, text: string];

const textsIn = (value: unknown, path: string): readonly Text[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}.${key}`));
};

/** Words of the pane that are loaded with their step. */
const loadedApart = { after: afterWordsOf('id'), policyStep: policyStepOf('id'), runStep: runStepOf('id') };

const ofPane = Object.entries({ ...texts, ...loadedApart }).flatMap(([group, words]) =>
  BESIDE_THE_PANE.has(group) ? [] : textsIn(words, group),
);
const ofProblems = (Object.keys(texts.problems) as ProblemCode[]).flatMap((code): Text[] =>
  texts.problems[code]({}).map((sentence, at): Text => [`problems.${code}.${at}`, sentence]),
);
const everywhere = [...textsIn({ ...texts, ...loadedApart }, 'id'), ...ofProblems];

/** What a person reads: a sentence without what is put into it. */
const withoutInsertions = (text: string): string => text.replace(/\{\w+\}/g, '…');

const faultsOf = (among: readonly Text[], isFault: (text: string) => boolean): string[] =>
  among.filter(([, text]) => isFault(withoutInsertions(text))).map(([path, text]) => `${path}: ${text}`);

const wordPattern = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'iu');

test('there is enough to hold against the style sheet', () => {
  expect(ofPane.length).toBeGreaterThan(200);
  expect(ofProblems.length).toBeGreaterThan(200);
  expect(wordsUnder('Kata yang dihindari di panel').length).toBeGreaterThan(15);
  expect(wordsUnder('Ejaan').length).toBeGreaterThan(10);
});

test('no jargon in the pane', () => {
  const jargon = wordPattern(wordsUnder('Kata yang dihindari di panel'));
  expect(faultsOf(ofPane, (text) => jargon.test(text))).toEqual([]);
});

test('rules go by their names in the pane, and numbers have a meaning', () => {
  expect(faultsOf(ofPane, (text) => /\bR\d+[a-z]?\b/.test(text))).toEqual([]);
  expect(faultsOf(ofPane, (text) => /\bselisih 0|rantai …, langkah …/i.test(text))).toEqual([]);
  const bare = ofPane.filter(([, text]) => /\{count\}[.,;]/.test(text)).map(([path]) => path);
  expect(bare).toEqual([]);
});

test('spelling is the official one everywhere', () => {
  const wrong = wordPattern(wordsUnder('Ejaan'));
  expect(faultsOf(everywhere, (text) => wrong.test(text))).toEqual([]);
});

test('sentences are short enough to be read once', () => {
  const most = statedNumber(/paling banyak (\d+) kata/);
  const isLong = (text: string): boolean =>
    text.split(/(?<=[.!?:;])\s+/).some((sentence) => sentence.split(/\s+/).length > most);
  expect(faultsOf([...ofPane, ...ofProblems], isLong)).toEqual([]);
});

test('readers are spoken to as Anda, nobody speaks of himself, and nothing is shouted', () => {
  const among = [...ofPane, ...ofProblems];
  expect(faultsOf(among, (text) => /\banda\b/.test(text))).toEqual([]);
  expect(faultsOf(among, (text) => /(?<!berkas )\b(?:saya|aku|kami|kita|kamu)\b/i.test(text))).toEqual([]);
  expect(faultsOf(among, (text) => /[!]|\.\.\.|\bsukses\b|\boops\b/i.test(text))).toEqual([]);
  const shouted = ofPane.filter(([, text]) => /^[\p{Lu}\s]{6,}$/u.test(text) && /\s/.test(text));
  expect(shouted).toEqual([]);
});
