import { nameCodec, orNone } from './codecs';
import { cellOf, type PolicyEntry } from './entry';

/** How the plan's name stands on the sheet and in a policy file. */
export const NAME_CODEC = orNone(nameCodec, null);

/** The row of the plan's name, which nobody need give. */
export const nameEntry: PolicyEntry = {
  key: 'planName',
  section: 'options',
  cells: [
    cellOf(
      NAME_CODEC,
      NAME_CODEC.column,
      ({ planName }) => planName,
      (draft, planName) => (draft.planName = planName),
    ),
  ],
  words: (_, { policySheet: { planName, planNameHint, ownChoice } }) => ({
    item: planName,
    explains: planNameHint,
    basis: ownChoice,
  }),
  isUsed: () => true,
  isExpected: false,
};
