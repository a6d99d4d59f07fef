import type { Policy } from '../../domain';
import { outcomeOf, type PairExplanation } from '../../insight';
import { isBar } from '../../rules';
import { describeLimits, fill, formatPoints, type ReviewWords, type Texts } from '../../text';
import type { PairAnswer } from '../../usecases';

/** Rules that keep the person out of the post. */
export const barsOf = ({ explanation: { verdicts, from, to }, policy }: PairAnswer) =>
  from === to ? [] : verdicts.filter((verdict) => isBar(verdict, policy));

const byLoss = (loss: number, [falls, same, rises]: readonly [string, string, string], texts: Texts): string =>
  fill(loss > 0 ? falls : loss < 0 ? rises : same, { by: formatPoints(Math.abs(loss), texts) });

const ofExclusion = (outcome: ReturnType<typeof outcomeOf>, words: ReviewWords): string | null => {
  switch (outcome) {
    case 'gains-too-little':
      return words.verdictLittle;
    case 'loses-too-much':
      return words.verdictLoses;
    case 'not-long-in-post':
    case 'other-title':
      return words.verdictPurpose;
    default:
      return null;
  }
};

/** What the plan says of a person in a post, in a few words. */
export const verdictOf = (answer: PairAnswer, texts: Texts, words: ReviewWords): string => {
  const { explanation, whatIf, isWithout } = answer;
  const { price, obstacle, planned, from } = explanation;
  if (isWithout) {
    if (planned === from) return words.verdictStays;
    if (whatIf === null) return words.verdictWithoutNone;
    const ways = [words.verdictWithoutFalls, words.verdictWithoutSame, words.verdictWithoutRises] as const;
    return byLoss(whatIf.loss, ways, texts);
  }
  const outcome = outcomeOf(explanation);
  if (outcome === 'chosen') return words.verdictChosen;
  const bars = barsOf(answer);
  if (bars.length > 0) return fill(words.verdictBarred, { count: bars.length });
  if (outcome === 'holds') return words.verdictHolds;
  const excluded = ofExclusion(outcome, words);
  if (excluded !== null) return excluded;
  if (obstacle !== null) return obstacle === 'no-seat' ? words.verdictNoSeat : words.verdictLimits;
  return byLoss(price?.loss ?? 0, [words.verdictFalls, words.verdictSame, words.verdictRises], texts);
};

const placeWords = ({ proposed, standing, from, to }: PairExplanation, texts: Texts, words: ReviewWords): string[] => {
  const score = formatPoints(proposed.total, texts);
  if (from === to) return [];
  const { place, eligible, cutOff } = standing;
  return [
    place === null ? fill(words.whyScore, { score }) : fill(words.whyRank, { score, place, eligible }),
    cutOff === null || place === null ? '' : fill(words.whyCutOff, { cutOff: formatPoints(cutOff, texts) }),
  ];
};

const EXCLUDED = {
  'gains-too-little': 'whyLittle',
  'loses-too-much': 'whyLoses',
  'not-long-in-post': 'whyLong',
  'other-title': 'whyTitle',
} as const satisfies Readonly<Record<string, keyof ReviewWords>>;

const LEFT_OUT = {
  'first-seats': 'whyFirst',
  'former-run': 'whyFormer',
  decisions: 'whyDecided',
} as const satisfies Readonly<Record<string, keyof ReviewWords>>;

const causeWords = (explanation: PairExplanation, policy: Policy, texts: Texts, words: ReviewWords): string => {
  const outcome = outcomeOf(explanation);
  if (outcome in EXCLUDED) return words[EXCLUDED[outcome as keyof typeof EXCLUDED]];
  if (explanation.obstacle === 'no-seat') return words.whyNoSeat;
  if (explanation.obstacle === 'limits')
    return fill(words.whyLimits, { limits: describeLimits(policy, texts).join('; ') });
  const leftOut = explanation.price?.leftOut ?? null;
  return leftOut === null ? '' : words[LEFT_OUT[leftOut]];
};

/** Why, in two or three sentences: where the person stands for the post, where the plan has the person, and what decides. */
export const reasonWords = (
  { explanation, isWithout, policy }: PairAnswer,
  texts: Texts,
  words: ReviewWords,
): string => {
  const { planned, from, to } = explanation;
  const where =
    planned === from ? words.whyStays : fill(words.whyElsewhere, { post: `${planned.name}, ${planned.unit}` });
  const isThere = planned === to && !isWithout;
  return [
    ...(isWithout ? [] : placeWords(explanation, texts, words)),
    isThere ? '' : where,
    isWithout ? '' : causeWords(explanation, policy, texts, words),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};
