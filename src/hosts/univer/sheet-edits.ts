import { BooleanNumber, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';

import type { CellEdit, ColumnEdit, FileSheet, FileStyle, FilterEdit, FrameEdit, ListEdit, RowEdit } from '../../ooxml';
import { fileWidthToPixels, pixelsToFileWidth, rangeAddress, type CellRange, type CellValue } from '../../sheets';

import { filterValues } from './filter-values';
import { viewCell, viewMerges, type ViewCell } from './read-view';
import {
  FILTERS,
  frameOf,
  LISTS,
  PLAIN_FRAME,
  type ShownBook,
  type ViewExtras,
  type ViewFilter,
  type ViewList,
} from './shown-book';
import { listNumber, POINTS_TO_PIXELS, univerStyle, viewStyleId } from './snapshot';
import { colorOf, editOfStyle } from './view-looks';

/** What a sheet of the view has that the package has not; null stands for nothing of the kind. */
export type SheetEdits = {
  readonly cells: readonly CellEdit[];
  readonly rows: ReadonlyMap<number, RowEdit>;
  readonly columns: ReadonlyMap<number, ColumnEdit>;
  readonly merges: readonly CellRange[] | null;
  readonly lists: readonly ListEdit[] | null;
  readonly filter: { readonly edit: FilterEdit | null } | null;
  readonly frame: FrameEdit | null;
};

/** A sheet of the view beside what the package has of it. */
export type SheetPair = {
  readonly view: FWorksheet;
  readonly file: FileSheet;
  readonly styles: readonly FileStyle[];
  readonly shown: ShownBook;
  readonly extras: ViewExtras;
  /** False where filters are those of tables, which stay as they are. */
  readonly canFilter: boolean;
};

/** Whether there is anything to carry over. */
export const hasEdits = ({ cells, rows, columns, ...others }: SheetEdits): boolean =>
  cells.length > 0 || rows.size > 0 || columns.size > 0 || Object.values(others).some((edit) => edit !== null);

const isBlank = (value: CellValue): boolean => value === null || value === '';

const isSameContent = (before: ViewCell | undefined, now: ViewCell): boolean => {
  if (before === undefined) return isBlank(now.value) && now.formula === null;
  if (before.formula !== now.formula) return false;
  return before.value === now.value || (isBlank(before.value) && isBlank(now.value));
};

const contentEdit = ({ value, formula }: ViewCell): Pick<CellEdit, 'value' | 'formula'> =>
  formula === null ? { value } : { value, formula };

/** The style a cell of the view has, and nothing where it has none of its own. */
export const styleOfCell = (view: FWorksheet, cell: Nullable<ICellData>): IStyleData =>
  (typeof cell?.s === 'string' ? view.getWorkbook().getStyles().get(cell.s) : cell?.s) ?? {};

const isPlain = (style: IStyleData): boolean =>
  Object.values(style).every((part) => part === undefined || part === null);

/** Cells that hold or look like something else than in the package. */
const cellEdits = ({ view, file, styles, shown }: SheetPair): CellEdit[] => {
  const held = new Map(file.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const looks = shown.looks.get(view.getSheetId());
  const lookEdit = (key: string, cell: ICellData, fileStyle: number | undefined): Pick<CellEdit, 'look'> => {
    const carried = looks?.get(key);
    if (carried === undefined && (cell.s ?? viewStyleId(0)) === viewStyleId(fileStyle ?? 0)) return {};
    const isNumbered = fileStyle !== undefined && fileStyle !== 0 && styles[fileStyle] !== undefined;
    const before = carried ?? (isNumbered ? univerStyle(styles[fileStyle]!) : {});
    const now = styleOfCell(view, cell);
    const look = editOfStyle(before, now);
    return look === null ? {} : { look: isPlain(now) ? 'plain' : look };
  };
  const edits: CellEdit[] = [];
  view
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      if (!cell) return;
      const key = `${row}:${column}`;
      const before = held.get(key);
      held.delete(key);
      const now = viewCell(cell);
      const edit = {
        ...(isSameContent(before, now) ? {} : contentEdit(now)),
        ...lookEdit(key, cell, before?.style),
      };
      if (Object.keys(edit).length > 0) edits.push({ row, column, ...edit });
    });
  for (const { row, column, value, formula } of held.values())
    if (!isBlank(value) || formula !== null) edits.push({ row, column, value: null });
  return edits;
};

const filterOf = (extras: ViewExtras, sheetId: string): ViewFilter | null => {
  const json = extras[FILTERS]?.[sheetId];
  return json === undefined ? null : (JSON.parse(json) as ViewFilter);
};

type LineData = { readonly hd?: BooleanNumber; readonly h?: number; readonly ia?: BooleanNumber; readonly w?: number };

const numbered = (data: object): (readonly [number, LineData])[] =>
  Object.entries(data as Readonly<Record<string, LineData | undefined>>).flatMap(([at, line]) =>
    line ? [[Number(at), line] as const] : [],
  );

