import type { CivilDate, Employee, PadanProblem, Position } from '../domain';
import type { Grid } from '../sheets';

import { readSheetShape, type SheetChoice, type SheetReading } from './classify-sheet';
import type { Field, SheetKind } from './fields';
import { EmployeeJoin } from './join-sheets';
import { checkHeads, matchIncumbents } from './match-incumbents';
import { readEmployees } from './read-employees';
import { readPositions } from './read-positions';

/** What the user decided about sheets, by sheet name. */
export type IntakeChoices = Readonly<Record<string, SheetChoice>>;

/** Everything a workbook says, in Padan's words, and everything that is wrong with it. */
export type Intake = {
  readonly readings: readonly SheetReading[];
  readonly employees: readonly Employee[];
  readonly positions: readonly Position[];
  /** Index into `positions` of each employee's current post. */
  readonly positionOf: readonly number[];
  readonly problems: readonly PadanProblem[];
};

type Sheet = { readonly grid: Grid; readonly reading: SheetReading };

const NEEDED: Readonly<Record<'employee' | 'position', readonly Field[]>> = {
  employee: ['nip', 'name', 'position', 'unit'],
  position: ['positionName', 'unit'],
};

/** Sheets whose columns are joined to employees by NIP. */
const JOINED: ReadonlySet<SheetKind> = new Set(['appraisal', 'competence', 'discipline', 'interest']);

/** Says what each sheet is and what its columns mean, without reading any row. */
export const inspectSheets = (grids: readonly Grid[], choices: IntakeChoices = {}): SheetReading[] =>
  grids.map((grid) => readSheetShape(grid, choices[grid.sheet]));

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

/** The one sheet of a kind; none or several are problems, because choosing would be guessing. */
const theSheet = (sheets: readonly Sheet[], kind: 'employee' | 'position', problems: PadanProblem[]): Sheet | null => {
  const found = sheets.filter(({ reading }) => reading.kind === kind);
  const names = found.map(({ reading }) => reading.sheet).join(', ');
  if (found.length === 0) {
    problems.push({
      code: kind === 'employee' ? 'sheet-employees-missing' : 'sheet-positions-missing',
      severity: 'blocks',
      params: { sheets: sheets.map(({ reading }) => reading.sheet).join(', ') },
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

/**
 * Reads grids into employees and positions. All problems are collected; rows that cannot be used are left out of the
 * records, so the caller must stop on a blocking problem unless the user has chosen to set such rows aside.
 */
export const readIntake = (grids: readonly Grid[], asOf: CivilDate, choices: IntakeChoices = {}): Intake => {
  const readings = inspectSheets(grids, choices);
  const sheets: Sheet[] = grids.map((grid, index) => ({ grid, reading: readings[index]! }));
  const problems: PadanProblem[] = [];
  const employeeSheet = theSheet(sheets, 'employee', problems);
  const positionSheet = theSheet(sheets, 'position', problems);
  const employees = employeeSheet ? readEmployees(employeeSheet.grid, employeeSheet.reading, asOf, problems) : [];
  const read = positionSheet
    ? readPositions(positionSheet.grid, positionSheet.reading, problems)
    : { positions: [], refused: [] };
  const { positions } = read;

  const join = new EmployeeJoin(employees, asOf, problems);
  const of = (kind: SheetKind): Sheet[] => [
    ...(employeeSheet ? [employeeSheet] : []),
    ...sheets.filter(({ reading }) => reading.kind === kind),
  ];
  for (const { reading } of sheets) if (JOINED.has(reading.kind)) noteUnsure(reading, () => false, problems);
  of('appraisal').forEach((sheet) => join.addAppraisals(sheet));
  of('competence').forEach((sheet) => join.addCompetence(sheet));
  of('discipline').forEach((sheet) => join.addDiscipline(sheet));
  of('interest').forEach((sheet) => join.addInterests(sheet));

  const incumbency =
    positionSheet && employeeSheet
      ? matchIncumbents(join.employees, read, problems)
      : { employees: join.employees, positionOf: [] };
  if (positionSheet && employeeSheet) checkHeads(positions, incumbency.positionOf, problems);
  return {
    readings,
    employees: incumbency.employees,
    positions,
    positionOf: incumbency.positionOf,
    problems: problems.sort(byPlace),
  };
};
