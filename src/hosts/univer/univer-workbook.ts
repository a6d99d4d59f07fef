import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

import type { PadanProblem } from '../../domain';
import { fail, required, succeed, type ProgressListener, type Result } from '../../kernel';
import {
  addSheets,
  openPackage,
  packZip,
  partText,
  patchCells,
  readFileSheet,
  readPackage,
  removeSheets,
  renameSheet,
  textBytes,
  type CellPatch,
  type Parts,
  type SheetEntry,
  type WorkbookPackage,
} from '../../ooxml';
import { parseMarkerName, type CellValue, type Grid, type RunDraft } from '../../sheets';
import type { CellPlace, SheetInfo, Workbook } from '../../usecases';

import { eachViewCell, viewGrid, type ViewCell } from './read-view';
import { viewSheetId, workbookSnapshot } from './snapshot';

/** What only a view on a screen can do. Without one (tests) nothing is shown and nothing is selected. */
export interface ScreenView {
  scrollTo(sheet: FWorksheet, row: number, column: number): void;
  onSelection(listener: (sheetName: string, row: number, column: number) => void): () => void;
}

const NO_SCREEN: ScreenView = { scrollTo: () => undefined, onSelection: () => () => undefined };

let openedCount = 0;

/**
 * A workbook shown in a Univer view. The .xlsx package stays the truth: before anything is read or changed as a whole, what the
 * user typed in the view is carried over into it cell by cell, so everything the view cannot show survives untouched.
 */
export class UniverWorkbook implements Workbook {
  readonly host = 'univer';
  private unitId = '';

  private constructor(
    private readonly api: FUniver,
    private readonly screen: ScreenView,
    private source: WorkbookPackage,
  ) {}

  /** Opens .xlsx bytes and shows them in place of whatever the view showed. */
  static open(api: FUniver, bytes: Uint8Array, screen: ScreenView = NO_SCREEN): Result<UniverWorkbook, PadanProblem> {
    const opened = openPackage(bytes);
    if (!opened.ok) return opened;
    const workbook = new UniverWorkbook(api, screen, opened.value);
    workbook.show(null);
    return succeed(workbook);
  }

  /** The package with everything the user has typed since. */
  bytes(): Uint8Array {
    this.carryOver();
    return packZip(this.source.parts);
  }

  /** True when the view differs from the package as last opened or written. */
  hasUnsavedEdits(): boolean {
    return this.view()
      .getSheets()
      .some((sheet) => this.patchesOf(sheet).length > 0);
  }

  listSheets(): Promise<Result<readonly SheetInfo[], PadanProblem>> {
    const markers = this.markersBySheetId();
    const infos = this.view()
      .getSheets()
      .map((sheet): SheetInfo => ({
        name: sheet.getSheetName(),
        isHidden: sheet.isSheetHidden(),
        marker: markers.get(sheet.getSheetId()) ?? null,
      }));
    return Promise.resolve(succeed(infos));
  }

  readGrid(sheet: string): Promise<Result<Grid, PadanProblem>> {
    const found = this.view().getSheetByName(sheet);
    return Promise.resolve(
      found ? succeed(viewGrid(found)) : fail({ code: 'host-changed', severity: 'blocks', params: { sheet } }),
    );
  }

  writeRuns(runs: readonly RunDraft[], onProgress: ProgressListener<'write'>): Promise<Result<void, PadanProblem>> {
    this.carryOver();
    let next = this.source;
    for (const [index, run] of runs.entries()) {
      next = reopen(addSheets(next, run));
      onProgress('write', index + 1, runs.length);
    }
    this.source = next;
    this.show(runs.at(-1)?.sheets[0]?.name ?? null);
    return Promise.resolve(succeed(undefined));
  }

  async removeRun(run: number): Promise<Result<number, PadanProblem>> {
    const listed = await this.listSheets();
    if (!listed.ok) return listed;
    const names = new Set(listed.value.filter(({ marker }) => marker?.run === run).map(({ name }) => name));
    if (names.size === 0) return succeed(0);
    this.carryOver();
    this.source = reopen(removeSheets(this.source, names));
    this.show(null);
    return succeed(names.size);
  }

