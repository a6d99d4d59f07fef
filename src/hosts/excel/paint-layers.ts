import {
  alignOf,
  draftWidth,
  styleOf,
  type CellAlign,
  type CellLook,
  type CellStyle,
  type DraftCell,
  type SheetDraft,
} from '../../sheets';

import { ANY, PLAIN, type Wanted } from './cover-areas';
import { supports } from './excel-run';

/** The styles of a draft's cells, each once, and which of them a cell has; -1 for a cell that is left alone. */
type StyleGrid = {
  readonly rows: number;
  readonly columns: number;
  readonly styles: readonly CellStyle[];
  readonly ids: Int32Array;
};

const ROWS_BETWEEN_BREATHS = 500;

const styleGridOf = async (draft: SheetDraft, breathe: () => Promise<void>): Promise<StyleGrid> => {
  const [rows, columns] = [draft.rows.length, draftWidth(draft)];
  const ids = new Int32Array(rows * columns).fill(-1);
  const idOf = new Map<string, number>();
  const styles: CellStyle[] = [];
  const idFor = (cell: DraftCell): number => {
    const look: CellLook = cell.look ?? 'body';
    const align: CellAlign | null = alignOf(cell);
    const name = `${look} ${String(align)}`;
    const known = idOf.get(name);
    if (known !== undefined) return known;
    idOf.set(name, styles.length);
    styles.push(styleOf(look, align));
    return styles.length - 1;
  };
  for (const [row, cells] of draft.rows.entries()) {
    cells.forEach((cell, column) => {
      if (cell) ids[row * columns + column] = idFor(cell);
    });
    if (row % ROWS_BETWEEN_BREATHS === 0) await breathe();
  }
  return { rows, columns, styles, ids };
};

type BorderSide = `${Excel.BorderIndex}`;

/** Where an area is painted; its parts are made when they are first asked for. */
export interface PaintTarget {
  readonly format: Excel.RangeFormat;
  readonly font: Excel.RangeFont;
  readonly fill: Excel.RangeFill;
  border(side: BorderSide): Excel.RangeBorder;
  /** Whether the area is more than one row high, and more than one column wide. */
  readonly isHigh: boolean;
  readonly isWide: boolean;
}

/** One property of the cells of a sheet: what they want of it, and how a value is painted. */
export type PaintLayer = {
  readonly wanted: Wanted;
  readonly paint: (target: PaintTarget, value: number) => void;
};

/** Numbers values as they come; the plain one is `PLAIN`. */
class Values<Value> {
  readonly list: Value[];
  private readonly numbers = new Map<string, number>();

  constructor(plain: Value) {
    this.list = [];
    this.numberOf(plain);
  }

  numberOf(value: Value): number {
    const name = JSON.stringify(value);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }
}

const PLAIN_STYLE = styleOf('body', null);
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** A property that a cell has by itself. A cell that holds nothing shows no font and no place of a text, but it shows its fill. */
const layerOf = <Value>(
  { rows, columns, styles, ids }: StyleGrid,
  pick: (style: CellStyle) => Value,
  paint: (target: PaintTarget, value: Value) => void,
  isSeenBlank = false,
): PaintLayer[] => {
  const values = new Values(pick(PLAIN_STYLE));
  const numbers = styles.map((style) => values.numberOf(pick(style)));
  if (numbers.every((number) => number === PLAIN)) return [];
  const blank = isSeenBlank ? PLAIN : ANY;
  const at = (row: number, column: number): number => {
    const id = ids[row * columns + column]!;
    return id < 0 ? blank : numbers[id]!;
  };
  return [
    {
      wanted: { rows, columns, at, isPlainPaintable: true },
      paint: (target, value) => paint(target, values.list[value]!),
    },
  ];
};

type Line = { readonly color: string; readonly isThick: boolean };
type Side = 'top' | 'bottom' | 'left' | 'right';

/** By side: the edge of an area, the lines between its cells, where the neighbour is, and the side it turns to this cell. */
const SIDES = {
  top: { edge: 'EdgeTop', inside: 'InsideHorizontal', down: -1, right: 0, facing: 'bottom' },
  bottom: { edge: 'EdgeBottom', inside: 'InsideHorizontal', down: 1, right: 0, facing: 'top' },
  left: { edge: 'EdgeLeft', inside: 'InsideVertical', down: 0, right: -1, facing: 'right' },
  right: { edge: 'EdgeRight', inside: 'InsideVertical', down: 0, right: 1, facing: 'left' },
} as const;

