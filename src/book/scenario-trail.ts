import type { Grid } from '../sheets';
import type { Texts } from '../text';

import { chainLines, type AuditLine } from './audit-chain';
import { findColumns } from './find-columns';
import { cellOf } from './find-table';

/** What scenarios were planned from and what came of it: keys and facts, in the order of the chain. */
export type ScenarioFact = readonly [key: string, fact: string];

/** A cell holds 32,767 characters. */
const MOST_CHARACTERS = 30_000;
/** Between the key of a fact and the number of a part of it. */
const PART = ' part ';

const COLUMNS = ['machineKey', 'machineFact', 'previousHash', 'hash'] as const;

const inParts = ([key, fact]: ScenarioFact): ScenarioFact[] =>
  Array.from({ length: Math.max(1, Math.ceil(fact.length / MOST_CHARACTERS)) }, (_, part): ScenarioFact => [
    part === 0 ? key : `${key}${PART}${part + 1}`,
    fact.slice(part * MOST_CHARACTERS, (part + 1) * MOST_CHARACTERS),
  ]);

/** The chain of a sheet of scenarios; behind the head of the run whose decisions they know, where there is one. */
export const scenarioTrail = (facts: readonly ScenarioFact[], head: string | undefined): readonly AuditLine[] =>
  chainLines(
    facts.flatMap(inParts).map(([event, detail]) => ({ event, detail })),
    head,
  );

/** The trail as columns beside the table, which nothing sorts: header first. */
export const trailColumns = (lines: readonly AuditLine[], { sheets }: Texts): string[][] =>
  COLUMNS.map((id, index) => [
    sheets.headers[id],
    ...lines.map(({ event, detail, previousHash, hash }) => [event, detail, previousHash, hash][index] ?? ''),
  ]);

/** Reads the trail of a sheet of scenarios; null where it has none. */
export const readScenarioTrail = (grid: Grid): readonly AuditLine[] | null => {
  const found = findColumns(grid, COLUMNS);
  if (found === null) return null;
  return grid.rows.flatMap((_, row): AuditLine[] => {
    const [event = '', detail = '', previousHash = '', hash = ''] = COLUMNS.map((id) =>
      String(cellOf(grid, found, row, id) ?? ''),
    );
    return row <= found.headerRow || event === '' ? [] : [{ event, detail, previousHash, hash }];
  });
};

/** Facts of a trail by key, those in parts put together again. */
export const factsOfTrail = (lines: readonly AuditLine[]): ReadonlyMap<string, string> => {
  const facts = new Map<string, string>();
  for (const { event, detail } of lines) {
    const [key = ''] = event.split(PART);
    facts.set(key, (facts.get(key) ?? '') + detail);
  }
  return facts;
};
