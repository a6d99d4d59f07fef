import {
  familyFinder,
  type CivilDate,
  type Employee,
  type FieldFamily,
  type MoveRequest,
  type PadanProblem,
  type Position,
} from '../domain';
import { canonicalJson } from '../kernel';
import type { Grid } from '../sheets';

import { readTableShape, type SheetChoice, type SheetReading } from './classify-sheet';
import type { Field, SheetKind } from './fields';
import { foldHeader } from './fold-header';
import { addCompetenceLevels, addFeedback, addTalent } from './join-lists';
import { EmployeeJoin } from './join-sheets';
import { checkHeads, matchIncumbents } from './match-incumbents';
import { readAliases } from './read-aliases';
import { readEmployees } from './read-employees';
import { readFamilies } from './read-families';
import { PostFinder } from './post-finder';
import { readPositions } from './read-positions';
import { readRequests } from './read-requests';
import { RowReader } from './row-reader';
import { splitTables, type Table } from './split-tables';
import { readNip } from './values/read-nip';

/** What the user decided about tables, by their names; a sheet's first table has the sheet's. */
export type IntakeChoices = Readonly<Record<string, SheetChoice>>;

/** Everything a workbook says, in Padan's words, and everything that is wrong with it. */
export type Intake = {
  readonly readings: readonly SheetReading[];
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  /** Index into `positions` of each employee's current post. */
  readonly positionOf: readonly number[];
  /** Wishes of others for people, from lists of such wishes; they have no part in a plan. */
  readonly requests: readonly MoveRequest[];
  readonly problems: readonly PadanProblem[];
};

type Sheet = { readonly grid: Grid; readonly reading: SheetReading };

const NEEDED: Readonly<Record<'employee' | 'position', readonly Field[]>> = {
  employee: ['nip', 'name', 'position', 'unit'],
  position: ['positionName', 'unit'],
};

/** Sheets whose columns are joined to employees by NIP. */
const JOINED: ReadonlySet<SheetKind> = new Set([
  'appraisal',
  'competence',
  'discipline',
  'interest',
  'statement',
  'talent',
  'profile',
  'feedback',
]);

const readShapes = (tables: readonly Table[], choices: IntakeChoices): SheetReading[] =>
  tables.map((table) => readTableShape(table, choices[table.name]));

/** Says what each table of each sheet is and what its columns mean, without reading any row. */
export const inspectSheets = (grids: readonly Grid[], choices: IntakeChoices = {}): SheetReading[] =>
  readShapes(grids.flatMap(splitTables), choices);

/** The column that holds NIP and name in one. */
const combinedColumn = ({ columns }: SheetReading): SheetReading['columns'][number] | undefined =>
  columns.find(({ field, nipInside }) => field === 'nip' && nipInside);

const LISTED_NAMES = 12;

const listNames = (names: readonly string[]): string =>
  names.slice(0, LISTED_NAMES).join(', ') + (names.length > LISTED_NAMES ? ', …' : '');

