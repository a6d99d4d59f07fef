import * as v from 'valibot';

import {
  draftOf,
  isRefusedName,
  MISSING_CODEC,
  MODE_CODEC,
  optionCodec,
  setOption,
  thresholdCodec,
  WEIGHT_CODEC,
  mayBeWaived,
  type Codec,
  type PolicyDraft,
} from '../book';
import { CRITERIA } from '../criteria';
import {
  isRetiredCriterion,
  lacksRetiredWeight,
  NAMED_OPTIONS,
  parseIsoDate,
  parseNip,
  thresholdOf,
  type CivilDate,
  type NamedOption,
  type OptionValue,
  type PadanProblem,
  type Policy,
  RETIRED_OPTIONS,
  type RuleId,
} from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { PRESET_IDS, presetPolicy, PURPOSE_IDS } from '../planning';
import { contradictionIn, RULES } from '../rules';
import { foldText } from '../sheets';

/** What a policy file may hold where the sheet has a cell of this codec. */
const held = <Value>({ parse }: Codec<Value>) => v.custom<Value>((json) => parse(json) !== undefined);

// To JavaScript a list is an object too; in a policy it names nothing.
const noList = v.custom<Record<string, unknown>>((value) => !Array.isArray(value), 'list');
const criterionEntry = v.strictObject({
  weight: v.optional(held(WEIGHT_CODEC)),
  missing: v.optional(held(MISSING_CODEC)),
});
const isoDay = v.pipe(
  v.string(),
  v.transform((text) => parseIsoDate(text)),
  v.custom<CivilDate>((date) => date !== null),
);
const threshold = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), isoDay]);
const ruleEntry = v.strictObject({
  mode: v.optional(held(MODE_CODEC)),
  thresholds: v.optional(v.pipe(noList, v.record(v.string(), threshold))),
  validFrom: v.optional(isoDay),
  validTo: v.optional(v.nullable(isoDay)),
});
const waiverEntry = v.strictObject({
  nip: v.string(),
  rule: v.string(),
  authority: v.string(),
  letter: v.string(),
  date: isoDay,
});

const namesOf = ({ key, option }: NamedOption): string[] =>
  option.formerly === undefined ? [key] : [key, option.formerly];
const valuesOf = (options: readonly NamedOption[]) =>
  Object.fromEntries(
    options.flatMap((named) => namesOf(named).map((name) => [name, v.optional(held(optionCodec(named.option)))])),
  );
const [limits, options] = [true, false].map((isLimit) => NAMED_OPTIONS.filter((named) => named.isLimit === isLimit));

const policyFile = v.pipe(
  noList,
  v.strictObject({
    ...valuesOf(options!),
    ...Object.fromEntries(RETIRED_OPTIONS.map((key) => [key, v.optional(v.unknown())])),
    preset: v.optional(v.picklist(PRESET_IDS)),
    purpose: v.optional(v.picklist(PURPOSE_IDS)),
    criteria: v.optional(v.pipe(noList, v.record(v.string(), v.pipe(noList, criterionEntry)))),
    rules: v.optional(v.pipe(noList, v.record(v.string(), v.pipe(noList, ruleEntry)))),
    waivers: v.optional(v.array(waiverEntry)),
    limits: v.optional(v.pipe(noList, v.strictObject(valuesOf(limits!)))),
  }),
);
type PolicyFile = v.InferOutput<typeof policyFile>;

const invalid = (name: string, value: string): PadanProblem => ({
  code: 'policy-invalid',
  severity: 'blocks',
  params: { name, value },
});
const unknown = (name: string): PadanProblem => ({ code: 'policy-key', severity: 'blocks', params: { name } });

const problemOf = (issue: v.InferIssue<typeof policyFile>): PadanProblem => {
  const name = v.getDotPath(issue) ?? 'JSON';
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknown(name);
  return invalid(name, issue.input === undefined ? '-' : JSON.stringify(issue.input).slice(0, 60));
};

const takeCriteria = (policy: PolicyDraft, { criteria = {} }: PolicyFile): PadanProblem | null => {
  for (const [id, setting] of Object.entries(criteria)) {
    const known = CRITERIA.find((criterion) => criterion.id === id);
    if (!known && isRetiredCriterion(id)) continue;
    if (!known)
      return isRefusedName(foldText(id))
        ? { code: 'criterion-refused', severity: 'blocks', params: { name: id } }
        : unknown(`criteria.${id}`);
    const target = policy.criteria[known.id] ?? { weight: 0, missing: known.defaultMissing };
    policy.criteria[known.id] = {
      weight: setting.weight ?? target.weight,
      missing: setting.missing ?? target.missing,
    };
  }
  return null;
};

