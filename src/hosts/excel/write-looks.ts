import {
  alignOf,
  CELL_FONT,
  charactersToPixels,
  draftWidth,
  PALETTE,
  rowHeightPoints,
  styleOf,
  type CellAlign,
  type CellEdges,
  type CellLook,
  type CellStyle,
  type DraftCell,
  type SheetDraft,
} from '../../sheets';

import { areasOf, heightRuns, rangeAt as at, type Area } from './draft-areas';
import type { Pacer } from './pacer';

/** Excel counts column widths in points, of which an inch has 72; a screen counts 96 pixels there. */
const POINTS_PER_PIXEL = 0.75;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const ACTIONS_PER_AREA = 8;

type StyledArea = Area<string> & { readonly style: CellStyle };

/** Looks of a draft by areas; the plain look is given to all cells at once. */
const styledAreas = (draft: SheetDraft): StyledArea[] => {
  const styles = new Map<string, CellStyle>();
  const nameOf = (cell: DraftCell): string => {
    const look: CellLook = cell.look ?? 'body';
    const align: CellAlign | null = alignOf(cell);
    const name = `${look} ${String(align)}`;
    if (!styles.has(name)) styles.set(name, styleOf(look, align));
    return name;
  };
  const plain = nameOf({ value: null });
  return areasOf(draft, nameOf).flatMap((area) => {
    const style = styles.get(area.value);
    return style && area.value !== plain ? [{ ...area, style }] : [];
  });
};

const writeFont = ({ font }: Excel.RangeFormat, style: CellStyle): void => {
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.size !== CELL_FONT.size) font.size = style.size;
  font.color = `#${style.color}`;
};

const writePlace = (format: Excel.RangeFormat, style: CellStyle): void => {
  if (style.wrap) format.wrapText = true;
  if (style.align !== null) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.vertical !== 'top') format.verticalAlignment = 'Center';
  // Only a text that stands left can be moved in, and only after it stands there.
  if (style.indent > 0) format.indentLevel = style.indent;
};

const line = (format: Excel.RangeFormat, side: Excel.BorderIndex, color: string, isThick = false): void => {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = isThick ? 'Medium' : 'Thin';
  border.color = `#${color}`;
};

/** Right and lower lines of an area, those between its cells included. */
const writeEnds = (format: Excel.RangeFormat, { bottom, right }: CellEdges, area: StyledArea): void => {
  if (bottom !== undefined) {
    line(format, 'EdgeBottom' as Excel.BorderIndex, bottom);
    if (area.lastRow > area.firstRow) line(format, 'InsideHorizontal' as Excel.BorderIndex, bottom);
  }
  if (right !== undefined) {
    line(format, 'EdgeRight' as Excel.BorderIndex, right);
    if (area.lastColumn > area.firstColumn) line(format, 'InsideVertical' as Excel.BorderIndex, right);
  }
};

/** Left and upper lines, likewise. */
const writeStarts = (format: Excel.RangeFormat, { top, left }: CellEdges, area: StyledArea): void => {
  const { hasThickLeft } = area.style;
  if (top !== undefined) {
    line(format, 'EdgeTop' as Excel.BorderIndex, top);
    if (area.lastRow > area.firstRow) line(format, 'InsideHorizontal' as Excel.BorderIndex, top);
  }
  if (left !== undefined) {
    line(format, 'EdgeLeft' as Excel.BorderIndex, left, hasThickLeft);
    if (area.lastColumn > area.firstColumn) line(format, 'InsideVertical' as Excel.BorderIndex, left, hasThickLeft);
  }
};

/**
 * Gives the cells of a draft their looks. Two neighbours share the line between them, and the last one written is drawn: the
 * upper line of the lower cell and the left line of the right one, so these are written after all others.
 */
export const writeLooks = async (sheet: Excel.Worksheet, draft: SheetDraft, pacer: Pacer): Promise<void> => {
  if (draft.rows.length === 0) return;
  const all = sheet.getRangeByIndexes(0, 0, draft.rows.length, draftWidth(draft)).format;
  all.font.name = CELL_FONT.name;
  all.font.size = CELL_FONT.size;
  all.font.color = `#${PALETTE.ink}`;
  all.verticalAlignment = 'Top';
  const areas = styledAreas(draft);
  for (const area of areas) {
    const { format } = at(sheet, area);
    const { style } = area;
    writeFont(format, style);
    writePlace(format, style);
    if (style.fill !== null) format.fill.color = `#${style.fill}`;
    writeEnds(format, style.edges, area);
    await pacer.count(ACTIONS_PER_AREA);
  }
  for (const area of areas) {
    const { edges } = area.style;
    if (edges.top === undefined && edges.left === undefined) continue;
    writeStarts(at(sheet, area).format, edges, area);
    await pacer.count(ACTIONS_PER_AREA);
  }
};

/** Gives columns their widths, rows their heights, and hides what is not for reading. */
export const writeSizes = async (sheet: Excel.Worksheet, draft: SheetDraft, pacer: Pacer): Promise<void> => {
  const column = (index: number): Excel.Range => sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
  draft.widths.forEach((width, index) => {
    column(index).format.columnWidth = charactersToPixels(width) * POINTS_PER_PIXEL;
  });
  for (const index of draft.hiddenColumns ?? []) column(index).columnHidden = true;
  const heights = draft.rows.map((cells, row) =>
    cells.some((cell) => cell !== null) || draft.heights?.[row] !== undefined ? rowHeightPoints(draft, row) : null,
  );
  for (const { first, count, height } of heightRuns(heights)) {
    if (height === null) continue;
    sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
    await pacer.count();
  }
};
