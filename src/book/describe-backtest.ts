import type { Backtest, BacktestCause, BacktestKind, BacktestOurs, BacktestRow } from '../insight';
import { assertNever } from '../kernel';
import { backtestWordsOf, fill, formatDecimal, formatPoints, formatWhole, type Texts } from '../text';

import { describeBar, describeClash, EXCLUSIONS } from './describe-checked';

const SCORES = {
  'other-person': 'scorePerson',
  'other-seat': 'scoreSeat',
  'only-theirs': 'scoreStays',
  'only-ours': 'scoreRises',
} as const;

const NEEDS = {
  'other-person': 'needPerson',
  'other-seat': 'needSeat',
  'only-theirs': 'needStays',
  'only-ours': 'needFills',
} as const;

/** The cause of a difference in words; `who` is the person whom the plan puts into the post. */
const describeCause = (
  cause: BacktestCause,
  kind: Exclude<BacktestKind, 'same'>,
  who: string,
  texts: Texts,
): string => {
  const words = backtestWordsOf(texts.language);
  const points = (value: number): string => formatPoints(value, texts);
  switch (cause.kind) {
    case 'rule': {
      const [first, ...others] = cause.bars;
      const also = fill(words.alsoRules, { rules: others.map(({ rule }) => rule).join(', ') });
      return `${first ? describeBar(first, texts, 'with-codes') : ''}${others.length === 0 ? '' : also}`;
    }
    case 'clash':
      return describeClash(cause.clash, texts);
    case 'left-out': {
      const { why, here, there } = cause;
      const values = { why: texts.sheets.labels[EXCLUSIONS[why]], here: points(here), there: points(there) };
      return fill(words.scores, values);
    }
    case 'no-seat':
      return words.noSeat;
    case 'tied':
      return words.tied;
    case 'first-seats':
      return fill(words.firstSeats, { gain: points(cause.gain) });
    case 'search':
      return fill(words.search, { gain: points(cause.gain) });
    case 'score':
      return fill(words[SCORES[kind]], { who, ours: points(cause.ours), theirs: points(cause.theirs) });
    case 'need': {
      const { ours, theirs } = cause;
      return fill(words[NEEDS[kind]], { who, ours: points(ours.worth), theirs: points(theirs.worth) });
    }
    case 'price':
      return fill(kind === 'only-ours' ? words.priceOurs : words.price, { loss: points(cause.loss) });
    default:
      return assertNever(cause);
  }
};

/** Why a decided move and the plan differ; null where they agree. */
export const describeBacktestRow = ({ kind, cause, transfer }: BacktestRow, texts: Texts): string | null =>
  cause === null || kind === 'same' ? null : describeCause(cause, kind, transfer?.employee.name ?? '', texts);

/** Why the plan has a move of its own. */
export const describeBacktestOurs = ({ cause, transfer }: BacktestOurs, texts: Texts): string =>
  describeCause(cause, 'only-ours', transfer.employee.name, texts);

/** How many differences each cause explains, the most frequent first. */
const causeCounts = ({ rows, ours }: Backtest): [BacktestCause['kind'], number][] => {
  const counts = new Map<BacktestCause['kind'], number>();
  for (const { cause } of [...rows, ...ours])
    if (cause !== null) counts.set(cause.kind, (counts.get(cause.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

/** What is to be said of a backtest as a whole, sentence by sentence; `unread` is how many rows of the decrees could not be compared. */
export const describeBacktest = (tested: Backtest, unread: number, texts: Texts): string[] => {
  const words = backtestWordsOf(texts.language);
  const { counts, rows, ours } = tested;
  const whole = (count: number): string => formatWhole(count, texts);
  const causes = causeCounts(tested).map(([kind, count]) =>
    fill(words.causeCount, { cause: words.causeNames[kind], count: whole(count) }),
  );
  const judged = whole(rows.length);
  return [
    words.limits,
    fill(words.counts, { rows: whole(rows.length + unread), judged, unread: whole(unread) }),
    ...(rows.length === 0
      ? []
      : [
          fill(words.agreed, {
            same: whole(counts.same),
            judged,
            percent: formatDecimal(Math.floor((counts.same * 1000) / rows.length + 0.5) / 10, texts),
          }),
          fill(words.differing, {
            seat: whole(counts['other-seat']),
            person: whole(counts['other-person']),
            theirs: whole(counts['only-theirs']),
          }),
        ]),
    fill(words.ours, {
      moves: whole(rows.filter(({ transfer }) => transfer !== null).length + ours.length),
      ours: whole(ours.length),
    }),
    ...(causes.length === 0 ? [] : [fill(words.causes, { causes: causes.join(', ') })]),
  ];
};
