import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

/** Names of what `verify` looks at, where that is no cell. */
const VERIFIED: Readonly<Record<string, string>> = {
  inputHash: 'the data on the input sheets (their hash)',
  policyHash: 'what the policy sheet says (its hash)',
  resultHash: 'the plan (its hash)',
  summary: 'the summary sheet',
  recommendations: 'the sheet of recommendations',
  ledger: 'the sheet Decisions',
  scores: 'the sheet of scores',
  candidates: 'the sheet of candidates',
  emptySeats: 'the sheet of empty seats',
  fairness: 'the fairness sheet',
  problems: 'the sheet of data problems',
  data: 'the sheet of data read',
  audit: 'the audit trail',
};

/** What `verify` finds. */
export const verifyProblems = {
  'verify-differs': ({ what = '', expected = '', found = '' }) => [
    `Does not hold: ${VERIFIED[what] ?? what}. Expected ${expected === '' ? 'nothing' : expected}, found ${found === '' ? 'nothing' : found}.`,
    found === ''
      ? 'If another program saved this file without the values of formulas, open and save it in Excel first; if not, the result was changed. Run again.'
      : 'The result was changed after it was made, or its input changed. Run again.',
  ],
  'verify-formula': ({ what = '', expected = '', found = '' }) => [
    `A formula on the sheet ${what} is not Padan's. Expected ${expected}, found ${found === '' ? 'nothing' : found}.`,
    'Put the formula back, or run again.',
  ],
  'verify-added': ({ what = '', found = '' }) => [
    `Something that is not Padan's stands on the sheet ${what}: ${found}.`,
    'Delete it, or move it to the decision columns or to a sheet of your own.',
  ],
  'verify-gone': ({ what = '', expected = '' }) => [
    `A row or column is missing from the sheet ${what}, or its key was changed: ${expected}.`,
    'Put it back, or run again.',
  ],
  'verify-sheet-gone': ({ what = '' }) => [
    `The sheet ${what} is not there any more; the others were checked all the same.`,
    'Run again if that sheet is still needed.',
  ],
  'verify-policy-gone': ({ sheet = '', count = 0 }) => [
    `The sheet ${sheet} is gone. The policy of this result was taken from the audit trail and everything else was checked; ${count} formulas that read that sheet cannot be checked.`,
    'Restore that policy sheet, or run again.',
  ],
  'verify-hidden-rows': ({ what = '', found = '' }) => [
    `On the sheet ${what}, ${found} rows are hidden or filtered, so that a reader does not see all of it.`,
    'Show all rows, then verify again.',
  ],
  'verify-hidden-sheet': ({ what = '' }) => [
    `The sheet ${what} is hidden, though it is part of the result.`,
    'Show the sheet, then verify again.',
  ],
  'verify-chart': ({ what = '', expected = '', found = '' }) => [
    `A chart on the sheet ${what} is not drawn from the cells it should be (${expected}), but from ${found === '' ? 'no cell' : found}.`,
    'Run again to have the chart right.',
  ],
  'verify-seal': ({ what = '' }) => [
    `What stands on the sheet ${what} is not what the audit trail has sealed.`,
    'The sheet was changed after it was made. Run again.',
  ],
  'verify-chain': ({ what = '', found = '' }) => [
    `The chain of check codes on the sheet ${what} is broken at line ${found}.`,
    'The trail was changed after it was made. Run again.',
  ],
  'verify-uncalculated': ({ count = '' }) => [
    `The values of ${count} formulas are not in this file: the program that saved it does not calculate. The formulas themselves are right.`,
    'Open the file in Excel or LibreOffice, save it there, then verify again.',
  ],
  'verify-other-version': ({ version = '', own = '', age = 'other' }) => [
    `This run was made by ${age === 'older' ? 'an older' : 'another'} Padan (${version === '' ? 'without a version' : version}; this is ${own}). Checked is the plan as made again from data and policy, who is recommended to go where, and the chain of the audit trail; not checked are scores, reasons and the looks of the sheets.`,
    'To have every cell checked, run again with this Padan, or verify with the one that made the run.',
  ],
} satisfies Partial<Record<ProblemCode, ProblemText>>;
