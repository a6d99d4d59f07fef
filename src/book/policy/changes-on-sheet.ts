import type { Policy } from '../../domain';
import { canonicalJson, type Place } from '../../kernel';
import { cellAt, type CellValue, type Grid } from '../../sheets';
import { textsOf, type Texts } from '../../text';

import { POLICY_COLUMNS, type PolicyColumnId } from './columns';
import { POLICY_ENTRIES } from './entries';
import type { PolicyEntry } from './entry';
import { findPolicyLayout } from './layout';
import { readPolicySheet } from './read-policy-sheet';
import { entryRow } from './write-policy-sheet';

/** A cell of a standing policy sheet: what it holds, and what it is to hold. */
export type PolicyCell = {
  readonly row: number;
  readonly column: number;
  readonly expected: CellValue;
  readonly value: CellValue;
};

/** What becomes of a standing policy sheet when a policy changes. */
export type ChangesOnSheet =
  | { readonly kind: 'cells'; readonly headerRow: number; readonly cells: readonly PolicyCell[] }
  /** Other criteria or exemptions, or rows and headers that the sheet lacks: the policy needs a sheet of its own. */
  | { readonly kind: 'own-sheet' }
  /** Somebody has entered something else here since the policy was read. */
  | { readonly kind: 'stale'; readonly where: Place; readonly expected: CellValue; readonly found: CellValue };

/** Columns of words that follow from the policy, and of entries. */
const WRITTEN: readonly PolicyColumnId[] = POLICY_COLUMNS.map(({ id }) => id).filter(
  (id) => id !== 'key' && id !== 'unit' && id !== 'checked',
);

const isDifferent = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  (one ?? null) !== (other ?? null);

const usedIn = (policy: Policy): readonly PolicyEntry[] => POLICY_ENTRIES.filter(({ isUsed }) => isUsed(policy));

/** Whether both policies have the same rows. */
const haveSameRows = (from: Policy, to: Policy): boolean =>
  usedIn(from).length === usedIn(to).length &&
  usedIn(from).every(({ isUsed }) => isUsed(to)) &&
  from.preset === to.preset &&
  canonicalJson(from.waivers) === canonicalJson(to.waivers);

/** Columns of a row in which people have entered something else than `from` says. */
const entriesBeside = ({ cells, isUsed }: PolicyEntry, read: Policy, from: Policy, texts: Texts): PolicyColumnId[] =>
  !isUsed(read) || !isUsed(from)
    ? []
    : cells
        .filter(({ write }) => isDifferent(write(read, texts).value, write(from, texts).value))
        .map(({ column }) => column);

/**
 * The cells of a policy sheet that change from one policy to another, found by keys and headers, in the words of the sheet; what else stands on
 * it is left alone. `from` is what the sheet said when it was read; `isKept`: the sheet stays as it is, so that all it says must still be that.
 */
export const changesOnSheet = (grid: Grid, from: Policy, to: Policy, isKept = false): ChangesOnSheet => {
  const layout = findPolicyLayout(grid);
  const { policy: read, isRestated } = readPolicySheet(grid);
  if (!layout.ok || layout.value.isOld || isRestated) return { kind: 'own-sheet' };
  const { language, headerRow, columnOf } = layout.value;
  const texts = textsOf(language);
  const keys = columnOf('rules', 'key');
  const rowOf = new Map(grid.rows.map((_, row) => [String(cellAt(grid, row, keys) ?? '').trim(), row]));
  const inPlace = !isKept && haveSameRows(from, to);
  const cells: PolicyCell[] = [];
  let lacksRow = false;
  for (const entry of usedIn(from)) {
    const row = rowOf.get(entry.key) ?? rowOf.get(entry.formerly ?? entry.key);
    const [before, after] = [entryRow(entry, from, texts), entryRow(entry, to, texts)];
    const changed = inPlace ? WRITTEN.filter((id) => isDifferent(before[id]?.value, after[id]?.value)) : [];
    const beside = entriesBeside(entry, read, from, texts).filter((id) => !inPlace || changed.includes(id));
    const [stale] = beside;
    if (stale !== undefined && row !== undefined) {
      const column = columnOf(entry.section, stale);
      const where = { sheet: grid.sheet, row, column };
      return { kind: 'stale', where, expected: before[stale]?.value ?? null, found: cellAt(grid, row, column) };
    }
    lacksRow ||= changed.length > 0 && row === undefined;
    for (const id of changed) {
      const column = columnOf(entry.section, id);
      if (row === undefined || column < 0) continue;
      cells.push({ row, column, expected: cellAt(grid, row, column), value: after[id]?.value ?? null });
    }
  }
  return inPlace && !lacksRow ? { kind: 'cells', headerRow, cells } : { kind: 'own-sheet' };
};
