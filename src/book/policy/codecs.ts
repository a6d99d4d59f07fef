import { parseIsoDate, type CivilDate } from '../../domain';
import { parseDate } from '../../intake';
import { fail, succeed, type Result } from '../../kernel';
import { foldText, type CellValue, type NumberFormat } from '../../sheets';
import { textsOf, type Texts } from '../../text';

/** What a cell of the policy sheet should hold; `text/` says it in words. */
export type Expected =
  | {
      readonly expects: 'whole' | 'points';
      readonly least: number;
      readonly most: number;
      readonly stored?: 'text';
    }
  | {
      readonly expects:
        'day' | 'mode' | 'missing' | 'yes-no' | 'model' | 'purpose' | 'order' | 'once' | 'place' | 'header' | 'name';
    };

/** Lists of words a person chooses from on the policy sheet. */
export type WordList = 'modes' | 'missing' | 'answers';

/** What a policy file may hold where the sheet has such a cell; `none` as JSON stands for nothing. */
export type FileForm = {
  readonly expects: 'file-whole' | 'file-day' | 'file-words' | 'file-answer' | 'file-text';
  readonly least?: number;
  readonly most?: number;
  readonly words?: string;
  readonly none?: string;
};

/**
 * How one kind of value stands in a cell and in a policy file. `read` and `write` undo each other; `parse` takes what a policy file
 * holds and answers undefined for anything else.
 */
export type Codec<Value> = {
  /** The column it stands in, unless its entry names another. */
  readonly column: 'choice' | 'number';
  readonly list?: WordList;
  readonly read: (cell: CellValue) => Result<Value, Expected>;
  readonly format: NumberFormat;
  readonly write: (value: Value, texts: Texts) => string | number | null;
  readonly parse: (json: unknown) => Value | undefined;
  readonly inFile: FileForm;
};

/** Languages a sheet may have been written in, whatever the reader prefers. */
export const LANGUAGES: readonly Texts[] = [textsOf('id'), textsOf('en')];

/** Nothing but blanks. */
export const isBlank = (cell: CellValue): boolean => String(cell ?? '').trim() === '';

const wholeWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

const isNumberAsText = (cell: CellValue): boolean =>
  typeof cell === 'string' && cell.trim() !== '' && Number.isFinite(Number(cell));

const notANumber = (expects: 'whole' | 'points', cell: CellValue, least: number, most: number): Expected => ({
  expects,
  least,
  most,
  ...(isNumberAsText(cell) ? { stored: 'text' as const } : {}),
});

/** A whole number within bounds. */
export const wholeCodec = (least: number, most: number): Codec<number> => ({
  column: 'number',
  read: (cell) => (wholeWithin(cell, least, most) ? succeed(cell) : fail(notANumber('whole', cell, least, most))),
  format: 'whole',
  write: (value) => value,
  parse: (json) => (wholeWithin(json, least, most) ? json : undefined),
  inFile: { expects: 'file-whole', least, most },
});

/** Hundredths, shown as points; a policy file has the hundredths. */
export const pointsCodec = (least: number, most: number): Codec<number> => ({
  column: 'number',
  read: (cell) =>
    typeof cell === 'number' && cell * 100 >= least && cell * 100 <= most
      ? succeed(Math.round(cell * 100))
      : fail(notANumber('points', cell, least / 100, most / 100)),
  format: 'points',
  write: (value) => value / 100,
  parse: (json) => (wholeWithin(json, least, most) ? json : undefined),
  inFile: { expects: 'file-whole', least, most },
});

/** A day as a spreadsheet keeps it, or as people write it (31/12/2026, 31 Desember 2026, 2026-12-31); null for anything else. */
export const dayIn = (cell: CellValue): CivilDate | null => parseDate(cell, 'day-first') ?? null;

