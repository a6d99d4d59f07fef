import type { BoxLook, CellAlign, CellLook, DraftCell, NumberFormat } from './sheet-draft';

/** Thin lines around a cell by their colour. */
export type CellEdges = {
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
};

/** How a look is drawn; colours are six hexadecimal digits. */
export type LookStyle = {
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: CellAlign;
  readonly vertical?: 'center';
  readonly edges?: CellEdges;
  /** The line at the left is a thick one. */
  readonly hasThickLeft?: boolean;
};

/** Font of every cell Padan writes, and of the style Normal of a workbook it makes: column widths rest on its digits. */
export const CELL_FONT = { name: 'Arial', size: 10 } as const;

/**
 * The colours of all sheets. Teal is what is filled and won, brick what is lost, short or barred, yellow only where a person
 * types; the rest is grey.
 */
export const PALETTE = {
  teal: '0F4C5C',
  tealTint: 'E6F0F2',
  tealMark: 'BFDCE1',
  brick: '9C3A1E',
  brickTint: 'FBE7DF',
  brickMark: 'F2B8A2',
  brickDeep: 'A8492B',
  yellow: 'FFF7D1',
  yellowEdge: 'B8921F',
  ink: '1F2933',
  grey: '56606B',
  line: 'D3D9DE',
  greyTint: 'EEF0F2',
  black: '000000',
  white: 'FFFFFF',
} as const;

const { teal, tealTint, tealMark, brick, brickTint, brickMark, brickDeep, ink, grey, line, greyTint, black, white } =
  PALETTE;

const around = (color: string): CellEdges => ({ top: color, bottom: color, left: color, right: color });
const ROW: LookStyle = { wrap: true, edges: { bottom: line } };
const GROUP: LookStyle = { wrap: true, fill: tealTint, edges: { top: teal, bottom: line } };
const TILE: LookStyle = {
  fill: tealTint,
  align: 'indent',
  vertical: 'center',
  edges: { left: teal },
  hasThickLeft: true,
};

const box = (
  kind: 'closed' | 'passed' | 'opened',
  color: string,
  fill: string | null,
): Record<Extract<BoxLook, `${typeof kind}${string}`>, LookStyle> => {
  const part = (style: LookStyle, edges: CellEdges): LookStyle => ({
    ...style,
    ...(fill === null ? {} : { fill }),
    wrap: true,
    align: 'indent',
    vertical: 'center',
    edges: { left: color, right: color, ...edges },
    hasThickLeft: true,
  });
  return {
    [`${kind}Top`]: part({ bold: true, color }, { top: color }),
    [`${kind}Middle`]: part({}, {}),
    [`${kind}Bottom`]: part({}, { bottom: color }),
  } as Record<Extract<BoxLook, `${typeof kind}${string}`>, LookStyle>;
};

/** Text on its fill keeps a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3); a test computes it. */
export const LOOK_STYLES: Readonly<Record<CellLook, LookStyle>> = {
  body: {},
  wrapped: { wrap: true },
  strong: { bold: true },
  muted: { color: grey },
  title: { bold: true, size: 14, color: teal, vertical: 'center' },
  subtitle: { color: grey },
  heading: { bold: true, size: 11, color: teal, vertical: 'center' },
  lead: { bold: true, size: 12, vertical: 'center' },
  header: { bold: true, color: white, fill: teal, wrap: true, edges: around(teal) },
  row: ROW,
  rowStrong: { ...ROW, bold: true },
  rowMuted: { ...ROW, color: grey },
  rowLink: { ...ROW, color: teal, underline: true },
  group: { ...GROUP, bold: true },
  groupText: GROUP,
  total: { wrap: true, bold: true, fill: tealTint, edges: { top: teal, bottom: teal } },
  input: { wrap: true, fill: PALETTE.yellow, edges: around(PALETTE.yellowEdge) },
  link: { color: teal, underline: true },
  tile: { fill: tealTint },
  tileLabel: { ...TILE, bold: true, color: teal },
  tileValue: { ...TILE, bold: true, size: 20, color: teal },
  tileNote: { ...TILE, color: grey },
  form: { wrap: true, color: black, vertical: 'center', edges: around(black) },
  formHeader: { wrap: true, bold: true, color: black, align: 'center', vertical: 'center', edges: around(black) },
  good: { bold: true, color: teal, fill: tealMark },
  caution: { bold: true, color: ink, fill: greyTint },
  bad: { bold: true, color: brick, fill: brickTint },
  gain: { bold: true, color: teal },
  loss: { color: brick },
  faint: { color: grey },
  surplus: { fill: tealMark },
  short1: { fill: brickTint },
  short2: { fill: brickMark },
  short3: { bold: true, color: white, fill: brickDeep },
  ...box('closed', teal, tealTint),
  ...box('passed', grey, null),
  ...box('opened', brick, brickTint),
};

/** Whether a look is that of a cell people fill in. */
export const isEntryLook = (look: CellLook | undefined): boolean => look !== undefined && look.startsWith('input');
/** The colour of the bars that stand for numbers. */
export const BAR_COLOR = tealMark;

/** How one cell is drawn, with nothing left open. `align` null leaves it to what stands in the cell. */
export type CellStyle = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly color: string;
  readonly fill: string | null;
  readonly wrap: boolean;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly indent: number;
  readonly vertical: 'top' | 'center';
  readonly edges: CellEdges;
  readonly hasThickLeft: boolean;
};

const ALIGN_OF_FORMAT: Readonly<Record<NumberFormat, CellAlign | null>> = {
  general: null,
  text: null,
  whole: 'right',
  signedWhole: 'right',
  tenths: 'right',
  points: 'right',
  amount: 'right',
  signedPoints: 'right',
  percent: 'right',
  date: 'center',
  dateTime: 'center',
};

/** The format a cell has: texts that are not calculated are texts, whatever they look like. */
export const formatOf = ({ value, formula, format }: DraftCell): NumberFormat =>
  format ?? (typeof value === 'string' && formula === undefined ? 'text' : 'general');

/** Where a cell's text stands; null leaves it to what stands in the cell. */
export const alignOf = (cell: DraftCell): CellAlign | null =>
  cell.align ?? LOOK_STYLES[cell.look ?? 'body'].align ?? ALIGN_OF_FORMAT[formatOf(cell)];

/** Style of a look whose text stands there. */
export const styleOf = (look: CellLook, align: CellAlign | null): CellStyle => {
  const style = LOOK_STYLES[look];
  return {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    size: style.size ?? CELL_FONT.size,
    color: style.color ?? ink,
    fill: style.fill ?? null,
    wrap: style.wrap ?? false,
    align: align === 'indent' ? 'left' : align,
    indent: align === 'indent' ? 1 : 0,
    vertical: style.vertical ?? 'top',
    edges: style.edges ?? {},
    hasThickLeft: style.hasThickLeft ?? false,
  };
};

/** What a column of a table holds, as far as its place in the cell goes. */
export type ColumnKind = 'text' | 'number' | 'code';

/**
 * Where the cells of neighbouring columns stand, header included: numbers right, codes and days in the middle, texts left, and
 * a text right of a number one notch in, so that the two do not touch.
 */
export const columnAligns = (kinds: readonly ColumnKind[]): readonly CellAlign[] =>
  kinds.map((kind, index) => {
    if (kind === 'number') return 'right';
    if (kind === 'code') return 'center';
    return kinds[index - 1] === 'number' ? 'indent' : 'left';
  });
