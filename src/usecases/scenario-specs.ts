import * as v from 'valibot';

import { parseIsoDate, type CivilDate, type PadanProblem, type Policy } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { PRESET_IDS, PURPOSE_IDS, withPurpose } from '../planning';
import { textsOf, type Language } from '../text';

import { faultOf, fileFault, says, words } from './file-fault';
import { readPolicyJson } from './read-policy-json';

/** A plan to be made beside others: its name, policy and day, and whether it follows the decisions of the workbook. */
export type ScenarioSpec = {
  readonly name: string;
  readonly policy: Policy;
  readonly asOf: CivilDate;
  readonly follows: boolean;
};

/** Scenarios that were read, and what of older policies does nothing. */
export type ScenarioSpecs = { readonly specs: readonly ScenarioSpec[]; readonly problems: readonly PadanProblem[] };

/** The five scenarios every office can look at first: four purposes under its own policy, and the first without rises in class. */
export const usualScenarios = (base: Policy, asOf: CivilDate, language: Language): ScenarioSpecs => {
  const { labels } = textsOf(language).sheets;
  const under = (purpose: Policy['purpose'], name: string): ScenarioSpec => ({
    name,
    policy: withPurpose(base, purpose),
    asOf,
    follows: true,
  });
  const fill = under('fill', labels.scenarioFill);
  const { rules } = fill.policy;
  const noRise = { ...rules.R37, mode: 'block', thresholds: { ...rules.R37.thresholds, maxRiseClasses: 0 } } as const;
  return {
    specs: [
      fill,
      under('realign', labels.scenarioRealign),
      under('redistribute', labels.scenarioRedistribute),
      under('mixed', labels.scenarioMixed),
      { ...fill, name: labels.scenarioNoRise, policy: { ...fill.policy, rules: { ...rules, R37: noRise } } },
    ],
    problems: [],
  };
};

/** Most scenarios that find room side by side on a sheet. */
const MOST = 8;

const NAME = says({ expects: 'file-text', least: 1, most: 60 });
const LIST = says({ expects: 'file-list', least: 2, most: MOST });
const ANSWER = says({ expects: 'file-answer' });

const scenarioSchema = v.strictObject({
  name: v.pipe(v.string(NAME), v.trim(), v.minLength(1, NAME), v.maxLength(60, NAME)),
  purpose: v.optional(v.picklist(PURPOSE_IDS, words(PURPOSE_IDS))),
  preset: v.optional(v.picklist(PRESET_IDS, words(PRESET_IDS))),
  policy: v.optional(v.record(v.string(), v.unknown())),
  asOf: v.optional(
    v.custom<string>((text) => typeof text === 'string' && parseIsoDate(text) !== null, says({ expects: 'file-day' })),
  ),
  decisions: v.optional(v.boolean(ANSWER)),
});
const fileSchema = v.strictObject({
  scenarios: v.pipe(v.array(scenarioSchema, LIST), v.minLength(2, LIST), v.maxLength(MOST, LIST)),
});

/** The second of two scenarios of one name: nobody could tell them apart. */
const namedTwice = (scenarios: readonly { readonly name: string }[]): PadanProblem | null => {
  const index = scenarios.findIndex(({ name }, at) => scenarios.findIndex((one) => one.name === name) < at);
  return index < 0 ? null : fileFault(`scenarios.${index}.name`, scenarios[index]?.name, { expects: 'file-once' });
};

const policyOf = (
  { policy, preset, purpose }: v.InferOutput<typeof scenarioSchema>,
  base: Policy,
): ReturnType<typeof readPolicyJson> => {
  if (policy === undefined && preset === undefined)
    return succeed({ policy: purpose === undefined ? base : withPurpose(base, purpose), problems: [] });
  const file = {
    ...policy,
    ...(preset === undefined ? {} : { preset }),
    ...(purpose === undefined ? {} : { purpose }),
  };
  return readPolicyJson(JSON.stringify(file));
};

/**
 * Reads scenarios from JSON: `{"scenarios": [{"name", "purpose", "preset", "policy", "asOf", "decisions"}]}`, two to eight. One without policy
 * and model is planned under `base`, with the options of its purpose where it names one.
 */
export const readScenariosJson = (text: string, base: Policy, asOf: CivilDate): Result<ScenarioSpecs, PadanProblem> => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return fail({ code: 'policy-no-json', severity: 'blocks' });
    throw error;
  }
  const parsed = v.safeParse(fileSchema, raw);
  if (!parsed.success) return fail(faultOf(parsed.issues[0]));
  const twice = namedTwice(parsed.output.scenarios);
  if (twice !== null) return fail(twice);
  const specs: ScenarioSpec[] = [];
  const problems: PadanProblem[] = [];
  for (const scenario of parsed.output.scenarios) {
    const read = policyOf(scenario, base);
    if (!read.ok) return read;
    problems.push(...read.value.problems);
    specs.push({
      name: scenario.name,
      policy: read.value.policy,
      asOf: parseIsoDate(scenario.asOf ?? '') ?? asOf,
      follows: scenario.decisions ?? true,
    });
  }
  return succeed({ specs, problems });
};
