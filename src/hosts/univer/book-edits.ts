import type { FWorksheet } from '@univerjs/sheets/facade';

import type { WorkbookEdit } from '../../ooxml';

import { entryOf, NAMES, type CarriedBook, type ViewExtras } from './shown-book';
import { nameEdits } from './view-names';

/** Where each sheet of the package stands in the view; one that the view does not show stays behind the one before it. */
const orderOf = ({ source }: CarriedBook, shown: readonly number[]): readonly number[] => {
  const order = [...shown];
  for (const [place, { sheetId }] of source.sheets.entries()) {
    if (order.includes(sheetId)) continue;
    const before = source.sheets[place - 1];
    order.splice(before ? order.indexOf(before.sheetId) + 1 : 0, 0, sheetId);
  }
  return order;
};

/** What the view has of the workbook as a whole that the package has not; null where that is nothing. All sheets of the view are in the package. */
export const editsOfBook = (
  carried: CarriedBook,
  sheets: readonly FWorksheet[],
  extras: ViewExtras,
): WorkbookEdit | null => {
  const { source, shown } = carried;
  const pairs = sheets.flatMap((view) => {
    const entry = entryOf(source, view, shown.added);
    return entry ? [{ view, entry }] : [];
  });
  const order = orderOf(
    carried,
    pairs.map(({ entry }) => entry.sheetId),
  );
  const isReordered = source.sheets.some(({ sheetId }, place) => order[place] !== sheetId);
  const hidden = new Map(
    pairs.flatMap(({ view, entry }) => {
      const isHidden = view.isSheetHidden();
      return isHidden === (entry.visibility !== 'visible') ? [] : [[entry.sheetId, isHidden] as const];
    }),
  );
  const sheetIdOf = (id: string): number | null =>
    pairs.find(({ view }) => view.getSheetId() === id)?.entry.sheetId ?? null;
  const names = nameEdits(shown.extras[NAMES] ?? {}, extras[NAMES] ?? {}, sheetIdOf);
  if (!isReordered && hidden.size === 0 && names.length === 0) return null;
  return { order: isReordered ? order : null, hidden, names };
};
