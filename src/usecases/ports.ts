import type { PadanProblem } from '../domain';
import type { PairExplanation } from '../insight';
import type { Intake } from '../intake';
import type { ProgressListener, Result } from '../kernel';
import type { Grid, RunDraft } from '../sheets';

import type { CheckRequest } from './check-workbook';
import type { ComputeRequest, ComputeResponse, ComputeStage } from './compute-plan';
import type { AnswersRequest } from './explain-run';

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

/** A calculation that is under way. */
export type Computation = {
  readonly response: Promise<Result<ComputeResponse, PadanProblem>>;
  /** Stops it for good; `response` then answers with a problem of code "engine-stopped". */
  readonly cancel: () => void;
};

/** Questions about one plan, answered one after the other; what was prepared is kept until it is closed. */
export type Interview = {
  readonly ask: (nip: string, position: string) => Promise<Result<PairExplanation, PadanProblem>>;
  readonly close: () => void;
};

/** Runs `computePlan`, `checkIntake` and `prepareAnswers` somewhere: in a worker, or in this thread. */
export interface Engine {
  check(request: CheckRequest): Promise<Result<Intake, PadanProblem>>;
  compute(request: ComputeRequest, onProgress: ProgressListener<ComputeStage>): Computation;
  interview(request: AnswersRequest): Interview;
}
