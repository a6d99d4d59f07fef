import type { ProblemText } from '../texts';

/** What is wrong with papers: templates, letter fields, and the decisions they rest on. */
export const paperProblems = {
  'output-exists': ({ path = '' }) => [
    `"${path}" is there already and is not written over. No file was written.`,
    'Name another folder, or move that file.',
  ],
  'template-unreadable': ({ path = '', detail = '' }) => [
    `The template "${path}" cannot be used: ${detail}.`,
    'Save it as .docx again, and see that every { is closed by } and every {#list} by {/list}. No file was written.',
  ],
  'template-placeholder': ({ path = '', name = '' }) => [
    `The template "${path}" uses placeholders Padan does not know: ${name}.`,
    'Correct the names after the list in the handbook, or remove the braces. No file was written.',
  ],
  'template-of-nothing': ({ path = '', names = '' }) => [
    `The file "${path}" is not used: its name is not that of a template.`,
    `Name it one of: ${names}.`,
  ],
  'paper-field-unknown': ({ name = '' }) => [
    `The field "${name}" is not known and not used.`,
    'Correct its name as on the sheet of fields that the command templates writes, or delete the row.',
  ],
  'paper-field-twice': ({ name = '' }) => [
    `The field "${name}" is filled in twice with different contents. The first is used.`,
    'Delete one of the rows.',
  ],
  'paper-fields-missing': ({ path = '', sheet = '' }) => [
    `There is no sheet of fields ("${sheet}") ${path === '' ? 'in the workbook' : `in "${path}"`}.`,
    'Make the sheet with the command templates, fill it in, and move it into the workbook or name it with --fields.',
  ],
  'paper-rows-gone': ({ run = '' }) => [
    `The recommendations of result P${run}, or their column of decisions, are gone. No papers were made.`,
    'Put that sheet back, or run the plan again.',
  ],
  'paper-row-changed': ({ nip = '' }) => [
    `The row of NIP ${nip} is no longer the proposal Padan wrote, or stands there twice. No papers were made.`,
    'Put the row back as it was, or run the plan again.',
  ],
  'paper-decision-unknown': ({ decision = '' }) => [
    `The decision "${decision}" is none of the choices. No papers were made.`,
    'Choose a word from the list of that cell.',
  ],
  'paper-waits': ({ name = '', by = '' }) => [
    `The seat approved for ${name} is still held by ${by}, whose move is not approved.`,
    'Decide that row too before the decree is signed: otherwise the post may not be open yet.',
  ],
  'papers-none': () => [
    'No papers can be made of this result.',
    'Run a plan that proposes transfers, or decide its rows first.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
