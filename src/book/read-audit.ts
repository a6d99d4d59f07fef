import { cellAt, type Grid } from '../sheets';

import type { AuditLine } from './audit-chain';
import { findColumns } from './find-columns';
import { cellOf } from './find-table';

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
