import {
  familyFinder,
  type CivilDate,
  type Allowance,
  type Course,
  type Employee,
  type FieldFamily,
  type MoveRequest,
  type IntakeProblem,
  type PadanProblem,
  type Position,
} from '../domain';
import { canonicalJson } from '../kernel';
import type { Grid } from '../sheets';

import { chooseSheets, isReadable, noteUnread, noteUnsure, type Sheet } from './choose-sheets';
import { readTableShape, type SheetChoice, type SheetReading } from './classify-sheet';
import type { SheetKind } from './fields';
import { foldTree } from './indented-tree';
import { JOINED_LISTS } from './join-lists';
import { holdBack, noteHeldBack, noteHiddenRows } from './hold-back';
import { EmployeeJoin } from './join-sheets';
import { LookAlikes } from './look-alikes';
import { checkHeads, matchIncumbents } from './match-incumbents';
import { readAliases } from './read-aliases';
import { readAllowances } from './read-allowances';
import { readCourses } from './read-courses';
import { readEmployees } from './read-employees';
import { readFamilies } from './read-families';
import { withOwnRequests } from './own-requests';
import { PostFinder } from './post-finder';
import { mergePositions, readPositions } from './read-positions';
import { ProposalReader, type ProposalList } from './read-proposals';
import { readRequests } from './read-requests';
import { withSurveys } from './read-surveys';
import { RowReader } from './row-reader';
import { splitTables, type Table } from './split-tables';
import { withUncalculated } from './uncalculated';
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
  /** The office's catalogue of courses; it has no part in a plan. */
  readonly courses: readonly Course[];
  /** What the office pays by class of post; it has no part in a plan. */
  readonly allowances: readonly Allowance[];
  /** Wishes of others for people, from lists of such wishes; they have no part in a plan. */
  readonly requests: readonly MoveRequest[];
  /** Lists of who is to be put where, to be judged beside a plan; they have no part in one. */
  readonly proposals: ProposalList;
  readonly problems: readonly PadanProblem[];
};

/** Sheets whose columns are joined to employees by NIP. */
const JOINED: ReadonlySet<SheetKind> = new Set(JOINED_LISTS.map(({ kind }) => kind));

/** A list of moves is one to be checked where another sheet says who sits where; alone it may be meant to say that itself. */
const readShapes = (tables: readonly Table[], choices: IntakeChoices): SheetReading[] => {
  const readings = tables.map((table) => readTableShape(table, choices[table.name]));
  const hasPeople = readings.some(({ kind }) => kind === 'employee' || kind === 'both');
  const read = readings.map((reading, index) =>
    reading.kind === 'proposal' && !hasPeople ? readTableShape(tables[index]!, choices[reading.table], false) : reading,
  );
  return holdBack(
    read.map((reading, index) => ({ grid: tables[index]!.grid, reading })),
    (table) => choices[table]?.kind !== undefined,
  );
};

const tablesOf = (grids: readonly Grid[]): Table[] => grids.flatMap(splitTables).map(foldTree);

/** Says what each table of each sheet is and what its columns mean, without reading any row. */
export const inspectSheets = (grids: readonly Grid[], choices: IntakeChoices = {}): SheetReading[] =>
  readShapes(tablesOf(grids), choices);

/** Holders on the sheet of posts whom the list of people does not know: neither may get lost. */
const noteLostHolders = ({ grid, reading }: Sheet, employees: readonly Employee[], problems: IntakeProblem[]): void => {
  const known = new Set<string>(employees.map(({ nip }) => nip));
  const reader = new RowReader(grid, reading, problems);
  for (const row of reader.rows()) {
    const holder = readNip(reader.cell(row, 'nip'));
    if (holder.kind === 'nip' && !known.has(holder.nip))
      reader.note('joined-nip-unknown', 'warns', row, reader.column('nip'));
  }
};

/** Sheet order must not matter, so problems come by sheet, row, column and code. */
const byPlace = (a: IntakeProblem, b: IntakeProblem): number => {
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
const withoutRepeats = (sorted: readonly IntakeProblem[]): IntakeProblem[] =>
  sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    return !before || byPlace(before, problem) !== 0 || canonicalJson(before) !== canonicalJson(problem);
  });

