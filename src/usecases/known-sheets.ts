import { MARKED_SHEETS, POLICY_KEY } from '../book';
import { memoize, memoizeByObject } from '../kernel';
import { foldText, type KnownSheets } from '../sheets';
import { textsOf } from '../text';

/** Titles of the policy sheet, those that Padan 0.1.0 gave it among them. */
const POLICY_TITLES = ['Kebijakan Padan', 'Padan policy'];

/** Headers that stand on the lists of any office. */
const COMMON = new Set(['number', 'nip', 'name', 'rank', 'position', 'unit', 'agency']);

/** Words of Padan's own that make a sheet certain beside its title, and that make it likely without one. */
const WORDS_BESIDE_TITLE = 2;
const WORDS_WITHOUT_TITLE = 4;

type Head = Parameters<KnownSheets['likeness']>[0];

const LANGUAGES = [textsOf('id'), textsOf('en')];

const titlesOf = memoize((key: string): ReadonlySet<string> => {
  if (key === POLICY_KEY)
    return new Set([...POLICY_TITLES, ...LANGUAGES.map(({ policySheet }) => policySheet.title)].map(foldText));
  const sheet = MARKED_SHEETS.find((one) => one.key === key);
  return new Set(sheet === undefined ? [] : LANGUAGES.map(({ sheets }) => foldText(sheets.labels[sheet.title])));
});

const WORDS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ sheets: { headers, labels }, policySheet }) => [
    ...Object.values(policySheet.headers).map(foldText),
    ...Object.entries(headers).flatMap(([name, word]) => (COMMON.has(name) ? [] : [foldText(word)])),
    ...Object.entries(labels).flatMap(([name, word]) => (name.endsWith('Title') ? [] : [foldText(word)])),
  ]),
);

/** The texts of a head, and how many of them are Padan's own words; found once, however many sheets it may be one of. */
const wordsOf = memoizeByObject((head: Head): { readonly texts: ReadonlySet<string>; readonly words: number } => {
  const texts = new Set(head.flatMap((cells) => cells.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''))));
  return { texts, words: [...texts].filter((text) => WORDS.has(text)).length };
});

/** What Padan's sheets look like, in either language: their titles, and the words of their headers and notices. */
export const KNOWN_SHEETS: KnownSheets = {
  keys: [POLICY_KEY, ...MARKED_SHEETS.map(({ key }) => key)],
  likeness: (head, key) => {
    const { texts, words } = wordsOf(head);
    const hasTitle = [...titlesOf(key)].some((title) => texts.has(title));
    if (hasTitle) return words >= WORDS_BESIDE_TITLE ? 'certain' : 'likely';
    return words >= WORDS_WITHOUT_TITLE ? 'likely' : 'none';
  },
};
