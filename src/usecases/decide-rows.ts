import {
  DECISION_FIELDS,
  decidedRow,
  markerKey,
  rowsToDecide,
  type DecisionCells,
  type RowRuling,
  type SheetToDecide,
} from '../book';
import type { CivilDate, PadanProblem } from '../domain';
import { fail, ignoreProgress, succeed, type Result } from '../kernel';
import { cellAddress, type SheetInfo } from '../sheets';
import { textsOf } from '../text';

import type { CellEntry, CellGuard, CellPlace, Workbook, WorkbookChange } from './ports';

/** Who decides, when and why; "" where it is not said. */
export type DecisionSignature = { readonly official: string; readonly date: CivilDate; readonly reason: string };

/** A decision to be written on the row of a person: `seen` is what the one who decides knows of its cells. */
export type DecisionWish = {
  readonly nip: string;
  readonly seen: DecisionCells;
  readonly cells: DecisionCells;
};

/** Decisions on a run as they stand on its recommendations. */
export type DecisionsOfRun = SheetToDecide;

const KEY = markerKey('recommendations');

const isOf =
  (run: number) =>
  ({ marker }: SheetInfo): boolean =>
    marker?.run === run && marker.key === KEY;

/** The cells of a decision, in the words of the sheet; null takes a decision back and clears them. */
export const decisionCells = (
  ruling: RowRuling | null,
  { official, date, reason }: DecisionSignature,
  { language }: Pick<DecisionsOfRun, 'language'>,
): DecisionCells =>
  ruling === null
    ? { decision: null, official: null, decisionDate: null, remark: null }
    : {
        decision: textsOf(language).sheets.rulings[ruling],
        official: official === '' ? null : official,
        decisionDate: date,
        remark: reason === '' ? null : reason,
      };

/** Reads the decisions on a run, wherever its recommendations have been sorted to and whatever the sheet is called by now. */
export const readDecisionsOn = async (
  workbook: Workbook,
  run: number,
): Promise<Result<DecisionsOfRun, PadanProblem>> => {
  const isWanted = isOf(run);
  const read = await workbook.read((sheet) => (isWanted(sheet) ? 'values' : 'nothing'));
  if (!read.ok) return read;
  const found = read.value.sheets.find(isWanted);
  if (!found?.grid) return fail({ code: 'recommendations-gone', severity: 'blocks', params: { run } });
  const standing = rowsToDecide(found.grid);
  return standing === null
    ? fail({ code: 'decision-column-gone', severity: 'blocks', params: { sheet: found.name } })
    : succeed(standing);
};

type Planned = { readonly entries: readonly CellEntry[]; readonly guard: CellGuard };

const planWish = (
  { nip, seen, cells }: DecisionWish,
  { sheet, rows, columns }: SheetToDecide,
): Result<Planned, PadanProblem> => {
  const row = rows.get(nip);
  if (row === undefined) return fail({ code: 'row-of-person-gone', severity: 'blocks', params: { nip, sheet } });
  const placeIn = (column: number): CellPlace => ({ sheet, row: row.row, column });
  const nipColumn = columns.get('nip') ?? -1;
  if (row.isTwice || !row.isUntouched) {
    const code = row.isTwice ? 'decision-row-twice' : 'decision-row-changed';
    const params = { nip, sheet, address: cellAddress(row.row, nipColumn) };
    return fail({ code, severity: 'blocks', where: placeIn(nipColumn), params });
  }
  const entries = DECISION_FIELDS.flatMap((field): CellEntry[] => {
    const column = columns.get(field);
    const isSame = seen[field] === cells[field];
    if (column === undefined || (field !== 'decision' && isSame)) return [];
    return [{ place: placeIn(column), expected: seen[field], value: cells[field] }];
  });
  return succeed({ entries, guard: { place: placeIn(nipColumn), expected: row.nip } });
};

const changeOf = (wishes: readonly DecisionWish[], standing: SheetToDecide): Result<WorkbookChange, PadanProblem> => {
  const entries: CellEntry[] = [];
  const guards: CellGuard[] = [];
  for (const wish of wishes) {
    const planned = planWish(wish, standing);
    if (!planned.ok) return planned;
    entries.push(...planned.value.entries);
    guards.push(planned.value.guard);
  }
  const columns = new Set(DECISION_FIELDS.map((field) => standing.columns.get(field)));
  return succeed({
    kind: 'set-entries',
    ...{ entries, guards },
    isEntry: ({ key }, { row, column }) => key === KEY && row > standing.headerRow && columns.has(column),
  });
};

/** Decisions as they stand once these wishes are written. */
export const withDecisions = (standing: DecisionsOfRun, wishes: readonly DecisionWish[]): DecisionsOfRun => {
  const rows = new Map(standing.rows);
  for (const { nip, cells } of wishes) {
    const row = rows.get(nip);
    if (row) rows.set(nip, decidedRow(row, cells));
  }
  return { ...standing, rows };
};

/**
 * Writes decisions on the rows of the people they are about, found by NIP at this moment; all or none. Nothing is written where a cell holds
 * something else than was seen, or a row is no longer about whom it was. Answers how the decisions stand then.
 */
export const writeDecisions = async (
  workbook: Workbook,
  run: number,
  wishes: readonly DecisionWish[],
): Promise<Result<DecisionsOfRun, PadanProblem>> => {
  const standing = await readDecisionsOn(workbook, run);
  if (!standing.ok) return standing;
  const change = changeOf(wishes, standing.value);
  if (!change.ok) return change;
  const applied = await workbook.apply([change.value], ignoreProgress);
  return applied.ok ? succeed(withDecisions(standing.value, wishes)) : applied;
};
