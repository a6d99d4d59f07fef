import type { FWorksheet } from '@univerjs/sheets/facade';

import {
  addSheets,
  PackageParts,
  partText,
  patchCells,
  readFileSheet,
  removeSheets,
  renameSheet,
  reopenParts,
  textBytes,
  type CellPatch,
  type SheetEntry,
  type WorkbookPackage,
} from '../../ooxml';
import type { CellValue } from '../../sheets';

import { eachViewCell, viewGrid, type ViewCell } from './read-view';
import { viewSheetId } from './snapshot';

/** The sheet of the package that the view shows; none for one the user added. */
export const entryOf = ({ sheets }: WorkbookPackage, sheet: FWorksheet): SheetEntry | undefined =>
  sheets.find((entry) => viewSheetId(entry) === sheet.getSheetId());

/** Whether a sheet of the view is no longer as the package has it. */
export const hasChanged = (source: WorkbookPackage, sheet: FWorksheet): boolean =>
  entryOf(source, sheet)?.name !== sheet.getSheetName() || patchesOf(source, sheet).length > 0;

/** Cells of a sheet that differ between the view and the package. */
const patchesOf = (source: WorkbookPackage, sheet: FWorksheet): CellPatch[] => {
  const entry = entryOf(source, sheet);
  if (!entry) return [];
  const held = new Map(
    readFileSheet(source, entry).cells.map(({ row, column, value, formula }) => [
      `${row}:${column}`,
      { row, column, value, formula },
    ]),
  );
  const patches: CellPatch[] = [];
  eachViewCell(sheet, (row, column, cell) => {
    const key = `${row}:${column}`;
    const before = held.get(key);
    held.delete(key);
    if (!isSameCell(before, cell)) patches.push(patchOf(row, column, cell));
  });
  for (const { row, column, value, formula } of held.values()) {
    if ((value !== null && value !== '') || formula !== null) patches.push({ row, column, value: null });
  }
  return patches;
};

/** The package with all that was done to these sheets of the view: cells, names, sheets deleted and added. */
export const carryOver = (before: WorkbookPackage, sheets: readonly FWorksheet[]): WorkbookPackage => {
  let source = before;
  for (const sheet of sheets) {
    const entry = entryOf(source, sheet);
    if (entry?.path === undefined || entry.path === null) continue;
    const patches = patchesOf(source, sheet);
    if (patches.length === 0) continue;
    const parts = PackageParts.copyOf(source.parts);
    parts.set(entry.path, textBytes(patchCells(partText(parts, entry.path) ?? '', patches)));
    source = reopenParts(parts);
  }
  const shown = new Set(sheets.map((sheet) => sheet.getSheetId()));
  const deleted = source.sheets.filter((entry) => entry.path !== null && !shown.has(viewSheetId(entry)));
  if (deleted.length > 0) source = reopenParts(removeSheets(source, new Set(deleted.map(({ name }) => name))));
  for (const sheet of sheets) {
    const entry = entryOf(source, sheet);
    if (entry && entry.name !== sheet.getSheetName())
      source = reopenParts(renameSheet(source, entry.name, sheet.getSheetName()));
  }
  const added = sheets.filter((sheet) => !entryOf(source, sheet));
  if (added.length === 0) return source;
  const drafts = added.map((sheet) => ({
    key: 'baru',
    name: sheet.getSheetName(),
    widths: [],
    rows: viewGrid(sheet).rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
  }));
  return reopenParts(addSheets(source, { run: null, sheets: drafts }));
};

const isBlank = (value: CellValue): boolean => value === null || value === '';

const isSameCell = (before: ViewCell | undefined, now: ViewCell): boolean => {
  if (before === undefined) return isBlank(now.value) && now.formula === null;
  if (before.formula !== now.formula && !(before.formula === null && now.formula === null)) return false;
  return before.value === now.value || (isBlank(before.value) && isBlank(now.value));
};

const patchOf = (row: number, column: number, { value, formula }: ViewCell): CellPatch =>
  formula === null ? { row, column, value } : { row, column, value, formula };
