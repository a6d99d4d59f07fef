import type { IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

import { required } from '../../kernel';
import {
  addSheets,
  editColumnLayout,
  editFilter,
  editFrame,
  editLists,
  editMerges,
  editRowLayout,
  editWorkbook,
  hasTables,
  PackageParts,
  partText,
  patchCells,
  readFileSheet,
  readStyles,
  removeSheets,
  renameSheet,
  reopenParts,
  StyleEditor,
  stylesPathOf,
  textBytes,
  type CellEdit,
} from '../../ooxml';

import { editsOfBook } from './book-edits';
import { editsOfSheet, hasEdits, listsOf, styleOfCell, type SheetEdits } from './sheet-edits';
import { entryOf, extrasOf, frameOf, type CarriedBook, type ViewExtras } from './shown-book';

/** What stands between a sheet of the view and the package. */
const editsBetween = ({ source, shown }: CarriedBook, view: FWorksheet, extras: ViewExtras): SheetEdits | null => {
  const entry = entryOf(source, view, shown.added);
  if (entry?.path === undefined || entry.path === null) return null;
  return editsOfSheet({
    view,
    file: readFileSheet(source, entry),
    styles: readStyles(source).cells,
    shown,
    extras,
    canFilter: !hasTables(source, entry),
  });
};

/** Which sheets may differ from the package. */
export type Touched = (sheet: FWorksheet) => boolean;

/** Whether a workbook of the view is no longer as the package has it. */
export const hasChanged = (
  api: FUniver,
  book: FWorkbook,
  carried: CarriedBook,
  isTouched: Touched = () => true,
): boolean => {
  const sheets = book.getSheets();
  const { source, shown } = carried;
  if (sheets.length !== source.sheets.filter(({ path }) => path !== null).length) return true;
  const extras = extrasOf(api, book.getId());
  if (editsOfBook(carried, sheets, extras) !== null) return true;
  return sheets.filter(isTouched).some((sheet) => {
    const edits = editsBetween(carried, sheet, extras);
    return edits === null || hasEdits(edits) || entryOf(source, sheet, shown.added)?.name !== sheet.getSheetName();
  });
};

/** The part of a sheet with everything that was done to it. */
const editedPart = (xml: string, edits: SheetEdits, styles: StyleEditor): string => {
  let part = edits.cells.length === 0 ? xml : patchCells(xml, edits.cells, styles);
  if (edits.rows.size > 0) part = editRowLayout(part, edits.rows);
  if (edits.columns.size > 0) part = editColumnLayout(part, edits.columns);
  if (edits.merges !== null) part = editMerges(part, edits.merges);
  if (edits.lists !== null) part = editLists(part, edits.lists);
  if (edits.frame !== null) part = editFrame(part, edits.frame);
  return edits.filter === null ? part : editFilter(part, edits.filter.edit);
};

/** Looks the view gives to the cells that were edited. */
const looksOf = (view: FWorksheet, cells: readonly CellEdit[]): (readonly [string, IStyleData])[] =>
  cells.flatMap(({ row, column, look }) =>
    look === undefined
      ? []
      : [[`${row}:${column}`, { ...styleOfCell(view, view.getSheet().getCellRaw(row, column)) }] as const],
  );

/** Carries over what was done to the sheets that both have. */
const withEdits = (carried: CarriedBook, sheets: readonly FWorksheet[], extras: ViewExtras): CarriedBook => {
  const { source, shown } = carried;
  const edited = sheets.flatMap((view) => {
    const entry = entryOf(source, view, shown.added);
    const edits = editsBetween(carried, view, extras);
    const path = entry?.path ?? null;
    return edits !== null && path !== null && hasEdits(edits) ? [{ view, path, edits }] : [];
  });
  if (edited.length === 0) return { source, shown: { ...shown, extras } };
  // A workbook without styles gets them, together with no sheet.
  const styled = stylesPathOf(source) === null ? reopenParts(addSheets(source, { run: null, sheets: [] })) : source;
  const parts = PackageParts.copyOf(styled.parts);
  const stylesPath = required(stylesPathOf(styled), 'styles');
  const styles = new StyleEditor(partText(parts, stylesPath));
  for (const { path, edits } of edited)
    parts.set(path, textBytes(editedPart(partText(parts, path) ?? '', edits, styles)));
  if (edited.some(({ edits }) => edits.cells.some(({ look }) => look !== undefined)))
    parts.set(stylesPath, textBytes(styles.build()));
  const looks = new Map(shown.looks);
  const lists = new Map(shown.lists);
  const frames = new Map(shown.frames);
  for (const { view, edits } of edited) {
    const id = view.getSheetId();
    looks.set(id, new Map([...(looks.get(id) ?? []), ...looksOf(view, edits.cells)]));
    frames.set(id, frameOf(view, extras));
    if (edits.lists !== null)
      lists.set(
        id,
        listsOf(extras, id).map(({ uid }) => uid),
      );
  }
  return { source: reopenParts(parts), shown: { ...shown, extras, frames, looks, lists } };
};

/** Puts sheets the user added into the package, blank yet. */
const withAdded = ({ source, shown }: CarriedBook, sheets: readonly FWorksheet[]): CarriedBook => {
  const missing = sheets.filter((sheet) => !entryOf(source, sheet, shown.added));
  if (missing.length === 0) return { source, shown };
  const drafts = missing.map((sheet) => ({ key: 'baru', name: sheet.getSheetName(), widths: [], rows: [] }));
  const next = reopenParts(addSheets(source, { run: null, sheets: drafts }));
  const added = new Map(shown.added);
  for (const sheet of missing) {
    const entry = next.sheets.find(({ name }) => name === sheet.getSheetName());
    if (entry) added.set(sheet.getSheetId(), entry.sheetId);
  }
  return { source: next, shown: { ...shown, added } };
};

/** The package without the sheets that the view has no longer, and with the names it has now. */
const withNames = ({ source, shown }: CarriedBook, sheets: readonly FWorksheet[]): CarriedBook => {
  const kept = new Set(sheets.flatMap((sheet) => entryOf(source, sheet, shown.added)?.sheetId ?? []));
  const deleted = source.sheets.filter(({ path, sheetId }) => path !== null && !kept.has(sheetId));
  let next =
    deleted.length === 0 ? source : reopenParts(removeSheets(source, new Set(deleted.map(({ name }) => name))));
  for (const sheet of sheets) {
    const entry = entryOf(next, sheet, shown.added);
    if (entry && entry.name !== sheet.getSheetName())
      next = reopenParts(renameSheet(next, entry.name, sheet.getSheetName()));
  }
  return { source: next, shown };
};

/** The package with the order of sheets, which of them are hidden, and the defined names that the view has. */
const withBook = (carried: CarriedBook, sheets: readonly FWorksheet[], extras: ViewExtras): CarriedBook => {
  const edits = editsOfBook(carried, sheets, extras);
  return edits === null ? carried : { ...carried, source: reopenParts(editWorkbook(carried.source, edits)) };
};

/**
 * The package with all that was done to a workbook of the view: what cells hold and look like, rows and columns, lists, filters, names, panes,
 * protection, sheets deleted, added, hidden and moved.
 */
export const carryOver = (
  api: FUniver,
  book: FWorkbook,
  before: CarriedBook,
  isTouched: Touched = () => true,
): CarriedBook => {
  const sheets = book.getSheets();
  const extras = extrasOf(api, book.getId());
  const listed = withBook(withAdded(withNames(before, sheets), sheets), sheets, extras);
  return withEdits(listed, sheets.filter(isTouched), extras);
};
