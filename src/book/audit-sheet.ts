import { memoizeByObject } from '../kernel';
import { cellAt, type Grid, PALETTE } from '../sheets';
import { fill } from '../text';

import { chainLines, checkCode, type AuditLine } from './audit-chain';
import { eventsOf, type AuditEvent } from './audit-events';
import { text } from './cells';
import { findColumns } from './find-columns';
import { cellOf } from './find-table';
import { problems } from './problems-sheet';
import type { ReportInput } from './report-input';
import { rowCode, rowFit } from './row-cells';
import { sealOf } from './seal';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';

/** A line of the sheet; seals and the closing of the trail stand outside the chain. */
type AuditRow = AuditEvent & { readonly number: number; readonly code: string } & Partial<
    Pick<AuditLine, 'previousHash' | 'hash'>
  >;

/** Sheets whose cells name places of the user's, which move when rows are inserted there: held against a seal. */
const sealEvents = (input: ReportInput): AuditEvent[] =>
  [problems].map(({ id, key, draft }) => ({
    key: `seal.${key}`,
    fact: sealOf(draft(input)),
    sentence: fill(input.texts.sheets.labels.auditSeal, { p: input.names[id] }),
  }));

const trailOf = memoizeByObject((input: ReportInput): { readonly rows: AuditRow[]; readonly headHash: string } => {
  const events = eventsOf(input);
  const lines = chainLines(events.map(({ key, fact }) => ({ event: key, detail: fact })));
  const headHash = lines.at(-1)?.hash ?? '';
  const outside = [
    ...sealEvents(input),
    {
      key: 'headHash',
      fact: headHash,
      sentence: fill(input.texts.sheets.labels.auditHead, { p: input.names.summary }),
    },
  ];
  const rows = [
    ...events.map((event, index) => {
      const { previousHash = '', hash = '' } = lines[index] ?? {};
      return { ...event, previousHash, hash, code: checkCode(hash) };
    }),
    ...outside.map((event) => ({ ...event, code: checkCode(event.fact) })),
  ];
  return { rows: rows.map((row, index) => ({ ...row, number: index + 1 })), headHash };
});

/** Hash of the last line of the chain: names everything that was run, on what, with what result. */
export const headHashOf = (input: ReportInput): string => trailOf(input).headHash;

const EVENT_WIDTH = 720;

/** What was run, on what, under which policy, with what result: a sentence each, and hidden beside it the fact for machines. */
export const audit = sheetOf<AuditRow>({
  id: 'audit',
  key: 'jejak',
  isNeeded: true,
  when: 'run',
  check: 'remade',
  title: 'auditTitle',
  notice: ({ texts }) => text(texts.sheets.labels.auditNotice, 'subtitle'),
  identity: ['machineKey'],
  columns: () => [
    computed('number', { width: 36, write: ({ number }) => rowCode(number) }),
    computed('event', { width: EVENT_WIDTH, write: ({ sentence }) => rowFit(sentence, EVENT_WIDTH) }),
    computed('checkCode', { width: 96, write: ({ code }) => rowCode(code) }),
    computed('machineKey', { width: 140, isHidden: true, write: ({ key }) => text(key, 'muted') }),
    computed('machineFact', { width: 280, isHidden: true, write: ({ fact }) => text(fact, 'muted') }),
    computed('previousHash', {
      width: 140,
      isHidden: true,
      write: ({ previousHash }) => text(previousHash ?? null, 'muted'),
    }),
    computed('hash', { width: 140, isHidden: true, write: ({ hash }) => text(hash ?? null, 'muted') }),
  ],
  rows: (input) => trailOf(input).rows,
  nothing: 'noTransfers',
  dress: () => ({ tabColor: PALETTE.grey }),
});

/** What an audit sheet states: facts by key, and the lines of its chain in their order. */
export type AuditReading = { readonly facts: ReadonlyMap<string, string>; readonly lines: readonly AuditLine[] };

/** Keys of facts: one word, and behind a dot what it is about. Lines of which there are many have a blank in their key. */
const FACT_KEY = /^[a-z][a-zA-Z]*(?:\.[a-zA-Z]+)?$/;

const textAt = (grid: Grid, row: number, column: number): string => String(cellAt(grid, row, column) ?? '');

/** Padan 0.1.0 wrote facts (key, name, value) above a chain (number, event, detail, previous hash, hash) that begins at this word. */
const FIRST_CHAIN_HEADER = 'seq';

const readFirstLayout = (grid: Grid): AuditReading => {
  const rows = grid.rows.map((_, row) => [0, 1, 2, 3, 4].map((column) => textAt(grid, row, column)));
  const header = rows.findIndex(([first]) => first === FIRST_CHAIN_HEADER);
  const above = header < 0 ? rows : rows.slice(0, header);
  return {
    facts: new Map(above.flatMap(([key = '', , value = '']) => (FACT_KEY.test(key) ? [[key, value] as const] : []))),
    lines: (header < 0 ? [] : rows.slice(header + 1)).flatMap(
      ([, event = '', detail = '', previousHash = '', hash = '']) =>
        hash === '' ? [] : [{ event, detail, previousHash, hash }],
    ),
  };
};

/**
 * Reads an audit sheet of any Padan: its columns are found by their words in either language, its lines ordered by their numbers,
 * wherever rows and columns have been inserted, hidden or sorted.
 */
export const readAudit = (grid: Grid): AuditReading => {
  const found = findColumns(grid, ['number', 'machineKey', 'machineFact', 'previousHash', 'hash']);
  if (!found) return readFirstLayout(grid);
  const facts = new Map<string, string>();
  const lines: (AuditLine & { readonly number: number })[] = [];
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const [key, fact, previousHash, hash] = (['machineKey', 'machineFact', 'previousHash', 'hash'] as const).map((id) =>
      String(cellOf(grid, found, row, id) ?? ''),
    ) as [string, string, string, string];
    if (FACT_KEY.test(key)) facts.set(key, fact);
    if (hash !== '')
      lines.push({ event: key, detail: fact, previousHash, hash, number: Number(cellOf(grid, found, row, 'number')) });
  }
  return {
    facts,
    lines: lines
      .sort((a, b) => a.number - b.number)
      .map(({ event, detail, previousHash, hash }) => ({ event, detail, previousHash, hash })),
  };
};
