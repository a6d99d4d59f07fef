import {
  optionOf,
  PLAN_LIMITS,
  rankCode,
  rankFromNumber,
  thresholdOf,
  type CivilDate,
  type Fact,
  type NamedOption,
  type Policy,
  type Verdict,
  type Waiver,
} from '../domain';
import { memoizeByObject } from '../kernel';

import { fill, lowerFirst } from './fill';
import { formatDate, formatDecimal, formatPoints, formatWhole } from './format';
import type { Texts } from './texts';

const DATE_FACTS = new Set([
  'positionDate',
  'retirementDate',
  'disciplineStart',
  'objectionDate',
  'disciplineEnd',
  'contractEnd',
  'windowFrom',
  'windowTo',
  'notInForceBefore',
  'notInForceAfter',
]);
const RANK_FACTS = new Set(['rank', 'requiredRank']);

/** Words for values of every kind; a value means the same wherever it stands. */
const wordsOf = memoizeByObject(
  ({ values, levels, moves, ratings }: Texts['policy']): Readonly<Record<string, string>> => ({
    ...values,
    ...levels,
    ...moves,
    ...ratings,
  }),
);

const describeValue = (key: string, value: string | number, texts: Texts): string => {
  const { policy } = texts;
  if (typeof value === 'number') {
    if (DATE_FACTS.has(key)) return formatDate(value as CivilDate);
    const rank = RANK_FACTS.has(key) ? rankFromNumber(value) : null;
    return rank === null ? formatDecimal(value, texts) : rankCode(rank);
  }
  return (key === 'missing' ? policy.facts[value] : wordsOf(policy)[value]) ?? value;
};

const competencyWords = ({ policy }: Texts): Readonly<Record<string, string>> => policy.competencies;

/** A limit of a rule as people read it: days as days, yes and no as words, "-" for a day nobody has entered. */
export const describeThreshold = (name: string, value: number, { policy: { answers } }: Texts): string => {
  const { kind } = thresholdOf(name);
  if (kind === 'yes-no') return value === 1 ? answers.yes : answers.no;
  return kind === 'day' ? (value === 0 ? '-' : formatDate(value as CivilDate)) : String(value);
};

/** The value of an option of the plan as people read it, with its unit; "-" for no limit. */
export const describeOption = ({ key, option }: NamedOption, policy: Policy, texts: Texts): string => {
  const value = optionOf(policy, key);
  if (value === null) return '-';
  if (typeof value === 'boolean') return value ? texts.policy.answers.yes : texts.policy.answers.no;
  const number = option.kind === 'points' ? formatPoints(value, texts) : formatWhole(value, texts);
  return option.unit === null ? number : `${number} ${texts.policy.units[option.unit]}`;
};

/** Limits of the plan as a whole that are set, each as "label: number". */
export const describeLimits = ({ limits }: Policy, { policy: { options } }: Texts): string[] =>
  (Object.keys(PLAN_LIMITS) as (keyof typeof PLAN_LIMITS)[])
    .filter((limit) => limits[limit] !== PLAN_LIMITS[limit].default)
    .map((limit) => `${options[limit].name}: ${String(limits[limit])}`);

/** Name of a fact and its value before and after; "-" where there was none. */
export const describeChange = (
  change: { readonly key: string; readonly from: string | number | null; readonly to: string | number },
  texts: Texts,
): { readonly name: string; readonly from: string; readonly to: string } => {
  const [key = '', suffix] = change.key.split(':');
  const value = (one: string | number | null): string => (one === null ? '-' : describeValue(key, one, texts));
  const name = [texts.policy.facts[key] ?? key, suffix].filter(Boolean).join(' ');
  return { name, from: value(change.from), to: value(change.to) };
};

/** "Golongan: III/c"; a fact with a suffix ("rating:2025") shows it ("Kinerja 2025: Baik"). */
export const describeFact = (fact: Fact, texts: Texts): string => {
  const [key = '', named] = fact.key.split(':');
  const suffix = named === undefined ? undefined : (competencyWords(texts)[named] ?? named);
  const label = [texts.policy.facts[key] ?? key, suffix].filter(Boolean).join(' ');
  return fact.value === null ? `${label}: -` : `${label}: ${describeValue(key, fact.value, texts)}`;
};

/** Facts in one line. */
export const describeFacts = (facts: readonly Fact[], texts: Texts): string =>
  facts.map((fact) => describeFact(fact, texts)).join('; ');

/** Keys of the facts that a judgement lacks: "rating:2026". */
export const lackingKeys = (facts: readonly Fact[]): string[] => [
  ...new Set(
    facts.flatMap(({ key, value }) => (key === 'missing' ? [String(value ?? '')] : value === null ? [key] : [])),
  ),
];

/** Names of the facts that a judgement lacks: "Kinerja 2026". */
export const nameLacking = (facts: readonly Fact[], { policy }: Texts): string =>
  lackingKeys(facts)
    .map((each) => {
      const [key = '', suffix] = each.split(':');
      return [policy.facts[key] ?? key, suffix].filter(Boolean).join(' ');
    })
    .join(', ');

const letterOf = ({ authority, letter, date }: Waiver): string => `${authority}, ${letter}, ${formatDate(date)}`;

/** "R42 Masa pilkada, SEMUA: Mendagri, 100.2/1, 2 Februari 2026". */
export const describeWaiver = (waiver: Waiver, { policy, sheets }: Texts): string =>
  `${waiver.rule} ${policy.rules[waiver.rule].name}, ${waiver.nip === 'all' ? sheets.labels.everybody : waiver.nip}: ${letterOf(waiver)}`;

/** "sudah 65 bulan di jabatannya", and of a rule that could not be checked the facts that lack: "JPM". */
export const describeFindingAlone = ({ rule, status, isSoft, facts }: Verdict, texts: Texts): string => {
  const { unmet, remark = unmet } = texts.policy.rules[rule];
  if (status === 'not-checked') {
    const lacking = facts.filter(({ key, value }) => key === 'missing' && value !== null);
    return lacking.map(({ key, value }) => lowerFirst(describeValue(key, value ?? '', texts))).join(', ');
  }
  const told = facts.map(({ key, value }) => [key, value === null ? '-' : describeValue(key, value, texts)] as const);
  return fill(isSoft ? remark : unmet, Object.fromEntries(told));
};

/** What a rule finds with its number: "sudah 65 bulan di jabatannya (R2)". */
export const describeFinding = (verdict: Verdict, texts: Texts): string =>
  `${describeFindingAlone(verdict, texts)} (${verdict.rule})`;

/** "R4 Kinerja minimal Baik dua tahun: belum diperiksa (Tidak ada data: ...)". */
export const describeVerdict = (verdict: Verdict, texts: Texts): string => {
  const { labels } = texts.sheets;
  const state = verdict.status === 'not-checked' ? labels.notChecked : verdict.isSoft ? labels.remark : labels.fails;
  const facts = describeFacts(verdict.facts, texts);
  const { waiver } = verdict;
  const lifted = waiver === null ? '' : `; ${labels.waived}: ${letterOf(waiver)}`;
  return `${verdict.rule} ${texts.policy.rules[verdict.rule].name}: ${state}${facts === '' ? '' : ` (${facts})`}${lifted}`;
};
