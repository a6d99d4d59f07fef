import { LOOK_STYLES } from './look-style';
import type { DraftCell } from './sheet-draft';

const LINE_POINTS = 15;
const TITLE_POINTS = 22;
/** Excel's highest row is 409 points; more than this many lines is scrolled, not read. */
const MAX_LINES = 12;

/** Lines a text takes in a column of `width` characters; words are not split, so a little more than the plain quotient. */
const lineCount = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.12) / Math.max(1, width))), 0);

/** Height of a drafted row in points, so that wrapped text is seen whole: no host can be relied on to fit it by itself. */
export const rowHeightPoints = (cells: readonly (DraftCell | null)[], widths: readonly number[]): number => {
  let lines = 1;
  let isTitle = false;
  cells.forEach((cell, column) => {
    if (!cell) return;
    const style = LOOK_STYLES[cell.look ?? 'body'];
    isTitle ||= (style.size ?? 0) > 12;
    if (style.wrap === true && typeof cell.value === 'string')
      lines = Math.max(lines, lineCount(cell.value, widths[column] ?? 10));
  });
  return isTitle ? TITLE_POINTS : Math.min(lines, MAX_LINES) * LINE_POINTS;
};
