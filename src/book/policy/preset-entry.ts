import type { Policy } from '../../domain';
import { optionsBesidePurpose, PRESET_IDS, PURPOSE_IDS } from '../../planning';
import { foldText } from '../../sheets';
import { fill, type Texts } from '../../text';

import { text } from '../cells';

import { LANGUAGES } from './codecs';
import type { PolicyEntry } from './entry';
import type { PolicyDraft } from './policy-draft';

/** Name and description of a model: "KepKa BKN 411/2025", "kinerja 50, potensial 50, sembilan kotak". */
const partsOf = (described: string): readonly [name: string, about: string] => {
  const at = described.indexOf(': ');
  return at < 0 ? [described, described] : [described.slice(0, at), described.slice(at + 2)];
};

/** A model by the first words of its description. */
export const presetName = (described: string): string => partsOf(described)[0];

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

/** Key of the row that names the model; nothing is entered there. */
export const PRESET_KEY = 'preset';

/** A row that names what a policy started from, by the first words of one of the descriptions; nothing is entered there. */
const namingEntry = <Id extends string>(
  key: string,
  ids: readonly Id[],
  expects: 'model' | 'purpose',
  described: (texts: Texts) => Readonly<Record<Id, string>>,
  part: { readonly get: (policy: Policy) => Id; readonly set: (draft: PolicyDraft, id: Id) => void },
  words: (policy: Policy, texts: Texts) => { readonly item: string; readonly hint: string },
): PolicyEntry => ({
  key,
  section: 'options',
  cells: [
    {
      column: 'choice',
      read: (cell, draft) => {
        const folded = foldText(String(cell ?? ''));
        const named = ids.find((id) =>
          [id, ...LANGUAGES.map((texts) => presetName(described(texts)[id]))].some((name) => foldText(name) === folded),
        );
        if (named === undefined) return { expects };
        part.set(draft, named);
        return null;
      },
      write: (policy, texts) => text(presetName(described(texts)[part.get(policy)]), 'wrapped'),
    },
  ],
  words: (policy, texts) => {
    const { item, hint } = words(policy, texts);
    return { item, explains: `${sentence(partsOf(described(texts)[part.get(policy)])[1])} ${hint}` };
  },
  isUsed: () => true,
  isExpected: true,
});

/** The row that names the model the criteria and weights come from. */
export const presetEntry = namingEntry(
  PRESET_KEY,
  PRESET_IDS,
  'model',
  ({ policy }) => policy.presets,
  { get: ({ preset }) => preset, set: (draft, preset) => (draft.preset = preset) },
  (_, { policySheet }) => ({ item: policySheet.preset, hint: policySheet.presetHint }),
);

/** Key of the row that names the purpose; nothing is entered there. */
export const PURPOSE_KEY = 'purpose';

/** The row that names the purpose of the plan, and says what this policy has otherwise. */
export const purposeEntry = namingEntry(
  PURPOSE_KEY,
  PURPOSE_IDS,
  'purpose',
  ({ policy }) => policy.purposes,
  { get: ({ purpose }) => purpose, set: (draft, purpose) => (draft.purpose = purpose) },
  (policy, { policy: { options }, policySheet: { purpose, purposeHint, purposeDiffers } }) => {
    const names = optionsBesidePurpose(policy).map((key) => options[key].name);
    const differs = names.length === 0 ? [] : [fill(purposeDiffers, { names: names.join('; ') })];
    return { item: purpose, hint: [...differs, purposeHint].join(' ') };
  },
);
