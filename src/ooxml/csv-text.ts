/** What may stand between the fields of a record. */
const DELIMITERS = [';', ',', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Records looked at to tell which it is. */
const SAMPLE_RECORDS = 60;
/** Characters in which that many records stand, unless they are longer than any sheet's. */
const SAMPLE_LENGTH = 200000;

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Reads fields of one text from place to place. */
class FieldReader {
  at = 0;

  constructor(
    private readonly text: string,
    private readonly delimiter: Delimiter,
  ) {}

  get isDone(): boolean {
    return this.at >= this.text.length;
  }

  /** The next field; `at` stands on what ends it. */
  field(): string {
    return (this.text[this.at] === '"' ? this.quoted() : null) ?? this.plain();
  }

  /** Steps over a delimiter; false where a line or the text ends. */
  nextField(): boolean {
    if (this.text[this.at] !== this.delimiter) return false;
    this.at += 1;
    return true;
  }

  endLine(): void {
    this.at += this.text[this.at] === '\r' && this.text[this.at + 1] === '\n' ? 2 : 1;
  }

  private plain(): string {
    const from = this.at;
    while (!this.isDone && this.text[this.at] !== this.delimiter && !isLineEnd(this.text[this.at])) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** A field in quotes; null where its quote is never closed: then it is a character like others. */
  private quoted(): string | null {
    let field = '';
    let from = this.at + 1;
    for (;;) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0) return null;
      field += this.text.slice(from, quote);
      from = quote + 2;
      if (this.text[quote + 1] !== '"') {
        this.at = quote + 1;
        // What stands behind the closing quote belongs to the field, as spreadsheet programs have it.
        return field + this.plain();
      }
      field += '"';
    }
  }
}

/**
 * Records of delimited text (RFC 4180, any line end): fields in quotes may hold delimiters, line ends and doubled quotes; a quote inside
 * a field that does not begin with one is a character like others. Stops after `most` records.
 */
const recordsOf = (text: string, delimiter: Delimiter, most = Infinity): string[][] => {
  const records: string[][] = [];
  const reader = new FieldReader(text, delimiter);
  while (!reader.isDone && records.length < most) {
    const record = [reader.field()];
    while (reader.nextField()) record.push(reader.field());
    reader.endLine();
    records.push(record);
  }
  return records;
};

/** How well a text reads with a delimiter: records of the commonest number of fields, times the fields that makes. */
const fitOf = (text: string, delimiter: Delimiter): number => {
  const counts = new Map<number, number>();
  for (const record of recordsOf(text, delimiter, SAMPLE_RECORDS))
    if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  let best = 0;
  for (const [fields, records] of counts) best = Math.max(best, records * records * (fields - 1));
  return best;
};

/** A first line "sep=;" names the delimiter, as Excel writes and reads it. */
const NAMED = /^sep=(.)(?:\r\n|\r|\n)/i;

/** Records of a delimited text, fields as they stand; null where nothing shows that it is one: less than two records of two fields. */
export const parseDelimited = (text: string): readonly (readonly string[])[] | null => {
  const named = NAMED.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const sample = body.slice(0, SAMPLE_LENGTH);
  const stated = DELIMITERS.find((delimiter) => delimiter === named?.[1]);
  const delimiter =
    stated ?? DELIMITERS.reduce((best, next) => (fitOf(sample, next) > fitOf(sample, best) ? next : best));
  const records = recordsOf(body, delimiter);
  return records.filter(({ length }) => length > 1).length >= 2 ? records : null;
};
