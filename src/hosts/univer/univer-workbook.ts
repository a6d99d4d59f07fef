import { CommandType, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

import type { PadanProblem } from '../../domain';
import { fail, required, succeed, type ProgressListener, type Result } from '../../kernel';
import {
  changePackage,
  DamagedSheet,
  fitMainType,
  openFile,
  packZip,
  readFileCharts,
  type SheetEntry,
  type WorkbookPackage,
} from '../../ooxml';
import {
  HEAD_ROWS,
  quoteSheetName,
  readMarks,
  sheetOfReference,
  type MarkedSheets,
  type SheetInfo,
} from '../../sheets';
import {
  checkChanges,
  KNOWN_SHEETS,
  NO_CONTENT,
  problemOfLock,
  wantUserSheets,
  type AppliedChanges,
  type CellPlace,
  type ChangeWatch,
  type SelectedRow,
  type SheetSnapshot,
  type WantedContent,
  type Workbook,
  type WorkbookChange,
  type WorkbookSnapshot,
} from '../../usecases';

import { carryOver, entryOf, hasChanged, type CarriedBook } from './carry-over';
import { CONTENT_MUTATIONS } from './content-mutations';
import { notKept, type LostPart } from './not-kept';
import { viewFormulas, viewGrid, viewHead, viewMerges, viewRow } from './read-view';
import { shownBook, type ShownBook } from './shown-book';
import { workbookSnapshot } from './snapshot';

/** What only a view on a screen can do. Without one (tests) nothing is shown and nothing is selected. */
export interface ScreenView {
  scrollTo(sheet: FWorksheet, row: number, column: number): void;
  onSelection(listener: (sheetName: string, row: number, column: number) => void): () => void;
}

const NO_SCREEN: ScreenView = { scrollTo: () => undefined, onSelection: () => () => undefined };

let openedCount = 0;

/** Differs from the id of every workbook shown before. */
const nextUnitId = (): string => {
  openedCount += 1;
  return `padan-${openedCount}`;
};

const readSnapshot = (source: WorkbookPackage, id: string): Result<IWorkbookData, PadanProblem> => {
  try {
    return succeed(workbookSnapshot(source, id));
  } catch (error) {
    if (!(error instanceof DamagedSheet)) throw error;
    const { sheet, message: detail } = error;
    return fail({ code: 'file-damaged', severity: 'blocks', where: { sheet }, params: { detail } });
  }
};

/**
 * A workbook shown in a Univer view. The .xlsx package stays the truth: before anything is read or changed as a whole, what the
 * user typed in the view is carried over into it cell by cell, so everything the view cannot show survives untouched.
 */
export class UniverWorkbook implements Workbook {
  private unitId = '';
  /** The package as it was opened, or last saved; null where it never was. */
  private saved: WorkbookPackage | null;
  private shown: ShownBook | null = null;
  private readonly workListeners = new Set<() => void>();

  private constructor(
    private readonly api: FUniver,
    private readonly screen: ScreenView,
    private source: WorkbookPackage,
  ) {
    this.saved = source;
  }

  /** Opens .xlsx bytes and shows them in place of whatever the view showed. */
  static open(api: FUniver, bytes: Uint8Array, screen: ScreenView = NO_SCREEN): Result<UniverWorkbook, PadanProblem> {
    const opened = openFile(bytes);
    if (!opened.ok) return opened;
    const workbook = new UniverWorkbook(api, screen, opened.value);
    // Read before anything is shown: what the view showed stays there when a sheet is damaged.
    const id = nextUnitId();
    const snapshot = readSnapshot(opened.value, id);
    if (!snapshot.ok) return snapshot;
    workbook.show(null, id, snapshot.value);
    return succeed(workbook);
  }

  /** The package with everything the user has typed since, as a file of this name holds it; why not, where that cannot be. */
  bytesFor(fileName: string): Result<Uint8Array, PadanProblem> {
    this.carry();
    const fitted = fitMainType(this.source, fileName);
    return fitted.ok ? succeed(packZip(fitted.value.parts)) : fitted;
  }

  /** The package with everything the user has typed since. */
  bytes(): Uint8Array {
    this.carry();
    return packZip(this.source.parts);
  }

  /** What the user did since that the bytes do not hold. */
  notKept(): readonly LostPart[] {
    return notKept(this.api, this.view(), this.carried());
  }

  /** Tells that the bytes last asked for have been kept. */
  markSaved(): void {
    this.saved = this.source;
  }

  /** Tells that no file has what the workbook holds. */
  markUnsaved(): void {
    this.saved = null;
  }

  /** True when something was typed, or a run written, since the workbook was opened or saved. */
  hasUnsavedWork(): boolean {
    return this.source !== this.saved || hasChanged(this.api, this.view(), this.carried());
  }

  /** Calls back whenever something is typed or written; returns how to stop. */
  onWork(listener: () => void): () => void {
    this.workListeners.add(listener);
    const subscription = this.api.addEvent(this.api.Event.CommandExecuted, ({ id, options }) => {
      if (CONTENT_MUTATIONS.has(id) && options?.fromFormula !== true) listener();
    });
    return () => {
      this.workListeners.delete(listener);
      subscription.dispose();
    };
  }

  read(
    wanted: (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent = wantUserSheets,
  ): Promise<Result<WorkbookSnapshot, PadanProblem>> {
    const shown = this.view().getSheets();
    const { sheets, ...marks } = this.marked();
    const snapshots = sheets.map((sheet, index): SheetSnapshot => {
      const view = shown[index];
      const content = wanted(sheet, sheets);
      if (!view || content === 'nothing') return { ...sheet, ...NO_CONTENT };
      const grid = viewGrid(view);
      return content === 'values' ? { ...sheet, ...NO_CONTENT, grid } : { ...sheet, ...this.everythingOf(view), grid };
    });
    const { isSigned, isStructureLocked } = this.source;
    return Promise.resolve(succeed({ ...marks, isSigned, isStructureLocked, sheets: snapshots }));
  }

  apply(
    changes: readonly WorkbookChange[],
    onProgress: ProgressListener<'write'>,
  ): Promise<Result<AppliedChanges, PadanProblem>> {
    const locked = problemOfLock(this.source, changes);
    if (locked) return Promise.resolve(fail(locked));
    const checked = checkChanges(changes, this.marked(), ({ sheet, row, column }) => {
      const view = this.view().getSheetByName(sheet);
      return view ? (viewRow(view, row)[column] ?? null) : null;
    });
    if (!checked.ok) return Promise.resolve(checked);
    const { removed, left } = checked.value;
    if (changes.length === 0) return Promise.resolve(succeed({ removed, left }));
    const active = this.view().getActiveSheet().getSheetName();
    this.carry();
    const drafts = changes.flatMap((change) => (change.kind === 'add-run' ? [change.draft] : []));
    let done = 0;
    this.source = changePackage(this.source, { ...checked.value, drafts, removed: new Set(removed) }, () => {
      done += 1;
      onProgress('write', done, drafts.length);
    });
    this.show(drafts.at(-1)?.sheets[0]?.name ?? active);
    for (const listener of this.workListeners) listener();
    return Promise.resolve(succeed({ removed, left }));
  }

  watch(): Promise<ChangeWatch> {
    const unit = this.unitId;
    let hasChanged = false;
    const subscription = this.api.addEvent(this.api.Event.CommandExecuted, ({ type }) => {
      hasChanged ||= type === CommandType.MUTATION;
    });
    return Promise.resolve({
      see: () => Promise.resolve(hasChanged || this.unitId !== unit ? 'changed' : 'unchanged'),
      close: () => subscription.dispose(),
    });
  }

  goTo({ sheet, row, column }: CellPlace): Promise<Result<void, PadanProblem>> {
    const view = this.view();
    const found = view.getSheetByName(sheet);
    if (!found) return Promise.resolve(fail({ code: 'host-changed', severity: 'blocks', params: { sheet } }));
    if (found.isSheetHidden())
      return Promise.resolve(fail({ code: 'host-sheet-hidden', severity: 'blocks', params: { sheet } }));
    view.setActiveSheet(found);
    view.setActiveRange(found.getRange(row, column));
    this.screen.scrollTo(found, row, column);
    return Promise.resolve(succeed(undefined));
  }

  onSelection(listener: (selected: SelectedRow) => void): () => void {
    return this.screen.onSelection((sheet, row, column) => {
      const view = this.view().getSheetByName(sheet);
      listener({ place: { sheet, row, column }, cells: view ? viewRow(view, row) : [] });
    });
  }

  private view(): FWorkbook {
    return required(this.api.getWorkbook(this.unitId), 'workbook in the view');
  }

  private entryOf(sheet: FWorksheet): SheetEntry | undefined {
    return entryOf(this.source, sheet, this.carried().shown.added);
  }

  /** Carries over into the package what the user did in the view. */
  private carry(): void {
    ({ source: this.source, shown: this.shown } = carryOver(this.api, this.view(), this.carried()));
  }

  private carried(): CarriedBook {
    return { source: this.source, shown: required(this.shown, 'what the view shows') };
  }

  private show(activeSheet: string | null, id = nextUnitId(), snapshot = workbookSnapshot(this.source, id)): void {
    const previous = this.unitId;
    this.unitId = id;
    this.api.createWorkbook(snapshot);
    if (previous !== '') this.api.disposeUnit(previous);
    const sheet = activeSheet === null ? null : this.view().getSheetByName(activeSheet);
    if (sheet) this.view().setActiveSheet(sheet);
    this.shown = shownBook(this.api, this.view());
  }

  /** Whose each shown sheet is. Names speak of the sheets as the package calls them; the view may have renamed them since. */
  private marked(): MarkedSheets {
    const shown = this.view().getSheets();
    const listed = shown.map((sheet) => ({
      name: sheet.getSheetName(),
      visibility: !sheet.isSheetHidden()
        ? ('visible' as const)
        : this.entryOf(sheet)?.visibility === 'very-hidden'
          ? ('very-hidden' as const)
          : ('hidden' as const),
      head: viewHead(sheet, HEAD_ROWS),
    }));
    const names = this.source.definedNames.map(({ name, formula, isLocal }) => {
      const entry = this.source.sheets.find((candidate) => candidate.name === sheetOfReference(formula));
      const sheet = entry && shown.find((candidate) => this.entryOf(candidate) === entry);
      return { name, isLocal, refersTo: sheet ? `${quoteSheetName(sheet.getSheetName())}!$A$1` : '#REF!' };
    });
    return readMarks(listed, names, KNOWN_SHEETS);
  }

  private everythingOf(view: FWorksheet): Pick<SheetSnapshot, 'formulas' | 'charts' | 'merges'> {
    const entry = this.entryOf(view);
    return {
      formulas: viewFormulas(view),
      // The view shows no charts; they stand in the package.
      charts: entry ? readFileCharts(this.source, entry) : [],
      merges: viewMerges(view),
    };
  }
}
