import type { PadanProblem } from '../domain';
import type { Cancel, ProgressListener, Result } from '../kernel';
import type { CellRange, CellValue, Grid, Marker, MarkerFault, RunDraft, SheetInfo } from '../sheets';

/** A 0-based cell of a sheet. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** How much of a sheet is wanted: `formulas` is everything a snapshot can hold. */
export type WantedContent = 'values' | 'formulas' | 'nothing';

/** A sheet with as much of its content as was wanted. */
export type SheetSnapshot = SheetInfo & {
  /** All cells, hidden rows included; null where nothing was wanted. */
  readonly grid: Grid | null;
  /** Formulas without "=", by A1 address; null where they were not wanted. */
  readonly formulas: ReadonlyMap<string, string> | null;
  /** Source ranges of the series of its charts ("'P1 X'!$B$2:$B$9"); null where not wanted, or where the host cannot tell. */
  readonly charts: readonly string[] | null;
  /** Null where not wanted, or where the host cannot tell. */
  readonly merges: readonly CellRange[] | null;
};

/** A workbook at one moment. Sheets stand in the order the user sees them. */
export type WorkbookSnapshot = {
  readonly sheets: readonly SheetSnapshot[];
  /** What is wrong with Padan's marks. */
  readonly faults: readonly MarkerFault[];
  /** Highest run number any of Padan's marks names, of sheets long gone too; 0 without any. */
  readonly highestRun: number;
  /** Bears a digital signature, which ends with the first change; false where the host cannot tell. */
  readonly isSigned: boolean;
  /** Its structure is protected: no sheet can be added. */
  readonly isStructureLocked: boolean;
  /** What else the host has to say before anything is computed: what blocks ends a job that would write. */
  readonly remarks?: readonly PadanProblem[];
};

/** What somebody typed into a cell for entries: `expected` is what stood there when it was read. */
export type CellEntry = { readonly place: CellPlace; readonly expected: CellValue; readonly value: CellValue };

/** A cell that says whom a row is about: what stands there must be as it was read, or nothing is entered. */
export type CellGuard = Omit<CellEntry, 'value'>;

/** A change of a workbook. */
export type WorkbookChange =
  /** Adds the sheets of a run behind the existing ones. */
  | { readonly kind: 'add-run'; readonly draft: RunDraft }
  /** Fills in cells of result sheets; `isEntry` tells which cells are meant for that. */
  | {
      readonly kind: 'set-entries';
      readonly entries: readonly CellEntry[];
      /** Looked at in the same moment as the entries, and left as they are. */
      readonly guards?: readonly CellGuard[];
      readonly isEntry: (marker: Marker, place: CellPlace) => boolean;
    }
  /** Deletes the sheets of a run, with what is left of its marks. */
  | { readonly kind: 'remove-run'; readonly run: number }
  /** Deletes the sheets of a write that never ended, or leaves them to the user: neither read nor asked about again. */
  | { readonly kind: 'settle-unfinished'; readonly how: 'remove' | 'keep' };

/** What came of changes. */
export type AppliedChanges = {
  /** Names of the sheets deleted. */
  readonly removed: readonly string[];
  /** Sheets that bear a mark of a run to be removed, and were left: the user's copies, and what is none of Padan's. */
  readonly left: readonly { readonly sheet: string; readonly why: 'copied' | 'twice' | 'lies' }[];
  /** Charts this host would not draw; left out where there are none. Their figures stand on the sheet. */
  readonly missingCharts?: readonly MissingChart[];
};

/** A chart that a host would not draw. */
export type MissingChart = { readonly sheet: string; readonly title: string };

/** Where decisions about sheets and columns are kept as soon as they are made, with the workbook they are about; a text of Padan's own. */
export interface ChoiceStore {
  recall(): Promise<Result<string | null, PadanProblem>>;
  keep(text: string): Promise<Result<void, PadanProblem>>;
}

/** Tells whether a workbook is still as it was when the watch began. `unknown`: this host cannot tell; read it again. */
export interface ChangeWatch {
  /** `isUnasked`: nobody waits for it, so that a slow host need not be told of. */
  see(isUnasked?: boolean): Promise<'unchanged' | 'changed' | 'unknown'>;
  close(): void;
}

/** A selected cell with the cells of its row as they are at that moment. */
export type SelectedRow = { readonly place: CellPlace; readonly cells: readonly CellValue[] };

/**
 * A workbook in whatever program holds it. One contract suite (`test/contract/`) runs on every implementation. Nothing here
 * writes to, renames or deletes a sheet without Padan's marker. Foreign errors come back as problems, never as exceptions.
 */
export interface Workbook {
  /** Reads sheets and marks at one moment. Without `wanted`: the cells of the user's sheets. */
  read(
    wanted?: (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent,
  ): Promise<Result<WorkbookSnapshot, PadanProblem>>;
  /** Makes all changes, or none of them. A host that takes its time over it can be cancelled meanwhile: none then, and `engine-stopped`. */
  apply(
    changes: readonly WorkbookChange[],
    onProgress: ProgressListener<'write'>,
    cancel?: Cancel,
  ): Promise<Result<AppliedChanges, PadanProblem>>;
  /** Watches for changes by anybody, from the answer on. */
  watch(): Promise<ChangeWatch>;
  /**
   * Shows a cell to the user; a file has nobody to show it to and does nothing. A hidden sheet is made visible only where `unhides` says so:
   * somebody has asked for it.
   */
  goTo(place: CellPlace, unhides?: boolean): Promise<Result<void, PadanProblem>>;
  /** Calls back when the user selects a cell; the answer stops that. */
  onSelection(listener: (selected: SelectedRow) => void): () => void;
  /** Calls back with the seconds an answer of the host has been awaited once that is long, and null when it is over; for hosts that may be slow. */
  onWaiting?(listener: (seconds: number | null) => void): () => void;
  /** The row of the selected cell, in a host that does not tell of selections by itself; undefined in one that does. */
  readonly selectedRow?: (() => Promise<Result<SelectedRow, PadanProblem>>) | undefined;
}
