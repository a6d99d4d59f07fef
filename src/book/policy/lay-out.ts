import { cellAt, columnLetters, type DraftCell, type Grid, type SheetDraft } from '../../sheets';

import { POLICY_COLUMNS, POLICY_HEADER_ROW } from './columns';
import { findPolicyLayout } from './layout';

/**
 * A drafted policy sheet laid out as the sheet in the workbook is: rows by their keys, columns by their headers, so that the two can
 * be compared cell by cell whatever has been sorted, put between or deleted. Null for a sheet of an older Padan, whose words were
 * others, and for one that has lost its headers.
 */
export const layPolicyOut = (draft: SheetDraft, grid: Grid): SheetDraft | null => {
  const layout = findPolicyLayout(grid);
  if (!layout.ok || layout.value.isOld) return null;
  const { headerRow, columnOf } = layout.value;
  const places = POLICY_COLUMNS.map(({ id }) => columnOf('rules', id));
  const letters = new Map(places.map((place, column) => [columnLetters(column), columnLetters(Math.max(place, 0))]));
  const moved = (cell: DraftCell): DraftCell =>
    cell.formula === undefined
      ? cell
      : {
          ...cell,
          formula: cell.formula.replace(/\$([A-Z]+)/g, (_, column: string) => `$${letters.get(column) ?? column}`),
        };
  const laidOut = (cells: SheetDraft['rows'][number]): (DraftCell | null)[] => {
    const row: (DraftCell | null)[] = [];
    places.forEach((place, column) => {
      if (place < 0) return;
      while (row.length <= place) row.push(null);
      const cell = cells[column];
      row[place] = cell ? moved(cell) : null;
    });
    return row;
  };
  const byKey = new Map(draft.rows.map((cells) => [String(cells[0]?.value ?? ''), cells]));
  const keys = columnOf('rules', 'key');
  return {
    ...draft,
    rows: grid.rows.map((_, row) => {
      if (row === headerRow) return laidOut(draft.rows[POLICY_HEADER_ROW] ?? []);
      return laidOut(byKey.get(String(cellAt(grid, row, keys) ?? '').trim()) ?? []);
    }),
  };
};
