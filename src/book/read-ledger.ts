import { fill, textsOf, type Language } from '../text';
import { visibleText, type Grid } from '../sheets';

import { findColumns } from './find-columns';
import { cellOf } from './find-table';
import type { LedgerEntry } from './ledger';
import { parseFact } from './parse-fact';
import type { AuditReading } from './read-audit';
import { dateInCell, readDecisions } from './read-recommendations';
import { parseRuling } from './rulings';

const LEDGER_COLUMNS = [
  'number',
  'decision',
  'nip',
  'name',
  'position',
  'unit',
  'official',
  'decisionDate',
  'reason',
  'letter',
  'writtenAt',
  'positionKey',
  'sinceRun',
] as const;

const NEEDED = ['decision', 'nip', 'position', 'unit'] as const;

/** What a decision is about and who made it; a row with none of that and no word is blank. */
const SAID = ['decision', 'nip', 'position', 'unit', 'official', 'reason', 'letter'] as const;

/** Where a decision is written, in the words of a language. */
const placeText = (sheet: string, row: number, language: Language): string =>
  fill(textsOf(language).sheets.labels.writtenOn, { a: sheet, p: row + 1 });

/**
 * Decisions on the ledger of a run, found by its headers in either language: numbered rows by their numbers, whatever they have been sorted
 * by, then those people have added. Blank rows are left out; a row without a word keeps what else it says.
 */
export const readLedger = (grid: Grid, run: number, language: Language): LedgerEntry[] => {
  const found = findColumns(grid, LEDGER_COLUMNS, NEEDED);
  if (found === null) return [];
  const columnOf = (id: (typeof LEDGER_COLUMNS)[number]): number => found.columns.get(id) ?? -1;
  const entries = grid.rows.flatMap((_, row): LedgerEntry[] => {
    if (row <= found.headerRow) return [];
    const at = (id: (typeof LEDGER_COLUMNS)[number]): string => visibleText(String(cellOf(grid, found, row, id) ?? ''));
    if (SAID.every((id) => at(id) === '')) return [];
    const since = Number(at('sinceRun'));
    return [
      {
        decision: at('decision'),
        nip: at('nip'),
        name: at('name'),
        position: at('position'),
        unit: at('unit'),
        official: at('official'),
        date: dateInCell(cellOf(grid, found, row, 'decisionDate')),
        reason: at('reason'),
        letter: at('letter'),
        writtenAt: at('writtenAt') === '' ? placeText(grid.sheet, row, language) : at('writtenAt'),
        positionKey: at('positionKey'),
        sinceRun: at('sinceRun') !== '' && Number.isInteger(since) ? since : run,
        source: 'ledger',
        number: at('number'),
        where: { sheet: grid.sheet, row, column: columnOf('decision') },
        columns: {
          nip: columnOf('nip'),
          position: columnOf('position'),
          unit: columnOf('unit'),
          date: columnOf('decisionDate'),
        },
      },
    ];
  });
  const order = ({ number }: LedgerEntry): number => (number === '' ? Infinity : Number(number));
  return entries.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
};

/** Where a decision can be written on a ledger that stands in a workbook. */
export type LedgerRoom = {
  /** Numbered rows that say nothing yet, in their order; 0-based. */
  readonly blankRows: readonly number[];
  /** The first row below everything on the sheet. */
  readonly below: number;
  /** 0-based column of each field; those that are gone are not there. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headerRow: number;
};

/** Finds room for further decisions on a ledger, by its headers in either language; null where it has lost a column they need. */
export const roomOnLedger = (grid: Grid): LedgerRoom | null => {
  const found = findColumns(grid, LEDGER_COLUMNS, NEEDED);
  if (found === null) return null;
  const isBlank = (row: number): boolean =>
    SAID.every((id) => visibleText(String(cellOf(grid, found, row, id) ?? '')) === '');
  const isNumbered = (row: number): boolean => (cellOf(grid, found, row, 'number') ?? '') !== '';
  const rows = grid.rows.map((_, row) => row).filter((row) => row > found.headerRow && isNumbered(row) && isBlank(row));
  return { blankRows: rows, below: grid.rows.length, columns: found.columns, headerRow: found.headerRow };
};

/** Posts a run proposes, by NIP, as its audit trail states them. */
export const postsOfAudit = ({ lines }: AuditReading): ReadonlyMap<string, string> => {
  const posts = new Map<string, string>();
  for (const { event, detail } of lines) {
    const [kind, nip] = event.split(' ');
    const to = kind === 'transfer' ? parseFact(detail)?.['to'] : undefined;
    if (nip !== undefined && typeof to === 'string') posts.set(nip, to);
  }
  return posts;
};

/** Decisions on the recommendations of a run, as the ledger takes them in. */
export const entriesOfRecommendations = (
  grid: Grid,
  run: number,
  posts: ReadonlyMap<string, string>,
  language: Language,
): LedgerEntry[] =>
  readDecisions(grid).map(
    ({ row, column, number, nip, decision, ruling, position, unit, official, date, dateColumn, remark }) => ({
      decision,
      nip,
      name: '',
      ...(ruling === 'stay' ? { position: '', unit: '' } : { position, unit }),
      official,
      date,
      reason: remark,
      letter: '',
      writtenAt: placeText(grid.sheet, row, language),
      positionKey: ruling === 'stay' ? '' : (posts.get(nip) ?? ''),
      sinceRun: run,
      source: 'recommendations' as const,
      number,
      where: { sheet: grid.sheet, row, column },
      columns: { nip: column, position: column, unit: column, date: dateColumn },
    }),
  );

/** Whether a decision says what a line of the ledger says already, signature included. */
const saysTheSame = (one: LedgerEntry, other: LedgerEntry): boolean =>
  parseRuling(one.decision) === parseRuling(other.decision) &&
  (['official', 'date', 'reason'] as const).every((key) => one[key] === other[key]);

/** The ledger with the decisions made on the rows of recommendations behind it; those it has already are not taken in twice. */
export const joinEntries = (ledger: readonly LedgerEntry[], decided: readonly LedgerEntry[]): LedgerEntry[] => {
  const pairOf = ({ nip, positionKey }: LedgerEntry): string => `${nip} ${positionKey}`;
  const last = new Map(ledger.map((entry) => [pairOf(entry), entry]));
  return [
    ...ledger,
    ...decided.filter((entry) => {
      const known = last.get(pairOf(entry));
      return known === undefined || !saysTheSame(entry, known);
    }),
  ];
};
