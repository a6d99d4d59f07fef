import { memoizeByObject } from '../kernel';
import {
  absoluteRangeAddress,
  alignOf,
  cellAddress,
  columnAligns,
  pixelsToCharacters,
  quoteSheetName,
  type CellRange,
  type ColumnKind,
  type DraftCell,
} from '../sheets';

import { headerRow, link, text } from './cells';
import { printPage } from './print-page';
import type { ReportInput } from './report-input';
import { sealedTable } from './row-seal';
import {
  titleOf,
  type Column,
  type DeclaredSheet,
  type PageSpec,
  type RowPlace,
  type SheetInput,
  type TablePlaces,
  type TableSpec,
  type UnmarkedDraft,
} from './sheet-spec';

/** Rows of every table above its header and what it states there: the title and a sentence. */
const TOP_ROWS = 2;

/** Pixels of the columns beside a table. */
const BESIDE_WIDTH = 84;
/** Records looked at to tell what a column holds. */
const LOOKED_AT = 20;

/** Widths of columns given in pixels. */
export const widthsOf = (pixels: readonly number[]): number[] => pixels.map(pixelsToCharacters);

/** The way back to the first page, at the right end of what is printed. */
export const backLink = ({ names }: SheetInput): DraftCell => ({
  ...link(`← ${names.summary}`, names.summary, 'A1'),
  align: 'right',
});

type Rows = (DraftCell | null)[][];

const columnFinder = (columns: readonly { readonly id: string }[]): ((id: string) => number) => {
  const byId = new Map(columns.map(({ id }, index) => [id, index]));
  return (id) => {
    const column = byId.get(id);
    if (column === undefined) throw new Error(`the table has no column ${id}`);
    return column;
  };
};

const placesOf = (
  columns: readonly { readonly id: string }[],
  count: number,
  lists: readonly (readonly string[])[],
  headerRow: number,
): TablePlaces => {
  const columnOf = columnFinder(columns);
  const downFrom = (column: number, rows: number): CellRange => ({
    firstRow: headerRow + 1,
    lastRow: headerRow + Math.max(1, rows),
    firstColumn: column,
    lastColumn: column,
  });
  return {
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + count,
    columnOf,
    body: (id) => downFrom(columnOf(id), count),
    // A blank column between: neither sorting nor filtering the table reaches what stands beyond it.
    list: (index) => downFrom(columns.length + 1 + index, lists[index]?.length ?? 0),
  };
};

const rowPlace = (places: TablePlaces, row: number): RowPlace => ({
  cell: (id) => cellAddress(row, places.columnOf(id)),
  column: (id) => absoluteRangeAddress(places.body(id)),
});

const put = (rows: Rows, row: number, column: number, cell: DraftCell): void => {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
};

const kindOfColumn = (records: Rows, column: number): ColumnKind => {
  const aligns = records.slice(0, LOOKED_AT).map((cells) => {
    const cell = cells[column];
    return cell ? alignOf(cell) : null;
  });
  return aligns.includes('right') ? 'number' : aligns.includes('center') ? 'code' : 'text';
};

/** Puts the texts of every column where its kind wants them, header included. */
export const aligned = (header: readonly DraftCell[], records: Rows): Rows => {
  const aligns = columnAligns(header.map((_, column) => kindOfColumn(records, column)));
  const moved = aligns.map((align) => align !== 'left');
  return [
    header.map((cell, column) => ({ ...cell, align: aligns[column] ?? 'left' })),
    ...records.map((cells) =>
      cells.map((cell, column) =>
        cell && moved[column] && alignOf(cell) === null ? { ...cell, align: aligns[column] ?? 'left' } : cell,
      ),
    ),
  ];
};

