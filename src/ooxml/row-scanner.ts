import { MAX_COLUMNS, MAX_ROWS } from '../sheets';

import { AttributeScanner } from './attribute-scanner';
import { toValue } from './cell-content';
import type { SheetPartReader } from './sheet-part-reader';
import { TextScanner } from './text-scanner';
import { decodeCellText, unescapeXml } from './xml';
import { asciiBytes, isAt, isXmlSpace, type ItemScanner } from './xml-list';

const [MORE_THAN, SLASH, EQUALS, QUOTE] = [0x3e, 0x2f, 0x3d, 0x22];
const [ZERO, NINE, MINUS, DOT, UPPER_A, UPPER_Z] = [0x30, 0x39, 0x2d, 0x2e, 0x41, 0x5a];
const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];

/** Digits of a whole number that is exact, and powers of ten by which it may then be divided exactly rounded. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const MAX_STYLE_DIGITS = 7;
const TYPES: readonly string[] = ['n', 's', 'b', 'e', 'd', 'str', 'inlineStr'];
const TYPE_BYTES = TYPES.map((type) => asciiBytes(`${type}"`));
const [NUMBER, SHARED, STRING, INLINE] = [0, 1, 5, 6];

type Tags = Readonly<
  Record<`${'open' | 'close'}${'Row' | 'Cell' | 'Value' | 'Formula' | 'Inline' | 'Text'}`, Uint8Array>
>;

/** Tags as a part with a prefix writes them; opening ones up to their attributes. */
const tagsOf = (prefix: string): Tags => {
  const open = (name: string): Uint8Array => asciiBytes(`<${prefix}${name}`);
  const close = (name: string): Uint8Array => asciiBytes(`</${prefix}${name}>`);
  return {
    ...{ openRow: open('row'), closeRow: close('row'), openCell: open('c'), closeCell: close('c') },
    ...{ openValue: open('v'), closeValue: close('v'), openFormula: open('f'), closeFormula: close('f') },
    ...{ openInline: open('is>'), closeInline: close('is'), openText: open('t'), closeText: close('t') },
  };
};

/**
 * Reads rows in the forms that spreadsheet programs write, from the bytes of a sheet part: the quick twin of `SheetPartReader`, to
 * which it tells each row it has understood to the end. What it does not know, however lawful, it leaves to that.
 */
export class RowScanner {
  private readonly tags: Tags;
  private readonly texts: TextScanner;
  private readonly formulas: TextScanner;
  private readonly attributes: AttributeScanner;
  private at = 0;
  private row = 0;
  // What the cell that is read says of itself, and the cells of the row before it.
  private column = 0;
  private style = 0;
  private type = NUMBER;
  private formula: string | null = null;
  private value: ReturnType<typeof toValue> = null;
  private count = 0;
  private readonly columns: number[] = [];
  private readonly styles: number[] = [];
  private readonly values: (typeof this.value)[] = [];
  private readonly formulaTexts: (string | null)[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    prefix: string,
    private readonly strings: readonly string[],
    private readonly reader: SheetPartReader,
  ) {
    this.tags = tagsOf(prefix);
    this.texts = new TextScanner(bytes, (text) => decodeCellText(unescapeXml(text)));
    this.formulas = new TextScanner(bytes, unescapeXml);
    this.attributes = new AttributeScanner(bytes);
  }

  readonly scan: ItemScanner = (start) => {
    const { reader, attributes } = this;
    if (!attributes.scan(start + this.tags.openRow.length)) return -1;
    const { values, isClosed } = attributes;
    const { r } = values;
    this.row = r === undefined ? reader.nextRow() : /^[1-9]\d{0,6}$/.test(r) ? Number(r) - 1 : MAX_ROWS;
    this.at = attributes.end;
    this.count = 0;
    this.column = -1;
    if (this.row >= MAX_ROWS || !(isClosed || this.scanCells())) return -1;
    reader.open('row', values);
    for (let index = 0; index < this.count; index += 1) {
      const [value, formula, style] = [this.values[index]!, this.formulaTexts[index]!, this.styles[index]!];
      if (value !== null || style !== 0 || formula !== null)
        reader.takeCell(this.row, this.columns[index]!, value, formula, style);
    }
    return this.at;
  };

