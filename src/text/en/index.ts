import type { Texts } from '../texts';

import { cli } from './cli';
import { fields } from './fields';
import { pane } from './pane';
import { policyWords } from './policy-words';
import { problems } from './problems';
import { decisions, sheetHeaders, sheetLabels, sheetNames } from './sheets';

/** English. */
export const en: Texts = {
  language: 'en',
  locale: 'en-GB',
  problems,
  policy: policyWords,
  pane,
  cli,
  fields,
  sheets: {
    names: sheetNames,
    headers: sheetHeaders,
    labels: sheetLabels,
    decisions,
    reason: ({ toPosition, toUnit, current, proposed, gain, strengths, notChecked }) => {
      const why =
        strengths.length === 0
          ? ''
          : `, mainly for ${strengths.map(({ name, difference }) => `${name.toLowerCase()} (${difference})`).join(', ')}`;
      const checked = notChecked.length === 0 ? '' : ` Could not be checked: ${notChecked.join(', ')}.`;
      return `Fits better as ${toPosition} in ${toUnit}: the score rises by ${gain} points, from ${current} to ${proposed}${why}. Every required rule that could be checked is met.${checked}`;
    },
    whyNotChosen: ({ short, elsewhere }) =>
      elsewhere === null
        ? `Stays in the present post: the plan as a whole is better (difference ${short}).`
        : `Placed as ${elsewhere}, which adds more to the score of the whole plan.`,
  },
};
