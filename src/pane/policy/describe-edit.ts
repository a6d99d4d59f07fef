import {
  NAMED_OPTIONS,
  optionOf,
  thresholdOf,
  type NamedOption,
  type OptionKey,
  type OptionValue,
  type Policy,
  type RuleId,
  type Unit,
} from '../../domain';
import { describeThreshold, formatDecimal, type PolicyStepWords, type Texts } from '../../text';

import type { PolicyEdit } from './policy-edits';
import type { Shown } from './NumberField';

/** Thousandths as percents, hundredths as points, all else as it is. */
const SCALES: Readonly<Partial<Record<Unit, number>>> = { thousandths: 10, permille: 10, points: 100 };

/** How a number of this unit is shown; options keep points in hundredths, thresholds as they are. */
export const shownAs = (unit: Unit | null, texts: Texts, isOption: boolean): Shown => {
  const { units } = texts.policy;
  if (unit === 'permille' || unit === 'thousandths') return { scale: 10, unit: units.percent };
  return { scale: isOption && unit !== null ? (SCALES[unit] ?? 1) : 1, unit: unit === null ? '' : units[unit] };
};

/** A name without what stands in brackets behind it: a unit, the number of a rule, what a blank means. */
export const bareName = (name: string): string => name.replace(/ \([^()]*\)$/, '');

/** A description before its colon, and what follows it as a sentence. */
export const nameAndHint = (described: string): { readonly name: string; readonly hint: string } => {
  const [name = described, ...rest] = described.split(': ');
  const hint = rest.join(': ');
  return { name, hint: `${hint.slice(0, 1).toUpperCase()}${hint.slice(1)}` };
};

export const optionNamed = (key: OptionKey): NamedOption => {
  const found = NAMED_OPTIONS.find((named) => named.key === key);
  if (found === undefined) throw new Error(`no option ${key}`);
  return found;
};

/** A value of an option in words: "25 %", "tanpa batas", "Ya". */
export const optionWords = (
  { option }: NamedOption,
  value: OptionValue,
  words: PolicyStepWords,
  texts: Texts,
): string => {
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? texts.policy.answers.yes : texts.policy.answers.no;
  const { scale, unit } = shownAs(option.unit, texts, true);
  return `${formatDecimal(value / scale, texts)}${unit === '' ? '' : ` ${unit}`}`;
};

/** A threshold in words: "36 bulan", "31/12/2026", "Ya". */
export const thresholdWords = (name: string, value: number, words: PolicyStepWords, texts: Texts): string => {
  const { kind, unit } = thresholdOf(name);
  if (kind === 'day' && value === 0) return words.noDay;
  const told = describeThreshold(name, value, texts);
  return unit === null ? told : `${told} ${texts.policy.units[unit]}`;
};

/** Name of a rule, as people say it. */
export const ruleName = (id: RuleId, { policy }: Texts): string => policy.rules[id].name;

/** What has become of one thing of the policy: "Masa jabatan minimal, paling sedikit: 36 bulan". */
export const describeEdit = (edit: PolicyEdit, policy: Policy, words: PolicyStepWords, texts: Texts): string => {
  const { policy: names } = texts;
  switch (edit.kind) {
    case 'purpose':
      return nameAndHint(names.purposes[policy.purpose]).name;
    case 'preset':
      return nameAndHint(names.presets[policy.preset]).name;
    case 'waivers':
      return words.waivers;
    case 'criterion':
      return names.criteria[edit.id].name;
    case 'option': {
      const named = optionNamed(edit.key);
      return `${bareName(names.options[edit.key].name)}: ${optionWords(named, optionOf(policy, edit.key), words, texts)}`;
    }
    case 'rule':
      return `${ruleName(edit.id, texts)}: ${names.modes[policy.rules[edit.id].mode]}`;
    case 'threshold': {
      const value = policy.rules[edit.id].thresholds[edit.name] ?? 0;
      const label = bareName(names.thresholds[edit.name] ?? edit.name);
      const told = thresholdWords(edit.name, value, words, texts);
      return `${ruleName(edit.id, texts)}, ${label}: ${told}`;
    }
  }
};
