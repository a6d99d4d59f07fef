import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

import { fields } from './fields';

/** Every problem: what is wrong, and what to do. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  'file-empty': () => ['The file is empty (0 bytes).', 'Copy it again from its source, then retry.'],
  'file-not-xlsx': ({ format }) => [
    format === 'text'
      ? 'This file is not .xlsx; it holds text (perhaps a renamed .csv or .html).'
      : format === 'xls'
        ? 'This file is in the old Excel format (.xls).'
        : 'This file is not an .xlsx workbook.',
    'Open it in Excel, choose Save As, type "Excel Workbook (*.xlsx)".',
  ],
  'file-encrypted': () => [
    'The file is protected by a password and cannot be read.',
    'Open it in Excel, remove the password (File > Info > Protect Workbook), save, then retry.',
  ],
  'file-damaged': ({ detail = '' }) => [
    `The file is damaged or cut short (${detail}).`,
    'Copy or download it again. If that fails, open it in Excel with "Open and Repair".',
  ],
  'file-too-large': ({ megabytes = 0 }) => [
    `The file unpacks to too much (${megabytes} MB).`,
    'Move the sheets you need into a workbook of their own.',
  ],
  'file-unreadable': ({ path = '', detail = '' }) => [
    `The file ${path} cannot be read (${detail}).`,
    'Check its name and permissions.',
  ],
  'file-unwritable': ({ path = '', detail = '' }) => [
    `The file ${path} cannot be written (${detail}).`,
    'Close it in Excel or choose another place.',
  ],
  'output-is-input': ({ path = '' }) => [
    `The output file is the input file (${path}).`,
    'Name another output file; the input is never overwritten.',
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
  'host-failed': ({ detail = '' }) => [
    `Excel refused the request (${detail}).`,
    'Try again. If it recurs, copy these details for your IT staff.',
  ],
  'host-text-altered': ({ address = '' }) => [
    `The text in cell ${address} changed while it was written.`,
    'The result was withdrawn and its sheets removed. Try again on a copy of the workbook.',
  ],
  'sheet-employees-missing': ({ sheets = '' }) => [
    `No employee sheet found. Sheets present: ${sheets}.`,
    'Include a sheet with columns NIP, NAMA, JABATAN and UNIT KERJA, such as the SIASN main-data download.',
  ],
  'sheet-positions-missing': ({ sheets = '' }) => [
    `No position sheet (peta jabatan) found. Sheets present: ${sheets}.`,
    'Include a sheet with columns NAMA JABATAN, UNIT KERJA, JENIS JABATAN and KEBUTUHAN (K).',
  ],
  'sheet-ambiguous': ({ kind, sheets = '' }) => [
    `More than one sheet looks like the ${kind === 'employee' ? 'employee' : 'position'} sheet: ${sheets}.`,
    'Choose one in the pane, or move the others to another workbook.',
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
  'column-unsure': ({ field = '' }) => [
    `Padan is not sure that this column holds the ${fieldName(field)}.`,
    'Confirm it in the pane, or change its header.',
  ],
  'choices-unreadable': () => [
    'The meanings of sheets and columns kept on the audit sheet cannot be read.',
    'Restore the cell, or delete that result and decide on the columns again.',
  ],
  'nip-numeric': () => [
    'The NIP is stored as a number; its last three digits are lost and cannot be recovered.',
    'Export again with the NIP column formatted as Text.',
  ],
  'nip-invalid': ({ defect = '' }) => [
    `Invalid NIP: ${defect === 'length' ? 'not 18 digits' : defect === 'not-digits' ? 'contains letters' : 'the sex digit is neither 1 nor 2'}.`,
    'Correct the NIP from the decree or SIASN.',
  ],
  'nip-implausible': () => [
    'The dates inside the NIP do not exist.',
    'Check the NIP in SIASN; the row is used all the same.',
  ],
  'nip-duplicate': ({ firstRow = 0 }) => [`This NIP already stands in row ${firstRow}.`, 'Delete one of the rows.'],
  'nip-similar': ({ firstRow = 0 }) => [
    `Same name and a NIP like that of row ${firstRow}; perhaps one person written twice.`,
    'If so, delete one of the rows.',
  ],
  'nip-blank': () => ['The NIP is blank.', 'Fill it in, or delete the row.'],
  'name-blank': () => ['The name is blank.', 'Fill in the name.'],
  'text-like-formula': () => [
    'The cell begins with =, + or @ and could run as a formula.',
    'Remove the sign in front of the text.',
  ],
  'rank-unknown': () => ['The rank was not recognised.', 'Write it like III/c or Penata (III/c).'],
  'date-unknown': () => [
    'The date was not recognised or makes no sense.',
    'Write it like 31/12/2021 or 31 Desember 2021.',
  ],
  'date-disagrees': () => ['The birth date differs from the one inside the NIP.', 'Compare with SIASN.'],
  'date-order': () => [
    'This date is earlier than the first appointment inside the NIP.',
    'Check the year, then compare with SIASN.',
  ],
  'sex-disagrees': () => ['The sex differs from the 15th digit of the NIP.', 'Compare with SIASN.'],
  'filled-down': ({ header = '' }) => [
    `The ${header} cell is blank and was filled from the row above.`,
    'Check that this is right; if not, fill the cell in.',
  ],
  'education-unknown': () => ['The level of education was not recognised.', 'Write it like S-1, D-III or SLTA.'],
  'level-unknown': () => [
    'The level of the post cannot be told.',
    'Fill in JENIS JABATAN (JPT Pratama, Administrator, Pengawas, Pelaksana, Fungsional) or ESELON; functional post names carry their level (Ahli Muda, Terampil, ...).',
  ],
  'status-unknown': () => [
    'The status was not recognised.',
    'Use SIASN words such as Aktif, Tugas Belajar, CLTN, PNS, PPPK.',
  ],
  'discipline-unknown': () => [
    'The weight of the punishment is blank or not understood, although the person stands there with dates of one.',
    'Fill in Ringan, Sedang, Berat or Dalam proses; if there is no punishment, delete the row.',
  ],
  'statement-unknown': ({ header = '' }) => [
    `The cell under "${header}" is not understood and counts as not there.`,
    'Fill in Ya or Tidak; for training: PKP, PKA, PKN II, PKN I or Belum.',
  ],
  'rating-unknown': () => [
    'The performance rating was not recognised.',
    'Use Sangat Baik, Baik, Butuh Perbaikan, Kurang or Sangat Kurang.',
  ],
  'number-unknown': () => ['The number was not recognised.', 'Write the number alone, such as 87,45.'],
  'value-clamped': ({ low = 0, high = 100 }) => [
    `The value lies outside ${low}-${high}; the nearest limit is used.`,
    'Check it at its source.',
  ],
  'cell-error': () => ['The cell holds a formula error.', 'Mend the formula or type the value.'],
  'date-future': () => [
    'This appointment date lies after the day the plan is made for.',
    'Check the year; if it is right, time in post counts as none.',
  ],
  'position-refused': () => [
    "The row of this employee's post is on the position sheet but cannot be used.",
    'Mend that row first; its problem is listed by itself.',
  ],
  'position-unmatched': ({ unit = '', nearest = '' }) => [
    `This post in unit "${unit}" is not on the position sheet.`,
    (nearest === '' ? '' : `Perhaps ${nearest} is meant. `) +
      'Use the same post and unit names as the peta jabatan, add the row, or note it on a list of aliases (columns WRITTEN and MEANT).',
  ],
  'position-ambiguous': ({ count = 0 }) => [
    `This post matches ${count} rows of the peta jabatan.`,
    'Fill in the agency (perangkat daerah) on both sheets so that they can be told apart.',
  ],
  'alias-unknown': () => [
    'This meant name is not on the peta jabatan.',
    'Write the post or unit exactly as on the peta jabatan.',
  ],
  'alias-ambiguous': () => [
    'This written name has two meanings on the list of aliases.',
    'Keep one row for each written name.',
  ],
  'joined-duplicate': () => [
    'This person stands twice on this sheet, with different content.',
    'Keep the one row that is right.',
  ],
  'joined-nip-unknown': () => [
    'This NIP is not on the employee sheet; its row is not used.',
    'Check the NIP, or ignore it if the person has left or retired.',
  ],
  'seats-zero': () => [
    'The need (K) of this post is 0.',
    'Fill it in, or delete the row of a post that no longer exists.',
  ],
  'seats-unknown': () => [
    'The need (K) is blank or not a whole number from 0 to 100,000.',
    'Fill in a whole number, such as 3.',
  ],
  'position-duplicate': ({ firstRow = 0 }) => [
    `The same post in the same unit already stands in row ${firstRow}.`,
    'Merge them into one row with their need added up.',
  ],
  'position-blank': () => ['The post name or the unit is blank.', 'Fill in both.'],
  'filled-disagrees': ({ filled = 0, found = 0 }) => [
    `Bezetting says ${filled}, employees found: ${found}.`,
    'Compare the employee sheet with the peta jabatan.',
  ],
  overfull: ({ seats = 0, found = 0 }) => [
    `This post has ${found} people for ${seats} seats.`,
    'Nobody is proposed into it until the numbers agree.',
  ],
  'gap-disagrees': ({ seats = 0, filled = 0 }) => [
    `The gap column does not agree with K ${seats} and B ${filled}.`,
    'Recompute the gap column; Padan uses K and B.',
  ],
  'policy-invalid': ({ name = '', value = '' }) => [
    `Invalid policy value for "${name}": ${value}.`,
    'Fill it in as the sheet Padan Kebijakan explains.',
  ],
  'policy-no-json': () => ['The policy file is no valid JSON.', 'Check its brackets, commas and quotes.'],
  'weights-sum': ({ sum = 0 }) => [
    `The weights sum to ${sum}; they must sum to 1000.`,
    'Change the weights until they sum to 1000 (permille).',
  ],
  'weight-heavy': ({ criterion = '', weight = 0 }) => [
    `The weight of ${criterion} is ${weight} permille, more than half.`,
    'Think again: one criterion will decide everything.',
  ],
  'criterion-refused': ({ name = '' }) => [
    `"${name}" must not be scored (age, sex, religion, marital status).`,
    'Delete that row from the policy sheet.',
  ],
  'waiver-invalid': ({ item = '', value = '' }) => [
    `This exemption cannot be used: ${item} ("${value}").`,
    'Give NIP (or ALL), rule, date, authority and letter number; or clear the row.',
  ],
  'policy-cell': ({ name = '' }) => [`The policy row "${name}" is not known.`, 'Delete the row, or restore its key.'],
  'points-overflow': ({ employees = 0 }) => [
    `The numbers for ${employees} employees are too large to be exact.`,
    'Use only two priority tiers, or split the workbook.',
  ],
  'verifier-objects': ({ reason = '' }) => [
    `The independent verifier objects to this plan (${reason}). Nothing was written.`,
    'This is a fault in Padan. Report it with a sample workbook free of personal data.',
  ],
  'no-run': () => ['This workbook holds no Padan result.', 'Run "padan plan" first.'],
  'data-changed': ({ run = '' }) => [
    `The data have changed since result P${run} was made, so that answers about it no longer hold.`,
    'Make the plan again, or put the data back.',
  ],
  'verify-differs': ({ what = '', expected = '', found = '' }) => [
    `Does not hold: ${what}. Expected ${expected}, found ${found}.`,
    'The result was changed after it was made, or its input changed. Run again.',
  ],
  'engine-stopped': ({ detail = '' }) => [
    `The calculation stopped (${detail}). The workbook is unchanged.`,
    'Run again. If it recurs, close other programs or use less data.',
  ],
};

const fieldName = (field: string | number): string =>
  (fields as Readonly<Record<string, string>>)[String(field)] ?? String(field);
