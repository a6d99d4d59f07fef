import * as v from 'valibot';

import { parseIsoDate, type CivilDate, type PadanProblem, type Policy } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { PURPOSE_IDS, withPurpose } from '../planning';
import { textsOf, type Language } from '../text';

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

const scenarioSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  purpose: v.optional(v.picklist(PURPOSE_IDS)),
  preset: v.optional(v.string()),
  policy: v.optional(v.record(v.string(), v.unknown())),
  asOf: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => parseIsoDate(text) !== null),
    ),
  ),
  decisions: v.optional(v.boolean()),
});
const fileSchema = v.strictObject({
  scenarios: v.pipe(
    v.array(scenarioSchema),
    v.minLength(2),
    v.maxLength(MOST),
    v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'name'),
  ),
});

const invalid = (name: string, value: string): PadanProblem => ({
  code: 'policy-invalid',
  severity: 'blocks',
  params: { name, value },
});

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
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const value = issue.input === undefined ? '-' : (JSON.stringify(issue.input) ?? '-').slice(0, 60);
    return fail(invalid(v.getDotPath(issue) ?? 'JSON', value));
  }
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
