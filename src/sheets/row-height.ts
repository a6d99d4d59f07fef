import { charactersToPixels } from './column-width';
import { alignOf, LOOK_STYLES } from './look-style';
import type { DraftCell, SheetDraft } from './sheet-draft';
import { lineCount } from './text-lines';

/** Points of a row of one, two and three lines; what needs more is shortened where the sheet is declared. */
const ROW_POINTS = [18, 30, 43] as const;
/** A header of one, two and more lines; a filter button covers its lower right, so that a line more is left there. */
const HEADER_POINTS = [20, 33, 45] as const;
/** Lines beyond these make no row higher. */
const MOST_LINES = 3;
const DEFAULT_WIDTH = 8.43;
/** An indent, and a filter's wider cell edge that headers may run into. */
const INDENT_PIXELS = 10;
const HEADER_SLACK_PIXELS = 6;

const ofLines = (points: readonly [number, number, number], lines: number): number =>
  points[Math.min(lines, MOST_LINES) - 1] ?? points[0];

type Sized = Pick<SheetDraft, 'rows' | 'widths' | 'hiddenColumns' | 'heights' | 'merges' | 'table'>;

const linesOf = (cell: DraftCell, column: number, { widths }: Sized): number => {
  const style = LOOK_STYLES[cell.look ?? 'body'];
  if (style.wrap !== true || typeof cell.value !== 'string') return 1;
  const pixels =
    charactersToPixels(widths[column] ?? DEFAULT_WIDTH) -
    (alignOf(cell) === 'indent' ? INDENT_PIXELS : 0) +
    (cell.look === 'header' ? HEADER_SLACK_PIXELS : 0);
  return lineCount(cell.value, pixels, style.bold, style.size, MOST_LINES);
};

/** Height of a drafted row in points, so that wrapped text is seen whole: no host can be relied on to fit it by itself. */
export const rowHeightPoints = (draft: Sized, row: number): number => {
  const own = draft.heights?.[row];
  if (own !== undefined) return own;
  const inMerge = (column: number): boolean =>
    (draft.merges ?? []).some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
  let lines = 1;
  let size = 0;
  let isHeader = false;
  (draft.rows[row] ?? []).forEach((cell, column) => {
    if (!cell || draft.hiddenColumns?.includes(column)) return;
    size = Math.max(size, LOOK_STYLES[cell.look ?? 'body'].size ?? 0);
    isHeader ||= cell.look === 'header';
    const own = linesOf(cell, column, draft);
    if (own > lines && !inMerge(column)) lines = own;
  });
  if (isHeader) return ofLines(HEADER_POINTS, draft.table?.range.firstRow === row ? lines + 1 : lines);
  return Math.max(ofLines(ROW_POINTS, lines), size * 1.5 + 1);
};