  goTo({ sheet, row, column }: CellPlace): Promise<Result<void, PadanProblem>> {
    const view = this.view();
    const found = view.getSheetByName(sheet);
    if (!found) return Promise.resolve(fail({ code: 'host-changed', severity: 'blocks', params: { sheet } }));
    view.setActiveSheet(found);
    view.setActiveRange(found.getRange(row, column));
    this.screen.scrollTo(found, row, column);
    return Promise.resolve(succeed(undefined));
  }

  onSelection(listener: (place: CellPlace) => void): () => void {
    return this.screen.onSelection((sheet, row, column) => listener({ sheet, row, column }));
  }

  private view(): FWorkbook {
    return required(this.api.getWorkbook(this.unitId), 'workbook in the view');
  }

  private show(activeSheet: string | null): void {
    const previous = this.unitId;
    openedCount += 1;
    this.unitId = `padan-${openedCount}`;
    this.api.createWorkbook(workbookSnapshot(this.source, this.unitId));
    if (previous !== '') this.api.disposeUnit(previous);
    const sheet = activeSheet === null ? null : this.view().getSheetByName(activeSheet);
    if (sheet) this.view().setActiveSheet(sheet);
  }

  private entryOf(sheet: FWorksheet): SheetEntry | undefined {
    return this.source.sheets.find((entry) => viewSheetId(entry) === sheet.getSheetId());
  }

  private markersBySheetId(): Map<string, SheetInfo['marker']> {
    const markers = new Map<string, SheetInfo['marker']>();
    for (const { name, formula, isLocal } of this.source.definedNames) {
      // Copying a result sheet gives the copy the name too, local to it; the copy is the user's.
      const marker = isLocal ? null : parseMarkerName(name);
      const sheetName = /^'((?:[^']|'')+)'!/.exec(formula)?.[1]?.replaceAll("''", "'");
      const entry = this.source.sheets.find((candidate) => candidate.name === sheetName);
      if (marker && entry) markers.set(viewSheetId(entry), marker);
    }
    return markers;
  }

  /** Cells of a sheet that differ between the view and the package. */
  private patchesOf(sheet: FWorksheet): CellPatch[] {
    const entry = this.entryOf(sheet);
    if (!entry) return [];
    const held = new Map(
      readFileSheet(this.source, entry).cells.map(({ row, column, value, formula }) => [
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
  }

  private carryOver(): void {
    const sheets = this.view().getSheets();
    for (const sheet of sheets) {
      const entry = this.entryOf(sheet);
      if (entry?.path === undefined || entry.path === null) continue;
      const patches = this.patchesOf(sheet);
      if (patches.length === 0) continue;
      const parts = new Map(this.source.parts);
      parts.set(entry.path, textBytes(patchCells(partText(parts, entry.path) ?? '', patches)));
      this.source = reopen(parts);
    }
    const shown = new Set(sheets.map((sheet) => sheet.getSheetId()));
    const deleted = this.source.sheets.filter((entry) => entry.path !== null && !shown.has(viewSheetId(entry)));
    if (deleted.length > 0) this.source = reopen(removeSheets(this.source, new Set(deleted.map(({ name }) => name))));
    for (const sheet of sheets) {
      const entry = this.entryOf(sheet);
      if (entry && entry.name !== sheet.getSheetName())
        this.source = reopen(renameSheet(this.source, entry.name, sheet.getSheetName()));
    }
    const added = sheets.filter((sheet) => !this.entryOf(sheet));
    if (added.length > 0) {
      const drafts = added.map((sheet) => ({
        key: 'baru',
        name: sheet.getSheetName(),
        widths: [],
        rows: viewGrid(sheet).rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
      }));
      this.source = reopen(addSheets(this.source, { run: null, sheets: drafts }));
    }
  }
}

const reopen = (parts: Parts): WorkbookPackage => {
  const opened = readPackage(parts);
  if (!opened.ok) throw new Error(`the changed package cannot be read back: ${opened.error.code}`);
  return opened.value;
};

const isBlank = (value: CellValue): boolean => value === null || value === '';

const isSameCell = (before: ViewCell | undefined, now: ViewCell): boolean => {
  if (before === undefined) return isBlank(now.value) && now.formula === null;
  if (before.formula !== now.formula && !(before.formula === null && now.formula === null)) return false;
  return before.value === now.value || (isBlank(before.value) && isBlank(now.value));
};

const patchOf = (row: number, column: number, { value, formula }: ViewCell): CellPatch =>
  formula === null ? { row, column, value } : { row, column, value, formula };
