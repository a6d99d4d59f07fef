import { changesOnSheet, POLICY_KEY, type ChangesOnSheet } from '../book';
import type { PadanProblem, Policy } from '../domain';
import { fail, ignoreProgress, succeed, type Result } from '../kernel';
import { cellAddress } from '../sheets';
import type { Language } from '../text';

import { readPolicyInUse } from './policy-in-use';
import type { Workbook, WorkbookChange, WorkbookSnapshot } from './ports';
import { gridNamed, policySheetIn } from './read-workbook';
import { runsIn } from './runs-in';

/** Where a changed policy stands, and whether that is a sheet written for it. */
export type ChangedPolicy = { readonly sheet: string; readonly isOwnSheet: boolean };

/** Whether results stand in the workbook that were made with this policy sheet: it is part of their record then. */
const isOnRecord = ({ sheets }: WorkbookSnapshot, name: string): boolean => {
  const since = sheets.find((sheet) => sheet.name === name)?.marker?.run ?? 0;
  return runsIn(sheets).some((run) => run >= since);
};

const staleProblem = ({ where, expected, found }: Extract<ChangesOnSheet, { kind: 'stale' }>): PadanProblem => {
  const { sheet = '', row = 0, column = 0 } = where;
  const [was, is] = [String(expected ?? ''), String(found ?? '')];
  return {
    code: 'entry-stale',
    severity: 'blocks',
    where,
    params: { sheet, address: cellAddress(row, column), expected: was, found: is },
  };
};

const setCells = (
  sheet: string,
  { headerRow, cells }: Extract<ChangesOnSheet, { kind: 'cells' }>,
): readonly WorkbookChange[] => {
  const columns = new Set(cells.map(({ column }) => column));
  const entries = cells.map(({ row, column, expected, value }) => ({ place: { sheet, row, column }, expected, value }));
  const isEntry: Extract<WorkbookChange, { kind: 'set-entries' }>['isEntry'] = ({ key }, { row, column }) =>
    key === POLICY_KEY && row > headerRow && columns.has(column);
  return cells.length === 0 ? [] : [{ kind: 'set-entries', entries, isEntry }];
};

/**
 * Puts a changed policy into the workbook: into the cells of the policy sheet in use, or onto a sheet of its own where there is none, where results
 * rest on the one there is, and where that has no room for the change. What somebody entered there since `from` was read is not written
 * over: that is a problem with its cell, and nothing changes.
 */
export const changePolicy = async (
  workbook: Workbook,
  from: Policy,
  to: Policy,
  language: Language,
): Promise<Result<ChangedPolicy, PadanProblem>> => {
  const listed = await workbook.read((sheet, all) => (sheet.name === policySheetIn(all) ? 'values' : 'nothing'));
  if (!listed.ok) return listed;
  const existing = policySheetIn(listed.value.sheets);
  const isKept = existing !== null && isOnRecord(listed.value, existing);
  const onSheet = existing === null ? null : changesOnSheet(gridNamed(listed.value, existing), from, to, isKept);
  if (onSheet?.kind === 'stale') return fail(staleProblem(onSheet));
  if (existing !== null && onSheet?.kind === 'cells') {
    const set = await workbook.apply(setCells(existing, onSheet), ignoreProgress);
    return set.ok ? succeed({ sheet: existing, isOwnSheet: false }) : set;
  }
  const { draft, sheetName } = readPolicyInUse(listed.value, language, to);
  const written = await workbook.apply(draft === null ? [] : [{ kind: 'add-run', draft }], ignoreProgress);
  return written.ok ? succeed({ sheet: sheetName, isOwnSheet: true }) : written;
};