  /** Cells up to the end of the row. */
  private scanCells(): boolean {
    const { bytes } = this;
    for (;;) {
      this.skipSpace();
      if (isAt(bytes, this.at, this.tags.openCell)) {
        if (!this.scanCell()) return false;
        const { count } = this;
        this.columns[count] = this.column;
        this.styles[count] = this.style;
        this.values[count] = this.value;
        this.formulaTexts[count] = this.formula;
        this.count = count + 1;
      } else return this.pass(this.tags.closeRow);
    }
  }

  private scanCell(): boolean {
    const { bytes } = this;
    this.at += this.tags.openCell.length;
    this.column += 1;
    this.style = 0;
    this.type = NUMBER;
    this.value = null;
    this.formula = null;
    if (!this.scanCellAttributes() || this.column >= MAX_COLUMNS) return false;
    if (bytes[this.at] === SLASH) {
      this.at += 2;
      // An empty text is a text.
      if (this.type >= STRING) this.value = '';
      return bytes[this.at - 1] === MORE_THAN;
    }
    this.at += 1;
    this.skipSpace();
    if (isAt(bytes, this.at, this.tags.openFormula) && !this.scanFormula()) return false;
    if (isAt(bytes, this.at, this.tags.openValue)) {
      if (!this.scanValue()) return false;
    } else if (isAt(bytes, this.at, this.tags.openInline)) {
      if (!this.scanInline()) return false;
    } else if (this.type >= STRING) this.value = '';
    return this.pass(this.tags.closeCell);
  }

  /** The attributes of a cell in any order, up to the end of its tag; any but the three that programs write are strange. */
  private scanCellAttributes(): boolean {
    const { bytes } = this;
    let seen = 0;
    for (let at = this.at; ;) {
      const first = bytes[at];
      if (first === MORE_THAN || first === SLASH) {
        this.at = at;
        return true;
      }
      if (first !== 0x20) return false;
      const name = bytes[at + 1];
      if (name === 0x20 || name === SLASH || name === MORE_THAN) {
        at += 1;
        continue;
      }
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return false;
      this.at = at + 4;
      const bit = name === LETTER_R ? 1 : name === LETTER_S ? 2 : name === LETTER_T ? 4 : 0;
      if (bit === 0 || (seen & bit) !== 0) return false;
      seen |= bit;
      if (!(bit === 1 ? this.scanAddress() : bit === 2 ? this.scanStyle() : this.scanType())) return false;
      at = this.at;
    }
  }

  private scanAddress(): boolean {
    const { bytes } = this;
    let at = this.at;
    let column = 0;
    let byte = bytes[at]!;
    for (; byte >= UPPER_A && byte <= UPPER_Z && column <= MAX_COLUMNS; byte = bytes[at]!) {
      column = column * 26 + byte - UPPER_A + 1;
      at += 1;
    }
    const digits = at;
    let row = 0;
    for (; byte >= ZERO && byte <= NINE && row <= MAX_ROWS; byte = bytes[at]!) {
      row = row * 10 + byte - ZERO;
      at += 1;
    }
    this.column = column - 1;
    this.at = at + 1;
    return byte === QUOTE && column > 0 && bytes[digits] !== ZERO && row - 1 === this.row;
  }

  private scanStyle(): boolean {
    const { bytes } = this;
    let at = this.at;
    let style = 0;
    for (; bytes[at]! >= ZERO && bytes[at]! <= NINE; at += 1) style = style * 10 + bytes[at]! - ZERO;
    const digits = at - this.at;
    this.style = style;
    this.at = at + 1;
    return digits > 0 && digits <= MAX_STYLE_DIGITS && bytes[at] === QUOTE;
  }

  private scanType(): boolean {
    for (let type = 0; type < TYPES.length; type += 1) {
      const written = TYPE_BYTES[type]!;
      if (!isAt(this.bytes, this.at, written)) continue;
      this.type = type;
      this.at += written.length;
      return true;
    }
    return false;
  }

