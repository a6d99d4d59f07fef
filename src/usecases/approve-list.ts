import { isOnlyAgainstRulings, markerKey, readAudit, roomOnLedger, type LedgerEntry } from '../book';
import type { Commitment, PadanProblem } from '../domain';
import type { CheckedRow } from '../insight';
import { fail, succeed, type Result } from '../kernel';
import { cellAt, type Grid } from '../sheets';
import { fill, textsOf, type Language } from '../text';

import { newestAudit } from './audit-facts';
import type { CellEntry, WorkbookChange } from './ports';
import type { WorkbookReading } from './read-workbook';

/** Who approves a list, on what paper and when; "" where it is not said. `date` as YYYY-MM-DD. */
export type ListSignature = Pick<LedgerEntry, 'official' | 'letter' | 'date'>;

/** What of a checked list is recorded as approved, and what is not. */
export type ListApprovals = {
  /** The ledger they are recorded on. */
  readonly sheet: string;
  readonly recorded: readonly CheckedRow[];
  /** Approved there already. */
  readonly known: readonly CheckedRow[];
  /** A rule forbids them, or they must go for the rest to be lawful: nobody approves these but by hand. */
  readonly unlawful: readonly CheckedRow[];
  /** Lawful, and against decisions there are already. */
  readonly ruled: readonly CheckedRow[];
};

const COLUMNS = [
  'decision',
  'nip',
  'name',
  'position',
  'unit',
  'official',
  'decisionDate',
  'letter',
  'writtenAt',
  'positionKey',
] as const;

const wordsOf = (
  { proposal: { source }, employee, to }: CheckedRow,
  { official, letter, date }: ListSignature,
  language: Language,
): Readonly<Record<(typeof COLUMNS)[number], string>> => {
  const { rulings, labels } = textsOf(language).sheets;
  return {
    decision: rulings.approve,
    nip: employee.nip,
    name: employee.name,
    position: to.name,
    unit: to.unit,
    ...{ official, letter },
    decisionDate: date,
    writtenAt: fill(labels.writtenOn, { a: source.sheet, p: source.row + 1 }),
    positionKey: to.id,
  };
};

/** The ledger of the newest run, and the language it is written in. */
const ledgerIn = ({ sheets }: WorkbookReading): { readonly grid: Grid; readonly language: Language } | null => {
  const run = newestAudit(sheets)?.run;
  const gridOf = (id: 'audit' | 'ledger'): Grid | null =>
    sheets.find(({ marker }) => marker?.run === run && marker?.key === markerKey(id))?.grid ?? null;
  const [audit, grid] = [gridOf('audit'), gridOf('ledger')];
  if (audit === null || grid === null) return null;
  return { grid, language: readAudit(audit).facts.get('language') === 'en' ? 'en' : 'id' };
};

const isApproved = ({ employee, to }: CheckedRow, commitments: readonly Commitment[]): boolean =>
  commitments.some((one) => one.ruling === 'approve' && one.nip === employee.nip && one.post === to.id);

const LEDGER_KEY = markerKey('ledger');

/**
 * The rows of a checked list that are lawful together and agree with the decisions there are, as approvals on the ledger of the newest run:
 * on its blank rows first, then below. A problem where the workbook has no ledger to write on.
 */
export const approveList = (
  rows: readonly CheckedRow[],
  commitments: readonly Commitment[],
  reading: WorkbookReading,
  signature: ListSignature,
): Result<{ readonly approvals: ListApprovals; readonly change: WorkbookChange }, PadanProblem> => {
  const ledger = ledgerIn(reading);
  const room = ledger === null ? null : roomOnLedger(ledger.grid);
  if (ledger === null || room === null) return fail({ code: 'ledger-missing', severity: 'blocks' });
  const { grid, language } = ledger;
  const lawful = rows.filter(({ outcome }) => outcome === 'lawful' || outcome === 'after-drops');
  const known = lawful.filter((row) => isApproved(row, commitments));
  const recorded = lawful.filter((row) => !known.includes(row) && row.rulings.length === 0);
  const entries = recorded.flatMap((row, index): CellEntry[] => {
    const at = room.blankRows[index] ?? room.below + index - room.blankRows.length;
    const words = wordsOf(row, signature, language);
    return COLUMNS.flatMap((id): CellEntry[] => {
      const column = room.columns.get(id);
      if (column === undefined || words[id] === '') return [];
      const place = { sheet: grid.sheet, row: at, column };
      return [{ place, expected: cellAt(grid, at, column), value: words[id] }];
    });
  });
  const columns = new Set(COLUMNS.map((id) => room.columns.get(id)));
  return succeed({
    approvals: {
      sheet: grid.sheet,
      ...{ recorded, known },
      unlawful: rows.filter(({ outcome }) => outcome === 'barred' || outcome === 'to-drop'),
      ruled: lawful.filter((row) => isOnlyAgainstRulings(row) && !known.includes(row)),
    },
    change: {
      kind: 'set-entries',
      entries,
      isEntry: ({ key }, { row, column }) => key === LEDGER_KEY && row > room.headerRow && columns.has(column),
    },
  });
};
