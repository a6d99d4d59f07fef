import * as v from 'valibot';

import { CRITERIA } from '../criteria';
import { parseIsoDate, parseNip, type CivilDate, type PadanProblem, type Policy, type RuleId } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { PRESET_IDS, presetPolicy } from '../planning';
import { boundsOf, contradictionIn, RULES } from '../rules';
import { foldText } from '../sheets';

import { draftOf, isRefusedName, MISSING, MODES, MOST_LIMIT } from './policy-draft';
import { mayBeWaived } from './read-waiver';

// To JavaScript a list is an object too; in a policy it names nothing.
const noList = v.custom<Record<string, unknown>>((value) => !Array.isArray(value), 'list');
const criterionEntry = v.strictObject({
  weight: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))),
  missing: v.optional(v.picklist(MISSING)),
});
const isoDay = v.pipe(
  v.string(),
  v.transform((text) => parseIsoDate(text)),
  v.custom<CivilDate>((date) => date !== null),
);
const threshold = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), isoDay]);
const ruleEntry = v.strictObject({
  mode: v.optional(v.picklist(MODES)),
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
const wholeLimit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_LIMIT));
const limitsEntry = v.strictObject({
  mostMoves: v.optional(v.nullable(wholeLimit)),
  leastPerUnit: v.optional(wholeLimit),
  leastPerPost: v.optional(wholeLimit),
});
const policyFile = v.pipe(
  noList,
  v.strictObject({
    preset: v.optional(v.picklist(PRESET_IDS)),
    excessCosts: v.optional(v.boolean()),
    criteria: v.optional(v.pipe(noList, v.record(v.string(), v.pipe(noList, criterionEntry)))),
    rules: v.optional(v.pipe(noList, v.record(v.string(), v.pipe(noList, ruleEntry)))),
    waivers: v.optional(v.array(waiverEntry)),
    allowPromotions: v.optional(v.boolean()),
    minimumGain: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10000))),
    limits: v.optional(v.pipe(noList, limitsEntry)),
  }),
);

/** Reads a policy file (JSON): what it names replaces the default, an unknown name or a wrong value is a problem. */
export const readPolicyJson = (text: string): Result<Policy, PadanProblem> => {
  const invalid = (name: string, value: string): Result<Policy, PadanProblem> =>
    fail({ code: 'policy-invalid', severity: 'blocks', params: { name, value } });
  const unknown = (name: string): Result<Policy, PadanProblem> =>
    fail({ code: 'policy-key', severity: 'blocks', params: { name } });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'policy-no-json', severity: 'blocks' });
  }
  const parsed = v.safeParse(policyFile, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    if (issue.type === 'strict_object' && issue.expected === 'never') return unknown(v.getDotPath(issue) ?? 'JSON');
    return invalid(
      v.getDotPath(issue) ?? 'JSON',
      issue.input === undefined ? '-' : JSON.stringify(issue.input).slice(0, 60),
    );
  }
  const policy = draftOf(presetPolicy(parsed.output.preset ?? 'padan'));
  for (const [id, setting] of Object.entries(parsed.output.criteria ?? {})) {
    const known = CRITERIA.find((criterion) => criterion.id === id);
    if (!known)
      return isRefusedName(foldText(id))
        ? fail({ code: 'criterion-refused', severity: 'blocks', params: { name: id } })
        : unknown(`criteria.${id}`);
    const target = policy.criteria[known.id] ?? { weight: 0, missing: known.defaultMissing };
    policy.criteria[known.id] = {
      weight: setting.weight ?? target.weight,
      missing: setting.missing ?? target.missing,
    };
  }
  for (const [id, setting] of Object.entries(parsed.output.rules ?? {})) {
    const target = Object.hasOwn(policy.rules, id) ? policy.rules[id as RuleId] : undefined;
    if (!target) return unknown(`rules.${id}`);
    target.mode = setting.mode ?? target.mode;
    target.validFrom = setting.validFrom ?? target.validFrom;
    if (setting.validTo !== undefined) target.validTo = setting.validTo;
    for (const [threshold, value] of Object.entries(setting.thresholds ?? {})) {
      const { least, most } = boundsOf(threshold);
      const isDay = threshold.endsWith('Date');
      if (!Object.hasOwn(target.thresholds, threshold) || (!isDay && (value < least || value > most)))
        return invalid(`${id}.${threshold}`, String(value));
      target.thresholds[threshold] = value;
    }
    const contrary = contradictionIn(id as RuleId, target);
    if (contrary !== null) return invalid(`${id}.${contrary}`, '');
  }
  for (const [index, { nip, rule, ...letter }] of (parsed.output.waivers ?? []).entries()) {
    const known = parseNip(nip);
    const found = RULES.find(({ id }) => id === rule && mayBeWaived(id));
    const who = nip === 'all' ? nip : 'nip' in known ? known.nip : null;
    if (found === undefined || who === null) return invalid(`waivers.${index}`, `${nip} ${rule}`);
    policy.waivers.push({ nip: who, rule: found.id, ...letter });
  }
  policy.excessCosts = parsed.output.excessCosts ?? policy.excessCosts;
  policy.allowPromotions = parsed.output.allowPromotions ?? policy.allowPromotions;
  policy.minimumGain = parsed.output.minimumGain ?? policy.minimumGain;
  const { mostMoves, leastPerUnit, leastPerPost } = parsed.output.limits ?? {};
  policy.limits = {
    mostMoves: mostMoves === undefined ? policy.limits.mostMoves : mostMoves,
    leastPerUnit: leastPerUnit ?? policy.limits.leastPerUnit,
    leastPerPost: leastPerPost ?? policy.limits.leastPerPost,
  };
  return succeed(policy);
};
