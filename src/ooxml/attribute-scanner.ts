import { asciiBytes, isAt } from './xml-list';

const [SPACE, LESS_THAN, MORE_THAN, SLASH, QUOTE, AMPERSAND, LAST_PRINTED] = [0x20, 0x3c, 0x3e, 0x2f, 0x22, 0x26, 0x7e];

/** Attributes of rows, formulas and texts that programs write; with any other the parser reads what they stand in. */
const NAMES: readonly string[] = [
  ...['r', 'ht', 'hidden', 'spans', 's', 'customFormat', 'customHeight', 'outlineLevel', 'collapsed', 'thickTop'],
  ...['thickBot', 'ph', 'x14ac:dyDescent', 't', 'ref', 'si', 'ca', 'aca', 'bx', 'xml:space'],
];
const WRITTEN = NAMES.map((name) => asciiBytes(`${name}="`));
/** The first of the names are those whose values somebody wants. */
const WANTED = 3;

/** Longest value looked at; the widths of a table and the ranges of formulas are shorter. */
const LONGEST = 1000;

/** Reads the known attributes of a tag, each once and without codes. */
export class AttributeScanner {
  /** Where the tag ends, behind its ">". */
  end = 0;
  /** Whether the tag closes itself. */
  isClosed = false;
  /** What was wanted of the tag scanned last. */
  values: Record<string, string> = {};

  constructor(private readonly bytes: Uint8Array) {}

  /** Runs over the attributes from behind the name of a tag; false where only the parser can. */
  scan(start: number): boolean {
    const { bytes } = this;
    this.values = {};
    let seen = 0;
    for (let at = start; ;) {
      const before = at;
      while (bytes[at] === SPACE) at += 1;
      if (bytes[at] === MORE_THAN || bytes[at] === SLASH) {
        this.isClosed = bytes[at] === SLASH;
        this.end = this.isClosed ? at + 2 : at + 1;
        return bytes[this.end - 1] === MORE_THAN;
      }
      const known = at === before ? -1 : WRITTEN.findIndex((written) => isAt(bytes, at, written));
      if (known < 0 || (seen & (1 << known)) !== 0) return false;
      seen |= 1 << known;
      at += WRITTEN[known]!.length;
      const from = at;
      for (; bytes[at] !== QUOTE; at += 1) {
        const byte = bytes[at];
        if (byte === undefined || at - from > LONGEST || byte < SPACE || byte > LAST_PRINTED) return false;
        if (byte === LESS_THAN || byte === AMPERSAND) return false;
      }
      if (known < WANTED) this.values[NAMES[known]!] = String.fromCharCode(...bytes.subarray(from, at));
      at += 1;
    }
  }
}