const takeRules = (policy: PolicyDraft, { rules = {} }: PolicyFile): PadanProblem | null => {
  for (const [id, setting] of Object.entries(rules)) {
    const target = Object.hasOwn(policy.rules, id) ? policy.rules[id as RuleId] : undefined;
    if (!target) return unknown(`rules.${id}`);
    target.mode = setting.mode ?? target.mode;
    target.validFrom = setting.validFrom ?? target.validFrom;
    if (setting.validTo !== undefined) target.validTo = setting.validTo;
    for (const [name, value] of Object.entries(setting.thresholds ?? {})) {
      const { kind } = thresholdOf(name);
      const isHeld = kind === 'day' || thresholdCodec(thresholdOf(name)).parse(value) !== undefined;
      if (!Object.hasOwn(target.thresholds, name) || !isHeld) return invalid(`${id}.${name}`, String(value));
      target.thresholds[name] = value;
    }
    const contrary = contradictionIn(id as RuleId, target);
    if (contrary !== null) return invalid(`${id}.${contrary}`, '');
  }
  return null;
};

const takeWaivers = (policy: PolicyDraft, { waivers = [] }: PolicyFile): PadanProblem | null => {
  for (const [index, { nip, rule, ...letter }] of waivers.entries()) {
    const known = parseNip(nip);
    const found = RULES.find(({ id }) => id === rule && mayBeWaived(id));
    const who = nip === 'all' ? nip : 'nip' in known ? known.nip : null;
    if (found === undefined || who === null) return invalid(`waivers.${index}`, `${nip} ${rule}`);
    policy.waivers.push({ nip: who, rule: found.id, ...letter });
  }
  return null;
};

const takeOptions = (policy: PolicyDraft, file: PolicyFile): PadanProblem | null => {
  for (const named of NAMED_OPTIONS) {
    const part: Readonly<Record<string, OptionValue | undefined>> = named.isLimit
      ? (file.limits ?? {})
      : (file as Readonly<Record<string, OptionValue | undefined>>);
    const given = namesOf(named).filter((name) => Object.hasOwn(part, name) && part[name] !== undefined);
    // Under its name and the one it had before: nobody can tell which is meant.
    if (given.length > 1) return invalid(named.isLimit ? `limits.${given[1]!}` : given[1]!, String(part[given[1]!]));
    for (const name of given) setOption(policy, named.key, part[name]!);
  }
  return null;
};

/** A policy file as read: the policy, and what of an older file does nothing. */
export type PolicyFileReading = { readonly policy: Policy; readonly problems: readonly PadanProblem[] };

/** Drops what older files have; where weights do not sum without it, those of the model stand. */
const settleRetired = (policy: PolicyDraft, file: PolicyFile): PadanProblem[] => {
  const criteria = Object.entries(file.criteria ?? {}).filter(([id]) => isRetiredCriterion(id));
  const options = RETIRED_OPTIONS.filter((key) => Object.hasOwn(file, key));
  const names = [...options, ...criteria.map(([id]) => id)];
  const problems = names.map((name): PadanProblem => ({ code: 'policy-retired', severity: 'warns', params: { name } }));
  const weight = criteria.reduce((sum, [, setting]) => sum + (setting.weight ?? 0), 0);
  if (!lacksRetiredWeight(policy.criteria, weight)) return problems;
  policy.criteria = draftOf(presetPolicy(policy.preset)).criteria;
  const params = { names: criteria.map(([id]) => id).join(', '), preset: policy.preset };
  return [...problems, { code: 'policy-weights-retired', severity: 'warns', params }];
};

/** Reads a policy file (JSON): what it names replaces the default, an unknown name or a wrong value is a problem, what older files have a warning. */
export const readPolicyJson = (text: string): Result<PolicyFileReading, PadanProblem> => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'policy-no-json', severity: 'blocks' });
  }
  const parsed = v.safeParse(policyFile, raw);
  if (!parsed.success) return fail(problemOf(parsed.issues[0]));
  const file = parsed.output;
  const policy = draftOf(presetPolicy(file.preset ?? 'padan', file.purpose));
  const problem =
    takeCriteria(policy, file) ?? takeRules(policy, file) ?? takeWaivers(policy, file) ?? takeOptions(policy, file);
  return problem === null ? succeed({ policy, problems: settleRetired(policy, file) }) : fail(problem);
};
