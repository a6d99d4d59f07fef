import type { PadanProblem } from '../domain';
import type { ProgressListener, Result } from '../kernel';
import type { Grid, RunDraft } from '../sheets';

/** A sheet of a workbook. `marker` tells Padan's own sheets from the user's. */
export type SheetInfo = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly marker: { readonly run: number; readonly key: string } | null;
};

/** A 0-based cell of a sheet. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/**
 * A workbook in whatever program holds it. One contract suite (`test/contract/`) runs on every implementation. Nothing here
 * writes to, renames or deletes a sheet without Padan's marker. Foreign errors come back as problems, never as exceptions.
 */
export interface Workbook {
  readonly host: 'xlsx' | 'univer' | 'excel';
  /** Sheets in the order the user sees them. */
  listSheets(): Promise<Result<readonly SheetInfo[], PadanProblem>>;
  /** All cells of a sheet, hidden rows included. */
  readGrid(sheet: string): Promise<Result<Grid, PadanProblem>>;
  /** Adds all sheets of all drafts behind the existing ones, or none of them. */
  writeRuns(runs: readonly RunDraft[], onProgress: ProgressListener<'write'>): Promise<Result<void, PadanProblem>>;
  /** Deletes the sheets marked with this run; answers how many there were. */
  removeRun(run: number): Promise<Result<number, PadanProblem>>;
  /** Shows a cell to the user; a file has nobody to show it to and does nothing. */
  goTo(place: CellPlace): Promise<Result<void, PadanProblem>>;
  /** Calls back when the user selects a cell; the answer stops that. */
  onSelection(listener: (place: CellPlace) => void): () => void;
}
