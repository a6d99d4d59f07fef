import type { ProblemText } from '../texts';

import { courseProblems } from './course-problems';

/** Problems of cells: of people and of posts. */
export const cellProblems = {
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
  'nip-duplicate': ({ firstRow = 0, name = '' }) =>
    name === ''
      ? [`This NIP already stands in row ${firstRow}.`, 'Delete one of the rows.']
      : [
          `This NIP also stands in row ${firstRow} with another name (${name}).`,
          'Check both NIPs in SIASN and correct the wrong one; until then neither row is used.',
        ],
  'acting-row': ({ firstRow = 0 }) => [
    `This row of an acting duty (Plt., Plh.) does not count; the post the person holds is in row ${firstRow}.`,
    'Nothing to do; the seat acted for is vacant.',
  ],
  'acting-only': () => [
    'This person is listed as acting (Plt., Plh.) only; the post they hold is unknown.',
    'Write the post they hold; the seat acted for is vacant.',
  ],
  'date-order-assumed': ({ count = 0, first = '' }) => [
    `The dates of this column are of two kinds: ${count} cells can be read in two ways and are read with the ${first === 'month' ? 'month' : 'day'} first.`,
    'Check the order of day and month in this column, or turn its cells into dates of Excel.',
  ],
  'date-utc': ({ count = 0 }) => [
    `${count} dates of this column are written as UTC times (the evening before) and are read as the day after, as in Indonesian time.`,
    'Check one or two of them; if they are wrong, turn the column into dates of Excel.',
  ],
  'nip-similar': ({ first = '' }) => [
    `Same name, and the same birth date inside the NIP or a NIP like it, as in ${first}; perhaps one person with two NIPs, such as a PPPK who is a PNS by now.`,
    'If so, delete the row that no longer holds.',
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
  'start-disagrees': () => [
    'TMT CPNS is not the year and month of appointment inside the NIP.',
    'Compare with the decree or SIASN; Padan uses what the NIP says.',
  ],
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
  'rubric-unknown': ({ header = '' }) => [
    `The cell under "${header}" is not of the rubric and counts as blank.`,
    'Use a word of the rubric, a count, a level of 1-5, or points of 0-100.',
  ],
  'feedback-uncounted': () => [
    'This feedback does not count: source, giver, date, or (from the public) evidence is missing.',
    'Complete it, or leave it; feedback without a name never scores.',
  ],
  'survey-out-of-scale': () => [
    'This index of satisfaction is no number from 25 to 100, so it is not used.',
    'Enter the converted index (25.00-100.00).',
  ],
  'survey-unit-unknown': () => [
    'No unit or agency of the posts has this name, so its index of satisfaction is not used.',
    'Write the name as on the sheet of posts.',
  ],
  'survey-undated': () => [
    'This index of satisfaction has no date, or one after the day of the data, so it is not used.',
    'Enter the date of the survey.',
  ],
  'objection-undated': () => [
    'This objection has no date, or one after the day planned for, so it counts from that day.',
    'Fill in the date of the letter, so that a later consent can end it.',
  ],
  'objection-and-consent': () => [
    'This row has an objection and a consent; the objection counts.',
    'Write them on two rows with a date each; the later one counts.',
  ],
  'consent-undated': () => [
    'This consent has no date, or one after the day planned for, so it does not count.',
    'Fill in the date of the letter.',
  ],
  ...courseProblems,
  'request-unsigned': () => [
    'This request does not say who asks for it.',
    'Name the requester; a request without a name does not count.',
  ],
  'request-post-unknown': ({ count = 0, nearest = '' }) => [
    Number(count) > 1
      ? `The post asked for matches ${count} rows of the position sheet.`
      : 'The post asked for is not on the position sheet.',
    (nearest === '' ? '' : `Perhaps ${nearest} is meant. `) +
      'Write the names of the post and its unit as on the position sheet; this row does not count.',
  ],
  'proposal-post-unknown': ({ count = 0, nearest = '' }) => [
    Number(count) > 1 ? `The post fits ${count} rows of the list of posts.` : 'The post is not on the list of posts.',
    (nearest === '' ? '' : `Perhaps ${nearest} is meant. `) +
      'Write post and unit as on the list of posts; this row is not judged.',
  ],
  'proposal-twice': ({ first = '' }) => [
    `Row ${first} names this person already; this row is not judged.`,
    'Delete one of the rows: one person, one post.',
  ],
  'proposal-there-already': () => [
    'This person holds that post already.',
    'Delete the row, or look at the post again; this row is not judged.',
  ],
  'pair-incomplete': ({ header = '' }) => [
    `Column "${header}" is blank in this row, so the row is not used.`,
    'Fill in both columns, or delete the row.',
  ],
  'family-unknown': () => ['This family of fields is not known.', 'Choose one from the handbook, such as Kesehatan.'],
  'rating-unknown': () => [
    'The performance rating was not recognised.',
    'Use Sangat Baik, Baik, Butuh Perbaikan, Kurang or Sangat Kurang.',
  ],
  'feedback-score-unknown': () => [
    'This score of feedback cannot be read.',
    'Enter a number from 0 to 100, or a rating such as Baik; the row does not count.',
  ],
  'feedback-short-scale': () => [
    'All feedback scores of this column lie between 1 and 5, so they are read on a scale of 1 to 5 (5 = 100).',
    'If 0 to 100 is meant, change the scores; every row has one scale.',
  ],
  'family-twice': () => ['This keyword is given two families.', 'Leave one row for every keyword.'],
  'discipline-order': () => [
    'This punishment ends before it begins.',
    'Mend one of the days; until then the punishment counts as running.',
  ],
  'joined-name-differs': ({ name = '' }) => [
    `The name in this row is not that of the employee with this NIP (${name}).`,
    'Check the NIP: what the row says is used for the owner of the NIP.',
  ],
  'number-unknown': () => ['The number was not recognised.', 'Write the number alone, such as 87,45.'],
  'whole-unknown': () => ['Not a whole number from 0 to 100,000.', 'Write a whole number, for example 3.'],
  'place-blank': () => [
    'The post or unit of this person is blank, or holds a formula without a value.',
    'Fill in both as on the position sheet; if they are formulas, open the file in Excel and save it again.',
  ],
  'share-as-percent': ({ count = 0 }) => [
    `${count} values of this column are at most 1 and are read as parts of 1: 0.825 means 82.5 %.`,
    'Check one or two of them; if they are wrong, write values from 0 to 100.',
  ],
  'value-clamped': ({ low = 0, high = 100 }) => [
    `The value lies outside ${low}-${high}; the nearest limit is used.`,
    'Check it at its source.',
  ],
  'column-uncalculated': ({ header = '', count = 0 }) => [
    `${count} cells of column ${header} hold formulas without a result: the program that saved this file does not calculate.`,
    'Open the file in Excel or LibreOffice, save it there, and use that file; nothing needs to be typed again.',
  ],
  'sheet-uncalculated': ({ count = 0 }) => [
    `${count} cells of this sheet hold formulas without a result and are read as blank: the program that saved this file does not calculate.`,
    'Open the file in Excel or LibreOffice and save it there. No action is needed if these cells are not used.',
  ],
  'cell-error': () => ['The cell holds a formula error.', 'Mend the formula or type the value.'],
  'date-future': () => [
    'This date lies after the day the plan is made for.',
    'Check the year; if it is right, the time counts as none.',
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
  'relation-nip-unknown': () => [
    'This NIP is not on the employee sheet, so nobody knows in which unit the person works; this relation is not checked.',
    'Check the NIP, or ignore it if the person works elsewhere.',
  ],
  'seats-zero': () => [
    'The need (K) of this post is 0: nobody is proposed for it, and its holders may be proposed elsewhere.',
    'Nothing to do if the post was abolished; otherwise fill in its need.',
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
} satisfies Readonly<Record<string, ProblemText>>;
