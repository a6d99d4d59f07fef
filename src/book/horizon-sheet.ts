import { findHorizon, type Horizon, type MonthAhead } from '../insight';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import { PALETTE } from '../sheets';
import { fill, formatDate, formatWhole } from '../text';

import { text } from './cells';
import { countColumn } from './need-columns';
import type { ReportInput } from './report-input';
import { rowText } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';
import { countOpenSeats } from './summary-facts';

const WIDTHS = { day: 150, count: 150 } as const;
/** The line that looks a year ahead. */
const YEAR = 12;

const horizonOf = memoizeByObject((planned: Planned): Horizon => findHorizon(planned));

const noticeOf = ({ planned, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const { months, ageUnknown, timeUnknown } = horizonOf(planned);
  const whole = (count: number): string => formatWhole(count, texts);
  const said = fill(labels.horizonNotice, {
    a: whole(countOpenSeats(planned).after),
    b: whole(months[YEAR]?.emptySeats ?? 0),
  });
  const unknown =
    ageUnknown + timeUnknown === 0
      ? ''
      : ` ${fill(labels.horizonUnknown, { a: whole(ageUnknown), b: whole(timeUnknown) })}`;
  return `${said}${unknown}`;
};

/** Month by month for three years: who leaves, who may move, and how many seats that leaves empty under the plan. */
export const horizon = sheetOf<MonthAhead>({
  id: 'horizon',
  notice: (input) => text(noticeOf(input), 'subtitle'),
  identity: ['untilDay'],
  columns: ({ texts }) => [
    computed('untilDay', {
      width: WIDTHS.day,
      write: ({ before }) => rowText(before === null ? texts.sheets.labels.horizonPast : formatDate(before)),
    }),
    countColumn('retiring', ({ retiring }) => retiring, WIDTHS.count),
    countColumn('retiringAfter', ({ retiringAfter }) => retiringAfter, WIDTHS.count),
    countColumn('contractsEnding', ({ contractsEnding }) => contractsEnding, WIDTHS.count),
    countColumn('freeToMove', ({ freeToMove }) => freeToMove, WIDTHS.count),
    countColumn('tooLong', ({ tooLong }) => tooLong, WIDTHS.count),
    countColumn('emptyThen', ({ emptySeats }) => emptySeats, WIDTHS.count),
  ],
  rows: ({ planned }) => horizonOf(planned).months,
  nothing: 'needsNothing',
  dress: () => ({ tabColor: PALETTE.teal }),
});
