import type { ProblemText } from '../texts';

import { rulings } from './decision-words';

const wordOf = (ruling: string | number): string =>
  (rulings as Readonly<Record<string, string>>)[String(ruling)] ?? String(ruling);

const FIELDS: Readonly<Record<string, string>> = { nip: 'NIP', post: 'Post', unit: 'Unit' };

/** What is wrong with decisions, on the rows of a result and on the ledger. */
export const decisionProblems = {
  'decision-unknown': ({ address = '', sheet = '', decision = '', nearest = '' }) => [
    `The decision "${decision}" in cell ${address} of the sheet "${sheet}" is none of those to choose from.`,
    nearest === ''
      ? 'Choose a word of decision from the list in that cell.'
      : `Perhaps "${wordOf(nearest)}" was meant. Choose a word of decision from the list in that cell.`,
  ],
  'decision-of-nobody': ({ address = '', sheet = '', nip = '' }) => [
    nip === ''
      ? `The decision in cell ${address} of the sheet "${sheet}" stands on no employee's row.`
      : `The decision in cell ${address} of the sheet "${sheet}" is about NIP ${nip}, who is not among the employees read.`,
    nip === ''
      ? 'Move it to the row of the employee you mean, or blank the cell.'
      : 'Correct the NIP, put that employee back into the data, or blank the cell and run again.',
  ],
  'decision-of-no-place': ({ address = '', sheet = '', post = '', unit = '', count = 0, nearest = '' }) => [
    count === 0
      ? `The decision in cell ${address} of the sheet "${sheet}" names ${post === '' ? `the unit "${unit}"` : `the post "${post}" in the unit "${unit}"`}, which is not in the data. That decision is not followed.`
      : `The decision in cell ${address} of the sheet "${sheet}" names the post "${post}" in the unit "${unit}", and there are ${count} such rows. That decision is not followed.`,
    nearest === ''
      ? 'Write post and unit as the list of posts has them, or blank the row.'
      : `Perhaps "${nearest}" was meant. Write it as the list of posts has it, or blank the row.`,
  ],
  'decision-incomplete': ({ address = '', sheet = '', decision = '', field = '' }) => [
    `The decision "${decision}" on the sheet "${sheet}" is not complete: ${FIELDS[String(field)] ?? 'a field'} in cell ${address} is blank.`,
    'Fill in that cell, or blank the decision.',
  ],
  'decision-date-unknown': ({ address = '', sheet = '', date = '' }) => [
    `The date "${date}" in cell ${address} of the sheet "${sheet}" cannot be read. The decision is followed without it.`,
    'Write the date like 31/12/2026.',
  ],
  'decision-date-ahead': ({ address = '', sheet = '', date = '', asOf = '' }) => [
    `The date ${date} in cell ${address} of the sheet "${sheet}" is after the day the plan is made for (${asOf}). The decision is followed all the same.`,
    'Check the date, or run again for a later day.',
  ],
  'signature-alone': ({ address = '', sheet = '' }) => [
    `Cell ${address} of the sheet "${sheet}" is blank, but official, date or remark of that row is filled in. No decision is followed there.`,
    'Choose the decision in that cell, or blank the rest of its row.',
  ],
  'recommendations-gone': ({ run = '' }) => [
    `The sheet of recommendations of result P${run} is no longer in the workbook. The decision was not written.`,
    'Restore that sheet, or run again.',
  ],
  'decision-column-gone': ({ sheet = '' }) => [
    `The column of NIPs or of decisions is no longer on the sheet "${sheet}". The decision was not written.`,
    'Restore its heading, or run again.',
  ],
  'decision-row-changed': ({ address = '', sheet = '', nip = '' }) => [
    `The row of NIP ${nip} (cell ${address} on the sheet "${sheet}") is no longer the proposal that Padan wrote. The decision was not written.`,
    'Restore what stood in that row, or run again.',
  ],
  'decision-row-twice': ({ address = '', sheet = '', nip = '' }) => [
    `NIP ${nip} stands on more than one row of the sheet "${sheet}", cell ${address} among them. The decision was not written.`,
    'Delete the copied row, then decide again.',
  ],
  'decision-cleared': ({ address = '', sheet = '', ledger = '', number = '' }) => [
    `The decision in cell ${address} of the sheet "${sheet}" has been blanked, but decision number ${number} on the sheet "${ledger}" stands.`,
    `To withdraw it, blank row number ${number} on the sheet "${ledger}", or write another decision in this cell.`,
  ],
  'commitments-contradict': ({ address = '', others = '', count = 2 }) => [
    `${count} decisions cannot be followed together: cell ${address}, and ${others}.`,
    'Blank or change one of them, and run again.',
  ],
  'decisions-not-followed': ({ count = 0, run = 0 }) => [
    `This workbook holds ${count} decisions on result P${run} that this plan does not follow.`,
    'To have them followed, choose "Follow the decisions" in the pane before running, or use plan --continue.',
  ],
  'verify-link': ({ what = '', run = 0, expected = '', found = '' }) => [
    `The sheet ${what} states that it continues result P${run} closed with the code ${expected.toString().slice(0, 8)}, but the trail of P${run} closes with ${found.toString().slice(0, 8)}.`,
    `One of the two trails was changed or replaced. Run again, or restore result P${run}.`,
  ],
  'verify-scenarios': ({ what = '' }) => [
    `The scenarios on sheet ${what} are not what the data, policies and decisions recorded in its trail give.`,
    'Make the sheet of scenarios again.',
  ],
  'verify-scenarios-unchecked': ({ sheet = '', why = '' }) => [
    `Sheet ${sheet} is not checked: ${
      why === 'other-data'
        ? 'the data have changed since its scenarios were planned; the chain of its trail holds'
        : why === 'other-version'
          ? 'another version of Padan planned its scenarios; the chain of its trail holds'
          : 'it has no trail'
    }.`,
    'Make the sheet of scenarios again if it is still needed.',
  ],
  'verify-decision': ({ what = '', expected = '', found = '', run = 0 }) => [
    `A decision on the sheet ${what} is no longer the one the trail of result P${run} records: recorded ${expected === '' ? 'none' : `"${expected}"`}, there is ${found === '' ? 'none' : `"${found}"`}.`,
    'Restore what was recorded, or run again following the decisions.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
