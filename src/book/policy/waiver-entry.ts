import { parseNip, type CivilDate, type Nip, type RuleId, type Waiver } from '../../domain';
import { fail, succeed, type Result } from '../../kernel';
import { RULES } from '../../rules';
import { foldText, type CellValue, type DraftCell } from '../../sheets';
import type { Texts } from '../../text';

import { input } from '../cells';

import { dayIn, isBlank } from './codecs';
import type { PolicyColumnId } from './columns';

/** What an exemption lacks; `text/` names it. */
export type WaiverItem = 'nip' | 'nip-number' | 'rule' | 'rule-fixed' | 'date' | 'authority' | 'letter';

/** One cell of a row of exemptions, both ways. */
export type WaiverCell<Key extends keyof Waiver = keyof Waiver> = {
  readonly field: Key;
  readonly column: PolicyColumnId;
  readonly read: (cell: CellValue) => Result<Waiver[Key], WaiverItem>;
  readonly write: (waiver: Waiver | undefined, texts: Texts) => DraftCell;
};

/** No letter makes room in a post that is full. */
export const mayBeWaived = (rule: RuleId): boolean => rule !== 'R20';

/** Rows for exemptions that are always there to be filled in. */
export const WAIVER_ROWS = 10;

/** Key of the row of an exemption, from 0 on. */
export const waiverKey = (index: number): string => `W${index + 1}`;

/** Keys of the rows for exemptions. */
export const isWaiverKey = (key: string): boolean => /^W\d+$/.test(key);

/** A stroke or a dot tells nobody anything. */
const isTold = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const readWho = (cell: CellValue): Result<Nip | 'all', WaiverItem> => {
  if (/^(?:semua|all)$/.test(foldText(String(cell ?? '')))) return succeed('all');
  // A number has lost its last digits.
  if (typeof cell === 'number') return fail('nip-number');
  const parsed = parseNip(String(cell ?? '').replace(/[\s.']/g, ''));
  return 'nip' in parsed ? succeed(parsed.nip) : fail('nip');
};

const readRule = (cell: CellValue): Result<RuleId, WaiverItem> => {
  const named = String(cell ?? '')
    .trim()
    .toUpperCase();
  const rule = RULES.find(({ id }) => id === named)?.id;
  if (rule === undefined) return fail('rule');
  return mayBeWaived(rule) ? succeed(rule) : fail('rule-fixed');
};

const readDay = (cell: CellValue): Result<CivilDate, WaiverItem> => {
  const day = dayIn(cell);
  return day === null ? fail('date') : succeed(day);
};

const readTold =
  (item: WaiverItem) =>
  (cell: CellValue): Result<string, WaiverItem> => {
    const told = String(cell ?? '').trim();
    return isTold(told) ? succeed(told) : fail(item);
  };

const cellOf = <Key extends keyof Waiver>(cell: WaiverCell<Key>): WaiverCell => cell;

/** Cells of a row of exemptions, in the order they are asked for. */
export const WAIVER_CELLS: readonly WaiverCell[] = [
  cellOf<'nip'>({
    field: 'nip',
    column: 'item',
    read: readWho,
    write: (waiver, { sheets }) =>
      input(waiver === undefined ? null : waiver.nip === 'all' ? sheets.labels.everybody : waiver.nip, 'text'),
  }),
  cellOf<'rule'>({
    field: 'rule',
    column: 'choice',
    read: readRule,
    write: (waiver) => input(waiver?.rule ?? null, 'text'),
  }),
  cellOf<'date'>({
    field: 'date',
    column: 'number',
    read: readDay,
    write: (waiver) => input(waiver?.date ?? null, 'date'),
  }),
  cellOf<'authority'>({
    field: 'authority',
    column: 'explains',
    read: readTold('authority'),
    write: (waiver) => input(waiver?.authority ?? null, 'text'),
  }),
  cellOf<'letter'>({
    field: 'letter',
    column: 'basis',
    read: readTold('letter'),
    write: (waiver) => input(waiver?.letter ?? null, 'text'),
  }),
];

/** What was found in a row of exemptions: one that is whole, what the first wrong cell lacks, or null where nothing is entered. */
export type WaiverReading =
  { readonly waiver: Waiver } | { readonly lacks: WaiverItem; readonly column: PolicyColumnId } | null;

/** Reads a row of exemptions. One filled in by half is none: an exemption without its letter exempts nobody. */
export const readWaiver = (cellAt: (column: PolicyColumnId) => CellValue): WaiverReading => {
  if (WAIVER_CELLS.every(({ column }) => isBlank(cellAt(column)))) return null;
  const waiver: Partial<Record<keyof Waiver, Waiver[keyof Waiver]>> = {};
  for (const { field, column, read } of WAIVER_CELLS) {
    const value = read(cellAt(column));
    if (!value.ok) return { lacks: value.error, column };
    waiver[field] = value.value;
  }
  return { waiver: waiver as Waiver };
};

/** Whether a row without a key holds what only an exemption would: a NIP, or everybody, and a rule. */
export const seemsWaiver = (cellAt: (column: PolicyColumnId) => CellValue): boolean =>
  readWho(cellAt('item')).ok && /^r\d+$/i.test(String(cellAt('choice') ?? '').trim());
