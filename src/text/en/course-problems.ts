import type { ProblemText } from '../texts';

/** Problems of the catalogue of courses. */
export const courseProblems = {
  'allowance-class-unknown': () => [
    'The class in the table of allowances is no whole number from 1 to 17, so this row is not used.',
    'Write the class of the post in figures, for example 9.',
  ],
  'allowance-unknown': () => [
    'This allowance is no amount of rupiah a month (a whole number from 0 up), so this row is not used.',
    'Write rupiah a month in figures, for example 2500000.',
  ],
  'allowance-twice': () => [
    'This class already stands in the table of allowances for the same agency; this row is not used.',
    'Keep one row, or name another agency.',
  ],
  'course-aim-unknown': () => [
    'What this course serves is no competence or requirement that any post asks for, so that part is not used.',
    'Write one of the nine competences, the number of a rule (R33, say), Competence test, PKP, PKA or PKN.',
  ],
  'course-undated': () => [
    'This course has no date yet: it counts as "date not set", and "ready from" cannot be told.',
    'Enter the next day it begins.',
  ],
  'course-past': () => [
    'The date of this course lies before the day of the data, so it counts as "date not set".',
    'Enter the next day it begins.',
  ],
  'course-days-unknown': () => [
    'The length of the course is no whole number of days from 1 to 730, so it counts as not known.',
    'Write calendar days, 5 for example.',
  ],
  'course-seats-unknown': () => [
    'This number of seats is no whole number from 0 up, so the course is given to nobody.',
    'Write how many seats are left, or leave the cell blank where there is no bound.',
  ],
  'course-twice': () => [
    'This course stands here with the same date already; the row is not used.',
    'Leave one row, or give them different dates.',
  ],
} as const satisfies Readonly<Record<string, ProblemText>>;
