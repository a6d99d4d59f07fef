import type { Texts } from '../texts';

import { changeSentence } from './changes';
import { dataWords } from './data-words';
import { rulings } from './decision-words';
import { fields, sheetKinds } from './fields';
import { forcedPrice } from './forced-price';
import { frameWords } from './frame-words';
import { pane } from './pane';
import { policySheet } from './policy-sheet';
import { policyWords } from './policy-words';
import { problemTitles } from './problem-titles';
import { problems } from './problems';
import { reason } from './reason';
import { sheetView } from './sheet-view';
import { sheetNames } from './sheet-names';
import { sheetHeaders, sheetLabels } from './sheets';

/** Why a lawful move is no part of any plan under this policy. */
const EXCLUDED: Readonly<Partial<Record<string, string>>> = {
  'gains-too-little':
    'the person’s own fit gains less than the policy asks for, and the post is not short of people that would justify the move (R38)',
  'loses-too-much': 'the person’s own fit would fall by more than the policy allows (R39)',
  'not-long-in-post': 'the purpose of this plan moves only people long in their post',
  'other-title': 'the purpose of this plan moves people only to a post of the same title',
};

/** English. */
export const en: Texts = {
  language: 'en',
  locale: 'en-GB',
  problems,
  policy: policyWords,
  policySheet,
  pane,
  frame: frameWords,
  dataStep: dataWords,
  problemTitles,
  fields,
  sheetKinds,
  sheetView,
  sheets: {
    names: sheetNames,
    headers: sheetHeaders,
    labels: sheetLabels,
    rulings,
    reason,
    change: changeSentence,
    answer: ({
      name,
      post,
      bars,
      outcome,
      decided,
      score,
      planned,
      stays,
      place,
      eligible,
      cutOff,
      price,
      obstacle,
      limits,
      needs,
      rise,
    }) => {
      if (outcome === 'holds') return `${name} holds ${post} already and stays there in the plan.`;
      const ruled = decided.map((sentence) => ` ${sentence}`).join('');
      if (outcome === 'chosen' && bars.length > 0)
        return `The plan places ${name} as ${post}, score ${score}, following a decision although these rules are not met: ${bars.join('; ')}.${ruled}`;
      if (bars.length > 0)
        return `${name} cannot be placed as ${post}: ${bars.join('; ')}. How far from it: ${needs.join('; ')}.${ruled}`;
      const rankOf = place === null ? '' : `, place ${place} of ${eligible} who meet the rules`;
      if (outcome === 'chosen') return `The plan places ${name} as ${post}: score ${score}${rankOf}.${ruled}`;
      const excluded = EXCLUDED[outcome];
      const forced =
        price === null
          ? obstacle === null
            ? ''
            : obstacle === 'limits'
              ? ` Cannot be placed there without breaking the limits of the plan (${limits.join('; ')}).`
              : ' No seat can be freed there: none of its holders can go elsewhere.'
          : forcedPrice(price, excluded !== undefined);
      if (outcome === 'leaves') return `${name} holds ${post}; the plan places the person as ${planned}.${forced}`;
      const rank =
        excluded !== undefined
          ? `the score there is ${score}, but ${excluded}`
          : `the score there is ${score}${rankOf}${cutOff === null ? '' : `; the lowest score chosen is ${cutOff}`}`;
      const where = stays
        ? 'In the plan the person stays in the present post.'
        : `The plan places the person as ${planned}.`;
      const raised =
        rise === null
          ? ''
          : ` Would be chosen if the score there alone rose by ${rise.by}; ${rise.fact === null ? 'no single fact of the person (SKP, JPM, level of education, rank, wish) would be enough if it alone changed' : `it is enough if ${rise.fact.name} changes from ${rise.fact.from} to ${rise.fact.to} and everything else stays`}.`;
      return `${name} meets the rules for ${post}; ${rank}.${ruled} ${where}${forced}${raised}`;
    },
    whyNotChosen: ({ elsewhere, loss, isTied, emptiesFirst, change, fit, premium, cost, seat, ...of }) => {
      const where = elsewhere === null ? 'Stays in the present post.' : `Goes to ${elsewhere}.`;
      if (emptiesFirst) return `${where} With this person here, a seat of priority 1 would stay empty.`;
      if (isTied)
        return `${where} With this person here, the plan would be worth as much. First come fewest moves, then SKP and JPM, then DUK.`;
      const alike = of.hasFirst ? ', and seats of priority 1 and decisions met as they are' : '';
      const least =
        of.leastLoss === null ? '' : ` With this person here${alike}, the plan would lose at least ${of.leastLoss}.`;
      const lost = loss === null ? least : ` With this person here, the plan would lose ${loss}.`;
      const fits = {
        rises: `higher (${fit})`,
        same: 'the same as where the plan has the person',
        falls: `lower (${fit})`,
      }[change];
      const needed =
        seat === null
          ? ''
          : ` ${seat.after === null ? 'Fills' : `Once ${seat.after} has left, fills`} seat ${seat.seat} of ${seat.of} there (${seat.worth}).`;
      const prized = premium === null ? '' : ` The premium differs by ${premium}.`;
      const paid = cost === null ? '' : ` ${elsewhere === null ? 'Moving costs' : 'The cost differs by'} ${cost}.`;
      const within = of.hasLimits ? ' Limits of the plan, such as how many may leave one unit, have a part in it.' : '';
      const kept = of.isContinued ? ' The run that is continued has a part in it.' : '';
      return `${where}${lost} Fit here is ${fits}.${needed}${prized}${paid}${within}${kept}`;
    },
  },
};
