import { civilDateParts, monthsBetween, type CivilDate, type NipFacts } from '../domain';

import type { RowReader } from './row-reader';
import { parseDate } from './values/parse-date';
import { parseSex } from './values/parse-words';

/** Head of the column with the day somebody became a candidate. */
export const CANDIDATE_DATE = /^(?:tmt|tanggal) cpns$/;

/** Dates of a row as its columns state them. */
type StatedDates = Readonly<Record<'birthDate' | 'positionDate' | 'rankDate', CivilDate | null>>;

/** Notes where the NIP disagrees with what the columns say; the columns are used. */
export const checkAgainstNip = (
  reader: RowReader,
  row: number,
  facts: NipFacts,
  { birthDate, ...dates }: StatedDates,
  start: CivilDate | null,
  asOf: CivilDate,
): void => {
  if (birthDate !== null && facts.birthDate !== null && birthDate !== facts.birthDate)
    reader.note('date-disagrees', 'warns', row, reader.column('birthDate'));
  if (reader.has('sex')) {
    const sex = parseSex(reader.cell(row, 'sex'));
    if (sex && sex !== facts.sex) reader.note('sex-disagrees', 'warns', row, reader.column('sex'));
  }
  checkCandidateDate(reader, row, start);
  for (const field of ['positionDate', 'rankDate'] as const) {
    const date = dates[field];
    if (date === null) continue;
    if (date > asOf) reader.note('date-future', 'warns', row, reader.column(field));
    else if (start !== null && date < start && isAfterBirth(birthDate ?? facts.birthDate, date))
      reader.note('date-order', 'warns', row, reader.column(field));
  }
};

/** The day somebody became a candidate is in no record: a column of it can only bear the NIP out, month by month, or not. */
const checkCandidateDate = (reader: RowReader, row: number, start: CivilDate | null): void => {
  const column = reader.columnHeaded(CANDIDATE_DATE);
  if (column < 0 || start === null) return;
  const date = parseDate(reader.cellIn(row, column), reader.dateOrderIn(column));
  if (date === null || date === undefined) return;
  const [stated, inNip] = [civilDateParts(date), civilDateParts(start)];
  if (stated.year !== inNip.year || stated.month !== inNip.month) reader.note('start-disagrees', 'warns', row, column);
};

/** False for a post taken before the age of 16, which is a slip of the century. */
export const isAfterBirth = (birthDate: CivilDate | null, positionDate: CivilDate | null): boolean =>
  birthDate === null || positionDate === null || monthsBetween(birthDate, positionDate) >= 16 * 12;
