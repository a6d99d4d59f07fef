import { professionNeeds as professionsOf, type ProfessionNeed } from '../insight';
import { cellAddress, PALETTE } from '../sheets';

import { text } from './cells';
import { countColumn, gapColumn, heatOf, leavingColumns } from './need-columns';
import { needsOfPlan } from './needs-of-plan';
import { rowFit } from './row-cells';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';

const NAME_WIDTH = 320;

/** Shortage and surplus by profession, and how much of the shortage people of crowded posts could meet. */
export const professionNeeds = sheetOf<ProfessionNeed>({
  id: 'professionNeeds',
  notice: ({ texts }) => text(texts.sheets.labels.professionNeedsNotice, 'subtitle'),
  identity: ['profession'],
  columns: () => [
    computed('profession', { width: NAME_WIDTH, write: ({ name }) => rowFit(name, NAME_WIDTH) }),
    countColumn('postCount', ({ sums }) => sums.posts),
    countColumn('needSeats', ({ sums }) => sums.seats),
    countColumn('filledBefore', ({ sums }) => sums.before, 72),
    gapColumn('gapBefore', ({ sums }) => sums.before - sums.seats, 72),
    countColumn('filledAfter', ({ sums }) => sums.after, 72),
    gapColumn('gapAfter', ({ sums }) => sums.after - sums.seats, 72),
    countColumn('openBefore', ({ sums }) => sums.emptyBefore, 72),
    countColumn('openAfter', ({ sums }) => sums.emptyAfter, 72),
    countColumn('beyondBefore', ({ sums }) => sums.beyondBefore, 72),
    countColumn('beyondAfter', ({ sums }) => sums.beyondAfter, 72),
    countColumn('movableInside', ({ movable }) => movable, 92),
    ...leavingColumns<ProfessionNeed>(({ sums }) => sums),
  ],
  lastPrinted: 'retire36',
  rows: ({ planned }) => professionsOf(planned.instance, needsOfPlan(planned)),
  nothing: 'needsNothing',
  dress: (places) => ({
    tabColor: PALETTE.teal,
    conditionalLooks: (['gapBefore', 'gapAfter'] as const).flatMap((id) =>
      heatOf(places.body(id), cellAddress(places.firstRow, places.columnOf(id))),
    ),
  }),
});