/** Rows that are hidden or shown, or have another height, than in the package. What a filter hides is hidden in a file. */
const rowEdits = ({ view, file, extras, canFilter }: SheetPair): ReadonlyMap<number, RowEdit> => {
  const edits = new Map<number, RowEdit>();
  const lines = new Map(numbered(view.getSheet().getConfig().rowData));
  const hidden = new Set(canFilter ? filterOf(extras, view.getSheetId())?.cachedFilteredOut : []);
  for (const [row, { hd }] of lines) if (hd === BooleanNumber.TRUE) hidden.add(row);
  for (const row of new Set([...hidden, ...file.hiddenRows]))
    if (hidden.has(row) !== file.hiddenRows.has(row)) edits.set(row, { isHidden: hidden.has(row) });
  for (const [row, { h, ia }] of lines) {
    const points = file.heights.get(row);
    const isOwn = ia === BooleanNumber.FALSE && h !== undefined;
    if (isOwn && (points === undefined || Math.round(points * POINTS_TO_PIXELS) !== h))
      edits.set(row, { ...edits.get(row), height: h / POINTS_TO_PIXELS });
    else if (ia === BooleanNumber.TRUE && points !== undefined) edits.set(row, { ...edits.get(row), height: null });
  }
  return edits;
};

const columnEdits = ({ view, file }: SheetPair): ReadonlyMap<number, ColumnEdit> => {
  const edits = new Map<number, ColumnEdit>();
  for (const [column, { hd, w }] of numbered(view.getSheet().getConfig().columnData)) {
    const isHidden = hd === BooleanNumber.TRUE;
    if (isHidden !== file.hiddenColumns.has(column)) edits.set(column, { isHidden });
    const width = file.widths.get(column);
    const before = width === undefined ? undefined : fileWidthToPixels(width);
    if (w !== undefined && w !== before) edits.set(column, { ...edits.get(column), width: pixelsToFileWidth(w) });
  }
  return edits;
};

const mergeEdit = ({ view, file }: SheetPair): readonly CellRange[] | null => {
  const merges = viewMerges(view);
  const key = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).sort().join(' ');
  return key(merges) === key(file.merges) ? null : merges;
};

const rangesOf = ({ ranges }: ViewList): CellRange[] =>
  ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
    firstRow: startRow,
    firstColumn: startColumn,
    lastRow: endRow,
    lastColumn: endColumn,
  }));

/** Drop-downs of a sheet of the view; those of a kind that no list of a file is are left out. */
export const listsOf = (extras: ViewExtras, sheetId: string): readonly ViewList[] =>
  (JSON.parse(extras[LISTS]?.[sheetId] ?? '[]') as readonly ViewList[]).filter(
    ({ type, ranges }) => type === 'list' && ranges.length > 0,
  );

/** Words of a list of the view: parted by commas, or as JSON where one of them has a sign of its own. */
const wordsOf = (formula: string): string =>
  formula.startsWith('[') ? (JSON.parse(formula) as readonly string[]).join(',') : formula;

/** A list's choices as a file writes them: a reference, or words in quotes. */
const choicesOf = ({ formula1 = '' }: ViewList): string =>
  formula1.startsWith('=') ? formula1.slice(1) : `"${wordsOf(formula1).replaceAll('"', '""')}"`;

const listEdit = ({ view, shown, extras }: SheetPair): readonly ListEdit[] | null => {
  const id = view.getSheetId();
  if (extras[LISTS]?.[id] === shown.extras[LISTS]?.[id]) return null;
  const known = shown.lists.get(id);
  return listsOf(extras, id).map((list): ListEdit => {
    const index = known ? known.indexOf(list.uid) : (listNumber(list.uid) ?? -1);
    return {
      ranges: rangesOf(list),
      source: index < 0 ? { kind: 'added', formula: choicesOf(list) } : { kind: 'kept', index },
    };
  });
};

const filterEdit = ({ view, shown, extras, canFilter }: SheetPair): SheetEdits['filter'] => {
  const id = view.getSheetId();
  if (!canFilter || extras[FILTERS]?.[id] === shown.extras[FILTERS]?.[id]) return null;
  const filter = filterOf(extras, id);
  if (!filter) return { edit: null };
  const { startRow, startColumn, endRow, endColumn } = filter.ref;
  const columns = (filter.filterColumns ?? []).filter(({ filters, customFilters }) => filters ?? customFilters);
  return {
    edit: {
      range: { firstRow: startRow, firstColumn: startColumn, lastRow: endRow, lastColumn: endColumn },
      columns: columns.map((column) => ({
        column: column.colId - startColumn,
        values: filterValues(view, filter, column),
        hasBlank: column.filters?.blank === true,
        comparisons: (column.customFilters?.customFilters ?? []).map(({ val, operator }) => ({
          operator: operator ?? null,
          value: String(val),
        })),
        areAllAsked: column.customFilters?.and === BooleanNumber.TRUE,
      })),
    },
  };
};

const frameEdit = ({ view, shown, extras }: SheetPair): FrameEdit | null => {
  const before = shown.frames.get(view.getSheetId()) ?? PLAIN_FRAME;
  const now = frameOf(view, extras);
  const edit: FrameEdit = {
    ...(JSON.stringify(now.frozen) === JSON.stringify(before.frozen) ? {} : { frozen: now.frozen }),
    ...(now.tabColor === before.tabColor ? {} : { tabColor: colorOf({ rgb: now.tabColor }) }),
    ...(now.isProtected === before.isProtected ? {} : { isProtected: now.isProtected }),
  };
  return Object.keys(edit).length === 0 ? null : edit;
};

/** What the user did to a sheet that the package has not yet. */
export const editsOfSheet = (pair: SheetPair): SheetEdits => ({
  cells: cellEdits(pair),
  rows: rowEdits(pair),
  columns: columnEdits(pair),
  merges: mergeEdit(pair),
  lists: listEdit(pair),
  filter: filterEdit(pair),
  frame: frameEdit(pair),
});
