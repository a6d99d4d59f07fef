import * as v from 'valibot';

import { CHOICES_FACT, factsOfTrail, type ComparedScenarios, type Decided, type ScenarioFact } from '../book';
import { isoDate, parseIsoDate, type CivilDate } from '../domain';
import { canonicalJson, hashOfJson, type Json } from '../kernel';
import type { Language } from '../text';

import type { ScenariosOfData } from './plan-scenarios';
import type { ScenarioSpec } from './scenario-specs';
import { PADAN_VERSION } from './version';

/** What a sheet of scenarios was made from, beside the data. */
export type ScenarioBasis = {
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly setAside: boolean;
  readonly scenarios: readonly ScenarioSpec[];
  /** Decisions they may follow, with the run on which they stood; null without any. */
  readonly decided: Decided | null;
  /** Sheet that the way back leads to. */
  readonly summary: string;
};

const SCENARIO = 'scenario ';

/** Names what planning scenarios came to. */
const hashOfCompared = ({ scenarios, agreement }: ComparedScenarios): string => hashOfJson({ scenarios, agreement });

// What the run continued proposed says nothing to plans that continue none.
const withoutPosts = ({ continued, ...rest }: Decided): Decided => ({
  ...rest,
  continued: continued === null ? null : { ...continued, posts: {} },
});

/** The facts of the trail of a sheet of scenarios: with the data, all that is needed to make it again, and what came of it. */
export const factsOfScenarios = (
  { asOf, language, setAside, scenarios, decided, summary }: ScenarioBasis,
  planned: ScenariosOfData,
): readonly ScenarioFact[] => [
  ['version', PADAN_VERSION],
  ['language', language],
  ['asOf', isoDate(asOf)],
  ['setAside', setAside ? '1' : '0'],
  ['summary', summary],
  [CHOICES_FACT, planned.choices],
  ['inputHash', planned.inputHash],
  ...scenarios.map((spec, index): ScenarioFact => [`${SCENARIO}${index + 1}`, canonicalJson(spec as unknown as Json)]),
  ...(decided === null ? [] : [['decided', canonicalJson(withoutPosts(decided))] satisfies ScenarioFact]),
  ['resultHash', hashOfCompared(planned)],
];

/** What the trail of a sheet of scenarios states. */
export type StatedScenarios = ScenarioBasis & {
  readonly version: string;
  readonly inputHash: string;
  readonly facts: ReadonlyMap<string, string>;
  /** Whether planning them again comes to the same. */
  readonly isResult: (planned: ScenariosOfData) => boolean;
};

const specSchema = v.object({
  name: v.string(),
  asOf: v.number(),
  follows: v.boolean(),
  policy: v.looseObject({ rules: v.looseObject({}), criteria: v.looseObject({}), limits: v.looseObject({}) }),
});
const decidedSchema = v.object({
  run: v.number(),
  entries: v.array(v.looseObject({ decision: v.string(), nip: v.string() })),
  continued: v.nullable(v.looseObject({ run: v.number(), head: v.string() })),
});

const parsed = <Schema extends v.GenericSchema>(schema: Schema, fact: string): v.InferOutput<Schema> | null => {
  try {
    const read = v.safeParse(schema, JSON.parse(fact));
    return read.success ? read.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Reads the facts of a trail whose chain holds; null where they are not those that `factsOfScenarios` writes. */
export const readScenarioFacts = (lines: Parameters<typeof factsOfTrail>[0]): StatedScenarios | null => {
  const facts = factsOfTrail(lines);
  const asOf = parseIsoDate(facts.get('asOf') ?? '');
  const language = facts.get('language');
  const decided = facts.get('decided');
  const read = decided === undefined ? null : parsed(decidedSchema, decided);
  const specs = [...facts].flatMap(([key, fact]) => (key.startsWith(SCENARIO) ? [parsed(specSchema, fact)] : []));
  if (asOf === null || (language !== 'id' && language !== 'en') || specs.length === 0) return null;
  if (specs.includes(null) || (decided !== undefined && read === null)) return null;
  return {
    ...{ asOf, language, facts },
    setAside: facts.get('setAside') === '1',
    summary: facts.get('summary') ?? '',
    version: facts.get('version') ?? '',
    inputHash: facts.get('inputHash') ?? '',
    // What the chain vouches for was written by `factsOfScenarios`.
    scenarios: specs as unknown as readonly ScenarioSpec[],
    decided: read as unknown as Decided | null,
    isResult: (planned) => hashOfCompared(planned) === facts.get('resultHash'),
  };
};
