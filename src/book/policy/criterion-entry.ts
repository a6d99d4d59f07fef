import type { Criterion } from '../../criteria';
import { WEIGHT_TOTAL } from '../../domain';

import { wholeCodec, wordCodec } from './codecs';
import { cellOf, type PolicyEntry } from './entry';
import { presetName } from './preset-entry';
import { MISSING } from './policy-draft';

/** Weights, whole thousandths. */
export const WEIGHT_CODEC = wholeCodec(0, WEIGHT_TOTAL);
/** What a criterion gives where data is missing. */
export const MISSING_CODEC = wordCodec('missing', 'missing', MISSING, ({ policy }) => policy.missing);
/** The row of a criterion; the criteria in use are those that stand on the sheet. */
export const criterionEntry = ({ id, defaultMissing }: Criterion): PolicyEntry => ({
  key: id,
  section: 'criteria',
  cells: [
    cellOf(
      WEIGHT_CODEC,
      'number',
      ({ criteria }) => criteria[id]?.weight ?? 0,
      ({ criteria }, weight) => (criteria[id]!.weight = weight),
    ),
    cellOf(
      MISSING_CODEC,
      'choice',
      ({ criteria }) => criteria[id]?.missing ?? defaultMissing,
      ({ criteria }, missing) => (criteria[id]!.missing = missing),
    ),
  ],
  words: ({ preset }, texts) => {
    const { name, explains } = texts.policy.criteria[id];
    const basis = preset === 'padan' ? texts.policySheet.ownChoice : presetName(texts.policy.presets[preset]);
    return { item: name, unit: 'thousandths', explains, basis };
  },
  isUsed: ({ criteria }) => criteria[id] !== undefined,
  isExpected: false,
});
