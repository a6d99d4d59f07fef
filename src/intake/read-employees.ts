import {
  civilDate,
  NOTHING_LISTED,
  type CivilDate,
  type Employee,
  type EmployeeFact,
  type FamilyFinder,
  type Nip,
  type NipFacts,
  type IntakeProblem,
  type Source,
} from '../domain';
import { cellAddress, type Grid } from '../sheets';

import { CellsAbove, unitsAbove } from './cells-above';
import { checkAgainstNip, isAfterBirth } from './check-against-nip';
import type { SheetReading } from './classify-sheet';
import type { Field } from './fields';
import { LookAlikes } from './look-alikes';
import { isActing, isSamePerson } from './person-name';
import { RowReader } from './row-reader';
import { unitHeadings, unitReader } from './unit-headings';
import { parseDate } from './values/parse-date';
import { parseEducation } from './values/parse-education';
import { parseRank } from './values/parse-rank';
import { parseEmploymentStatus, parseLegalStatus } from './values/parse-words';
import { readNip } from './values/read-nip';
import { cellText, isCellError, isNotAvailable } from './values/text';

const FACT_FIELDS: readonly (readonly [EmployeeFact, Field])[] = [
  ['rank', 'rank'],
  ['educationLevel', 'educationLevel'],
  ['educationField', 'educationField'],
  ['positionDate', 'positionDate'],
  ['position', 'position'],
  ['serviceStart', 'nip'],
];

const dateParser = (reader: RowReader, field: Field): ((row: number) => CivilDate | null) => {
  const order = reader.dateOrder(field);
  return (row) => reader.parse(row, field, 'date-unknown', (cell) => parseDate(cell, order));
};

/** Start as CPNS: NIP digits 9-14 (PNS only; a contract number has a code there). */
const startOfNip = (nip: Nip, facts: NipFacts): CivilDate | null =>
  facts.isContract ? null : civilDate(Number(nip.slice(8, 12)), Number(nip.slice(12, 14)), 1);

/** The rank of a row, or the grade of a PPPK. */
const readRank = (reader: RowReader, row: number): Pick<Employee, 'rank' | 'contractGrade'> => {
  const column = reader.column('rank');
  const cell = column < 0 ? null : reader.cell(row, 'rank');
  if (isCellError(cell)) {
    reader.note('cell-error', 'warns', row, column);
    return { rank: null };
  }
  const reading = parseRank(cell);
  if (reading.kind === 'unknown') reader.note('rank-unknown', 'warns', row, column);
  if (reading.kind === 'contract-grade') return { rank: null, contractGrade: reading.grade };
  return { rank: reading.kind === 'rank' ? reading.rank : null };
};

const readNipCell = (
  reader: RowReader,
  row: number,
  isBelowPosts: boolean,
): { readonly nip: Nip; readonly facts: NipFacts } | null => {
  const column = reader.column('nip');
  const cell = reader.cell(row, 'nip');
  if (isCellError(cell) || isNotAvailable(cell)) {
    reader.note('cell-error', 'blocks', row, column);
    return null;
  }
  const reading = readNip(cell);
  switch (reading.kind) {
    case 'numeric':
      reader.note('nip-numeric', 'blocks', row, column);
      return null;
    case 'invalid':
      // Words in the NIP column and nothing else: a note or a signature below the table.
      if (reading.defect === 'not-digits' && isNote(reader, row)) return null;
      reader.note('nip-invalid', 'blocks', row, column, { defect: reading.defect });
      return null;
    case 'blank':
      // A name alone, below a printed table, is a signature and no employee; a post without a name has no holder.
      if (
        isBelowPosts ? reader.name(row) !== null : EMPLOYED.some((field) => cellText(reader.cell(row, field)) !== null)
      ) {
        reader.note('nip-blank', 'blocks', row, column);
      }
      return null;
    case 'nip':
      if (reading.defect) reader.note('nip-implausible', 'warns', row, column, { defect: reading.defect });
      return reading;
  }
};

const EMPLOYED = ['position', 'unit', 'rank'] as const;

