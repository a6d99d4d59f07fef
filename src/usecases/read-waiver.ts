import { parseNip, type CivilDate, type PadanProblem, type RuleId, type Waiver } from '../domain';
import { parseDate } from '../intake';
import { RULES } from '../rules';
import { cellAt, foldText, type CellValue, type Grid } from '../sheets';
import { POLICY_LAYOUT } from '../book';

/** A day as a spreadsheet keeps it, or as people write it (31/12/2026, 31 Desember 2026, 2026-12-31); null for anything else. */
export const dayIn = (cell: CellValue): CivilDate | null => parseDate(cell, 'day-first') ?? null;

/** What an exemption lacks; `text/` names it. */
type WaiverItem = 'nip' | 'nip-number' | 'rule' | 'rule-fixed' | 'date' | 'authority' | 'letter';

/** No letter makes room in a post that is full. */
export const mayBeWaived = (rule: RuleId): boolean => rule !== 'R20';

/** Keys of the rows for exemptions. */
export const isWaiverKey = (key: string): boolean => /^W\d+$/.test(key);

/** A stroke or a dot tells nobody anything. */
const isTold = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a row without a key holds what only an exemption would: a NIP, or everybody, and a rule. */
export const seemsWaiver = (grid: Grid, row: number): boolean => {
  const { nip, rule } = POLICY_LAYOUT.waiver;
  const who = String(cellAt(grid, row, nip) ?? '');
  const isSomebody = /^(?:semua|all)$/.test(foldText(who)) || 'nip' in parseNip(who.replace(/[\s.']/g, ''));
  return isSomebody && /^r\d+$/i.test(String(cellAt(grid, row, rule) ?? '').trim());
};

/**
 * Reads one row of exemptions; null when nobody has filled it in. A row filled in half is a blocking problem at the cell that
 * is missing: an exemption without its letter is none.
 */
export const readWaiver = (grid: Grid, row: number, problems: PadanProblem[]): Waiver | null => {
  const { waiver: columns } = POLICY_LAYOUT;
  const cell = (column: number): CellValue => cellAt(grid, row, column);
  const isBlank = Object.values(columns).every((column) => String(cell(column) ?? '').trim() === '');
  if (isBlank) return null;
  const object = (item: WaiverItem, column: number): null => {
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
  if (!isAll && !('nip' in parsed)) return object(typeof who === 'number' ? 'nip-number' : 'nip', columns.nip);
  const named = String(cell(columns.rule) ?? '')
    .trim()
    .toUpperCase();
  const rule = RULES.find(({ id }) => id === named)?.id;
  if (rule === undefined) return object('rule', columns.rule);
  if (!mayBeWaived(rule)) return object('rule-fixed', columns.rule);
  const date = dayIn(cell(columns.date));
  if (date === null) return object('date', columns.date);
  const authority = String(cell(columns.authority) ?? '').trim();
  if (!isTold(authority)) return object('authority', columns.authority);
  const letter = String(cell(columns.letter) ?? '').trim();
  if (!isTold(letter)) return object('letter', columns.letter);
  return { nip: isAll || !('nip' in parsed) ? 'all' : parsed.nip, rule, authority, letter, date };
};
