import { optionOf, type NamedOption, type OptionValue, type PolicyOption } from '../../domain';

import { blankAs, orNone, pointsCodec, wholeCodec, yesNoCodec, type Codec } from './codecs';
import { cellOf, type PolicyEntry } from './entry';
import { setOption } from './policy-draft';

/** How an option stands on the sheet and in a policy file. */
export const optionCodec = ({ kind, least, most, blank }: PolicyOption): Codec<OptionValue> => {
  if (kind === 'yes-no') return yesNoCodec as Codec<OptionValue>;
  const codec = kind === 'points' ? pointsCodec(least, most) : wholeCodec(least, most);
  if (blank === undefined) return codec as Codec<OptionValue>;
  return (typeof blank === 'number' ? blankAs(codec, blank) : orNone(codec, null)) as Codec<OptionValue>;
};

/** The row of an option of the plan. */
export const optionEntry = ({ key, option }: NamedOption): PolicyEntry => {
  const codec = optionCodec(option);
  return {
    key,
    ...(option.formerly === undefined ? {} : { formerly: option.formerly }),
    section: 'options',
    cells: [
      cellOf(
        codec,
        codec.column,
        (policy) => optionOf(policy, key),
        (draft, value) => setOption(draft, key, value),
      ),
    ],
    words: (_, texts) => {
      const { name, explains } = texts.policy.options[key];
      const basis = texts.policySheet.ownChoice;
      return { item: name, explains, basis, ...(option.unit === null ? {} : { unit: option.unit }) };
    },
    isUsed: () => true,
    isExpected: true,
  };
};
