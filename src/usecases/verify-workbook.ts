import type { PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { layPolicyOut, readDraws } from '../book';
import { cellAddress, cellAt, toCellText, type CellValue, type DraftCell, type Grid, type SheetDraft } from '../sheets';

import { computePlan, type ComputeRequest, type ComputeResponse } from './compute-plan';
import { newestAudit } from './audit-facts';
import type { Workbook } from './ports';
import { draftPolicySheet, gridNamed, type WantedBeside, type WorkbookReading } from './read-workbook';
import { differs, reopenRun, type ReopenedRun } from './reopen-run';
import { robustnessAgain, robustnessSheetOf } from './robustness-of-run';

/** What a verification looked at. */
export type Verification = { readonly run: number; readonly checkedCells: number; readonly response: ComputeResponse };

const wantNewestRun: WantedBeside = ({ marker }, all) =>
  marker !== null && marker.run === newestAudit(all)?.run ? 'values' : 'nothing';

const isSame = (expected: CellValue, found: CellValue): boolean => {
  // A NIP turned into a number reads alike and is not the same.
  if (typeof expected === 'string') return typeof found !== 'number' && toCellText(expected) === String(found ?? '');
  return expected === found;
};

/** Whether a cell is for people's entries, or counts them in a column that is for them. */
const isOfPeople = ({ layout }: SheetDraft, { look, formula }: DraftCell, row: number, column: number): boolean =>
  look === 'input' ||
  (formula !== undefined && layout !== undefined && row > layout.headerRow && layout.columns[column]?.kind === 'entry');

/** The first cell that is not what the recomputation gives; cells meant for people's entries are theirs. */
const firstChangedCell = (draft: SheetDraft, grid: Grid): PadanProblem | null => {
  for (const [row, cells] of draft.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell || isOfPeople(draft, cell, row, column)) continue;
      const found = cellAt(grid, row, column);
      if (isSame(cell.value, found)) continue;
      const place = { sheet: grid.sheet, row, column };
      return differs(`${grid.sheet}!${cellAddress(row, column)}`, String(cell.value ?? ''), String(found ?? ''), place);
    }
  }
  return null;
};

/**
 * The first cell that is not as drafted or that has been added below or beside: what stands on such a sheet reads as Padan's. Beside a
 * table with cells for people's entries they may add columns of their own.
 */
const firstDifference = (draft: SheetDraft, grid: Grid): PadanProblem | null => {
  const changed = firstChangedCell(draft, grid);
  if (changed) return changed;
  const isForEntries = draft.rows.some((cells) => cells.some((cell) => cell?.look === 'input'));
  for (let row = isForEntries ? draft.rows.length : 0; row < grid.rows.length; row += 1) {
    const from = draft.rows[row]?.length ?? 0;
    const column = (grid.rows[row] ?? []).findIndex((cell, at) => at >= from && cell !== null && cell !== '');
    if (column >= 0) {
      return differs(`${grid.sheet}!${cellAddress(row, column)}`, '', String(cellAt(grid, row, column)), {
        sheet: grid.sheet,
        row,
        column,
      });
    }
  }
  return null;
};

/**
 * The first explanation, name or legal basis on the policy sheet that is not Padan's. Values are the user's, and so is the
 * language the sheet was made in; rows and columns may be added, sorted and deleted.
 */
const policyDifference = (reading: WorkbookReading, { policy, names }: ComputeRequest): PadanProblem | null => {
  const grid = gridNamed(reading, names.policy);
  const [own, other] = (['id', 'en'] as const).map((language) => {
    const draft = layPolicyOut(draftPolicySheet(policy, names.policy, language), grid);
    return draft === null ? null : firstChangedCell(draft, grid);
  });
  return own && other ? own : null;
};

/** Cells that nobody is meant to fill in. */
const cellsOf = ({ rows }: SheetDraft): number =>
  rows.reduce((sum, cells) => sum + cells.filter((cell) => cell !== null && cell.look !== 'input').length, 0);

/** Compares the sheet of robustness, where the run has one, with what trying again gives; answers the cells compared. */
const verifyRobustness = ({ request, facts, reading }: ReopenedRun): Result<number, PadanProblem> => {
  const sheet = robustnessSheetOf(reading.sheets, request.run);
  if (!sheet) return succeed(0);
  const grid = gridNamed(reading, sheet.name);
  const [inputHash, resultHash] = [facts.get('inputHash') ?? '', facts.get('resultHash') ?? ''];
  const draft = robustnessAgain({ request, inputHash, resultHash }, grid);
  if (draft === null) {
    const { row, column, value } = readDraws(grid) ?? { row: 0, column: 0, value: null };
    const place = { sheet: sheet.name, row, column };
    const found = String(value ?? '');
    return fail(differs(`${sheet.name}!${cellAddress(row, column)}`, '1-10000', found, place));
  }
  if (!draft.ok) return draft;
  const difference = firstDifference(draft.value, grid);
  return difference ? fail(difference) : succeed(cellsOf(draft.value));
};

/**
 * Recomputes the newest run of a workbook from the user's sheets and the policy sheet in it, and compares every cell that is
 * not meant for people's entries. Answers with the first thing that does not hold.
 */
export const verifyWorkbook = async (
  workbook: Workbook,
  clock: () => number,
): Promise<Result<Verification, PadanProblem>> => {
  const reopened = await reopenRun(workbook, wantNewestRun);
  if (!reopened.ok) return reopened;
  const { request, facts, reading } = reopened.value;
  const response = computePlan(request, () => undefined, clock);
  if (response.status === 'blocked') {
    return fail(
      response.problems.find(({ severity }) => severity === 'blocks') ?? { code: 'no-run', severity: 'blocks' },
    );
  }
  for (const hash of ['inputHash', 'policyHash', 'resultHash'] as const) {
    if (response.hashes[hash] !== facts.get(hash))
      return fail(differs(hash, response.hashes[hash], facts.get(hash) ?? ''));
  }
  const misnamed = policyDifference(reading, request);
  if (misnamed) return fail(misnamed);
  let checkedCells = 0;
  for (const draft of response.draft.sheets) {
    const grid = reading.sheets.find(({ name }) => name === draft.name)?.grid;
    if (!grid) return fail({ code: 'host-changed', severity: 'blocks', params: { sheet: draft.name } });
    const difference = firstDifference(draft, grid);
    if (difference) {
      // What is wrong with the policy sheet stands on the list of problems too; it is at fault, not the list.
      const [fault] = draft.name === request.names.problems ? request.policyProblems : [];
      return fail(fault ? { ...fault, severity: 'blocks' } : difference);
    }
    checkedCells += cellsOf(draft);
  }
  const tested = verifyRobustness(reopened.value);
  if (!tested.ok) return tested;
  checkedCells += tested.value;
  return succeed({ run: request.run, checkedCells, response });
};