/** A day; a policy file has YYYY-MM-DD. */
export const dayCodec: Codec<CivilDate> = {
  column: 'number',
  read: (cell) => {
    const day = dayIn(cell);
    return day === null ? fail({ expects: 'day' }) : succeed(day);
  },
  format: 'date',
  write: (value) => value,
  parse: (json) => (typeof json === 'string' ? (parseIsoDate(json) ?? undefined) : undefined),
  inFile: { expects: 'file-day' },
};

/** With a value for a cell left blank, which is written out all the same. */
export const blankAs = <Value>(codec: Codec<Value>, blank: Value): Codec<Value> => ({
  ...codec,
  read: (cell) => (isBlank(cell) ? succeed(blank) : codec.read(cell)),
});

/** With a value that stands for nothing, kept as a blank cell. */
export const orNone = <Value, None>(codec: Codec<Value>, none: None): Codec<Value | None> => ({
  ...codec,
  read: (cell) => (isBlank(cell) ? succeed(none) : codec.read(cell)),
  write: (value, texts) => (value === none ? null : codec.write(value as Value, texts)),
  parse: (json) => (json === none ? none : codec.parse(json)),
  inFile: { ...codec.inFile, none: JSON.stringify(none) },
});

const MOST_OF_A_NAME = 60;

/** What a name may be: not blank, on one line, and no longer than a heading bears. */
const nameIn = (value: unknown): string | undefined => {
  const name = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return name === '' || name.length > MOST_OF_A_NAME || /[\u0000-\u001f\u2028\u2029]/.test(name) ? undefined : name;
};

/** A name of at most 60 characters on one line. */
export const nameCodec: Codec<string> = {
  column: 'choice',
  read: (cell) => {
    const name = nameIn(cell);
    return name === undefined ? fail({ expects: 'name' }) : succeed(name);
  },
  format: 'text',
  write: (value) => value,
  parse: (json) => (typeof json === 'string' ? nameIn(json) : undefined),
  inFile: { expects: 'file-text', least: 1, most: MOST_OF_A_NAME },
};

/** One of a list of words: in cells in any language or as a policy file has it, in policy files only so. */
export const wordCodec = <Word extends string>(
  list: WordList,
  expects: 'mode' | 'missing' | 'yes-no',
  words: readonly Word[],
  spoken: (texts: Texts) => Readonly<Record<Word, string>>,
): Codec<Word> => ({
  column: 'choice',
  list,
  read: (cell) => {
    const folded = foldText(String(cell ?? ''));
    const found = words.find((word) =>
      [word, ...LANGUAGES.map((texts) => spoken(texts)[word])].some((form) => foldText(form) === folded),
    );
    return found === undefined ? fail({ expects }) : succeed(found);
  },
  format: 'text',
  write: (value, texts) => spoken(texts)[value],
  parse: (json) => words.find((word) => word === json),
  inFile: { expects: 'file-words', words: words.join(', ') },
});

const ANSWERS = ['yes', 'no'] as const;
const answerCodec = wordCodec('answers', 'yes-no', ANSWERS, ({ policy }) => policy.answers);

/** Yes or no in words; 1 and 0 are read too. */
export const yesNoCodec: Codec<boolean> = {
  column: 'choice',
  list: 'answers',
  read: (cell) => {
    if (cell === 1 || cell === 0) return succeed(cell === 1);
    const word = answerCodec.read(cell);
    return word.ok ? succeed(word.value === 'yes') : word;
  },
  format: 'text',
  write: (value, texts) => answerCodec.write(value ? 'yes' : 'no', texts),
  parse: (json) => (typeof json === 'boolean' ? json : undefined),
  inFile: { expects: 'file-answer' },
};

/** Yes or no where the policy keeps 1 or 0. */
export const flagCodec: Codec<number> = {
  column: 'choice',
  list: 'answers',
  read: (cell) => {
    const answer = yesNoCodec.read(cell);
    return answer.ok ? succeed(answer.value ? 1 : 0) : answer;
  },
  format: 'text',
  write: (value, texts) => yesNoCodec.write(value === 1, texts),
  parse: (json) => (json === 1 || json === 0 ? json : undefined),
  inFile: { expects: 'file-words', words: '1, 0' },
};
