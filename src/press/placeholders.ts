import type { PaperWords } from '../text';

/** Names a template may use for texts, each with what it is called where it is blank. */
export const placeholderNames = (words: PaperWords): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(words.office),
    ...Object.entries(words.byHand),
    ...Object.entries(words.ofRun),
    ...Object.entries(words.ofPart),
    ...Object.entries(words.ofPerson),
    ...Object.entries(words.ofAgency),
    ['isi', words.entry],
  ]);

/** Names a template may use for lists, and with "ada_" in front for what is left out with an empty one. */
export const listNames = ({ lists }: PaperWords): readonly string[] =>
  Object.keys(lists).flatMap((list) => [list, `ada_${list}`]);
