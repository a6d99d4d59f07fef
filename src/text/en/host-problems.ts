import type { ProblemText } from '../texts';

/** What an old Excel lacks, as parts of a sentence. */
const LACKS: Readonly<Record<string, string>> = {
  choices: 'lists of choices in entry columns',
  print: 'print settings',
  selection: 'the card that opens when a row is clicked',
  changes: 'noticing changed data by itself',
  merges: 'recognising merged cells',
};

const listOf = (parts: string | number): string => {
  const names = String(parts)
    .split(',')
    .map((part) => LACKS[part] ?? part);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

/** Problems with Excel itself: busy, silent, refusing, or unable. */
export const hostProblems = {
  'host-failed': ({ detail = '' }) => [
    'Excel refused what Padan asked for.',
    detail === ''
      ? 'Try again. If it keeps happening, try on a copy of the workbook.'
      : `Try again. If it keeps happening, give this code to IT staff: ${detail}.`,
  ],
  'host-dialog-open': () => ['A dialog is still open in Excel.', 'Close that dialog, then try again.'],
  'host-crowded': () => [
    'Excel is too busy, or broke off what Padan asked for.',
    'Wait a moment, then try again. Padan has tried several times already.',
  ],
  'host-other-book': () => ['Another workbook is active in Excel.', 'Click a cell of this workbook, then try again.'],
  'host-silent-write': ({ seconds = 0 }) => [
    `Excel gave no answer for ${seconds} seconds while Padan was writing.`,
    'As soon as Excel answers, what Padan had added is deleted. If Excel stays silent, save, then close and reopen the Padan pane.',
  ],
  'host-still-writing': () => [
    'Excel is not done yet with an earlier write that was stopped.',
    'Wait until Excel answers, or close and reopen the Padan pane. Until then Padan writes nothing.',
  ],
  'host-cancel-late': () => [
    'Cancelled, but Excel has not answered the last request yet.',
    'As soon as Excel answers, what Padan had added is deleted. No action is needed.',
  ],
  'host-cancel-left': () => [
    'Cancelled, but sheets already added could not be deleted yet.',
    'They are not used as data. Delete them with the button in the Data step.',
  ],
  'host-session-lost': () => [
    'The connection between Padan and Excel is broken.',
    'Close and reopen the Padan pane. What is left of an unfinished write will be offered for deletion.',
  ],
  'host-unsupported': () => [
    'This Excel cannot do what Padan asked for.',
    'Update Excel, or use Excel 2021, Microsoft 365 or Excel on the web.',
  ],
  'host-conflict': () => [
    'Another change of the workbook got in the way of Padan.',
    'Wait until the changes of other people or add-ins are done, then try again.',
  ],
  'host-asks': () => [
    'Excel asks for a permission or a password first.',
    'Answer what Excel asks above the sheet, then try again.',
  ],
  'host-denied': () => [
    'Excel does not allow this change.',
    'See whether somebody else has the workbook open or its permissions are restricted. If so, run Padan on a copy.',
  ],
  'host-sheet-protected': ({ sheet = '' }) => [
    `Sheet "${sheet}" is protected, so its entries cannot be changed.`,
    'Unprotect it (Review > Unprotect Sheet), then try again.',
  ],
  'host-shared': ({ sheets = '' }) => [
    `Somebody else is changing this workbook${sheets === '' ? '' : ` (sheet ${sheets})`}.`,
    'Agree with them first. Padan looks again before it writes, and stops if the data have changed.',
  ],
  'host-lacks': ({ what = '' }) => [
    `This version of Excel does not support everything; missing: ${listOf(what)}.`,
    'The rest works as usual. Use Microsoft 365 or Excel on the web for all of it.',
  ],
} as const satisfies Readonly<Record<string, ProblemText>>;
