import type { IntakeProblem } from '../domain';
import { cellAddress, columnLetters, foldText, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { isUsed, type Field } from './fields';
import { countsRows, foldHeader } from './fold-header';
import { RowReader } from './row-reader';
import { unitHeadings } from './unit-headings';
import { nipDigits } from './values/read-nip';
import { cellText } from './values/text';

/** One table with what it was taken for. */
export type Sheet = { readonly grid: Grid; readonly reading: SheetReading };

type Kind = 'employee' | 'position';

/** Cells from which on a column without a head is more than a stray note. */
const LEAST_CELLS = 3;

/** Whether units stand in lines of their own, up to the column of names; on a list of posts with their holders up to that of the posts. */
const hasUnitHeadings = ({ grid, reading }: Sheet, kind: Kind): boolean => {
  const nameField = kind === 'position' ? 'positionName' : reading.kind === 'both' ? 'position' : 'name';
  return unitHeadings(new RowReader(grid, reading, []), nameField) !== null;
};

const NEEDED: Readonly<Record<Kind, readonly Field[]>> = {
  employee: ['nip', 'name', 'position', 'unit'],
  position: ['positionName', 'unit'],
};

/** Whether a list of people says neither by a column nor by lines of its own who holds which post in which unit. */
export const lacksPlaces = (sheet: Sheet): boolean => {
  const has = (field: Field): boolean => sheet.reading.columns.some((column) => column.field === field);
  return !has('position') || (!has('unit') && !hasUnitHeadings(sheet, 'employee'));
};

/** The column that holds NIP and name in one. */
const combinedColumn = ({ columns }: SheetReading): SheetReading['columns'][number] | undefined =>
  columns.find(({ field, nipInside }) => field === 'nip' && nipInside);

const LISTED_NAMES = 12;

const listNames = (names: readonly string[]): string =>
  names.slice(0, LISTED_NAMES).join(', ') + (names.length > LISTED_NAMES ? ', …' : '');

/** Tells of columns whose meaning must be confirmed first; `isBlocking` tells which of them nothing can go on without. */
export const noteUnsure = (
  reading: SheetReading,
  isBlocking: (field: Field) => boolean,
  problems: IntakeProblem[],
): void => {
  for (const { field, isAccepted, column, header } of reading.columns) {
    if (!field || isAccepted) continue;
    problems.push({
      code: 'column-unsure',
      severity: isBlocking(field) ? 'blocks' : 'warns',
      where: { sheet: reading.sheet, row: reading.header?.row ?? 0, column },
      value: header,
      params: { field },
    });
  }
};

/** Tells of columns with cells and no head: what stands there is not read. */
const noteHeadless = ({ grid, reading }: Sheet, problems: IntakeProblem[]): void => {
  const { header } = reading;
  if (!header) return;
  // Once over the cells there are: a sheet may have a million rows, or a row sixteen thousand columns.
  const filled: number[] = [];
  for (let row = header.firstDataRow; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row]!;
    for (let column = 0; column < cells.length; column += 1) {
      const count = filled[column] ?? 0;
      filled[column] = count < LEAST_CELLS && cellText(cells[column]!) !== null ? count + 1 : count;
    }
  }
  const names = filled.flatMap((count, column) =>
    count >= LEAST_CELLS && (header.texts[column] ?? '').trim() === '' ? columnLetters(column) : [],
  );
  if (names.length === 0) return;
  problems.push({
    code: 'column-headless',
    severity: 'warns',
    where: { sheet: reading.sheet, row: header.row },
    params: { count: names.length, names: listNames(names) },
  });
};

/** Fields of which a second column may make up for what the first one lacks, or contradict it. */
const SECOND: ReadonlySet<Field> = new Set([
  'position',
  'positionDate',
  'rank',
  'rankDate',
  'educationLevel',
  'educationField',
  'employmentStatus',
  'legalStatus',
  'competence',
  'jobClass',
  'required',
  'requiredEducation',
  'requiredRank',
]);