/** Digits from which on a cell is a damaged NIP, whatever else stands in it. */
const DIGITS_OF_A_NIP = 8;

const isNote = (reader: RowReader, row: number): boolean =>
  String(reader.cell(row, 'nip') ?? '').replace(/\D/g, '').length < DIGITS_OF_A_NIP &&
  (['name', ...EMPLOYED] as const).every((field) => cellText(reader.cell(row, field)) === null);

const joinTitles = (front: string | null, name: string, back: string | null): string =>
  [front, name].filter((part) => part !== null).join(' ') + (back === null ? '' : `, ${back}`);

type StatedPlace = Readonly<Record<'name' | 'unit' | 'agency', string | null>>;

/** Where a row says somebody sits; on a sheet of posts with their holders, the post may stand further up. */
const placeReader = (reader: RowReader, isBelowPosts: boolean): ((row: number) => StatedPlace) => {
  if (!isBelowPosts) {
    const unitsAt = unitsAbove(reader);
    const headingAt = unitHeadings(reader, 'name');
    return (row) => {
      const units = unitsAt(row);
      return { name: reader.textOrMerged(row, 'position'), ...units, unit: headingAt?.(row) ?? units.unit };
    };
  }
  const above = new CellsAbove(reader, 'position', true);
  const unitAt = unitReader(reader, 'position');
  return (row) => above.complete(row, { name: reader.text(row, 'position'), unit: unitAt(row) });
};

/** What reading the rows of one employee sheet needs. */
type EmployeeSheet = {
  readonly reader: RowReader;
  readonly dateAt: Readonly<
    Record<'positionDate' | 'rankDate' | 'birthDate' | 'contractEnd', (row: number) => CivilDate | null>
  >;
  readonly asOf: CivilDate;
  readonly familyOf: FamilyFinder;
};

/** The person of a row whose NIP is sound. */
const readPerson = (
  { reader, dateAt, asOf, familyOf }: EmployeeSheet,
  row: number,
  { nip, facts }: { readonly nip: Nip; readonly facts: NipFacts },
  name: string | null,
  place: StatedPlace,
): Employee => {
  const birthDate = dateAt.birthDate(row);
  const dates = { birthDate, positionDate: dateAt.positionDate(row), rankDate: dateAt.rankDate(row) };
  const start = startOfNip(nip, facts);
  checkAgainstNip(reader, row, facts, dates, start, asOf);
  const level = parseEducation(reader.text(row, 'educationLevel'));
  const field = parseEducation(reader.text(row, 'educationField'));
  if (reader.has('educationLevel') && level.level === null && level.field !== null && field.level === null) {
    reader.note('education-unknown', 'warns', row, reader.column('educationLevel'));
  }
  const status =
    reader.parse(row, 'employmentStatus', 'status-unknown', parseEmploymentStatus) ??
    (facts.isContract ? 'pppk' : null);
  // Months above 12 are codes of contracts; in the number of a civil servant they are a slip.
  if (facts.isContract && (status === 'pns' || status === 'cpns'))
    reader.note('nip-implausible', 'warns', row, reader.column('nip'), { defect: 'start-month' });
  const sources: Partial<Record<EmployeeFact, Source>> = {};
  for (const [fact, factField] of FACT_FIELDS) {
    if (reader.has(factField)) sources[fact] = reader.source(row, factField);
  }
  return {
    nip,
    name: joinTitles(reader.text(row, 'frontTitle'), name ?? nip, reader.text(row, 'backTitle')),
    positionName: place.name ?? '',
    unit: place.unit ?? '',
    agency: place.agency,
    positionDate: isAfterBirth(birthDate ?? facts.birthDate, dates.positionDate)
      ? dates.positionDate
      : noteOrder(reader, row),
    ...readRank(reader, row),
    rankDate: dates.rankDate,
    educationLevel: level.level ?? field.level,
    educationField: field.field ?? level.field,
    educationFamily: familyOf(field.field ?? level.field),
    employmentStatus: status,
    legalStatus: reader.parse(row, 'legalStatus', 'status-unknown', parseLegalStatus),
    birthDate: birthDate ?? facts.birthDate,
    serviceStart: start,
    contractEnd: dateAt.contractEnd(row),
    ...NOTHING_LISTED,
    source: reader.source(row, 'nip'),
    sources,
  };
};

