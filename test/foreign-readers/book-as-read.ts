import { cellAddress, parseRangeAddress } from '../../src/sheets';

/** A value as readers are compared by it: days are their serial. */
export type PlainValue = string | number | boolean;

/** A sheet as one reader finds it. */
export type SheetAsRead = {
  readonly name: string;
  /** By address; blank cells are left out. */
  readonly values: ReadonlyMap<string, PlainValue>;
  /** Source of the drop-down, by the address of each cell that has one. */
  readonly lists: ReadonlyMap<string, string>;
};

/** A workbook as one reader finds it. */
export type BookAsRead = {
  readonly sheets: readonly SheetAsRead[];
  /** "name range", in alphabetical order. */
  readonly tables: readonly string[];
};

/** Most differences that are told. */
const MAX_TOLD = 5;

const isSame = (one: PlainValue | undefined, other: PlainValue | undefined): boolean =>
  one === other || (typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < 1e-9);

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';

/** Drop-downs by cell, for one that covers several ranges ("A1:B2 D4"); sources without quotes and dollar signs. */
export const listCells = (ranges: string, source: string): (readonly [string, string])[] =>
  ranges
    .split(/\s+/)
    .flatMap((range) => parseRangeAddress(range) ?? [])
    .flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
      Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
        Array.from(
          { length: lastColumn - firstColumn + 1 },
          (__, column) =>
            [cellAddress(firstRow + row, firstColumn + column), source.replace(/^=/, '').replace(/['$]/g, '')] as const,
        ),
      ).flat(),
    );

/** Values by address out of rows; blanks are left out. */
export const valuesOf = (rows: readonly (readonly unknown[])[]): Map<string, PlainValue> =>
  new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const value = plain(cell);
        return value === null ? [] : [[cellAddress(row, column), value] as const];
      }),
    ),
  );

const DAY_MS = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

/** A value of any reader as it is compared. */
export const plain = (value: unknown): PlainValue | null => {
  if (value instanceof Date) return Math.round((value.getTime() / DAY_MS + UNIX_EPOCH_SERIAL) * 1e6) / 1e6;
  if (typeof value === 'string') return value === '' ? null : value.replaceAll('\r\n', '\n');
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

const differencesOf = <Value extends PlainValue>(
  kind: string,
  sheet: string,
  wanted: ReadonlyMap<string, Value>,
  found: ReadonlyMap<string, Value>,
): string[] =>
  [...new Set([...wanted.keys(), ...found.keys()])].flatMap((address) =>
    isSame(wanted.get(address), found.get(address))
      ? []
      : [`${kind} ${sheet}!${address}: ${show(found.get(address))} for ${show(wanted.get(address))}`],
  );

/** Where two readers disagree about a workbook; the first few of each kind. */
export const compareBooks = (wanted: BookAsRead, found: BookAsRead): readonly string[] => {
  const names = (book: BookAsRead): string => book.sheets.map(({ name }) => name).join(' | ');
  if (names(wanted) !== names(found)) return [`sheets: ${names(found)} for ${names(wanted)}`];
  const tables =
    wanted.tables.join() === found.tables.join() ? [] : [`tables: ${found.tables.join()} for ${wanted.tables.join()}`];
  const perSheet = (kind: 'values' | 'lists'): string[] =>
    wanted.sheets.flatMap((sheet, index) =>
      differencesOf<PlainValue>(kind, sheet.name, sheet[kind], found.sheets[index]?.[kind] ?? new Map()),
    );
  return [...tables, ...perSheet('values').slice(0, MAX_TOLD), ...perSheet('lists').slice(0, MAX_TOLD)];
};

/** How much there is to compare: a book in which nothing is found must not pass. */
export const sizeOf = ({ sheets, tables }: BookAsRead): { values: number; lists: number; tables: number } => ({
  values: sheets.reduce((sum, { values }) => sum + values.size, 0),
  lists: sheets.reduce((sum, { lists }) => sum + lists.size, 0),
  tables: tables.length,
});

/** "A1:B2" of an address with dollar signs. */
export const plainRange = (range: string): string => range.replaceAll('$', '');