  private scanFormula(): boolean {
    const text = this.scanElement(this.tags.openFormula, this.tags.closeFormula, this.formulas);
    if (text === null) return false;
    this.formula = text;
    this.skipSpace();
    return true;
  }

  private scanValue(): boolean {
    if (this.bytes[this.at + this.tags.openValue.length] === MORE_THAN) {
      const start = this.at + this.tags.openValue.length + 1;
      if (this.type === SHARED ? this.scanIndex(start) : this.type === NUMBER && this.scanNumber(start)) return true;
    }
    if (this.type === STRING || this.type === INLINE) {
      const text = this.scanElement(this.tags.openValue, this.tags.closeValue, this.texts);
      this.value = text;
      return text !== null;
    }
    const text = this.scanElement(this.tags.openValue, this.tags.closeValue, this.texts, true);
    if (text === null || (this.type === SHARED && text !== '')) return false;
    this.value = toValue(TYPES[this.type]!, text, this.strings, (same) => same);
    return true;
  }

  /** The index of a shared string; false where it is written otherwise or beyond the table. */
  private scanIndex(start: number): boolean {
    const { bytes, strings } = this;
    let at = start;
    let index = 0;
    for (; bytes[at]! >= ZERO && bytes[at]! <= NINE && index < strings.length; at += 1)
      index = index * 10 + bytes[at]! - ZERO;
    if (at === start || index >= strings.length || !isAt(bytes, at, this.tags.closeValue)) return false;
    this.value = strings[index]!;
    this.at = at + this.tags.closeValue.length;
    return true;
  }

  /** A number of few digits, which is exact; false for others. */
  private scanNumber(start: number): boolean {
    const { bytes } = this;
    let at = bytes[start] === MINUS ? start + 1 : start;
    let number = 0;
    let digits = 0;
    let dot = -1;
    for (; ; at += 1) {
      const byte = bytes[at]!;
      if (byte === DOT && dot < 0 && digits > 0) dot = digits;
      else if (byte >= ZERO && byte <= NINE && digits < MOST_DIGITS) {
        number = number * 10 + byte - ZERO;
        digits += 1;
      } else break;
    }
    if (digits === 0 || dot === digits || !isAt(bytes, at, this.tags.closeValue)) return false;
    const size = dot < 0 ? number : number / POWERS_OF_TEN[digits - dot]!;
    this.value = bytes[start] === MINUS ? -size : size;
    this.at = at + this.tags.closeValue.length;
    return true;
  }

  private scanInline(): boolean {
    this.at += this.tags.openInline.length;
    this.skipSpace();
    const text = isAt(this.bytes, this.at, this.tags.openText)
      ? this.scanElement(this.tags.openText, this.tags.closeText, this.texts, this.type < STRING)
      : '';
    if (text === null || (this.type === SHARED && text !== '')) return false;
    this.value = this.type >= STRING ? text : toValue(TYPES[this.type]!, text, this.strings, (same) => same);
    return this.pass(this.tags.closeInline);
  }

  /** The text of an element of plain text; as it is written, where asked for. */
  private scanElement(open: Uint8Array, close: Uint8Array, scanner: TextScanner, asWritten = false): string | null {
    const { bytes } = this;
    this.at += open.length;
    if (bytes[this.at] === MORE_THAN) this.at += 1;
    else {
      if (!this.attributes.scan(this.at)) return null;
      this.at = this.attributes.end;
      if (this.attributes.isClosed) return '';
    }
    if (!scanner.scan(this.at)) return null;
    const text = asWritten ? scanner.plain() : scanner.text();
    this.at = scanner.end + close.length;
    return isAt(bytes, scanner.end, close) ? text : null;
  }

  private skipSpace(): void {
    while (isXmlSpace(this.bytes[this.at])) this.at += 1;
  }

  private pass(tag: Uint8Array): boolean {
    this.skipSpace();
    if (!isAt(this.bytes, this.at, tag)) return false;
    this.at += tag.length;
    return true;
  }
}
