import { parseIsoDate, thresholdOf, type CivilDate, type Threshold } from '../../domain';
import type { Rule } from '../../rules';
import type { Texts } from '../../text';

import { dayCodec, flagCodec, orNone, wholeCodec, wordCodec, type Codec } from './codecs';
import { cellOf, type EntryWords, type PolicyEntry } from './entry';
import { MODES } from './policy-draft';

const always = (): boolean => true;

/** What a failed rule does. */
export const MODE_CODEC = wordCodec('modes', 'mode', MODES, ({ policy }) => policy.modes);

/** How a threshold of this kind stands on the sheet and in a policy file. */
export const thresholdCodec = ({ kind, least, most }: Threshold): Codec<number> =>
  kind === 'day' ? orNone(dayCodec, 0) : kind === 'yes-no' ? flagCodec : wholeCodec(least, most);

/** The label of a threshold; what its brackets hold stands in a column of its own: the unit, or what a blank cell means. */
const thresholdWords = (name: string, { policy }: Texts): Pick<EntryWords, 'item' | 'explains'> => {
  const label = policy.thresholds[name] ?? name;
  const { unit } = thresholdOf(name);
  const [, bare = label, bracket] = /^(.*) \(([^()]*)\)$/.exec(label) ?? [];
  const item = `      ${bare}`;
  if (bracket === undefined || (unit !== null && bracket === policy.units[unit])) return { item };
  return { item, explains: `${bracket.slice(0, 1).toUpperCase()}${bracket.slice(1)}.` };
};

const thresholdEntry = ({ id }: Rule, name: string): PolicyEntry => {
  const threshold = thresholdOf(name);
  const codec = thresholdCodec(threshold);
  const { unit } = threshold;
  return {
    key: `${id}.${name}`,
    section: 'rules',
    cells: [
      cellOf(
        codec,
        codec.column,
        ({ rules }) => rules[id].thresholds[name] ?? 0,
        ({ rules }, value) => (rules[id].thresholds[name] = value),
      ),
    ],
    words: (_, texts) => ({
      ...thresholdWords(name, texts),
      ...(unit === null ? {} : { unit }),
    }),
    isUsed: always,
    isExpected: true,
  };
};

const ruleEntry = ({ id, basis }: Rule): PolicyEntry => ({
  key: id,
  section: 'rules',
  cells: [
    cellOf(
      MODE_CODEC,
      'choice',
      ({ rules }) => rules[id].mode,
      ({ rules }, mode) => (rules[id].mode = mode),
    ),
    // A rule without a first day keeps the one it had.
    cellOf<CivilDate | null>(
      orNone(dayCodec, null),
      'validFrom',
      ({ rules }) => rules[id].validFrom,
      ({ rules }, day) => (rules[id].validFrom = day ?? rules[id].validFrom),
    ),
    cellOf<CivilDate | null>(
      orNone(dayCodec, null),
      'validTo',
      ({ rules }) => rules[id].validTo,
      ({ rules }, day) => (rules[id].validTo = day),
    ),
  ],
  words: (_, texts) => {
    const { name, asks } = texts.policy.rules[id];
    const checked = basis.isVerified ? parseIsoDate(basis.lastChecked) : null;
    const doubt = basis.isVerified ? '' : ` (${texts.policySheet.unverified})`;
    const note = basis.note === undefined ? '' : `. ${texts.policy.lawNotes[basis.note]}`;
    return { item: `${id}  ${name}`, explains: asks, basis: `${basis.source}${doubt}${note}`, checked };
  },
  isUsed: always,
  isExpected: true,
});

/** The row of a rule and, below it, one for each of its thresholds. */
export const ruleEntries = (rule: Rule): PolicyEntry[] => [
  ruleEntry(rule),
  ...Object.keys(rule.defaultThresholds).map((name) => thresholdEntry(rule, name)),
];
