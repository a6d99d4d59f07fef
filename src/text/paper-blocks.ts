/** Papers an office makes of a plan, in the order in which it needs them. */
export const PAPER_IDS = [
  'nominatif',
  'berita-acara',
  'sk-mutasi',
  'sk-fungsional',
  'pemberitahuan',
  'spmt',
  'serah-terima',
  'tidak-terpilih',
  'daftar-imut',
  'tanda-tangan',
  'notulen',
  'sosialisasi',
  'perangkat-daerah',
] as const;
export type PaperId = (typeof PAPER_IDS)[number];

/** One column of a table of a paper: what heads it, its share of the width in per cent, and what each row says. */
export type PaperColumn = {
  readonly head: string;
  readonly share: number;
  readonly cell: string;
  readonly isCentred?: boolean;
};

/**
 * A piece of a paper, from which its template is made. Texts hold placeholders in braces, by the names in `docs/`; an office changes the
 * template itself, in its own program for texts.
 */
export type PaperBlock =
  /** The head of a letter: who writes, in two lines, and where from. */
  | { readonly kind: 'letterhead' }
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly isCentred?: boolean; readonly isStrong?: boolean }
  /** Names and values below each other, with a colon between. */
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [name: string, value: string])[] }
  /** A word such as "Menimbang" and what stands beside it. */
  | { readonly kind: 'clause'; readonly name: string; readonly items: readonly string[] }
  /** A sentence over a list, and a line for each of its entries; nothing where the list is empty. */
  | { readonly kind: 'list'; readonly list: string; readonly over: string }
  /** A row for each entry of a list; where the list stands in groups, with a line across over those of each group. */
  | {
      readonly kind: 'table';
      readonly list: string;
      readonly columns: readonly PaperColumn[];
      readonly groups?: { readonly list: string; readonly head: string };
    }
  /** Rows without entries, to be filled in by hand. */
  | {
      readonly kind: 'form';
      readonly heads: readonly (readonly [head: string, share: number])[];
      readonly rows: readonly string[];
    }
  /** Who signs: side by side, each with what stands over the name. */
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] }
  /** What follows stands on pages of its own. */
  | { readonly kind: 'annex'; readonly isWide: boolean };

/** Lines over and under the place of a signature. */
export type Signer = { readonly over: readonly string[]; readonly name: string; readonly under?: string };

/** A paper: what its file is called, how its page lies, and what stands on it. */
export type PaperTemplate = {
  readonly file: string;
  readonly isWide: boolean;
  readonly blocks: readonly PaperBlock[];
};

/** What is filled into a paper: texts, yes or no for parts that may be left out, and lists of entries. */
export type PaperFacts = { readonly [name: string]: string | boolean | readonly PaperFacts[] };
