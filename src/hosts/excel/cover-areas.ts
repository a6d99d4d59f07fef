import type { CellRange } from '../../sheets';

/** No cell wants anything here: it may be painted over, or left. */
export const ANY = -1;
/** As every cell is before anything is painted. */
export const PLAIN = 0;

/** Plain, over what has been painted there. */
const PLAIN_AGAIN = 2 ** 30;

/** What the cells of a sheet want of one property: `ANY`, `PLAIN`, or the number of a value. */
export type Wanted = {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => number;
  /** Whether a cell can be made plain again once it has been painted over. */
  readonly isPlainPaintable: boolean;
};

/** A rectangle to be painted with a value. Those of a later turn lie over those of the one before. */
export type Paint = CellRange & { readonly value: number; readonly turn: 0 | 1 };

/** Cells of one line that get a value: those that want it, and how far it may reach without harm. */
type Run = { value: number; first: number; last: number; low: number; high: number; begin: number; end: number };

const runsOfLine = (line: number, length: number, at: (position: number) => number): Run[] => {
  const runs: Run[] = [];
  let open: Run | null = null;
  let free = 0;
  for (let position = 0; position < length; position += 1) {
    const value = at(position);
    if (value === ANY) {
      if (open) open.high = position;
      continue;
    }
    if (open && value === open.value) open.last = position;
    else if (value === PLAIN) open = null;
    else {
      open = { value, first: position, last: position, low: free, high: position, begin: line, end: line };
      runs.push(open);
    }
    if (open) open.high = position;
    free = position + 1;
  }
  return runs;
};

const canJoin = (above: Run, below: Run): boolean =>
  above.value === below.value &&
  below.first >= above.low &&
  below.last <= above.high &&
  above.first >= below.low &&
  above.last <= below.high;

const joined = (above: Run, below: Run): Run => ({
  value: above.value,
  first: Math.min(above.first, below.first),
  last: Math.max(above.last, below.last),
  low: Math.max(above.low, below.low),
  high: Math.min(above.high, below.high),
  begin: above.begin,
  end: below.end,
});

/** Asked now and then: lets the pane do something else where the work has lasted long enough. */
type Breathe = () => Promise<void>;

/** Places looked at between two breaths. */
const BETWEEN_BREATHS = 20000;

/** Rectangles of runs along lines, joined from line to line while they repeat. Runs of one line come in its order. */
const rectanglesOf = async (
  { lines, length }: { readonly lines: number; readonly length: number },
  valueAt: (line: number, position: number) => number,
  breathe: Breathe,
): Promise<Run[]> => {
  const finished: Run[] = [];
  let open: Run[] = [];
  let looked = 0;
  for (let line = 0; line < lines; line += 1) {
    const runs = runsOfLine(line, length, (position) => valueAt(line, position));
    let next = 0;
    for (const above of open) {
      while (next < runs.length && runs[next]!.high < above.first) next += 1;
      let at = next;
      while (at < runs.length && runs[at]!.low <= above.last && !canJoin(above, runs[at]!)) at += 1;
      const below = runs[at];
      if (below && canJoin(above, below)) {
        runs[at] = joined(above, below);
        next = at + 1;
      } else finished.push(above);
    }
    open = runs;
    looked += length;
    if (looked > BETWEEN_BREATHS) {
      looked = 0;
      await breathe();
    }
  }
  return [...finished, ...open];
};

const byRows = async ({ rows, columns, at }: Wanted, turn: 0 | 1, breathe: Breathe): Promise<Paint[]> =>
  (await rectanglesOf({ lines: rows, length: columns }, at, breathe)).map(({ value, first, last, begin, end }) => ({
    ...{ firstRow: begin, lastRow: end, firstColumn: first, lastColumn: last },
    ...{ value, turn },
  }));

const byColumns = async ({ rows, columns, at }: Wanted, turn: 0 | 1, breathe: Breathe): Promise<Paint[]> => {
  const runs = await rectanglesOf({ lines: columns, length: rows }, (column, row) => at(row, column), breathe);
  return runs.map(({ value, first, last, begin, end }) => ({
    ...{ firstRow: first, lastRow: last, firstColumn: begin, lastColumn: end },
    ...{ value, turn },
  }));
};

const fewer = (one: Paint[], other: Paint[]): Paint[] => (other.length < one.length ? other : one);

/** What most painted cells of a column want, and from where to where; `PLAIN` where none wants anything. */
type Stripe = { readonly value: number; readonly first: number; readonly last: number };

const stripeOf = ({ rows, at }: Wanted, column: number): Stripe => {
  const seen = new Map<number, { count: number; first: number; last: number }>();
  for (let row = 0; row < rows; row += 1) {
    const value = at(row, column);
    if (value <= PLAIN) continue;
    const known = seen.get(value);
    if (known === undefined) seen.set(value, { count: 1, first: row, last: row });
    else {
      known.count += 1;
      known.last = row;
    }
  }
  let best: Stripe & { readonly count: number } = { value: PLAIN, first: rows, last: -1, count: 0 };
  for (const [value, found] of seen) if (found.count > best.count) best = { value, ...found };
  return best;
};

/** First every column from its first to its last cell of the value that is commonest there, then what differs from that. */
const byStripes = async (wanted: Wanted, breathe: Breathe): Promise<Paint[]> => {
  const { columns, at, isPlainPaintable } = wanted;
  const stripes: Stripe[] = [];
  for (let column = 0; column < columns; column += 1) {
    stripes.push(stripeOf(wanted, column));
    await breathe();
  }
  const isStriped = (row: number, column: number): boolean => {
    const { first, last } = stripes[column]!;
    return row >= first && row <= last && (isPlainPaintable || at(row, column) !== PLAIN);
  };
  const base: Wanted = {
    ...wanted,
    at: (row, column) => (isStriped(row, column) ? stripes[column]!.value : at(row, column) === ANY ? ANY : PLAIN),
  };
  // Where a stripe lies, what is plain has to be made so again, and what is right already must be left.
  const rest: Wanted = {
    ...wanted,
    at: (row, column) => {
      const value = at(row, column);
      if (!isStriped(row, column)) return value;
      return value === stripes[column]!.value ? PLAIN : value === PLAIN ? PLAIN_AGAIN : value;
    },
  };
  const over = fewer(await byRows(rest, 1, breathe), await byColumns(rest, 1, breathe));
  return [
    ...(await byColumns(base, 0, breathe)),
    ...over.map((paint) => (paint.value === PLAIN_AGAIN ? { ...paint, value: PLAIN } : paint)),
  ];
};

/**
 * Covers all cells that want something with few rectangles: runs along columns, runs along rows, or columns in the colour of most
 * of their cells with the others painted over them, whichever takes fewest. Every rectangle is some calls of office.js.
 */
export const coverAreas = async (wanted: Wanted, breathe: Breathe): Promise<readonly Paint[]> => {
  const columns = await byColumns(wanted, 0, breathe);
  // One value or two in a column: nothing else takes much fewer.
  if (columns.length <= 2 * wanted.columns) return columns;
  return fewer(fewer(await byRows(wanted, 0, breathe), columns), await byStripes(wanted, breathe));
};
