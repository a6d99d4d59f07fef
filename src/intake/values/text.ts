import { visibleText, type CellValue } from '../../sheets';

/** Ways of writing that a seat has nobody in it. */
const VACANCIES = ['kosong', 'lowong', 'vacant', 'belum terisi', 'formasi kosong'];

const MISSING = new Set([
  ...VACANCIES,
  '',
  '-',
  '--',
  '—',
  '–',
  '.',
  'null',
  'nan',
  'none',
  'n/a',
  '#n/a',
  'tidak ada',
  'nihil',
  'expired',
  'belum dinilai',
]);

/** A text as the lists above have it: "(Kosong)" is "kosong". */
const plain = (text: string): string => text.toLowerCase().replace(/^\((.*)\)$/, '$1');

/** No text of the lists is longer, brackets counted in. */
const LONGEST_MISSING = Math.max(...[...MISSING].map(({ length }) => length)) + 2;

/** The visible text of a cell, or null for the many ways of writing "nothing". Numbers keep all their digits. */
export const cellText = (cell: CellValue): string | null => {
  if (cell === null) return null;
  const visible = visibleText(String(cell));
  const text = visible.startsWith("'") ? visible.slice(1).trim() : visible;
  return text.length <= LONGEST_MISSING && MISSING.has(plain(text)) ? null : text;
};

/** "#REF!", "#DIV/0!", "#NAME?", "#BUSY!", "#GETTING_DATA" and every other error: a sign, capitals, and mostly a mark at the end. */
const CELL_ERROR = /^#(?:[A-Z][A-Z_]{2,}(?:\/0)?[!?]|GETTING_DATA)$/;

/** True for an error that a formula left behind, of whatever kind; "#N/A" counts as missing, because exports use it so. */
export const isCellError = (cell: CellValue): boolean =>
  typeof cell === 'string' && cell.includes('#') && CELL_ERROR.test(cell.trim());

/** True for a look-up that found nothing; where a row cannot do without the cell, that is an error. */
export const isNotAvailable = (cell: CellValue): boolean => typeof cell === 'string' && cell.trim() === '#N/A';

/** True for a cell that says in words that a seat is vacant. */
export const saysVacant = (cell: CellValue): boolean =>
  typeof cell === 'string' && VACANCIES.includes(plain(visibleText(cell)));
