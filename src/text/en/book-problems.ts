import type { ProblemText } from '../texts';

import { sheetKinds } from './fields';

const kindName = (kind: string | number | undefined): string =>
  Object.entries(sheetKinds).find(([key]) => key === kind)?.[1] ?? '';

/** Problems of a workbook as a whole: parts of the file, hidden sheets, the name of the result. */
export const bookProblems = {
  'file-part-missing': ({ part = '' }) => [
    `The file names a part ${part} that is not in it.`,
    'Copy or download the file again. If that does not help, open it in Excel with "Open and Repair" and check what it holds.',
  ],
  'file-encoding': ({ part = '', encoding = '' }) => [
    `The part ${part} is written in an encoding that .xlsx does not know (${encoding}).`,
    'Open the file in Excel or LibreOffice and save it again as .xlsx.',
  ],
  'host-signed': () => [
    'This file is digitally signed. The signature ends as soon as a sheet is added.',
    'Keep the original as evidence; sign the result if need be.',
  ],
  'output-macros': ({ path = '', extension = '' }) => [
    `This workbook holds macros, so it cannot be saved as ${path}.`,
    `Let the name of the result end in ${extension}, or save the input in Excel as .xlsx without macros first.`,
  ],
  'output-extension': ({ path = '', extension = '' }) => [
    `The result is an Excel workbook, which the name ${path} does not fit.`,
    `Let the name of the result end in ${extension}.`,
  ],
  'sheet-hidden': ({ kind, count = 0, common = 0 }) => [
    `This sheet is hidden, and looks like ${kindName(kind)} (${count} rows${common === 0 ? '' : `, ${common} people of whom are on the employee list too`}); Padan does not use it without asking.`,
    'If it counts, show it (right-click a tab > Unhide) or choose its kind in the pane; if not, move it to another workbook or mark it as not used in the pane.',
  ],
  'rows-hidden': ({ count = 0 }) => [
    `${count} rows of this sheet are hidden or filtered away; all of them are read.`,
    'Delete those rows from this sheet if they do not count.',
  ],
  'list-placeless': ({ count = 0, common = 0 }) => [
    `This list holds ${count} people without a post or a unit (${common} of them are on the employee list); it is not read.`,
    'If they must not be moved (such as study duty), say so in the column KEDUDUKAN HUKUM of the employee sheet.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
