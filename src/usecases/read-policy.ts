import * as v from 'valibot';

import { CRITERIA, criterionOf } from '../criteria';
import {
  parseIsoDate,
  parseNip,
  type CivilDate,
  type CriterionId,
  type MissingValuePolicy,
  type PadanProblem,
  type PlanLimits,
  type Policy,
  type PresetId,
  type RuleId,
  type RuleMode,
  type Waiver,
} from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { defaultPolicy, PRESET_IDS, presetPolicy } from '../planning';
import { POLICY_LAYOUT, weightPlace } from '../report';
import { RULES } from '../rules';
import { cellAt, foldText, type CellValue, type Grid } from '../sheets';
import { textsOf } from '../text';

import { dayIn, isWaiverKey, mayBeWaived, readWaiver } from './read-waiver';

const MODES: readonly RuleMode[] = ['block', 'warn', 'off'];
const MISSING: readonly MissingValuePolicy[] = ['neutral', 'penalise', 'exclude'];
// A criterion of this name is refused whatever its weight (design, section 4).
const REFUSED = /\b(?:umur|usia|age|jenis kelamin|gender|sex|agama|religion|status kawin|perkawinan|marital)\b/;

const wordOf = <Word extends string>(
  cell: CellValue,
  words: readonly Word[],
  spoken: (word: Word) => readonly string[],
): Word | null => {
  const folded = foldText(String(cell ?? ''));
  return words.find((word) => [word, ...spoken(word)].some((form) => foldText(form) === folded)) ?? null;
};

/** People or moves: no list of employees is longer than a sheet. */
const MOST_LIMIT = 1048576;
const isWholeLimit = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= MOST_LIMIT;

type Draft = {
  rules: Record<
    RuleId,
    { mode: RuleMode; thresholds: Record<string, number>; validFrom: CivilDate; validTo: CivilDate | null }
  >;
  preset: PresetId;
  criteria: Partial<Record<CriterionId, { weight: number; missing: MissingValuePolicy }>>;
  excessCosts: boolean;
  waivers: Waiver[];
  allowPromotions: boolean;
  minimumGain: number;
  limits: { -readonly [Limit in keyof PlanLimits]: PlanLimits[Limit] };
};

const draftOf = (policy: Policy): Draft => ({
  rules: Object.fromEntries(
    Object.entries(policy.rules).map(([id, setting]) => [id, { ...setting, thresholds: { ...setting.thresholds } }]),
  ) as Draft['rules'],
  criteria: Object.fromEntries(Object.entries(policy.criteria).map(([id, setting]) => [id, { ...setting }])),
  preset: policy.preset,
  excessCosts: policy.excessCosts,
  waivers: [...policy.waivers],
  allowPromotions: policy.allowPromotions,
  minimumGain: policy.minimumGain,
  limits: { ...policy.limits },
});

/**
 * Reads the policy sheet by the keys in its first column. Rows that are missing keep the default; rows that cannot be read
 * are blocking problems with their cell, because planning under a half-read policy would be planning under another one.
 */