/** Notes what cannot be told of a sheet, or used of a list about people. */
const noteLists = (sheets: readonly Sheet[], problems: IntakeProblem[]): void => {
  for (const { reading } of sheets) {
    if (reading.kind === 'ask' && !reading.heldBack)
      problems.push({ code: 'sheet-unsure', severity: 'warns', where: { sheet: reading.sheet } });
    if (
      reading.kind === 'request' ||
      reading.kind === 'course' ||
      reading.kind === 'allowance' ||
      JOINED.has(reading.kind)
    )
      noteUnread(reading, problems);
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
};

/** Joins to people what lists say of them; an employee sheet may be such a list as well. */
const joinLists = (join: EmployeeJoin, employeeSheets: readonly Sheet[], sheets: readonly Sheet[]): void => {
  for (const { kind, isOnEmployees, add } of JOINED_LISTS) {
    const listed = sheets.filter(({ reading }) => reading.kind === kind);
    for (const sheet of isOnEmployees ? [...employeeSheets, ...listed] : listed) add(sheet, join);
  }
};

/**
 * Reads grids into employees and positions. All problems are collected; rows that cannot be used are left out of the
 * records, so the caller must stop on a blocking problem unless the user has chosen to set such rows aside.
 */
export const readIntake = (grids: readonly Grid[], asOf: CivilDate, choices: IntakeChoices = {}): Intake => {
  const tables = tablesOf(grids);
  const readings = readShapes(tables, choices);
  const sheets: Sheet[] = tables.map(({ grid }, index) => ({ grid, reading: readings[index]! }));
  const problems: IntakeProblem[] = [];
  noteHeldBack(sheets, problems);
  noteHiddenRows(sheets, problems);
  const employeeSheets = chooseSheets(sheets, 'employee', problems);
  const positionSheets = chooseSheets(sheets, 'position', problems);
  const families = new Map<string, FieldFamily>();
  for (const { grid, reading } of sheets)
    if (reading.kind === 'family') readFamilies(grid, reading, families, problems);
  const familyOf = familyFinder(families);
  // Without a column that nothing goes without, every row would be told for what its sheet lacks.
  const lookAlikes = new LookAlikes();
  const employees = employeeSheets
    .filter((sheet) => isReadable(sheet, 'employee'))
    .flatMap(({ grid, reading }) => readEmployees(grid, reading, asOf, familyOf, problems, lookAlikes));
  const parts = positionSheets
    .filter((sheet) => isReadable(sheet, 'position'))
    .map(({ grid, reading }) => readPositions(grid, reading, familyOf, problems));
  const merged = mergePositions(parts, problems);
  const positions = withSurveys(merged.positions, sheets, asOf, problems);
  const read = { ...merged, positions };

  const join = new EmployeeJoin(employees, asOf, problems);
  noteLists(sheets, problems);
  joinLists(join, employeeSheets, sheets);

  const aliases = new Map<string, string>();
  for (const { grid, reading } of sheets)
    if (reading.kind === 'alias') readAliases(grid, reading, positions, aliases, problems);
  for (const sheet of positionSheets)
    if (sheet.reading.kind === 'both' && !employeeSheets.some(({ grid }) => grid === sheet.grid))
      noteLostHolders(sheet, employees, problems);
  const finder = new PostFinder(read, aliases);
  const incumbency =
    positions.length + read.refused.length > 0
      ? matchIncumbents(join.employees, positions, finder, problems)
      : { employees: join.employees, positionOf: [] };
  const held = new Set(incumbency.positionOf.map((index) => positions[index]!.id));
  // Sums of a list look like more of it; nobody works in them.
  const unpeopled = parts.filter((part) => part.positions.length > 0 && !part.positions.some(({ id }) => held.has(id)));
  if (parts.length > 1 && incumbency.employees.length > 0 && unpeopled.length > 0)
    problems.push({
      code: 'table-unpeopled',
      severity: 'blocks',
      where: { sheet: unpeopled[0]!.positions[0]!.source.sheet, row: unpeopled[0]!.positions[0]!.source.row },
    });
  if (incumbency.employees.length > 0) checkHeads(positions, incumbency.positionOf, problems);
  const requests = sheets
    .filter(({ reading }) => reading.kind === 'request')
    .flatMap(({ grid, reading }) => readRequests(grid, reading, join.employees, positions, finder, problems));
  const { employees: people, positionOf } = incumbency;
  const proposals = new ProposalReader({ employees: people, positions, positionOf, finder });
  for (const { grid, reading } of sheets) if (reading.kind === 'proposal') proposals.read(grid, reading);
  const courses = readCourses(
    sheets.filter(({ reading }) => reading.kind === 'course'),
    asOf,
    problems,
  );
  const allowances = readAllowances(
    sheets.filter(({ reading }) => reading.kind === 'allowance'),
    problems,
  );
  return {
    readings,
    employees: withOwnRequests(incumbency.employees, positions, requests),
    positions,
    positionOf: incumbency.positionOf,
    courses,
    allowances,
    requests,
    proposals: proposals.list,
    problems: withoutRepeats(withUncalculated(sheets, problems).sort(byPlace)),
  };
};
