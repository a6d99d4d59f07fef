import type { PaperWords } from '../text';

/** What is filled into a paper: texts, yes or no for parts that may be left out, and lists of entries. */
export type PaperFacts = { readonly [name: string]: string | boolean | readonly PaperFacts[] };

/** Names a template may use for texts, each with what it is called where it is blank. */
export const placeholderNames = (words: PaperWords): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(words.office),
    ...Object.entries(words.byHand),
    ...Object.entries(words.ofRun),
    ...Object.entries(words.ofPerson),
    ['isi', words.entry],
  ]);

/** Names a template may use for lists, and with "ada_" in front for what is left out with an empty one. */
export const listNames = ({ lists }: PaperWords): readonly string[] =>
  Object.keys(lists).flatMap((list) => [list, `ada_${list}`]);

/** A list as facts: its entries, and whether there is one. */
export const listed = (list: string, entries: readonly string[]): PaperFacts => ({
  [list]: entries.map((isi) => ({ isi })),
  [`ada_${list}`]: entries.length > 0,
});
