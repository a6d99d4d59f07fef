import type { ProblemText } from '../texts';

/** Problems of a backtest and of an evaluation. */
export const evaluationProblems = {
  'decrees-missing': ({ path = '' }) => [
    `The file ${path} holds no list of decrees.`,
    'Make a sheet with the columns NIP, JABATAN BARU, UNIT BARU and TANGGAL SK.',
  ],
  'decrees-carried-out': ({ there = 0, all = 0 }) => [
    `${there} of ${all} people on the decrees hold their new post already; these data seem to be from after the decrees.`,
    'Use the workbook from before the decrees took effect.',
  ],
  'evaluation-undecided': ({ run = 0 }) => [
    `No move of result P${run} was approved, so there is nothing to evaluate.`,
    'Fill in decisions on the sheet of recommendations or of decisions, or name another result: THEN.xlsx#2.',
  ],
  'evaluation-other-office': ({ path = '', common = 0, people = 0, least = 0 }) => [
    `The file ${path} has only ${common} of the ${people} employees of then, fewer than ${least}%; it seems to be of another office.`,
    'Check the file, and use the data of all employees of the same office.',
  ],
  'evaluation-not-later': ({ path = '' }) => [
    `The day of the file ${path} is not after that of the result to be evaluated.`,
    'Name its day with --as-of, or swap the two files.',
  ],
  'outcome-unit-unknown': () => [
    'Nobody on the list of employees is in this unit; its figure is not used.',
    'Write the unit as on the list of employees.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
