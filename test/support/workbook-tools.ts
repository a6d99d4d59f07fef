import type { PadanProblem } from '../../src/domain';
import { fail, ignoreProgress, succeed, type ProgressListener, type Result } from '../../src/kernel';
import type { Grid, RunDraft, SheetInfo } from '../../src/sheets';
import type { AppliedChanges, Workbook } from '../../src/usecases';

/** The value of a result; throws its problem. */
export const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Sheets of a workbook without their content. */
export const sheetsOf = async (workbook: Workbook): Promise<readonly SheetInfo[]> =>
  valueOf(await workbook.read(() => 'nothing')).sheets.map(({ name, visibility, marker, standing }) => ({
    name,
    visibility,
    marker,
    standing,
  }));

/** Cells of one sheet, Padan's or not; a problem for one that is not there. */
export const tryGrid = async (workbook: Workbook, name: string): Promise<Result<Grid, PadanProblem>> => {
  const read = await workbook.read((sheet) => (sheet.name === name ? 'values' : 'nothing'));
  if (!read.ok) return read;
  const grid = read.value.sheets.find((sheet) => sheet.name === name)?.grid;
  return grid ? succeed(grid) : fail({ code: 'host-changed', severity: 'blocks', params: { sheet: name } });
};

/** Cells of a sheet that is known to be there. */
export const gridOf = async (workbook: Workbook, name: string): Promise<Grid> => valueOf(await tryGrid(workbook, name));

/** Adds runs. */
export const addRuns = (
  workbook: Workbook,
  runs: readonly RunDraft[],
  onProgress: ProgressListener<'write'> = ignoreProgress,
): Promise<Result<AppliedChanges, PadanProblem>> =>
  workbook.apply(
    runs.map((draft) => ({ kind: 'add-run', draft })),
    onProgress,
  );

/** Removes a run; answers what came of it. */
export const removeRun = async (workbook: Workbook, run: number): Promise<AppliedChanges> =>
  valueOf(await workbook.apply([{ kind: 'remove-run', run }], ignoreProgress));
