import type { CivilDate, Course, CourseAim, IntakeProblem } from '../domain';
import { foldText, type CellValue, type Grid } from '../sheets';

import type { SheetReading } from './classify-sheet';
import { RowReader } from './row-reader';
import { parseCourseAims } from './values/parse-course-aims';
import { parseDate } from './values/parse-date';
import { parseNumber } from './values/parse-number';
import { parseLeadershipTraining } from './values/parse-words';

/** Longest course, in days, and most seats that are no slip of the pen. */
const MOST_DAYS = 730;
const MOST_SEATS = 100_000;

const wholeFrom =
  (least: number, most: number) =>
  (cell: CellValue): number | null | undefined => {
    const number = parseNumber(cell);
    if (number === null || number === undefined) return number;
    return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  };

const daysIn = wholeFrom(1, MOST_DAYS);
const seatsIn = wholeFrom(0, MOST_SEATS);

/** Reads the rows of one table of courses. */
class CourseReader {
  private readonly dateOrder: 'day-first' | 'month-first';

  constructor(
    private readonly reader: RowReader,
    private readonly asOf: CivilDate,
    headerRow: number,
  ) {
    const { reader: rows } = this;
    this.dateOrder = rows.has('courseDate') ? rows.dateOrder('courseDate') : 'day-first';
    // Said once, at the head, where no row can have one.
    if (!rows.has('courseDate'))
      rows.note('course-undated', 'warns', headerRow, Math.max(0, rows.column('courseName')));
  }

  /** The course of a row; null, and told, where it has no name or is for nothing that a post asks for. */
  read(row: number): Course | null {
    const { reader } = this;
    const name = reader.text(row, 'courseName');
    if (name === null || reader.text(row, 'courseAims') === null) {
      reader.notePairIncomplete(row, 'courseName', 'courseAims');
      return null;
    }
    const { aims, hasUnknown } = parseCourseAims(reader.cell(row, 'courseAims'));
    if (hasUnknown) reader.note('course-aim-unknown', 'warns', row, reader.column('courseAims'));
    if (aims.length === 0) return null;
    return {
      code: reader.text(row, 'courseCode'),
      name,
      aims: this.aimsBy(name, aims),
      days: reader.parse(row, 'courseDays', 'course-days-unknown', daysIn),
      date: this.dateIn(row),
      seats: this.seatsOf(row),
      source: reader.source(row, 'courseName'),
    };
  }

  /** A course for R33 that is called after one of the leadership trainings is that one. */
  private aimsBy(name: string, aims: readonly CourseAim[]): readonly CourseAim[] {
    const named = parseLeadershipTraining(name);
    if (named === undefined || named === null || named === 'none') return aims;
    return [...new Set(aims.map((aim) => (aim === 'R33' ? named : aim)))];
  }

  /** A day that is not set, cannot be read or has passed is no day to come: all three are told. */
  private dateIn(row: number): CivilDate | null {
    const { reader } = this;
    if (!reader.has('courseDate')) return null;
    const column = reader.column('courseDate');
    if (reader.text(row, 'courseDate') === null) {
      reader.note('course-undated', 'warns', row, column);
      return null;
    }
    const date = reader.parse(row, 'courseDate', 'date-unknown', (cell) => parseDate(cell, this.dateOrder));
    if (date === null || date >= this.asOf) return date;
    reader.note('course-past', 'warns', row, column);
    return null;
  }

  /** Seats nobody can count are given to nobody. */
  private seatsOf(row: number): number | null {
    const { reader } = this;
    if (!reader.has('courseSeats')) return null;
    const seats = seatsIn(reader.cell(row, 'courseSeats'));
    if (seats !== undefined) return seats;
    reader.note('course-seats-unknown', 'warns', row, reader.column('courseSeats'));
    return 0;
  }
}

/**
 * Reads catalogues of courses, one date of a course a row. What is for nothing that a post asks for is told and left out; so is the second
 * row of one course on one day.
 */
export const readCourses = (
  sheets: readonly { readonly grid: Grid; readonly reading: SheetReading }[],
  asOf: CivilDate,
  problems: IntakeProblem[],
): Course[] => {
  const courses = new Map<string, Course>();
  for (const { grid, reading } of sheets) {
    const reader = new RowReader(grid, reading, problems);
    const rows = new CourseReader(reader, asOf, reading.header?.row ?? 0);
    for (const row of reader.rows()) {
      const course = rows.read(row);
      if (course === null) continue;
      const key = `${foldText(course.code ?? course.name)} ${course.date ?? ''}`;
      if (courses.has(key)) reader.note('course-twice', 'warns', row, reader.column('courseName'));
      else courses.set(key, course);
    }
  }
  return [...courses.values()];
};
