import { CellValueType } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { format } from 'numfmt';

import type { ViewFilter } from './shown-book';

/** What a file has for each number that a column of a filter shows: written with a decimal point, whatever the language of the view. */
const writtenNumbers = (view: FWorksheet, { ref }: ViewFilter, column: number): ReadonlyMap<string, string> => {
  const sheet = view.getSheet();
  const written = new Map<string, string>();
  for (let row = ref.startRow + 1; row <= ref.endRow; row += 1) {
    const held = sheet.getCellRaw(row, column);
    if (held?.t !== CellValueType.NUMBER || typeof held.v !== 'number') continue;
    const shown = sheet.getCell(row, column)?.v;
    const pattern = sheet.getCellStyle(row, column)?.n?.pattern ?? 'General';
    written.set(String(shown), format(pattern, held.v));
  }
  return written;
};

/** Texts that a filter lets pass, as a file has them: the view keeps what cells show. */
export const filterValues = (
  view: FWorksheet,
  filter: ViewFilter,
  { colId, filters }: NonNullable<ViewFilter['filterColumns']>[number],
): readonly string[] => {
  const values = filters?.filters ?? [];
  if (!values.some((value) => value.includes(','))) return values;
  const written = writtenNumbers(view, filter, colId);
  return values.map((value) => written.get(value) ?? value);
};
