import {
  civilDateFromSerial,
  parseIsoDate,
  parseNip,
  type CivilDate,
  type PadanProblem,
  type RuleId,
  type Waiver,
} from '../domain';
import { RULES } from '../rules';
import { cellAt, foldText, type CellValue, type Grid } from '../sheets';
import { POLICY_LAYOUT } from '../report';

/** A day as a spreadsheet keeps it, or written as 2026-01-31; null for anything else. */
export const dayIn = (cell: CellValue): CivilDate | null => {
  if (typeof cell === 'number') return civilDateFromSerial(cell);
  return typeof cell === 'string' ? parseIsoDate(cell.trim()) : null;
};

/** No letter makes room in a post that is full. */
export const mayBeWaived = (rule: RuleId): boolean => rule !== 'R20';

/** Keys of the rows for exemptions. */
export const isWaiverKey = (key: string): boolean => /^W\d+$/.test(key);

/**
 * Reads one row of exemptions; null when nobody has filled it in. A row filled in half is a blocking problem at the cell that
 * is missing: an exemption without its letter is none.
 */
export const readWaiver = (grid: Grid, row: number, problems: PadanProblem[]): Waiver | null => {
  const { waiver: columns } = POLICY_LAYOUT;
  const cell = (column: number): CellValue => cellAt(grid, row, column);
  const isBlank = Object.values(columns).every((column) => String(cell(column) ?? '').trim() === '');
  if (isBlank) return null;
  const object = (item: string, column: number): null => {
    problems.push({
      code: 'waiver-invalid',
      severity: 'blocks',
      where: { sheet: grid.sheet, row, column },
      params: { item, value: String(cell(column) ?? '') },
    });
    return null;
  };
  const who = cell(columns.nip);
  const isAll = /^(?:semua|all)$/.test(foldText(String(who ?? '')));
  const parsed = typeof who === 'string' ? parseNip(who.replace(/[\s.']/g, '')) : { defect: 'not-digits' };
  if (!isAll && !('nip' in parsed)) return object('NIP', columns.nip);
  const named = String(cell(columns.rule) ?? '')
    .trim()
    .toUpperCase();
  const rule = RULES.find(({ id }) => id === named)?.id;
  if (rule === undefined || !mayBeWaived(rule)) return object(named, columns.rule);
  const date = dayIn(cell(columns.date));
  if (date === null) return object('TMT', columns.date);
  const authority = String(cell(columns.authority) ?? '').trim();
  if (authority === '') return object('PPK', columns.authority);
  const letter = String(cell(columns.letter) ?? '').trim();
  if (letter === '') return object('No.', columns.letter);
  return { nip: isAll || !('nip' in parsed) ? 'all' : parsed.nip, rule, authority, letter, date };
};