/** Tells of columns that are not read: those that seem to hold what another one was read for, and those that are not known. */
export const noteUnread = (reading: SheetReading, problems: IntakeProblem[]): void => {
  const read = new Set(reading.columns.filter(({ isAccepted }) => isAccepted).map(({ header }) => foldHeader(header)));
  const second = reading.columns.filter(
    (column) => column.second !== undefined && SECOND.has(column.second) && !read.has(foldHeader(column.header)),
  );
  if (second.length > 0)
    problems.push({
      code: 'column-second',
      severity: 'warns',
      where: { sheet: reading.sheet, row: reading.header?.row ?? 0, column: second[0]!.column },
      params: { count: second.length, names: listNames(second.map(({ header }) => header.trim())) },
    });
  const unknown = reading.columns.filter((column) => {
    const folded = foldHeader(column.header);
    // One with the header of a column in use is told by itself.
    const isTwice = column.field === null && read.has(folded);
    return !isUsed(column.field) && !second.includes(column) && folded !== '' && !isTwice && !countsRows(folded);
  });
  if (unknown.length > 0) {
    problems.push({
      code: 'column-unknown',
      severity: 'warns',
      where: { sheet: reading.sheet, row: reading.header?.row ?? 0 },
      params: { count: unknown.length, names: listNames(unknown.map(({ header }) => header.trim())) },
    });
  }
};

const checkColumns = (sheet: Sheet, kind: Kind, problems: IntakeProblem[]): void => {
  const { reading } = sheet;
  const hasHeadings = hasUnitHeadings(sheet, kind);
  if (hasHeadings)
    problems.push({
      code: 'units-above',
      severity: 'warns',
      where: { sheet: reading.sheet, row: reading.header?.row ?? 0 },
    });
  noteHeadless(sheet, problems);
  for (const field of NEEDED[kind]) {
    if (field === 'unit' && hasHeadings) continue;
    const column =
      reading.columns.find((candidate) => candidate.field === field) ??
      (field === 'name' ? combinedColumn(reading) : undefined);
    if (!column) {
      problems.push({
        code: 'column-missing',
        severity: 'blocks',
        where: { sheet: reading.sheet, ...(reading.header ? { row: reading.header.row } : {}) },
        params: { field },
      });
    }
  }
  // Without K every row would silently count as one seat.
  noteUnsure(reading, (field) => field === 'required' || NEEDED[kind].includes(field), problems);
  const read = new Set(reading.columns.filter(({ isAccepted }) => isAccepted).map(({ header }) => foldHeader(header)));
  for (const { field, header, column } of reading.columns) {
    if (field !== null || header.trim() === '' || !read.has(foldHeader(header))) continue;
    problems.push({
      code: 'column-twice',
      severity: 'warns',
      where: { sheet: reading.sheet, row: reading.header?.row ?? 0, column },
      params: { header: header.trim() },
    });
  }
  noteUnread(reading, problems);
};

/** A sheet of posts with their holders, as a sheet of people: somebody's post is the one whose row they stand in. */
const holdersOf = ({ grid, reading }: Sheet): Sheet => ({
  grid,
  reading: {
    ...reading,
    columns: reading.columns.map((column) =>
      column.field === 'positionName' ? { ...column, field: 'position' as const } : column,
    ),
  },
});

/** Whether every column a kind of sheet cannot do without is there and certain; units may stand in lines of their own. */
export const isReadable = (sheet: Sheet, kind: Kind): boolean => {
  const { columns } = sheet.reading;
  const isSure = (field: Field): boolean => columns.some((column) => column.field === field && column.isAccepted);
  const hasDoubtfulSeats =
    kind === 'position' && !isSure('required') && columns.some(({ field }) => field === 'required');
  return (
    !hasDoubtfulSeats &&
    NEEDED[kind].every(
      (field) => field === 'name' || isSure(field) || (field === 'unit' && hasUnitHeadings(sheet, kind)),
    )
  );
};

/** Names of sheets that hold people who have left, another version of a list, or its sums. */
const BYGONE =
  /\b(?:pensiun\w*|keluar|mutasi|lama|arsip|archive|back ?up|cadangan|salinan|copy|pindah|purna|meninggal|wafat|berhenti|diberhentikan|lulus|riwayat|retired|old|rekap\w*|recap|ringkasan|summary)\b/i;
/** Heads of columns of people who have left or are about to. */
const LEAVING = /\b(?:pensiun|tujuan|keluar|pemberhentian|meninggal)\b/;