/** Tells of a NIP that stands on two rows; a NIP of two persons is nobody's, so that neither row counts. */
const noteDuplicate = (
  reader: RowReader,
  { row, earlier }: { readonly row: number; readonly earlier: number },
  { nip, name }: { readonly nip: Nip; readonly name: string | null },
  shared: Set<Nip>,
): void => {
  const first = reader.name(earlier);
  const isShared = name !== null && first !== null && !isSamePerson(first, name);
  if (isShared && !shared.has(nip)) {
    shared.add(nip);
    reader.note('nip-duplicate', 'blocks', earlier, reader.column('nip'), { firstRow: row + 1, name });
  }
  reader.note('nip-duplicate', 'blocks', row, reader.column('nip'), {
    firstRow: earlier + 1,
    ...(isShared ? { name: first } : {}),
  });
};

const placeText = ({ sheet, row = 0, column = 0 }: Source): string => `${sheet}!${cellAddress(row, column)}`;

/** Reads every row of an employee sheet; rows that cannot be used are noted and left out. `lookAlikes` knows the people of the sheets before it. */
export const readEmployees = (
  grid: Grid,
  reading: SheetReading,
  asOf: CivilDate,
  familyOf: FamilyFinder,
  problems: IntakeProblem[],
  lookAlikes = new LookAlikes(),
): Employee[] => {
  const reader = new RowReader(grid, reading, problems);
  const dateAt = {
    positionDate: dateParser(reader, 'positionDate'),
    rankDate: dateParser(reader, 'rankDate'),
    birthDate: dateParser(reader, 'birthDate'),
    contractEnd: dateParser(reader, 'contractEnd'),
  };
  const sheet: EmployeeSheet = { reader, dateAt, asOf, familyOf };
  const isBelowPosts = reading.kind === 'both';
  const placeAt = placeReader(reader, isBelowPosts);
  const firstRowOf = new Map<string, number>();
  const employees: Employee[] = [];
  const shared = new Set<Nip>();
  const acting: { readonly nip: Nip; readonly row: number; readonly column: number }[] = [];

  for (const row of reader.rows()) {
    const place = placeAt(row);
    const hasAnything = ['nip', 'name', 'position'].some((field) => reader.cell(row, field as Field) !== null);
    if (!hasAnything) continue;
    const identity = readNipCell(reader, row, isBelowPosts);
    const name = reader.name(row);
    if (!identity) continue;
    const { nip } = identity;
    const marked = (['position', 'name', 'holderStatus'] as const).find((one) => isActing(reader.text(row, one)));
    if (marked !== undefined) {
      acting.push({ nip, row, column: reader.column(marked) });
      continue;
    }
    const earlier = firstRowOf.get(nip);
    if (earlier !== undefined) {
      noteDuplicate(reader, { row, earlier }, { nip, name }, shared);
      continue;
    }
    firstRowOf.set(nip, row);
    const like = name === null ? null : lookAlikes.see(name, nip, reader.source(row, 'nip'));
    if (like !== null) reader.note('nip-similar', 'warns', row, reader.column('nip'), { first: placeText(like) });
    if (name === null) reader.note('name-blank', 'warns', row, Math.max(0, reader.column('name')));
    employees.push(readPerson(sheet, row, identity, name, place));
  }
  // Who acts for somebody holds another post, and the seat acted for is vacant.
  for (const { nip, row, column } of acting) {
    const held = firstRowOf.get(nip);
    if (held === undefined) reader.note('acting-only', 'blocks', row, column);
    else reader.note('acting-row', 'warns', row, column, { firstRow: held + 1 });
  }
  return shared.size === 0 ? employees : employees.filter(({ nip }) => !shared.has(nip));
};

const noteOrder = (reader: RowReader, row: number): null => {
  reader.note('date-unknown', 'warns', row, reader.column('positionDate'));
  return null;
};
