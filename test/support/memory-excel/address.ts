/** Zero-based rectangle of cells; the last row and column belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const rowsIn = (area: Area): number => area.bottom - area.top + 1;
export const columnsIn = (area: Area): number => area.right - area.left + 1;
export const cellsIn = (area: Area): number => rowsIn(area) * columnsIn(area);

export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;
const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;
/** Excel calls such a range unbounded: it has no cell values of its own. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

export const isInsideGrid = (area: Area): boolean =>
  area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;

export const isOverlapping = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

export const isCovering = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const boundingArea = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

export const sheetArea = (): Area => ({ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });

/** 'B2', 'A1:C3', 'A:F' or '2:5', with or without $; undefined when it is none of these. */
export const parseArea = (text: string): Area | undefined => {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, firstColumn, firstRow, secondColumn, secondRow] = found;
  const isSingle = !text.includes(':');
  if (isSingle && (firstColumn === undefined || firstRow === undefined)) return undefined;
  const endColumn = isSingle ? firstColumn : secondColumn;
  const endRow = isSingle ? firstRow : secondRow;
  if ((firstColumn === undefined) !== (endColumn === undefined)) return undefined;
  if ((firstRow === undefined) !== (endRow === undefined)) return undefined;
  if (firstColumn === undefined && firstRow === undefined) return undefined;
  const columns = [firstColumn, endColumn].map((letters, at) =>
    letters === undefined ? at * LAST_COLUMN : columnNumber(letters),
  );
  const rows = [firstRow, endRow].map((digits, at) => (digits === undefined ? at * LAST_ROW : Number(digits) - 1));
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isInsideGrid(area) ? area : undefined;
};

export const formatArea = (area: Area): string => {
  const first = columnLetters(area.left);
  const last = columnLetters(area.right);
  // The whole sheet is both; Excel shows it by its rows.
  if (isWholeRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isWholeColumns(area)) return `${first}:${last}`;
  const start = `${first}${String(area.top + 1)}`;
  const end = `${last}${String(area.bottom + 1)}`;
  return start === end ? start : `${start}:${end}`;
};

/** Excel quotes a sheet name that is not a plain word. */
export const quoteSheetName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** Splits "'My sheet'!A1" into sheet and rest; sheet is undefined when there is none. */
export const splitSheetName = (address: string): { sheet: string | undefined; rest: string } => {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: undefined, rest: address };
  const raw = address.slice(0, at);
  const sheet = raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw;
  return { sheet, rest: address.slice(at + 1) };
};
