import type { ICellData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';

import { hasTables } from '../../ooxml';

import {
  CONDITIONS,
  entryOf,
  extrasOf,
  FILTERS,
  PROTECTED_RANGES,
  type CarriedBook,
  type ViewFilter,
} from './shown-book';
import { LINK_ID } from './snapshot';

/** What a user can do in the view that a saved file does not hold. */
export type LostKind = 'rich-text' | 'links' | 'conditional-formats' | 'color-filters' | 'table-filters' | 'protection';

/** Something that was done to a sheet since the workbook was opened and would not be in the file. */
export type LostPart = { readonly kind: LostKind; readonly sheet: string };

/** Whether a cell has letters of several kinds, or a link that did not come from the file. */
const richKindOf = (cell: ICellData): LostKind | null => {
  const { p } = cell;
  if (!p || p.id === LINK_ID) return null;
  const { customRanges = [], textRuns = [] } = p.body ?? {};
  if (customRanges.length > 0) return 'links';
  return textRuns.some(({ ts }) => ts !== undefined && Object.keys(ts).length > 0) ? 'rich-text' : null;
};

const inCells = (sheet: FWorksheet): ReadonlySet<LostKind> => {
  const kinds = new Set<LostKind>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((_row, _column, cell: Nullable<ICellData>) => {
      const kind = cell ? richKindOf(cell) : null;
      if (kind !== null) kinds.add(kind);
    });
  return kinds;
};

const hasColorFilter = (json: string | undefined): boolean =>
  json !== undefined && ((JSON.parse(json) as ViewFilter).filterColumns ?? []).some(({ colorFilters }) => colorFilters);

/** What was done to a workbook of the view since it was opened that a save would leave out; `isTouched` names the sheets anything was done to. */
export const notKept = (
  api: FUniver,
  book: FWorkbook,
  { source, shown }: CarriedBook,
  isTouched: (sheet: FWorksheet) => boolean,
): readonly LostPart[] => {
  const extras = extrasOf(api, book.getId());
  const sheets = book.getSheets().filter(isTouched);
  const isOther = (part: string, sheet: string): boolean => extras[part]?.[sheet] !== shown.opened[part]?.[sheet];
  const ofSheet = (sheet: FWorksheet): LostKind[] => {
    const id = sheet.getSheetId();
    const entry = entryOf(source, sheet, shown.added);
    const isOnTable = entry !== undefined && hasTables(source, entry);
    const parts: readonly (readonly [boolean, LostKind])[] = [
      [isOther(CONDITIONS, id), 'conditional-formats'],
      [!isOnTable && hasColorFilter(extras[FILTERS]?.[id]), 'color-filters'],
      [isOnTable && isOther(FILTERS, id), 'table-filters'],
      [isOther(PROTECTED_RANGES, id), 'protection'],
    ];
    return [...inCells(sheet), ...parts.flatMap(([isLost, kind]) => (isLost ? [kind] : []))];
  };
  return sheets.flatMap((sheet) => ofSheet(sheet).map((kind) => ({ kind, sheet: sheet.getSheetName() })));
};
