import type { DraftCell, SheetDraft } from '../sheets';

type Rows = SheetDraft['rows'];
type Style = Pick<DraftCell, 'format' | 'look' | 'align'>;

/**
 * Rows of drafted cells as a few arrays: a message of them is copied many times faster than one of as many objects, and a
 * text that stands in many cells is sent once.
 */
export type PackedRows = {
  /** Cells of each row. */
  readonly widths: Uint32Array;
  /** Per cell, in reading order: 0 for none, else `1 + style * KINDS + kind`. */
  readonly cells: Uint32Array;
  readonly styles: readonly Style[];
  /** In reading order, the numbers of the cells that hold one. */
  readonly numbers: Float64Array;
  /** In reading order, indexes into `texts`: per cell its text, its formula, the sheet and the address of its link. */
  readonly words: Uint32Array;
  readonly texts: readonly string[];
};

/** Values that are told by the kind of a cell alone; a text or a number stands behind them. */
const PLAIN = [null, true, false] as const;
const NUMBER = PLAIN.length;
const TEXT = NUMBER + 1;
const VALUES = TEXT + 1;
const WITH_FORMULA = VALUES;
const WITH_LINK = 2 * VALUES;
const KINDS = 4 * VALUES;

const valueKind = (value: DraftCell['value']): number => {
  if (typeof value === 'string') return TEXT;
  if (typeof value === 'number') return NUMBER;
  const kind = PLAIN.indexOf(value);
  if (kind < 0) throw new Error(`packRows: a cell cannot hold ${String(value)}`);
  return kind;
};

/** Packs rows; `unpackRows` gives equal ones back. Throws at a value that is none of a cell's. */
export const packRows = (rows: Rows): PackedRows => {
  const cells = new Uint32Array(rows.reduce((sum, row) => sum + row.length, 0));
  const numbers: number[] = [];
  const words: number[] = [];
  const texts = new Map<string, number>();
  const write = (text: string): void => {
    let number = texts.get(text);
    if (number === undefined) texts.set(text, (number = texts.size));
    words.push(number);
  };
  const styles: Style[] = [];
  const styleNumbers = new Map<Style['look'], Map<Style['format'], Map<Style['align'], number>>>();
  const styleOf = ({ format, look, align }: DraftCell): number => {
    let ofLook = styleNumbers.get(look);
    if (!ofLook) styleNumbers.set(look, (ofLook = new Map<Style['format'], Map<Style['align'], number>>()));
    let ofFormat = ofLook.get(format);
    if (!ofFormat) ofLook.set(format, (ofFormat = new Map<Style['align'], number>()));
    let style = ofFormat.get(align);
    if (style === undefined) {
      ofFormat.set(align, (style = styles.length));
      styles.push({
        ...(format === undefined ? {} : { format }),
        ...(look === undefined ? {} : { look }),
        ...(align === undefined ? {} : { align }),
      });
    }
    return style;
  };
  let at = 0;
  for (const row of rows)
    for (const cell of row) {
      if (cell !== null) {
        const { value, formula, link } = cell;
        let kind = valueKind(value);
        if (typeof value === 'string') write(value);
        else if (typeof value === 'number') numbers.push(value);
        if (formula !== undefined) {
          kind += WITH_FORMULA;
          write(formula);
        }
        if (link !== undefined) {
          kind += WITH_LINK;
          write(link.sheet);
          write(link.address);
        }
        cells[at] = 1 + styleOf(cell) * KINDS + kind;
      }
      at += 1;
    }
  return {
    widths: Uint32Array.from(rows, (row) => row.length),
    cells,
    styles,
    numbers: Float64Array.from(numbers),
    words: Uint32Array.from(words),
    texts: [...texts.keys()],
  };
};

/** The rows that were packed. */
export const unpackRows = ({ widths, cells, styles, numbers, words, texts }: PackedRows): Rows => {
  let atCell = 0;
  let atNumber = 0;
  let atWord = 0;
  const word = (): string => texts[words[atWord++]!]!;
  const read = (code: number): DraftCell => {
    const kind = (code - 1) % KINDS;
    const valueKind = kind % VALUES;
    const value = valueKind === TEXT ? word() : valueKind === NUMBER ? numbers[atNumber++]! : PLAIN[valueKind]!;
    const { format, look, align } = styles[(code - 1 - kind) / KINDS]!;
    const cell: { -readonly [Key in keyof DraftCell]: DraftCell[Key] } = { value };
    if (kind % WITH_LINK >= WITH_FORMULA) cell.formula = word();
    if (format !== undefined) cell.format = format;
    if (look !== undefined) cell.look = look;
    if (align !== undefined) cell.align = align;
    if (kind >= WITH_LINK) cell.link = { sheet: word(), address: word() };
    return cell;
  };
  return Array.from(widths, (width) => {
    const row: (DraftCell | null)[] = [];
    for (const end = atCell + width; atCell < end; atCell += 1) {
      const code = cells[atCell]!;
      row.push(code === 0 ? null : read(code));
    }
    return row;
  });
};
