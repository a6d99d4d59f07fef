import * as v from 'valibot';

import { markerKey, readUnfilled, UNFILLED_FACT, type UnfilledBefore } from '../book';
import { parseIsoDate, type CivilDate } from '../domain';
import type { Grid } from '../sheets';

import { newestAudit, readFacts } from './audit-facts';
import { gridNamed, type WantedBeside, type WorkbookReading } from './read-workbook';

const POSTS_KEY = markerKey('postNeeds');

/** The sheet of posts of the newest run, which counts how long they have been short. */
export const wantForUnfilled: WantedBeside = ({ marker }, all) =>
  marker !== null && marker.run === newestAudit(all)?.run && marker.key === POSTS_KEY ? 'values' : 'nothing';

const postsOf = ({ sheets }: WorkbookReading, run: number): Grid | null =>
  sheets.find(({ marker }) => marker?.run === run && marker.key === POSTS_KEY)?.grid ?? null;

/**
 * How long posts had been short before a day, as the newest run tells; null where there is none, or it is of a later day. Another run of the same
 * day is no further day: what that one counted is counted again.
 */
export const unfilledBefore = (reading: WorkbookReading, asOf: CivilDate): UnfilledBefore | null => {
  const audit = newestAudit(reading.sheets);
  const grid = audit === null ? null : postsOf(reading, audit.run);
  if (audit === null || grid === null) return null;
  const then = parseIsoDate(readFacts(gridNamed(reading, audit.name)).get('asOf') ?? '');
  if (then === null || then > asOf) return null;
  const again = then === asOf ? 1 : 0;
  const times = [...readUnfilled(grid)].flatMap(([post, days]): [string, number][] =>
    days > again ? [[post, days - again]] : [],
  );
  return { run: audit.run, asOf: then, times };
};

const factSchema = v.object({ run: v.number(), asOf: v.string(), digest: v.string() });

const parsedFact = (fact: string): v.InferOutput<typeof factSchema> | null => {
  try {
    const parsed = v.safeParse(factSchema, JSON.parse(fact));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** What a run carried over, by its trail and, where that was read, its own sheet of posts; null where it carried nothing over. */
export const unfilledOfRun = (
  facts: ReadonlyMap<string, string>,
  reading: WorkbookReading,
  run: number,
): UnfilledBefore | null => {
  const fact = parsedFact(facts.get(UNFILLED_FACT) ?? 'null');
  const asOf = parseIsoDate(fact?.asOf ?? '');
  if (fact === null || asOf === null) return null;
  const grid = postsOf(reading, run);
  if (grid === null) return { run: fact.run, asOf, times: [], statedDigest: fact.digest };
  const times = [...readUnfilled(grid)].flatMap(([post, days]): [string, number][] =>
    days > 1 ? [[post, days - 1]] : [],
  );
  return { run: fact.run, asOf, times };
};
