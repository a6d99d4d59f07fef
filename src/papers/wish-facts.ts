import { assertNever } from '../kernel';
import type { Planned } from '../planning';
import {
  describeFindingAlone,
  fill,
  formatPoints,
  formatWhole,
  type PaperFacts,
  type PaperWords,
  type Texts,
} from '../text';

import { listed } from './listed';
import { oldPostFacts, personFacts } from './proposal-facts';
import type { ReachablePost, UnmetWish, WishOutcome } from './wishes';

type Wish = UnmetWish['wishes'][number];

const wishSentence = ({ wish, outcome }: Wish, now: number, words: PaperWords, texts: Texts): string => {
  const post = (of: Extract<WishOutcome, { post: unknown }>): Record<string, string> => ({
    wish,
    post: of.post.name,
    unit: of.post.unit,
  });
  switch (outcome.kind) {
    case 'nowhere':
      return fill(words.wishNowhere, { wish });
    case 'held':
      return fill(words.wishHeld, { wish });
    case 'barred':
      return fill(words.wishBarred, {
        ...post(outcome),
        list: outcome.bars.map((verdict) => describeFindingAlone(verdict, texts)).join('; '),
      });
    case 'excluded':
      return fill(words.wishExcluded, {
        ...post(outcome),
        score: formatPoints(outcome.total, texts),
        now: formatPoints(now, texts),
      });
    case 'ranked':
      return fill(words.wishPlace, {
        ...post(outcome),
        score: formatPoints(outcome.total, texts),
        a: formatWhole(outcome.place, texts),
        p: formatWhole(outcome.eligible, texts),
      });
    default:
      return assertNever(outcome);
  }
};

const nearestSentence = ({ post, total, open }: ReachablePost, now: number, words: PaperWords, texts: Texts): string =>
  fill(words.nearest, {
    post: post.name,
    unit: post.unit,
    score: formatPoints(total, texts),
    now: formatPoints(now, texts),
    open: formatWhole(open, texts),
  });

/** What a letter says to somebody whose wish the plan does not meet. */
export const wishFacts = (
  { employee, from, planned: target, now, wishes, nearest }: UnmetWish,
  number: number,
  speaker: { readonly planned: Planned; readonly words: PaperWords; readonly texts: Texts },
): PaperFacts => {
  const { words, texts } = speaker;
  return {
    no: String(number),
    ...personFacts(employee),
    ...oldPostFacts(from, speaker),
    jawaban: target === from ? words.answerStays : fill(words.answerMoves, { post: target.name, unit: target.unit }),
    ...listed(
      'harapan',
      wishes.map((wish) => wishSentence(wish, now, words, texts)),
    ),
    ...listed(
      'terdekat',
      nearest.length === 0 ? [words.nearestNone] : nearest.map((one) => nearestSentence(one, now, words, texts)),
    ),
  };
};
