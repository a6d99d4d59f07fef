import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';

import { required } from '../../kernel';
import type { CellValue } from '../../sheets';
import type { CellEntry } from '../../usecases';

/** What the view is given for a value: a text stays one, whatever it begins with. */
const dataOf = (value: CellValue): ICellData => {
  if (value === null) return { v: null, f: null, p: null };
  const t =
    typeof value === 'string'
      ? CellValueType.STRING
      : typeof value === 'number'
        ? CellValueType.NUMBER
        : CellValueType.BOOLEAN;
  return { v: typeof value === 'boolean' ? Number(value) : value, t, f: null, p: null };
};

/** Fills in cells of the view as somebody who types does, so that nothing else of it is drawn anew and it can be undone there. */
export const enterCells = (view: FWorkbook, entries: readonly CellEntry[]): void => {
  for (const { place, value } of entries)
    required(view.getSheetByName(place.sheet), place.sheet).getRange(place.row, place.column).setValue(dataOf(value));
};
