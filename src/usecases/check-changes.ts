import type { PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { cellAddress, type CellValue, type MarkedSheets, type SheetInfo } from '../sheets';

import type { AppliedChanges, CellEntry, CellGuard, CellPlace, WorkbookChange } from './ports';

/** Changes as every host carries them out: what to delete, what to fill in, and what is left and told. */
export type CheckedChanges = AppliedChanges & {
  readonly entries: readonly CellEntry[];
  /** Runs that are gone afterwards; what is left of their marks goes too. */
  readonly removedRuns: ReadonlySet<number>;
  /** What becomes of the sheets of a write that never ended; null where nothing was asked. */
  readonly unfinished: 'remove' | 'keep' | null;
};

type Change<Kind extends WorkbookChange['kind']> = Extract<WorkbookChange, { kind: Kind }>;

const ofKind = <Kind extends WorkbookChange['kind']>(
  changes: readonly WorkbookChange[],
  kind: Kind,
): readonly Change<Kind>[] => changes.filter((change): change is Change<Kind> => change.kind === kind);

const isBlank = (value: CellValue): boolean => value === null || value === '';

const isSameValue = (one: CellValue, other: CellValue): boolean => one === other || (isBlank(one) && isBlank(other));

const staleProblem = ({ place, expected }: CellGuard, found: CellValue): PadanProblem => ({
  code: 'entry-stale',
  severity: 'blocks',
  where: place,
  params: {
    address: cellAddress(place.row, place.column),
    sheet: place.sheet,
    expected: String(expected ?? ''),
    found: String(found ?? ''),
  },
});

const faultOfGuard = (guard: CellGuard, cellOf: (place: CellPlace) => CellValue): PadanProblem | null => {
  const found = cellOf(guard.place);
  return isSameValue(found, guard.expected) ? null : staleProblem(guard, found);
};

const faultOfEntry = (
  entry: CellEntry,
  isEntry: Change<'set-entries'>['isEntry'],
  sheets: readonly SheetInfo[],
  cellOf: (place: CellPlace) => CellValue,
): PadanProblem | null => {
  const { place } = entry;
  const { sheet, row, column } = place;
  const marker = sheets.find(({ name }) => name === sheet)?.marker ?? null;
  if (marker !== null && isEntry(marker, place)) return faultOfGuard(entry, cellOf);
  const params = { address: cellAddress(row, column), sheet };
  return { code: 'entry-elsewhere', severity: 'blocks', where: place, params };
};

/**
 * The first entry that is aimed at a cell not meant for it, or at one that somebody else has filled in meanwhile, or whose row is about
 * somebody else by now.
 */
const faultOfEntries = (
  changes: readonly WorkbookChange[],
  sheets: readonly SheetInfo[],
  cellOf: (place: CellPlace) => CellValue,
): PadanProblem | null => {
  for (const { entries, guards = [], isEntry } of ofKind(changes, 'set-entries')) {
    for (const entry of entries) {
      const fault = faultOfEntry(entry, isEntry, sheets, cellOf);
      if (fault) return fault;
    }
    for (const guard of guards) {
      const fault = faultOfGuard(guard, cellOf);
      if (fault) return fault;
    }
  }
  return null;
};

const leftOf = (
  { sheets, faults }: MarkedSheets,
  runs: ReadonlySet<number>,
  removed: ReadonlySet<string>,
): AppliedChanges['left'] => {
  const isLeft = (name: string): boolean => sheets.some((sheet) => sheet.name === name) && !removed.has(name);
  return faults.flatMap((fault): AppliedChanges['left'] => {
    switch (fault.kind) {
      case 'copied':
      case 'twice':
        return runs.size > 0 && isLeft(fault.sheet) ? [{ sheet: fault.sheet, why: fault.kind }] : [];
      case 'lies':
        return runs.has(fault.marker.run) ? [{ sheet: fault.sheet, why: 'lies' }] : [];
      default:
        return [];
    }
  });
};

/**
 * What changes come to in a workbook with these sheets: the same for every host, before anything is touched. `cellOf` answers what
 * stands in a cell at this moment.
 */
export const checkChanges = (
  changes: readonly WorkbookChange[],
  marked: MarkedSheets,
  cellOf: (place: CellPlace) => CellValue,
): Result<CheckedChanges, PadanProblem> => {
  const { sheets } = marked;
  const fault = faultOfEntries(changes, sheets, cellOf);
  if (fault) return fail(fault);
  const removedRuns = new Set(ofKind(changes, 'remove-run').map(({ run }) => run));
  const unfinished = ofKind(changes, 'settle-unfinished').at(-1)?.how ?? null;
  const removed = sheets.flatMap(({ name, marker, standing }) =>
    (marker !== null && removedRuns.has(marker.run)) || (standing === 'unfinished' && unfinished === 'remove')
      ? [name]
      : [],
  );
  const gone = new Set(removed);
  const adds = ofKind(changes, 'add-run').some(({ draft }) => draft.sheets.length > 0);
  const someStays = sheets.some(({ name, visibility }) => visibility === 'visible' && !gone.has(name));
  if (gone.size > 0 && !someStays && !adds) return fail({ code: 'host-last-sheet', severity: 'blocks' });
  return succeed({
    removed,
    left: leftOf(marked, removedRuns, gone),
    entries: ofKind(changes, 'set-entries').flatMap(({ entries }) => entries),
    removedRuns,
    unfinished,
  });
};
