import { isFirst } from '../planning';
import type { PostNeed } from '../insight';
import { cellAddress, PALETTE, type ConditionalLook } from '../sheets';
import { fill, formatDate, formatWhole, type Texts } from '../text';

import { text } from './cells';
import { countColumn, gapColumn, heatOf, leavingColumns } from './need-columns';
import { needsOfPlan } from './needs-of-plan';
import type { ReportInput } from './report-input';
import { rowFit, rowText } from './row-cells';
import { serviceColumn } from './service-columns';
import { sheetOf } from './sheet-of';
import { computed, type TablePlaces } from './sheet-spec';
import { isThirdEmpty, kindOfPost } from './summary-need';
import { daysUnfilled } from './unfilled';

const WIDTHS = { agency: 218, unit: 184, position: 262, level: 118, importance: 130, state: 84 } as const;

const stateOf = ({ position, after, emptyAfter, beyondAfter }: PostNeed, { sheets: { labels } }: Texts): string => {
  if (beyondAfter > 0) return labels.stateBeyond;
  if (emptyAfter === 0) return labels.stateFull;
  return isThirdEmpty(position, after) ? labels.stateThirdEmpty : labels.stateShort;
};

/** The state after the plan, and the which day in a row it is that seats are empty. */
const markedState = (post: PostNeed, input: ReportInput): string => {
  const days = daysUnfilled(post, input) ?? 1;
  const state = stateOf(post, input.texts);
  return post.emptyAfter > 0 && days > 1
    ? `${state}\n${fill(input.texts.sheets.labels.stateAgain, { p: formatWhole(days, input.texts) })}`
    : state;
};

const noticeOf = ({ planned, unfilled, texts }: ReportInput): string => {
  const { labels } = texts.sheets;
  const { ageUnknown } = needsOfPlan(planned).total;
  const ages = ageUnknown === 0 ? '' : ` ${fill(labels.postNeedsAges, { p: formatWhole(ageUnknown, texts) })}`;
  const since = unfilled
    ? ` ${fill(labels.postNeedsSince, { p: unfilled.run, a: formatDate(unfilled.asOf) })}`
    : ` ${labels.postNeedsFirst}`;
  return `${labels.postNeedsNotice}${since}${ages}`;
};

/** Marks states that begin with these words, whatever follows in the cell. */
const beginsWith = (places: TablePlaces, words: string): ConditionalLook => {
  const first = cellAddress(places.firstRow, places.columnOf('needState'));
  return {
    kind: 'formula',
    range: places.body('needState'),
    formula: `LEFT(${first},${words.length})="${words}"`,
    look: 'bad',
  };
};

/** Every post with its seats and people before and after the plan and with who leaves it soon, the most urgent first. */
export const postNeeds = sheetOf<PostNeed>({
  id: 'postNeeds',
  notice: (input) => text(noticeOf(input), 'subtitle'),
  identity: ['positionKey'],
  columns: (input) => {
    const { texts } = input;
    return [
      computed('agency', { width: WIDTHS.agency, write: ({ position }) => rowFit(position.agency, WIDTHS.agency) }),
      computed('unit', { width: WIDTHS.unit, write: ({ position }) => rowFit(position.unit, WIDTHS.unit) }),
      computed('position', { width: WIDTHS.position, write: ({ position }) => rowFit(position.name, WIDTHS.position) }),
      computed('level', { width: WIDTHS.level, write: ({ position }) => rowText(texts.policy.levels[position.level]) }),
      countColumn('jobClass', ({ position }) => position.jobClass, 48),
      computed('importance', {
        width: WIDTHS.importance,
        write: ({ position }) => {
          const { labels } = texts.sheets;
          return rowFit(isFirst(position) ? labels.firstPriority : labels[kindOfPost(position)], WIDTHS.importance);
        },
      }),
      countColumn('needSeats', ({ seats }) => seats, 32),
      countColumn('filledBefore', ({ before }) => before, 66),
      gapColumn('gapBefore', ({ before, seats }) => before - seats, 66),
      countColumn('filledAfter', ({ after }) => after, 66),
      gapColumn('gapAfter', ({ after, seats }) => after - seats, 66),
      gapColumn('gapChange', ({ before, after }) => after - before, 46),
      computed('needState', { width: WIDTHS.state, write: (row) => rowFit(markedState(row, input), WIDTHS.state) }),
      ...serviceColumn<PostNeed>(input, ({ position }) => position),
      countColumn('openBefore', ({ emptyBefore }) => emptyBefore),
      countColumn('openAfter', ({ emptyAfter }) => emptyAfter),
      countColumn('closed', ({ emptyBefore, emptyAfter }) => Math.max(0, emptyBefore - emptyAfter)),
      countColumn('opened', ({ emptyBefore, emptyAfter }) => Math.max(0, emptyAfter - emptyBefore)),
      countColumn('emptySince', (row) => daysUnfilled(row, input), 84),
      ...leavingColumns<PostNeed>((row) => row),
      computed('positionKey', { width: 140, isHidden: true, write: ({ position }) => text(position.id, 'muted') }),
    ];
  },
  lastPrinted: 'needState',
  rows: ({ planned }) => needsOfPlan(planned).posts,
  nothing: 'needsNothing',
  dress: (places, { texts }) => ({
    tabColor: PALETTE.teal,
    conditionalLooks: [
      ...(['gapBefore', 'gapAfter'] as const).flatMap((id) =>
        heatOf(places.body(id), cellAddress(places.firstRow, places.columnOf(id))),
      ),
      beginsWith(places, texts.sheets.labels.stateThirdEmpty),
    ],
  }),
});
