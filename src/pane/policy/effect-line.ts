import type { Policy } from '../../domain';
import type { MoveSurvey } from '../../planning';
import { fill, formatWhole, type PolicyStepWords, type Texts } from '../../text';

import { describeEdit } from './describe-edit';
import { editsBetween, type PolicyEdit } from './policy-edits';
import type { SurveyState } from './policy-state';

/** A change of a count with its sign: "+12", "\u221248". */
const signed = (difference: number, texts: Texts): string =>
  `${difference < 0 ? '\u2212' : '+'}${formatWhole(Math.abs(difference), texts)}`;

const countsOf = (now: MoveSurvey, before: MoveSurvey, words: PolicyStepWords, texts: Texts): string => {
  const whole = (count: number): string => formatWhole(count, texts);
  const difference = now.movable - before.movable;
  return fill(difference === 0 ? words.effect : words.effectChanged, {
    movable: whole(now.movable),
    all: whole(now.employees),
    difference: signed(difference, texts),
    open: whole(now.openSeats),
    reachable: whole(now.reachableSeats),
  });
};

/** Options that say who may move, and where to, before anything is scored. */
const OF_MOVES: ReadonlySet<string> = new Set([
  'allowPromotions',
  'sameTitleOnly',
  'longInPostOnly',
  'longInPostMonths',
]);

/** Whether a change can touch who may move at all; weights, limits and worths cannot. */
const isOfMoves = (edit: PolicyEdit): boolean =>
  edit.kind === 'rule' ||
  edit.kind === 'threshold' ||
  edit.kind === 'waivers' ||
  (edit.kind === 'option' && OF_MOVES.has(edit.key));

/** Whom the policy lets move and what the changes have done to that, in one or two sentences; undefined before anything is counted. */
export const effectLine = (
  { status, now, before }: SurveyState,
  { policy, from }: { readonly policy: Policy; readonly from: Policy },
  words: PolicyStepWords,
  texts: Texts,
): string | undefined => {
  if (status === 'late') return words.counting;
  if (status === 'failed') return words.notCounted;
  if (now === null || before === null) return undefined;
  const counts = countsOf(now, before, words, texts);
  const all = editsBetween(from, policy);
  if (all.length === 0) return counts;
  const edits = all.filter(isOfMoves);
  const purpose = all.find(({ kind }) => kind === 'purpose');
  const first = purpose ?? edits[0];
  if (now.movable === before.movable && now.reachableSeats === before.reachableSeats)
    return `${counts}. ${words.noEffect}`;
  if (first === undefined) return counts;
  const because =
    edits.length === 1 || purpose !== undefined
      ? fill(words.because, { change: describeEdit(first, policy, words, texts) })
      : fill(words.becauseMany, { count: edits.length });
  return `${counts}. ${because}`;
};
