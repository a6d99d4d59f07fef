import type { IntakeProblem } from '../domain';

import { lacksPlaces, type Sheet } from './choose-sheets';
import type { SheetReading } from './classify-sheet';
import type { SheetKind } from './fields';
import { RowReader } from './row-reader';
import { nipDigits } from './values/read-nip';

/** Kinds that have no part in a plan: a hidden sheet of one of them changes nothing. */
const WITHOUT_PART: ReadonlySet<SheetKind> = new Set(['other', 'ask', 'proposal']);

const held = (
  reading: SheetReading,
  kind: SheetKind,
  why: NonNullable<SheetReading['heldBack']>['why'],
): SheetReading => ({
  ...reading,
  kind,
  heldBack: { why, kind: reading.kind },
});

/**
 * Holds back what must not join the lists in use by itself: tables of hidden sheets, which are asked about, and lists of people without
 * posts and units (study duty, training, retirement) beside a list that has them. `isDecided` tells of which tables the user has said
 * what they are.
 */
export const holdBack = (sheets: readonly Sheet[], isDecided: (table: string) => boolean): SheetReading[] => {
  const readings = sheets.map(({ grid, reading }) =>
    grid.isHidden && !WITHOUT_PART.has(reading.kind) && !isDecided(reading.table)
      ? held(reading, 'ask', 'hidden')
      : reading,
  );
  const isPlaced = (reading: SheetReading, index: number): boolean =>
    reading.kind === 'both' ||
    (reading.kind === 'employee' && !lacksPlaces({ grid: sheets[index]!.grid, reading }) && reading.dataRows > 0);
  if (!readings.some(isPlaced)) return readings;
  // A list that is plainly about something else (a training, a leave) is left out all the same, and not without a word.
  const isOfPeople = (reading: SheetReading, index: number): boolean =>
    reading.kind === 'employee' ||
    (reading.kind === 'other' &&
      reading.dataRows > 0 &&
      reading.columns.some(({ field }) => field === 'nip') &&
      lacksPlaces({ grid: sheets[index]!.grid, reading }));
  return readings.map((reading, index) =>
    isOfPeople(reading, index) && !isDecided(reading.table) && !isPlaced(reading, index)
      ? held(reading, 'other', 'placeless')
      : reading,
  );
};

const nipsOf = ({ grid, reading }: Sheet): Set<string> => {
  const reader = new RowReader(grid, reading, []);
  const nips = new Set<string>();
  for (const row of reader.rows()) {
    const digits = nipDigits(String(reader.cell(row, 'nip') ?? ''));
    if (digits !== '') nips.add(digits);
  }
  return nips;
};

/** Tells of every table held back: hidden ones block, since reading them and leaving them give two plans; lists without places are left. */
export const noteHeldBack = (sheets: readonly Sheet[], problems: IntakeProblem[]): void => {
  if (!sheets.some(({ reading }) => reading.heldBack)) return;
  const known = new Set(
    sheets.flatMap((sheet) =>
      sheet.reading.kind === 'employee' || sheet.reading.kind === 'both' ? [...nipsOf(sheet)] : [],
    ),
  );
  for (const sheet of sheets) {
    const { heldBack, dataRows, header } = sheet.reading;
    if (!heldBack) continue;
    const people = [...nipsOf(sheet)];
    const where = { sheet: sheet.reading.sheet, ...(header ? { row: header.row } : {}) };
    const common = people.filter((nip) => known.has(nip)).length;
    if (heldBack.why === 'hidden')
      problems.push({
        code: 'sheet-hidden',
        severity: 'blocks',
        where,
        params: { kind: heldBack.kind, count: dataRows, common },
      });
    else problems.push({ code: 'list-placeless', severity: 'warns', where, params: { count: people.length, common } });
  }
};

/** Tells how many rows of a sheet in use are hidden or filtered away: they are read like all others. */
export const noteHiddenRows = (sheets: readonly Sheet[], problems: IntakeProblem[]): void => {
  for (const { reading } of sheets)
    if (reading.hiddenRows > 0 && reading.kind !== 'other' && !reading.heldBack)
      problems.push({
        code: 'rows-hidden',
        severity: 'warns',
        where: { sheet: reading.sheet },
        params: { count: reading.hiddenRows },
      });
};