/** Whether what a table is called, on its tab or above its header, or a column that others lack, says that it is no part of a list in use. */
const isBygone = ({ grid, reading }: Sheet, others: readonly Sheet[]): boolean => {
  const titles = grid.rows.slice(0, reading.header?.row ?? 0).flat();
  const tellsLeaving = ({ reading: { header } }: Sheet): boolean =>
    (header?.texts ?? []).some((text) => LEAVING.test(foldHeader(text)));
  return (
    [reading.sheet, ...titles].some((text) => typeof text === 'string' && BYGONE.test(text)) ||
    (tellsLeaving({ grid, reading }) && !others.every(tellsLeaving))
  );
};

/** Rows of one table that stand in another too: the first as "Sheet!A2 = Other!A9", and how many there are. */
type Overlap = { readonly first: string; readonly count: number };

/** Null where the tables are parts of one list. */
const overlapOf = (tables: readonly Sheet[], kind: Kind): Overlap | null => {
  const seen = new Map<string, { readonly table: number; readonly place: string }>();
  const common = new Set<string>();
  let overlap: string | null = null;
  for (const [table, { grid, reading }] of tables.entries()) {
    const reader = new RowReader(grid, reading, []);
    for (const row of reader.rows()) {
      const text = (field: Field): string => String(reader.cell(row, field) ?? '');
      const key = kind === 'employee' ? nipDigits(text('nip')) : foldText(`${text('unit')} | ${text('positionName')}`);
      if (key === '') continue;
      const column = Math.max(0, reader.column(kind === 'employee' ? 'nip' : 'positionName'));
      const place = `${reading.sheet}!${cellAddress(row, column)}`;
      const first = seen.get(key);
      if (first && first.table !== table) {
        overlap ??= `${first.place} = ${place}`;
        common.add(key);
      }
      if (!first) seen.set(key, { table, place });
    }
  }
  return overlap === null ? null : { first: overlap, count: common.size };
};

/** Rows of a table that name somebody or a post. */
const countRows = ({ grid, reading }: Sheet, kind: Kind): number => {
  const reader = new RowReader(grid, reading, []);
  let count = 0;
  for (const row of reader.rows())
    if (cellText(reader.cell(row, kind === 'employee' ? 'nip' : 'positionName')) !== null) count += 1;
  return count;
};

const tableName = ({ reading }: Sheet): string =>
  `${reading.table}${reading.table === reading.sheet ? '' : ` [${(reading.header?.row ?? 0) + 1}]`}`;

const tableNames = (tables: readonly Sheet[]): string => tables.map(tableName).join(', ');

/**
 * The tables of a kind; none is a problem, and so are several that share rows, cannot all be read or are named after something
 * bygone, because choosing would be guessing. Other ones without a row in common are parts of one list.
 */
export const chooseSheets = (sheets: readonly Sheet[], kind: Kind, problems: IntakeProblem[]): Sheet[] => {
  const ofKind = sheets.filter(({ reading }) => reading.kind === kind);
  const both = sheets.filter(({ reading }) => reading.kind === 'both');
  // A list of its own says more of people, or of posts, than a sheet of both.
  const found = ofKind.length > 0 ? ofKind : kind === 'employee' ? both.map(holdersOf) : both;
  if (found.length === 0) {
    problems.push({
      code: kind === 'employee' ? 'sheet-employees-missing' : 'sheet-positions-missing',
      severity: 'blocks',
      params: { sheets: tableNames(sheets) },
    });
    return [];
  }
  const shared = found.length === 1 ? null : overlapOf(found, kind);
  const isOneList =
    found.length === 1 ||
    (shared === null && found.every((sheet) => isReadable(sheet, kind) && !isBygone(sheet, found)));
  if (found.length > 1)
    problems.push({
      code: isOneList ? 'sheets-joined' : 'sheet-ambiguous',
      severity: isOneList ? 'warns' : 'blocks',
      params: {
        kind,
        sheets: isOneList
          ? tableNames(found)
          : found.map((sheet) => `${tableName(sheet)} (${countRows(sheet, kind)})`).join(', '),
        ...(shared === null ? {} : { shared: shared.first, common: shared.count }),
      },
    });
  // What would follow from a choice nobody has made is not told.
  const chosen = isOneList ? found : [];
  for (const sheet of chosen) {
    if (sheet.reading.dataRows === 0)
      problems.push({ code: 'sheet-empty', severity: 'blocks', where: { sheet: sheet.reading.sheet } });
    checkColumns(sheet, kind, problems);
  }
  return chosen;
};
