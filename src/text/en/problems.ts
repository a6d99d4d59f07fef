import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

import { bookProblems } from './book-problems';
import { postProblems } from './post-problems';
import { cellProblems } from './cell-problems';
import { decisionProblems } from './decision-problems';
import { evaluationProblems } from './evaluation-problems';
import { fields } from './fields';
import { hostProblems } from './host-problems';
import { markProblems } from './mark-problems';
import { paperProblems } from './paper-problems';
import { policyProblems } from './policy-problems';
import { verifyProblems } from './verify-problems';

/** Other formats, told by what is in a file, whatever it is called. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  text: 'This file is not .xlsx; it holds text without columns parted by semicolons, commas or tabs',
  xls: 'This file is in the old Excel format (.xls)',
  xlsb: 'This file is a binary Excel workbook (.xlsb)',
  ods: 'This file is an OpenDocument spreadsheet (.ods)',
  html: 'This file is an HTML page named like an Excel workbook',
  xml: 'This file is an XML spreadsheet of 2003',
  pdf: 'This file is a PDF',
  binary: 'This file is neither a workbook nor text',
};

/** Every problem: what is wrong, and what to do. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  'file-empty': () => ['The file is empty (0 bytes).', 'Copy it again from its source, then retry.'],
  'file-not-xlsx': ({ format }) => [
    `${OTHER_FORMATS[String(format)] ?? 'This file is not an .xlsx workbook'}.`,
    format === 'pdf' || format === 'binary'
      ? 'Ask for the data as .xlsx or .csv.'
      : format === 'ods'
        ? 'Open it in LibreOffice or Excel, choose Save As, type "Excel 2007-365 (.xlsx)" or "Excel Workbook (*.xlsx)".'
        : 'Open it in Excel, choose Save As, type "Excel Workbook (*.xlsx)".',
  ],
  'file-encrypted': () => [
    'The file is protected by a password and cannot be read.',
    'Open it in Excel, remove the password (File > Info > Protect Workbook), save, then retry.',
  ],
  'file-damaged': ({ detail = '' }) => [
    `The file is damaged or cut short (${detail}).`,
    'Copy or download it again. If that fails, open it in Excel with "Open and Repair".',
  ],
  'file-too-large': ({ megabytes = 0, rows }) => [
    rows === undefined
      ? `The file unpacks to too much (${megabytes} MB).`
      : `Its table (${rows} rows) is larger than a sheet can be.`,
    'Move the sheets you need into a workbook of their own.',
  ],
  'file-unreadable': ({ path = '', detail = '' }) => [
    `The file ${path} cannot be read (${detail}).`,
    'Check its name and permissions.',
  ],
  'file-unwritable': ({ path = '', detail = '' }) => [
    `The file ${path} cannot be written (${detail}).`,
    {
      ENOENT: 'Its folder does not exist: make it first, or choose another place.',
      EISDIR: 'That is a folder: name the file as well.',
      EACCES: 'The file or its folder may only be read: choose another place.',
      EROFS: 'That place may only be read: choose another one.',
      ENOSPC: 'That place is full: make room, or choose another one.',
    }[detail] ?? 'Close it in Excel or choose another place.',
  ],
  'page-incomplete': ({ detail = '' }) => [
    `The spreadsheet cannot be loaded (${detail}). This page is not complete.`,
    'Check the connection, then open the file once more. If it still fails, reload the page.',
  ],
  'output-is-input': ({ path = '' }) => [
    `The output file is the input file (${path}).`,
    'Name another output file; the input is never overwritten.',
  ],
  'output-lost': ({ detail = '' }) => [
    `Standard output took no more (${detail}); what was written there is incomplete.`,
    'Run the command again and name a file, such as --json summary.json.',
  ],
  'summary-is-file': ({ path = '' }) => [
    `The summary would be written over a file of this command (${path}).`,
    'Name another file for --json.',
  ],
  'key-is-there': ({ path = '' }) => [
    `A file stands where the key is to be written (${path}); a key never replaces another file.`,
    'Give --key another name, or move that file away first.',
  ],
  'key-is-file': ({ path = '' }) => [
    `The file of the key is another file of this command (${path}).`,
    'Give --key another name: the key must be apart from the copy.',
  ],
  'personal-data': ({ kind = '', value = '', part = '', count = 1 }) => [
    `What is to be written holds ${
      {
        nip: 'the NIP',
        birth: 'the date of birth',
        name: 'the name of a person',
        'name-part': 'part of the name of a person',
        place: 'a post or unit that points to one person',
      }[String(kind)] ?? 'personal data'
    } "${value}" (${part}); found ${count} times. Nothing is written.`,
    'If it is the name of the file, choose another. If it is the name of a unit or a post, spell it as on the list of posts and plan again.',
  ],
  'people-too-few': ({ count = 0, smallest = 0 }) => [
    `These data are of ${count} people only, fewer than ${smallest}: no count may be published.`,
    'A public summary needs the data of more people.',
  ],
  'host-missing': () => [
    'Padan is not running inside Excel.',
    'Open Padan from the Excel ribbon, or use the workbench.',
  ],
  'host-too-old': ({ needed = '' }) => [
    `This version of Excel lacks what is needed (ExcelApi ${needed}).`,
    'Use Excel 2021, Microsoft 365 or Excel on the web.',
  ],
  'host-busy': () => [
    'Excel is waiting for you to finish typing in a cell.',
    'Press Enter or Esc in the sheet, then retry.',
  ],
  'host-no-answer': ({ seconds = 0 }) => [
    `Excel has not answered for ${seconds} seconds.`,
    'Save your work, close and reopen the Padan pane, then retry.',
  ],
  'host-too-large': ({ cells = 0 }) => [
    `The sheet is too large to read at once (${cells} cells).`,
    'Remove columns you do not need, or use desktop Excel.',
  ],
  'host-cell-too-large': ({ sheet = '', address = '' }) => [
    `What stands in cell ${address} of the sheet "${sheet}" is longer than this Excel can take.`,
    'Shorten that cell, or open this workbook in Excel for desktop, then try again.',
  ],
  'host-read-only': () => ['This workbook is read-only.', 'Save a copy and run Padan on it.'],
  'host-protected': () => [
    'The structure of the workbook is protected, so no sheet can be added.',
    'Remove the protection (Review > Protect Workbook) or use a copy.',
  ],
  'host-changed': ({ sheet = '' }) => [
    sheet === ''
      ? 'A sheet is gone or was renamed since it was read.'
      : `Sheet "${sheet}" has changed since it was read.`,
    'Check the data again, then run again.',
  ],
  'input-changed': () => [
    'The data in the workbook changed while the plan was being computed; nothing was written.',
    'Check the data again, then run again.',
  ],
  ...hostProblems,
  ...paperProblems,
  'host-text-altered': ({ address = '' }) => [
    `What stands in cell ${address} changed while it was written.`,
    'The result was withdrawn and its sheets removed. Try again on a copy of the workbook.',
  ],
  'host-chart-refused': ({ sheet = '', title = '' }) => [
    `This Excel cannot draw the chart "${title}" on the sheet "${sheet}"; its figures stand on that sheet.`,
    'If the chart is needed, run again in a newer Excel for desktop.',
  ],
  'host-last-sheet': () => [
    'Without these sheets no visible sheet would be left in the workbook; nothing was deleted.',
    'Add an empty sheet first, then delete again.',
  ],
  'host-sheet-hidden': ({ sheet = '' }) => [
    `Sheet "${sheet}" is hidden, so its cells cannot be shown.`,
    'Show it first (right-click a sheet tab > Unhide), then try again.',
  ],
  'sheet-employees-missing': ({ sheets = '' }) => [
    `No employee sheet found. Sheets present: ${sheets}.`,
    'Include a sheet with columns NIP, NAMA, JABATAN and UNIT KERJA, such as the SIASN main-data download.',
  ],
  'sheet-positions-missing': ({ sheets = '' }) => [
    `No position sheet (peta jabatan) found. Sheets present: ${sheets}.`,
    'Include a sheet with columns NAMA JABATAN, UNIT KERJA, JENIS JABATAN and KEBUTUHAN (K).',
  ],
  'sheet-ambiguous': ({ kind, sheets = '', shared = '', common = 0 }) => [
    `More than one sheet looks like the ${kind === 'employee' ? 'employee' : 'position'} sheet (rows in brackets): ${sheets}${shared === '' ? '' : `; ${common} ${kind === 'employee' ? 'people' : 'posts'} stand on more than one of them (such as ${shared})`}.`,
    'Say which one counts: put them together as one list without repeated rows, or mark those not used (in the pane), or move them to another workbook.',
  ],
  'table-unpeopled': () => [
    'Nobody works in any post of the table that begins here; it may hold the sums of another.',
    'If so, mark its sheet as not used (in the pane) or move it; if it is a list of posts, write posts and units as on the employee sheet.',
  ],
  'sheets-joined': ({ kind, sheets = '' }) => [
    `Several tables of ${kind === 'employee' ? 'employees' : 'posts'} are read as one list: ${sheets}.`,
    'Nothing to do if all of them are meant.',
  ],
  'units-above': () => [
    'Units are read from the lines that head each group, because there is no column for them.',
    'Check them on the sheet of what was read, or add a column UNIT KERJA.',
  ],
  'column-headless': ({ count = 0, names = '' }) => [
    `${count} columns hold data and have no heading, so they are not read: ${names}.`,
    'Give the column a heading if it is needed.',
  ],
  'sheet-empty': () => ['This sheet has no rows of data.', 'Fill it, or choose another sheet.'],
  'column-missing': ({ field = '' }) => [
    `A required column was not found: ${fieldName(field)}.`,
    'Give it a usual header, or point it out in the pane.',
  ],
  'column-unknown': ({ count = 0, names = '' }) => [
    `${count} columns were not recognised and are not read: ${names}.`,
    'Nothing to do if they are not meant to be used.',
  ],
  'sheet-unsure': () => [
    'What this sheet holds is not certain, so it was not read.',
    'Choose its kind in the pane, or complete its headers (for example NIP and TINGKAT HUKUMAN DISIPLIN).',
  ],
  'column-twice': ({ header = '' }) => [
    `Two columns are headed ${header}; only the first is read.`,
    'If the second column or table is needed too, move it to a sheet of its own.',
  ],
  'column-second': ({ count = 0, names = '' }) => [
    `${count} columns seem to hold what another column was read for, and are not read: ${names}.`,
    'If the column that is read is incomplete, choose this one in the pane, or bring both together.',
  ],
  'column-unsure': ({ field = '' }) => [
    `Padan is not sure that this column holds the ${fieldName(field)}.`,
    'Confirm it in the pane, or change its header.',
  ],
  'choices-unreadable': () => [
    'The meanings of sheets and columns kept on the audit sheet cannot be read.',
    'Restore the cell, or delete that result and decide on the columns again.',
  ],
  ...bookProblems,
  ...postProblems,
  ...cellProblems,
  ...markProblems,
  ...decisionProblems,
  ...evaluationProblems,
  ...policyProblems,
  'points-overflow': ({ employees = 0 }) => [
    `The numbers for ${employees} employees are too large to be exact.`,
    'Use only two priority tiers, or split the workbook.',
  ],
  'result-too-long': ({ sheet = '', rows = 0, most = 0, transfers = 0 }) => [
    `Sheet ${sheet} would need ${rows} rows for ${transfers} transfers; a sheet holds ${most}. Nothing was written.`,
    'Enter a limit of moves on the policy sheet, or plan agency by agency.',
  ],
  'verifier-objects': ({ reason = '' }) => [
    `The independent verifier objects to this plan (${reason}). Nothing was written.`,
    'This is a fault in Padan. Report it with a sample workbook free of personal data.',
  ],
  'list-missing': ({ sheet = '' }) => [
    sheet === '' ? 'This workbook holds no list of proposals.' : `There is no sheet "${sheet}".`,
    'Make a sheet with the columns NIP, JABATAN TUJUAN and UNIT TUJUAN, or name its sheet with --list.',
  ],
  'ledger-missing': () => [
    'This workbook has no sheet of decisions that can be written on.',
    'Run "padan plan" first, then "padan audit --approve" on its result.',
  ],
  'no-run': ({ path, run, there, lost }) => [
    `${path === undefined ? 'This workbook' : `The workbook ${path}`} ${
      run !== undefined && there !== undefined
        ? `holds no result ${run}.`
        : lost !== undefined
          ? `has lost the sheet Audit Trail of ${lost}; without it the result cannot be read back.`
          : 'holds no Padan result.'
    }`,
    run !== undefined && there !== undefined
      ? `There is: ${there}.`
      : lost !== undefined
        ? 'Bring that sheet back from a copy, or run "padan plan" to make a new result.'
        : 'Run "padan plan" first.',
  ],
  'data-changed': ({ run = '' }) => [
    `The data have changed since result P${run} was made, so that answers about it no longer hold.`,
    'Make the plan again, or put the data back.',
  ],
  'sheet-there': ({ sheet = '' }) => [
    `This result has its sheet ${sheet} already.`,
    'Delete that sheet first to make it again.',
  ],
  'employee-unknown': ({ nip = '' }) => [
    `No employee with NIP ${nip} is in the data in use.`,
    'Check the NIP; if the person was added since, plan again.',
  ],
  'position-unknown': ({ position = '', found = 0 }) => [
    found === 0 ? `No post "${position}" is in the data in use.` : `${found} posts are called "${position}".`,
    'Use "name (unit)" or the key on the sheet Data Read; if the post was added since, plan again.',
  ],
  'policy-sheet-gone': ({ run = '' }) => [
    `The policy sheet that result P${run} rests on was deleted, and the lines of its audit trail do not give that policy, so the plan cannot be made again; the sheets of the result stay readable.`,
    'Bring the policy sheet back (undo, or an earlier copy of the file), or run again: a default policy sheet is then written.',
  ],
  ...verifyProblems,
  'engine-stopped': () => [
    'The calculation stopped. The workbook is unchanged.',
    'Run again. If it recurs, close other programs or use less data.',
  ],
};

const fieldName = (field: string | number): string =>
  (fields as Readonly<Record<string, string>>)[String(field)] ?? String(field);
