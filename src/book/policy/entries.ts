import { CRITERIA } from '../../criteria';
import { NAMED_OPTIONS } from '../../domain';
import { RULES } from '../../rules';

import { criterionEntry } from './criterion-entry';
import type { PolicyEntry } from './entry';
import { nameEntry } from './name-entry';
import { optionEntry } from './option-entry';
import { presetEntry, purposeEntry } from './preset-entry';
import { ruleEntries } from './rule-entries';

/** Every row of the policy but the exemptions, in the order people read them. */
export const POLICY_ENTRIES: readonly PolicyEntry[] = [
  ...CRITERIA.map(criterionEntry),
  nameEntry,
  purposeEntry,
  ...NAMED_OPTIONS.map(optionEntry),
  presetEntry,
  ...RULES.flatMap(ruleEntries),
];

const BY_KEY = new Map(
  POLICY_ENTRIES.flatMap((entry) => [entry.key, entry.formerly ?? entry.key].map((key) => [key, entry] as const)),
);

/** The row of this key, or of a key it had before; undefined for any other. */
export const entryOf = (key: string): PolicyEntry | undefined => BY_KEY.get(key);
