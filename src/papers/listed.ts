import type { PaperFacts } from '../text';

/** A list as facts: its entries, and whether there is one. */
export const listed = (list: string, entries: readonly string[]): PaperFacts => ({
  [list]: entries.map((isi) => ({ isi })),
  [`ada_${list}`]: entries.length > 0,
});
