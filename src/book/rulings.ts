import { RULINGS, type Ruling } from '../domain';
import { foldText } from '../sheets';
import { textsOf } from '../text';

/** What can be decided on the row of a recommendation; the ledger knows all rulings. */
export const ROW_RULINGS = ['approve', 'reject', 'postpone', 'stay'] as const satisfies readonly Ruling[];

export type RowRuling = (typeof ROW_RULINGS)[number];

const wordsOf = (ruling: Ruling): readonly string[] =>
  (['id', 'en'] as const).map((language) => foldText(textsOf(language).sheets.rulings[ruling]));

/** The ruling a word stands for, in either language, letter case and blanks aside; null where it is none of `among`. */
export const parseRuling = (word: string, among: readonly Ruling[] = RULINGS): Ruling | null => {
  const folded = foldText(word);
  return among.find((ruling) => wordsOf(ruling).includes(folded)) ?? null;
};

/** The ruling a word stands for on the row of a recommendation; null where it is none that can be made there. */
export const parseRowRuling = (word: string): RowRuling | null => {
  const ruling = parseRuling(word, ROW_RULINGS);
  return ROW_RULINGS.find((one) => one === ruling) ?? null;
};

/** Letters to put in, leave out or change to make one word of the other (Levenshtein), with two rows of the table. */
const editsBetween = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 0; row < one.length; row += 1) {
    const line = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const change = (above[column] ?? 0) + (one[row] === other[column] ? 0 : 1);
      line.push(Math.min(change, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
};

/** Most of a word's letters that may be wrong for it to be thought of. */
const MOST_WRONG = 0.5;

/** The ruling whose word, in either language, is nearest to one that is none; null where nothing is like it. */
export const nearestRuling = (word: string, among: readonly Ruling[] = RULINGS): Ruling | null => {
  const folded = foldText(word);
  let best: { readonly ruling: Ruling; readonly edits: number } | null = null;
  for (const ruling of among)
    for (const known of wordsOf(ruling)) {
      const edits = editsBetween(folded, known);
      if (edits <= known.length * MOST_WRONG && (best === null || edits < best.edits)) best = { ruling, edits };
    }
  return best?.ruling ?? null;
};