const noteUnsure = (reading: SheetReading, isBlocking: (field: Field) => boolean, problems: PadanProblem[]): void => {
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

const checkColumns = ({ reading }: Sheet, kind: 'employee' | 'position', problems: PadanProblem[]): void => {
  for (const field of NEEDED[kind]) {
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
  const unknown = reading.columns.filter(({ field, header }) => field === null && header.trim() !== '');
  if (unknown.length > 0) {
    problems.push({
      code: 'column-unknown',
      severity: 'warns',
      where: { sheet: reading.sheet, row: reading.header?.row ?? 0 },
      params: { count: unknown.length, names: listNames(unknown.map(({ header }) => header.trim())) },
    });
  }
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

/** Holders on the sheet of posts whom the list of people does not know: neither may get lost. */
const noteLostHolders = ({ grid, reading }: Sheet, employees: readonly Employee[], problems: PadanProblem[]): void => {
  const known = new Set<string>(employees.map(({ nip }) => nip));
  const reader = new RowReader(grid, reading, problems);
  for (const row of reader.rows()) {
    const holder = readNip(reader.cell(row, 'nip'));
    if (holder.kind === 'nip' && !known.has(holder.nip))
      reader.note('joined-nip-unknown', 'warns', row, reader.column('nip'));
  }
};

/** The one sheet of a kind; none or several are problems, because choosing would be guessing. */
const theSheet = (sheets: readonly Sheet[], kind: 'employee' | 'position', problems: PadanProblem[]): Sheet | null => {
  const ofKind = sheets.filter(({ reading }) => reading.kind === kind);
  const both = sheets.filter(({ reading }) => reading.kind === 'both');
  // A list of its own says more of people, or of posts, than a sheet of both.
  const found = ofKind.length > 0 ? ofKind : kind === 'employee' ? both.map(holdersOf) : both;
  const names = found.map(({ reading }) => reading.table).join(', ');
  if (found.length === 0) {
    problems.push({
      code: kind === 'employee' ? 'sheet-employees-missing' : 'sheet-positions-missing',
      severity: 'blocks',
      params: { sheets: sheets.map(({ reading }) => reading.table).join(', ') },
    });
    return null;
  }
  if (found.length > 1) problems.push({ code: 'sheet-ambiguous', severity: 'blocks', params: { kind, sheets: names } });
  const sheet = found[0]!;
  if (sheet.reading.dataRows === 0)
    problems.push({ code: 'sheet-empty', severity: 'blocks', where: { sheet: sheet.reading.sheet } });
  checkColumns(sheet, kind, problems);
  return sheet;
};

/** Sheet order must not matter, so problems come by sheet, row, column and code. */
const byPlace = (a: PadanProblem, b: PadanProblem): number => {
  const left = `${a.where?.sheet ?? ''}`;
  const right = `${b.where?.sheet ?? ''}`;
  if (left !== right) return left < right ? -1 : 1;
  return (
    (a.where?.row ?? -1) - (b.where?.row ?? -1) ||
    (a.where?.column ?? -1) - (b.where?.column ?? -1) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
};

/** A sheet read for its posts and for its people tells of a spoilt cell twice. */
const withoutRepeats = (sorted: readonly PadanProblem[]): PadanProblem[] =>
  sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    return !before || byPlace(before, problem) !== 0 || canonicalJson(before) !== canonicalJson(problem);
  });

/**
 * Reads grids into employees and positions. All problems are collected; rows that cannot be used are left out of the
 * records, so the caller must stop on a blocking problem unless the user has chosen to set such rows aside.
 */
export const readIntake = (grids: readonly Grid[], asOf: CivilDate, choices: IntakeChoices = {}): Intake => {
  const tables = grids.flatMap(splitTables);
  const readings = readShapes(tables, choices);
  const sheets: Sheet[] = tables.map(({ grid }, index) => ({ grid, reading: readings[index]! }));
  const problems: PadanProblem[] = [];
  const employeeSheet = theSheet(sheets, 'employee', problems);
  const positionSheet = theSheet(sheets, 'position', problems);
  const families = new Map<string, FieldFamily>();
  for (const { grid, reading } of sheets)
    if (reading.kind === 'family') readFamilies(grid, reading, families, problems);
  const familyOf = familyFinder(families);
  const employees = employeeSheet
    ? readEmployees(employeeSheet.grid, employeeSheet.reading, asOf, familyOf, problems)
    : [];
  const read = positionSheet
    ? readPositions(positionSheet.grid, positionSheet.reading, familyOf, problems)
    : { positions: [], refused: [] };
  const { positions } = read;

  const join = new EmployeeJoin(employees, asOf, problems);
  const of = (kind: SheetKind): Sheet[] => [
    ...(employeeSheet ? [employeeSheet] : []),
    ...sheets.filter(({ reading }) => reading.kind === kind),
  ];
  for (const { reading } of sheets) {
    if (reading.kind === 'ask')
      problems.push({ code: 'sheet-unsure', severity: 'warns', where: { sheet: reading.sheet } });
    if (!JOINED.has(reading.kind)) continue;
    // Without its NIPs a list of punishments would read as if nobody had one.
    const severity = reading.kind === 'discipline' ? 'blocks' : 'warns';
    noteUnsure(reading, (field) => severity === 'blocks' && (field === 'nip' || field === 'discipline'), problems);
    if (!reading.columns.some(({ field }) => field === 'nip'))
      problems.push({
        code: 'column-missing',
        severity,
        where: { sheet: reading.sheet, ...(reading.header ? { row: reading.header.row } : {}) },
        params: { field: 'nip' },
      });
  }
  of('appraisal').forEach((sheet) => join.addAppraisals(sheet));
  of('competence').forEach((sheet) => join.addCompetence(sheet));
  of('discipline').forEach((sheet) => join.addDiscipline(sheet));
  of('interest').forEach((sheet) => join.addInterests(sheet));
  of('statement').forEach((sheet) => join.addStatements(sheet));
  const listed = (kind: SheetKind): Sheet[] => sheets.filter(({ reading }) => reading.kind === kind);
  listed('profile').forEach((sheet) => {
    join.addCompetence(sheet);
    addCompetenceLevels(sheet, join);
  });
  listed('talent').forEach((sheet) => addTalent(sheet, join));
  listed('feedback').forEach((sheet) => addFeedback(sheet, join));

  const aliases = new Map<string, string>();
  for (const { grid, reading } of sheets)
    if (reading.kind === 'alias') readAliases(grid, reading, positions, aliases, problems);
  if (employeeSheet && positionSheet?.reading.kind === 'both' && employeeSheet.grid !== positionSheet.grid)
    noteLostHolders(positionSheet, employees, problems);
  const finder = new PostFinder(read, aliases);
  const incumbency =
    positionSheet && employeeSheet
      ? matchIncumbents(join.employees, positions, finder, problems)
      : { employees: join.employees, positionOf: [] };
  if (positionSheet && employeeSheet) checkHeads(positions, incumbency.positionOf, problems);
  const requests = listed('request').flatMap(({ grid, reading }) =>
    readRequests(grid, reading, join.employees, positions, finder, problems),
  );
  return {
    readings,
    employees: incumbency.employees,
    positions,
    positionOf: incumbency.positionOf,
    requests,
    problems: withoutRepeats(problems.sort(byPlace)),
  };
};
