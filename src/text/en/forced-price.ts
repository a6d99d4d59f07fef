import type { AnswerFacts } from '../texts';

type Price = NonNullable<AnswerFacts['price']>;

const CHANGE: Readonly<Record<Price['direction'], (by: string) => string>> = {
  falls: (by) => `falls by ${by}`,
  same: () => 'stays as it is',
  rises: (by) => `rises by ${by}`,
};

/** Why what makes the value rise is no part of the plan. */
const LEFT_OUT: Readonly<Record<NonNullable<Price['leftOut']>, string>> = {
  'first-seats': ' Not proposed, because a seat of priority 1 would stay empty.',
  'former-run': ' Not proposed, because this plan changes as little as can be of the result it continues.',
  decisions: ' Not proposed, because this plan follows decisions.',
};

/** What it does to place somebody against the plan; `isExcluded` where it is said already why that is not proposed. */
export const forcedPrice = ({ direction, by, others, emptied, leftOut, ofBest }: Price, isExcluded: boolean): string =>
  [
    ` If placed there all the same, the value of the whole plan ${CHANGE[direction](by)} and `,
    others === 0
      ? 'nobody else moves'
      : others === 1
        ? '1 other person sits elsewhere'
        : `${others} other people sit elsewhere`,
    emptied.length === 0 ? '.' : `; one person fewer: ${emptied.join(', ')}.`,
    leftOut === null || isExcluded ? '' : LEFT_OUT[leftOut],
    ofBest === null
      ? ''
      : ` That is measured against this plan; against the best plan, which does not keep to result P${ofBest.run}, the value ${CHANGE[ofBest.direction](ofBest.by)}.`,
  ].join('');