/** Two neighbours share the line between them: the upper line of the lower one and the left line of the right one are drawn. */
const isDrawnOver = (side: Side): boolean => side === 'bottom' || side === 'right';

const drawLine = (border: Excel.RangeBorder, { color, isThick }: Line): void => {
  border.style = 'Continuous';
  if (isThick) border.weight = 'Medium';
  border.color = `#${color}`;
};

/** Lines that cells have on one side, but for those the neighbour draws. */
const linesOf = ({ rows, columns, styles, ids }: StyleGrid, side: Side): PaintLayer[] => {
  const { edge, inside, down, right, facing } = SIDES[side];
  const values = new Values<Line | null>(null);
  const numbers = styles.map(({ edges, hasThickLeft }) => {
    const color = edges[side];
    return color === undefined ? PLAIN : values.numberOf({ color, isThick: side === 'left' && hasThickLeft });
  });
  if (values.list.length === 1) return [];
  const isFaced = styles.map(({ edges }) => edges[facing] !== undefined);
  const idAt = (row: number, column: number): number =>
    row < 0 || column < 0 || row >= rows || column >= columns ? -1 : ids[row * columns + column]!;
  const at = (row: number, column: number): number => {
    const number = numbers[ids[row * columns + column]!] ?? PLAIN;
    return number !== PLAIN && isDrawnOver(side) && isFaced[idAt(row + down, column + right)] ? PLAIN : number;
  };
  return [
    {
      wanted: { rows, columns, at, isPlainPaintable: false },
      paint: (target, value) => {
        const drawn = values.list[value];
        if (!drawn) return;
        drawLine(target.border(edge), drawn);
        if (down === 0 ? target.isWide : target.isHigh) drawLine(target.border(inside), drawn);
      },
    },
  ];
};

/** Everything that is to be painted of a draft, property by property; what no cell wants is left out. */
export const paintLayersOf = async (
  draft: SheetDraft,
  breathe: () => Promise<void>,
): Promise<readonly PaintLayer[]> => {
  const grid = await styleGridOf(draft, breathe);
  const hasIndents = supports('1.9') && grid.styles.some(({ indent }) => indent > 0);
  return [
    ...layerOf(
      grid,
      ({ bold }) => bold,
      ({ font }, bold) => void (font.bold = bold),
    ),
    ...layerOf(
      grid,
      ({ italic }) => italic,
      ({ font }, italic) => void (font.italic = italic),
    ),
    ...layerOf(
      grid,
      ({ underline }) => underline,
      ({ font }, isOn) => void (font.underline = isOn ? 'Single' : 'None'),
    ),
    ...layerOf(
      grid,
      ({ size }) => size,
      ({ font }, size) => void (font.size = size),
    ),
    ...layerOf(
      grid,
      ({ color }) => color,
      ({ font }, color) => void (font.color = `#${color}`),
    ),
    ...layerOf(
      grid,
      ({ wrap }) => wrap,
      ({ format }, wrap) => void (format.wrapText = wrap),
    ),
    ...layerOf(
      grid,
      ({ align, indent }) => ({ align, indent }),
      ({ format }, { align, indent }) => {
        format.horizontalAlignment = align === null ? 'General' : HORIZONTAL[align];
        // Only a text that stands left can be moved in, and only after it stands there.
        if (hasIndents) format.indentLevel = indent;
      },
    ),
    ...layerOf(
      grid,
      ({ vertical }) => vertical,
      ({ format }, vertical) => void (format.verticalAlignment = vertical === 'top' ? 'Top' : 'Center'),
    ),
    ...layerOf(
      grid,
      ({ fill }) => fill,
      ({ fill: target }, fill) => {
        if (fill === null) target.clear();
        else target.color = `#${fill}`;
      },
      true,
    ),
    ...linesOf(grid, 'top'),
    ...linesOf(grid, 'bottom'),
    ...linesOf(grid, 'left'),
    ...linesOf(grid, 'right'),
  ];
};
