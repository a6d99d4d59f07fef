import type { IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';

import type { PadanProblem } from '../../domain';
import { fail, required, succeed, type Cancel, type ProgressListener, type Result } from '../../kernel';
import { packZip, type PackageChanges, type WorkbookPackage } from '../../ooxml';
import type { SheetInfo } from '../../sheets';
import {
  checkChanges,
  problemOfLock,
  wantUserSheets,
  type AppliedChanges,
  type CellPlace,
  type ChangeWatch,
  type SelectedRow,
  type WantedContent,
  type Workbook,
  type WorkbookChange,
  type WorkbookSnapshot,
} from '../../usecases';

import { BookChoices } from './book-choices';
import { breather } from './breathe';
import { carryOver, hasChanged, type Touched } from './carry-over';
import { ChartNotes } from './chart-notes';
import { CONTENT_MUTATIONS } from './content-mutations';
import { enterCells } from './enter-cells';
import { notKept, type LostPart } from './not-kept';
import { DESK_HERE, openPackageHere, type PackageDesk, type ShownPackage } from './package-desk';
import { viewRow } from './read-view';
import { nextUnitId } from './next-unit-id';
import { NO_SCREEN, type ScreenView } from './screen-view';
import { shownBook, type CarriedBook, type ShownBook } from './shown-book';
import { ViewChanges } from './view-changes';
import { markedIn, snapshotSteps } from './view-snapshot';

/** Times that something is done again because somebody changed the workbook meanwhile; then it is done without a pause. */
const AGAIN = 3;

/**
 * A workbook shown in a Univer view. The .xlsx package stays the truth: before anything is read or changed as a whole, what the
 * user typed in the view is carried over into it cell by cell, so everything the view cannot show survives untouched.
 */
export class UniverWorkbook implements Workbook {
  private unitId = '';
  private source: WorkbookPackage;
  /** The package as it was opened, or last saved; null where it never was. */
  private saved: WorkbookPackage | null;
  /** The package whose bytes were asked for last. */
  private packed: WorkbookPackage;
  private shown: ShownBook | null = null;
  private readonly workListeners = new Set<() => void>();
  private readonly changes: ViewChanges;
  /** What is decided about its sheets and columns. */
  readonly choices: BookChoices;
  /** Count of changes when the package last had all that the view has. */
  private carriedAt: number;
  /** Count of changes when the workbook was shown. */
  private shownAt: number;

  private constructor(
    private readonly api: FUniver,
    private readonly screen: ScreenView,
    private readonly desk: PackageDesk,
    { source, snapshot }: ShownPackage,
  ) {
    this.source = source;
    this.saved = source;
    this.packed = source;
    this.changes = ViewChanges.of(api);
    this.choices = new BookChoices(source, () => this.tellWork());
    this.carriedAt = this.changes.count;
    this.shownAt = this.carriedAt;
    this.show(snapshot, null);
  }

  /** Opens .xlsx bytes and shows them in place of whatever the view showed, which stays where a sheet is damaged. */
  static open(api: FUniver, bytes: Uint8Array, screen: ScreenView = NO_SCREEN): Result<UniverWorkbook, PadanProblem> {
    const opened = openPackageHere(bytes, nextUnitId());
    return opened.ok ? succeed(new UniverWorkbook(api, screen, DESK_HERE, opened.value)) : opened;
  }

  /** Opens .xlsx bytes at a desk, and shows them; this workbook is changed and packed there too. */
  static async openAt(
    desk: PackageDesk,
    api: FUniver,
    bytes: Uint8Array,
    screen: ScreenView,
    cancel?: Cancel,
  ): Promise<Result<UniverWorkbook, PadanProblem>> {
    const opened = await desk.open(bytes, nextUnitId(), cancel);
    return opened.ok ? succeed(new UniverWorkbook(api, screen, desk, opened.value)) : opened;
  }

  /**
   * The package with everything the user has typed since, as a file of this name holds it; why not, where that cannot be. `markSaved` tells that these bytes have
   * been kept, whatever is typed after this was called.
   */
  bytesFor(fileName: string): Promise<Result<Uint8Array, PadanProblem>> {
    this.carry();
    this.packed = this.source;
    return this.desk.pack(this.source, fileName);
  }

  /** The package with everything the user has typed since. */
  bytes(): Uint8Array {
    this.carry();
    this.packed = this.source;
    return packZip(this.source.parts);
  }

  /** What the user did since that the bytes do not hold. */
  notKept(): readonly LostPart[] {
    return notKept(this.api, this.view(), this.carried(), this.touchedSince(this.shownAt));
  }

  /** Tells that the bytes last asked for have been kept. */
  markSaved(): void {
    this.saved = this.packed;
  }

  /** Tells that no file has what the workbook holds. */
  markUnsaved(): void {
    this.saved = null;
  }

  /** True when something was typed, or a run written, since the workbook was opened or saved. */
  hasUnsavedWork(): boolean {
    return (
      this.source !== this.saved ||
      this.choices.isMissingIn(this.source) ||
      hasChanged(this.api, this.view(), this.carried(), this.touchedSince(this.carriedAt))
    );
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

  /** Reads in steps, between which the page is free; what was changed meanwhile is read again, so that all is of one moment. */
  async read(
    wanted: (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent = wantUserSheets,
  ): Promise<Result<WorkbookSnapshot, PadanProblem>> {
    for (let again = 0; again < AGAIN; again += 1) {
      const before = this.changes.count;
      const steps = snapshotSteps(this.carried(), this.view().getSheets(), wanted);
      const breathe = breather();
      let step = steps.next();
      while (step.done !== true && before === this.changes.count) {
        await breathe();
        step = steps.next();
      }
      if (step.done === true && before === this.changes.count) return succeed(step.value);
    }
    const steps = snapshotSteps(this.carried(), this.view().getSheets(), wanted);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return succeed(step.value);
  }

  async apply(
    changes: readonly WorkbookChange[],
    onProgress: ProgressListener<'write'>,
    cancel?: Cancel,
  ): Promise<Result<AppliedChanges, PadanProblem>> {
    const locked = problemOfLock(this.source, changes);
    if (locked) return fail(locked);
    const checked = checkChanges(
      changes,
      markedIn(this.carried(), this.view().getSheets()),
      ({ sheet, row, column }) => {
        const view = this.view().getSheetByName(sheet);
        return view ? (viewRow(view, row)[column] ?? null) : null;
      },
    );
    if (!checked.ok) return checked;
    const { removed, left } = checked.value;
    if (changes.length === 0) return succeed({ removed, left });
    if (changes.every(({ kind }) => kind === 'set-entries')) {
      enterCells(this.view(), checked.value.entries);
      return succeed({ removed, left });
    }
    const active = this.view().getActiveSheet().getSheetName();
    const drafts = changes.flatMap((change) => (change.kind === 'add-run' ? [change.draft] : []));
    const changed = await this.changeAtDesk(
      { ...checked.value, drafts, removed: new Set(removed) },
      onProgress,
      cancel,
    );
    if (!changed.ok) return changed;
    this.source = changed.value.source;
    this.show(changed.value.snapshot, drafts.at(-1)?.sheets[0]?.name ?? active);
    this.tellWork();
    return succeed({ removed, left });
  }

  watch(): Promise<ChangeWatch> {
    const [unit, before] = [this.unitId, this.changes.count];
    return Promise.resolve({
      see: () => Promise.resolve(this.changes.count !== before || this.unitId !== unit ? 'changed' : 'unchanged'),
      close: () => undefined,
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

  private tellWork(): void {
    for (const listener of this.workListeners) listener();
  }

  private view(): FWorkbook {
    return required(this.api.getWorkbook(this.unitId), 'workbook in the view');
  }

  private carried(): CarriedBook {
    return { source: this.source, shown: required(this.shown, 'what the view shows') };
  }

  private show(snapshot: IWorkbookData, activeSheet: string | null): void {
    const previous = this.unitId;
    this.unitId = snapshot.id;
    this.api.createWorkbook(snapshot);
    ChartNotes.of(this.api).show(snapshot.id, this.source);
    if (previous !== '') this.api.disposeUnit(previous);
    const sheet = activeSheet === null ? null : this.view().getSheetByName(activeSheet);
    if (sheet) this.view().setActiveSheet(sheet);
    this.shown = shownBook(this.api, this.view());
    this.changes.begin();
    this.shownAt = this.changes.count;
    this.carriedAt = this.shownAt;
  }

  /** Brings into the package what was typed since; what was touched alone can differ from it. */
  private carry(): void {
    const { source, shown } = carryOver(this.api, this.view(), this.carried(), this.touchedSince(this.carriedAt));
    this.source = this.choices.carry(source);
    this.shown = shown;
    this.carriedAt = this.changes.count;
  }

  private touchedSince(count: number): Touched {
    return (sheet) => this.changes.lastIn(sheet.getSheetId()) > count;
  }

  /** Makes changes in the package, and in what was typed while the desk was at it. */
  private async changeAtDesk(
    changes: PackageChanges,
    onProgress: ProgressListener<'write'>,
    cancel: Cancel | undefined,
  ): Promise<Result<ShownPackage, PadanProblem>> {
    for (let again = 0; ; again += 1) {
      this.carry();
      const before = this.changes.count;
      let done = 0;
      const desk = again < AGAIN ? this.desk : DESK_HERE;
      const changed = await desk.change(
        this.source,
        changes,
        nextUnitId(),
        () => {
          done += 1;
          onProgress('write', done, changes.drafts.length);
        },
        cancel,
      );
      if (!changed.ok || before === this.changes.count) return changed;
    }
  }
}
