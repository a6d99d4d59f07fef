import { PRESET_IDS } from '../../planning';
import { foldText } from '../../sheets';

import { text } from '../cells';

import { LANGUAGES } from './codecs';
import type { PolicyEntry } from './entry';

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

/** The row that names the model the criteria and weights come from. */
export const presetEntry: PolicyEntry = {
  key: PRESET_KEY,
  section: 'options',
  cells: [
    {
      column: 'choice',
      read: (cell, draft) => {
        const folded = foldText(String(cell ?? ''));
        const named = PRESET_IDS.find((id) =>
          [id, ...LANGUAGES.map(({ policy }) => presetName(policy.presets[id]))].some(
            (name) => foldText(name) === folded,
          ),
        );
        if (named === undefined) return { expects: 'model' };
        draft.preset = named;
        return null;
      },
      write: ({ preset }, texts) => text(presetName(texts.policy.presets[preset]), 'wrapped'),
    },
  ],
  words: ({ preset }, { policy, policySheet }) => ({
    item: policySheet.preset,
    explains: `${sentence(partsOf(policy.presets[preset])[1])} ${policySheet.presetHint}`,
  }),
  isUsed: () => true,
  isExpected: true,
};