/** A sheet that is one table, from its declaration. */
export const sheetOf = <Row, Input extends SheetInput = ReportInput>(
  spec: TableSpec<Row, Input>,
): DeclaredSheet<Input> => {
  const { id } = spec;
  const laidOut = memoizeByObject((input: Input) => {
    const columns: readonly Column<Row, Input>[] = spec.columns(input);
    const records = spec.rows(input);
    const lists = spec.lists?.(input) ?? [];
    const above = spec.above?.({ columnOf: columnFinder(columns) }, input) ?? [];
    const places = placesOf(columns, records.length, lists, TOP_ROWS + above.length);
    return { columns, records, lists, above, places };
  });
  /** The last column that is printed. */
  const lastPrinted = (input: Input): number => {
    const { columns, places } = laidOut(input);
    return spec.lastPrinted === undefined
      ? columns.reduce((last, { isHidden }, index) => (isHidden ? last : index), 0)
      : places.columnOf(spec.lastPrinted);
  };
  const cellsOf = (input: Input): Rows => {
    const { columns, records, lists, above, places } = laidOut(input);
    const { texts } = input;
    const headers = columns.map(({ header }) => header(texts));
    const sealed = sealedTable(columns, headers);
    const rows: Rows = [
      [text(texts.sheets.labels[titleOf(id)], 'title')],
      [spec.notice(input)],
      ...above.map((cells) => [...cells]),
      ...aligned(
        headerRow(headers),
        records.map((record, index) => {
          const at = rowPlace(places, places.firstRow + index);
          const cells = columns.map(({ write }) => write(record, at, input));
          return sealed === null ? cells : sealed.seal(cells, places.firstRow + index);
        }),
      ),
    ];
    if (records.length === 0) rows.push([text(texts.sheets.labels[spec.nothing])]);
    if (input.names.summary !== input.names[spec.id]) put(rows, 0, Math.max(1, lastPrinted(input)), backLink(input));
    if (sealed !== null) put(rows, 1, sealed.place, sealed.legend);
    lists.forEach((words, index) => {
      const { firstRow, firstColumn } = places.list(index);
      words.forEach((word, line) => put(rows, firstRow + line, firstColumn, text(word, 'muted')));
    });
    return rows;
  };
  const draft = (input: Input): UnmarkedDraft => {
    const { columns, records, lists, places } = laidOut(input);
    const hidden = [
      ...columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : [])),
      ...lists.map((_, index) => places.list(index).firstColumn),
    ];
    const top = places.headerRow;
    const range = { firstRow: top, lastRow: places.lastRow, firstColumn: 0, lastColumn: columns.length - 1 };
    const rows = cellsOf(input);
    const printed = { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn: lastPrinted(input) };
    return {
      name: input.names[id],
      rows,
      widths: widthsOf([
        ...columns.map(({ width }) => width),
        ...(lists.length > 0 ? [BESIDE_WIDTH] : []),
        ...lists.map(() => BESIDE_WIDTH),
      ]),
      frozenRows: places.firstRow,
      hidesGridlines: true,
      print: printPage(input, printed, { titleRows: { first: 0, last: top } }),
      ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
      ...(records.length > 0 ? { table: { range } } : {}),
      layout: {
        headerRow: top,
        columns: columns.map((column) => ({ id: column.id, kind: column.kind })),
        identity: spec.identity.map(places.columnOf),
        ...(spec.isOpen === true ? { isOpen: true } : {}),
      },
      ...spec.dress(places, input),
    };
  };
  return { id, draft, places: (input) => laidOut(input).places };
};

/** A sheet that is a page of its own make, from its declaration. */
export const pageOf = ({ id, draft }: PageSpec): DeclaredSheet => ({
  id,
  draft: (input) => ({ name: input.names[id], ...draft(input) }),
  places: null,
});

/** Cells of a column of another sheet of the run, as a formula names them: "'P1 Rincian Skor'!$J$4:$J$90". */
export const rangeOn = (sheet: DeclaredSheet, column: string, input: ReportInput): string => {
  if (sheet.places === null) throw new Error(`${sheet.id} has no table`);
  return `${quoteSheetName(input.names[sheet.id])}!${absoluteRangeAddress(sheet.places(input).body(column))}`;
};