export const readPolicySheet = (
  grid: Grid,
): { readonly policy: Policy; readonly problems: readonly PadanProblem[] } => {
  const policy = draftOf(defaultPolicy());
  // The criteria in use are those that stand on the sheet.
  policy.criteria = {};
  const rowOf = new Map<CriterionId, number>();
  const problems: PadanProblem[] = [];
  const { keyColumn, valueColumn, missingColumn, validFromColumn, validToColumn } = POLICY_LAYOUT;
  const languages = [textsOf('id'), textsOf('en')];
  const object = (row: number, column: number, name: string): void => {
    const value = cellAt(grid, row, column);
    problems.push({
      code: 'policy-invalid',
      severity: 'blocks',
      where: { sheet: grid.sheet, row, column },
      params: { name, value: String(value ?? '') },
    });
  };
  const numberAt = (row: number, name: string, accept: (number: number) => boolean): number | null => {
    const value = cellAt(grid, row, valueColumn);
    if (typeof value === 'number' && accept(value)) return value;
    object(row, valueColumn, name);
    return null;
  };
  const dayAt = (row: number, column: number, name: string): CivilDate | null => {
    const value = cellAt(grid, row, column);
    const day = dayIn(value);
    if (day === null && String(value ?? '').trim() !== '') object(row, column, name);
    return day;
  };
  grid.rows.forEach((_, row) => {
    const cell = cellAt(grid, row, keyColumn);
    if (typeof cell !== 'string' || row <= POLICY_LAYOUT.headerRow) return;
    const key = cell.trim();
    const [rule = '', threshold] = key.split('.');
    if (CRITERIA.some(({ id }) => id === key)) {
      const { id, defaultMissing } = criterionOf(key as CriterionId);
      const criterion = { weight: 0, missing: defaultMissing };
      policy.criteria[id] = criterion;
      rowOf.set(id, row);
      criterion.weight = numberAt(row, key, (weight) => Number.isInteger(weight) && weight >= 0 && weight <= 1000) ?? 0;
      const missing = wordOf(cellAt(grid, row, missingColumn), MISSING, (word) =>
        languages.map((texts) => texts.policy.missing[word]),
      );
      if (missing === null) object(row, missingColumn, key);
      else criterion.missing = missing;
    } else if (RULES.some(({ id }) => id === rule)) {
      const setting = policy.rules[rule as RuleId];
      if (threshold === undefined) {
        const mode = wordOf(cellAt(grid, row, valueColumn), MODES, (word) =>
          languages.map((texts) => texts.policy.modes[word]),
        );
        if (mode === null) object(row, valueColumn, key);
        else setting.mode = mode;
        setting.validFrom = dayAt(row, validFromColumn, key) ?? setting.validFrom;
        setting.validTo = dayAt(row, validToColumn, key);
      } else if (threshold in setting.thresholds && threshold.endsWith('Date')) {
        setting.thresholds[threshold] = dayAt(row, valueColumn, key) ?? 0;
      } else if (threshold in setting.thresholds) {
        const value = numberAt(row, key, (number) => number >= 0 && Number.isInteger(number));
        if (value !== null) setting.thresholds[threshold] = value;
      } else object(row, keyColumn, key);
    } else if (key === 'allowPromotions') {
      policy.allowPromotions = numberAt(row, key, (number) => number === 0 || number === 1) === 1;
    } else if (key === 'preset') {
      const named = PRESET_IDS.find((preset) => preset === cellAt(grid, row, valueColumn));
      if (named === undefined) object(row, valueColumn, key);
      else policy.preset = named;
    } else if (key === 'excessCosts') {
      policy.excessCosts = numberAt(row, key, (number) => number === 0 || number === 1) === 1;
    } else if (key === 'minimumGain') {
      const gain = numberAt(row, key, (number) => number >= 0 && number <= 100);
      if (gain !== null) policy.minimumGain = Math.round(gain * 100);
    } else if (key === 'mostMoves') {
      const isBlank = String(cellAt(grid, row, valueColumn) ?? '').trim() === '';
      policy.limits.mostMoves = isBlank ? null : numberAt(row, key, isWholeLimit);
    } else if (key === 'leastPerUnit' || key === 'leastPerPost') {
      policy.limits[key] = numberAt(row, key, isWholeLimit) ?? 0;
    } else if (isWaiverKey(key)) {
      const waiver = readWaiver(grid, row, problems);
      if (waiver !== null) policy.waivers.push(waiver);
    } else if (/^[A-Za-z][A-Za-z0-9_ ]*$/.test(key)) {
      const name = `${key} ${String(cellAt(grid, row, 1) ?? '')}`;
      const where = { sheet: grid.sheet, row, column: keyColumn };
      const isHeader = languages.some(
        (texts) => texts.sheets.headers.key === key || Object.values<string>(texts.sheets.labels).includes(key),
      );
      if (isHeader) return;
      problems.push(
        REFUSED.test(foldText(name))
          ? { code: 'criterion-refused', severity: 'blocks', where, params: { name: key } }
          : { code: 'policy-cell', severity: 'blocks', where, params: { name: key } },
      );
    }
  });
  // The formulas of a run point at the weights by their places. A row that cannot be read has been told already.
  const [moved] = [...rowOf].filter(([id, row]) => weightPlace(policy, id).row !== row);
  if (moved && problems.length === 0) object(moved[1], keyColumn, moved[0]);
  return { policy, problems };
};

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
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail({ code: 'policy-no-json', severity: 'blocks' });
  }
  const parsed = v.safeParse(policyFile, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return invalid(
      v.getDotPath(issue) ?? 'JSON',
      issue.input === undefined ? '-' : JSON.stringify(issue.input).slice(0, 60),
    );
  }
  const policy = draftOf(presetPolicy(parsed.output.preset ?? 'padan'));
  for (const [id, setting] of Object.entries(parsed.output.criteria ?? {})) {
    const known = CRITERIA.find((criterion) => criterion.id === id);
    if (!known)
      return REFUSED.test(foldText(id))
        ? fail({ code: 'criterion-refused', severity: 'blocks', params: { name: id } })
        : invalid(id, '');
    const target = policy.criteria[known.id] ?? { weight: 0, missing: known.defaultMissing };
    policy.criteria[known.id] = {
      weight: setting.weight ?? target.weight,
      missing: setting.missing ?? target.missing,
    };
  }
  for (const [id, setting] of Object.entries(parsed.output.rules ?? {})) {
    const target = Object.hasOwn(policy.rules, id) ? policy.rules[id as RuleId] : undefined;
    if (!target) return invalid(id, '');
    target.mode = setting.mode ?? target.mode;
    target.validFrom = setting.validFrom ?? target.validFrom;
    if (setting.validTo !== undefined) target.validTo = setting.validTo;
    for (const [threshold, value] of Object.entries(setting.thresholds ?? {})) {
      if (!Object.hasOwn(target.thresholds, threshold)) return invalid(`${id}.${threshold}`, String(value));
      target.thresholds[threshold] = value;
    }
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
