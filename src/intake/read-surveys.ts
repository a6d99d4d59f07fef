import { SERVICE_SCALE, type CivilDate, type IntakeProblem, type Position, type ServiceIndex } from '../domain';
import { foldText } from '../sheets';

import type { Sheet } from './choose-sheets';
import { RowReader } from './row-reader';
import { parseDate } from './values/parse-date';
import { parseNumber } from './values/parse-number';

/** The latest index of each unit, by its folded name; of two on one day the one further up. */
const readSheet = (
  { grid, reading }: Sheet,
  asOf: CivilDate,
  known: ReadonlySet<string>,
  into: Map<string, ServiceIndex>,
  problems: IntakeProblem[],
): void => {
  const reader = new RowReader(grid, reading, problems);
  const order = reader.dateOrder('surveyDate');
  for (const row of reader.rows()) {
    const unit = reader.text(row, 'unit');
    const index = reader.parse(row, 'surveyIndex', 'survey-out-of-scale', parseNumber);
    if (unit === null || index === null) {
      reader.notePairIncomplete(row, 'unit', 'surveyIndex');
      continue;
    }
    const value = Math.round(index * 100);
    if (value < SERVICE_SCALE.least || value > SERVICE_SCALE.most) {
      reader.note('survey-out-of-scale', 'warns', row, reader.column('surveyIndex'));
      continue;
    }
    const key = foldText(unit);
    if (!known.has(key)) reader.note('survey-unit-unknown', 'warns', row, reader.column('unit'));
    const date = reader.has('surveyDate')
      ? reader.parse(row, 'surveyDate', 'date-unknown', (cell) => parseDate(cell, order))
      : null;
    if (date === null || date > asOf) {
      reader.note(
        'survey-undated',
        'warns',
        row,
        reader.column(reader.has('surveyDate') ? 'surveyDate' : 'surveyIndex'),
      );
      continue;
    }
    const before = into.get(key);
    if (before === undefined || date > before.date)
      into.set(key, { value, date, source: reader.source(row, 'surveyIndex') });
  }
};

/** Posts with the index of their unit, or else of the agency it belongs to, from lists of such indices. */
export const withSurveys = (
  positions: readonly Position[],
  sheets: readonly Sheet[],
  asOf: CivilDate,
  problems: IntakeProblem[],
): readonly Position[] => {
  const lists = sheets.filter(({ reading }) => reading.kind === 'survey');
  if (lists.length === 0) return positions;
  const known = new Set(positions.flatMap(({ unit, agency }) => [foldText(unit), foldText(agency ?? '')]));
  const found = new Map<string, ServiceIndex>();
  for (const sheet of lists) readSheet(sheet, asOf, known, found, problems);
  return positions.map((position) => {
    const serviceIndex = found.get(foldText(position.unit)) ?? found.get(foldText(position.agency ?? '')) ?? null;
    return serviceIndex === null ? position : { ...position, serviceIndex };
  });
};
