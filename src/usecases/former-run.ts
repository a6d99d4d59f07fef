import * as v from 'valibot';

import { FORMER_FACT, markerKey, measureOfTrail, readAudit, readRecommendations, WORTH_FACT } from '../book';
import { parseIsoDate } from '../domain';
import type { FormerRun } from '../insight';
import type { Grid } from '../sheets';
import type { Language } from '../text';

import { gridNamed, type WorkbookReading } from './read-workbook';

/** What the sheets of a run say of it, for a run that continues it; null for sheets that are gone. */
export type FormerSheets = Omit<FormerRun, 'changes' | 'measuredBy'> & {
  /** What measured the value of its plan; null where its trail does not say. */
  readonly measure: string | null;
  /** Why its value cannot be held against that of the run which continues it, where the trail of that run states it. */
  readonly statedMeasure?: FormerRun['measuredBy'];
  readonly language: Language;
  /** Names what it read: where that is what is read now, nothing has changed. */
  readonly inputHash: string | null;
  readonly data: Grid | null;
  readonly recommendations: Grid | null;
};

const sourcesSchema = v.object({
  fit: v.number(),
  achievement: v.number(),
  need: v.number(),
  cost: v.number(),
  total: v.number(),
});
const countsSchema = v.object({ before: v.number(), after: v.number() });
const worthSchema = v.object({
  stay: sourcesSchema,
  plan: sourcesSchema,
  openSeats: countsSchema,
  firstSeats: v.object({ ...countsSchema.entries, all: v.number() }),
  transfers: v.number(),
});
const formerSchema = v.object({
  run: v.number(),
  asOf: v.nullable(v.string()),
  total: v.nullable(v.number()),
  openSeats: v.nullable(v.number()),
  measuredBy: v.optional(v.array(v.picklist(['policy', 'data'])), []),
});

/** A fact of a trail as the schema has it; null where there is none, or another. */
const parseFact = <Schema extends v.GenericSchema>(
  schema: Schema,
  fact: string | undefined,
): v.InferOutput<Schema> | null => {
  if (fact === undefined) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(fact));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** What a run's plan is worth, by source, as its trail states it. */
export type StatedWorth = v.InferOutput<typeof worthSchema>;

/** Reads that line of a trail; null where there is none. */
export const worthOfTrail = (facts: ReadonlyMap<string, string>): StatedWorth | null =>
  parseFact(worthSchema, facts.get(WORTH_FACT));

const gridOf = (reading: WorkbookReading, run: number, id: Parameters<typeof markerKey>[0]): Grid | null => {
  const key = markerKey(id);
  const sheet = reading.sheets.find(({ marker }) => marker?.run === run && marker.key === key);
  return sheet === undefined || sheet.grid === null ? null : gridNamed(reading, sheet.name);
};

/** Numbers of the recommendations of a sheet, by NIP. */
export const numbersOn = (grid: Grid | null): Record<string, string> =>
  Object.fromEntries(grid === null ? [] : readRecommendations(grid).map(({ nip, number }) => [nip, number]));

/** Reads what a run's sheets say of it; trail, data and recommendations must have been wanted. */
export const readFormer = (reading: WorkbookReading, run: number): FormerSheets => {
  const audit = gridOf(reading, run, 'audit');
  const { facts, lines } = audit === null ? { facts: new Map<string, string>(), lines: [] } : readAudit(audit);
  const worth = worthOfTrail(facts);
  const recommendations = gridOf(reading, run, 'recommendations');
  return {
    run,
    asOf: parseIsoDate(facts.get('asOf') ?? ''),
    total: worth?.plan.total ?? null,
    openSeats: worth?.openSeats.after ?? null,
    measure: measureOfTrail({ lines }),
    numbers: numbersOn(recommendations),
    language: facts.get('language') === 'en' ? 'en' : 'id',
    inputHash: facts.get('inputHash') ?? null,
    data: gridOf(reading, run, 'data'),
    recommendations,
  };
};

/** What a trail states about the run it continues: as much of it as a verification needs to make the sheet of changes again. */
export const formerOfTrail = (facts: ReadonlyMap<string, string>): FormerSheets | null => {
  const stated = parseFact(formerSchema, facts.get(FORMER_FACT));
  if (stated === null) return null;
  const { run, asOf, total, openSeats, measuredBy } = stated;
  const gone = {
    measure: null,
    statedMeasure: measuredBy,
    numbers: {},
    language: 'id',
    inputHash: null,
    data: null,
    recommendations: null,
  } as const;
  return { run, asOf: parseIsoDate(asOf ?? ''), total, openSeats, ...gone };
};
