import type { FWorksheet } from '@univerjs/sheets/facade';

import { readFileCharts } from '../../ooxml';
import {
  HEAD_ROWS,
  quoteSheetName,
  readMarks,
  sheetOfReference,
  type MarkedSheets,
  type SheetInfo,
} from '../../sheets';
import {
  KNOWN_SHEETS,
  NO_CONTENT,
  type SheetSnapshot,
  type WantedContent,
  type WorkbookSnapshot,
} from '../../usecases';

import { entryOf, type CarriedBook } from './shown-book';
import { gridSteps, viewFormulas, viewHead, viewMerges } from './read-view';

/** Whose each shown sheet is. Names speak of the sheets as the package calls them; the view may have renamed them since. */
export const markedIn = ({ source, shown: { added } }: CarriedBook, shown: readonly FWorksheet[]): MarkedSheets => {
  const listed = shown.map((sheet) => ({
    name: sheet.getSheetName(),
    visibility: !sheet.isSheetHidden()
      ? ('visible' as const)
      : entryOf(source, sheet, added)?.visibility === 'very-hidden'
        ? ('very-hidden' as const)
        : ('hidden' as const),
    head: viewHead(sheet, HEAD_ROWS),
  }));
  const names = source.definedNames.map(({ name, formula, isLocal }) => {
    const entry = source.sheets.find((candidate) => candidate.name === sheetOfReference(formula));
    const sheet = entry && shown.find((candidate) => entryOf(source, candidate, added) === entry);
    return { name, isLocal, refersTo: sheet ? `${quoteSheetName(sheet.getSheetName())}!$A$1` : '#REF!' };
  });
  return readMarks(listed, names, KNOWN_SHEETS);
};

const everythingOf = (
  { source, shown }: CarriedBook,
  view: FWorksheet,
): Pick<SheetSnapshot, 'formulas' | 'charts' | 'merges'> => {
  const entry = entryOf(source, view, shown.added);
  return {
    formulas: viewFormulas(view),
    // The view shows no charts; they stand in the package.
    charts: entry ? readFileCharts(source, entry) : [],
    merges: viewMerges(view),
  };
};

/** What is wanted of the sheets of a view, some rows at a step. */
export function* snapshotSteps(
  carried: CarriedBook,
  shown: readonly FWorksheet[],
  wanted: (sheet: SheetInfo, all: readonly SheetInfo[]) => WantedContent,
): Generator<void, WorkbookSnapshot> {
  const { sheets, ...marks } = markedIn(carried, shown);
  const snapshots: SheetSnapshot[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const view = shown[index];
    const content = wanted(sheet, sheets);
    if (!view || content === 'nothing') {
      snapshots.push({ ...sheet, ...NO_CONTENT });
      continue;
    }
    const grid = yield* gridSteps(view);
    const rest = content === 'values' ? NO_CONTENT : everythingOf(carried, view);
    snapshots.push({ ...sheet, ...rest, grid });
  }
  const { isSigned, isStructureLocked } = carried.source;
  return { ...marks, isSigned, isStructureLocked, sheets: snapshots };
}
