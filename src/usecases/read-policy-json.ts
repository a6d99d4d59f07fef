import * as v from 'valibot';

import {
  draftOf,
  isRefusedName,
  MISSING_CODEC,
  MODE_CODEC,
  NAME_CODEC,
  optionCodec,
  setOption,
  thresholdCodec,
  WEIGHT_CODEC,
  mayBeWaived,
  type PolicyDraft,
} from '../book';
import { CRITERIA } from '../criteria';
import {
  civilDateFromSerial,
  isoDate,
  isRetiredCriterion,
  lacksRetiredWeight,
  NAMED_OPTIONS,
  parseIsoDate,
  parseNip,
  thresholdOf,
  type NamedOption,
  type OptionValue,
  type PadanProblem,
  type Policy,
  RETIRED_OPTIONS,
  type RuleId,
} from '../domain';
import { fail, required, succeed, type Result } from '../kernel';
import { PRESET_IDS, presetPolicy, PURPOSE_IDS } from '../planning';
import { contradictionIn, RULES } from '../rules';
import { foldText } from '../sheets';

import { faultOf, fileFault, held, says, words } from './file-fault';

const TEXT = says({ expects: 'file-text', least: 1, most: 200 });
const COUNT_OR_DAY = { expects: 'file-whole', least: 0, most: Number.MAX_SAFE_INTEGER } as const;
/** Rules from which a letter may except somebody. */
const WAIVABLE = {
  expects: 'file-words',
  words: RULES.flatMap(({ id }) => (mayBeWaived(id) ? [id] : [])).join(', '),
} as const;

// To JavaScript a list is an object too; in a policy it names nothing.
const noList = v.custom<Record<string, unknown>>((value) => !Array.isArray(value), 'list');
const criterionEntry = v.strictObject({
  weight: v.optional(held(WEIGHT_CODEC)),
  missing: v.optional(held(MISSING_CODEC)),
});
const isDay = (json: unknown): json is string => typeof json === 'string' && parseIsoDate(json) !== null;
const isoDay = v.pipe(
  v.custom<string>(isDay, says({ expects: 'file-day' })),
  v.transform((text) => required(parseIsoDate(text), 'a day')),
);
const isCount = (json: unknown): json is number => typeof json === 'number' && Number.isInteger(json) && json >= 0;
const threshold = v.pipe(
  v.custom<number | string>((json) => isCount(json) || isDay(json), says(COUNT_OR_DAY)),
  v.transform((json): number => (typeof json === 'number' ? json : required(parseIsoDate(json), 'a day'))),
);
const filled = v.pipe(v.string(TEXT), v.trim(), v.minLength(1, TEXT));
const ruleEntry = v.strictObject({
  mode: v.optional(held(MODE_CODEC)),
  thresholds: v.optional(v.pipe(noList, v.record(v.string(), threshold))),
  validFrom: v.optional(isoDay),
  validTo: v.optional(v.nullable(isoDay)),
});
const waiverEntry = v.strictObject({
  nip: v.string(TEXT),
  rule: v.string(TEXT),
  authority: filled,
  letter: filled,
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
    planName: v.optional(held(NAME_CODEC)),
    preset: v.optional(v.picklist(PRESET_IDS, words(PRESET_IDS))),
    purpose: v.optional(v.picklist(PURPOSE_IDS, words(PURPOSE_IDS))),
    criteria: v.optional(v.pipe(noList, v.record(v.string(), v.pipe(noList, criterionEntry)))),
    rules: v.optional(v.pipe(noList, v.record(v.string(), v.pipe(noList, ruleEntry)))),
    waivers: v.optional(v.array(waiverEntry, says({ expects: 'file-list', least: 0, most: 10_000 }))),
    limits: v.optional(v.pipe(noList, v.strictObject(valuesOf(limits!)))),
  }),
);
type PolicyFile = v.InferOutput<typeof policyFile>;

const unknown = (name: string): PadanProblem => ({ code: 'policy-key', severity: 'blocks', params: { name } });

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

/** The later of two settings that contradict each other, as a file has it. */
const orderFault = (id: string, key: string, { validTo, thresholds }: PolicyDraft['rules'][RuleId]): PadanProblem => {
  const isOfRule = key === 'validTo';
  const value = isOfRule ? validTo : thresholds[key];
  const isDay = isOfRule || thresholdOf(key).kind === 'day';
  const day = isDay && typeof value === 'number' ? civilDateFromSerial(value) : null;
  const place = isOfRule ? `rules.${id}.validTo` : `rules.${id}.thresholds.${key}`;
  return fileFault(place, day === null ? value : isoDate(day), { expects: 'file-order' });
};

const takeRules = (policy: PolicyDraft, { rules = {} }: PolicyFile): PadanProblem | null => {
  for (const [id, setting] of Object.entries(rules)) {
    const target = Object.hasOwn(policy.rules, id) ? policy.rules[id as RuleId] : undefined;
    if (!target) return unknown(`rules.${id}`);
    target.mode = setting.mode ?? target.mode;
    target.validFrom = setting.validFrom ?? target.validFrom;
    if (setting.validTo !== undefined) target.validTo = setting.validTo;
    for (const [name, value] of Object.entries(setting.thresholds ?? {})) {
      const place = `rules.${id}.thresholds.${name}`;
      if (!Object.hasOwn(target.thresholds, name)) return unknown(place);
      const codec = thresholdCodec(thresholdOf(name));
      const isHeld = thresholdOf(name).kind === 'day' || codec.parse(value) !== undefined;
      if (!isHeld) return fileFault(place, value, codec.inFile);
      target.thresholds[name] = value;
    }
    const contrary = contradictionIn(id as RuleId, target);
    if (contrary !== null) return orderFault(id, contrary, target);
  }
  return null;
};

const takeWaivers = (policy: PolicyDraft, { waivers = [] }: PolicyFile): PadanProblem | null => {
  for (const [index, { nip, rule, ...letter }] of waivers.entries()) {
    const known = parseNip(nip);
    const found = RULES.find(({ id }) => id === rule && mayBeWaived(id));
    const who = nip === 'all' ? nip : 'nip' in known ? known.nip : null;
    if (who === null) return fileFault(`waivers.${index}.nip`, nip, { expects: 'file-nip' });
    if (found === undefined) return fileFault(`waivers.${index}.rule`, rule, WAIVABLE);
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
    const [, second] = given;
    if (second !== undefined)
      return fileFault(named.isLimit ? `limits.${second}` : second, part[second], { expects: 'file-once' });
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
  if (!parsed.success) return fail(faultOf(parsed.issues[0]));
  const file = parsed.output;
  const policy = draftOf(presetPolicy(file.preset ?? 'padan', file.purpose));
  policy.planName = file.planName ?? null;
  const problem =
    takeCriteria(policy, file) ?? takeRules(policy, file) ?? takeWaivers(policy, file) ?? takeOptions(policy, file);
  return problem === null ? succeed({ policy, problems: settleRetired(policy, file) }) : fail(problem);
};
