import { agencyNeeds as agenciesOf, type AgencyNeed } from '../insight';
import { PALETTE } from '../sheets';

import { text } from './cells';
import { countColumn, gapColumn, leavingColumns } from './need-columns';
import { needsOfPlan } from './needs-of-plan';
import { rowFit } from './row-cells';
import { lowestServiceColumn } from './service-columns';
import { sheetOf } from './sheet-of';
import { computed } from './sheet-spec';

const NAME_WIDTH = 280;

/** Each agency: its people and seats, who may come and go, who leaves soon. */
export const agencyNeeds = sheetOf<AgencyNeed>({
  id: 'agencyNeeds',
  notice: ({ texts }) => text(texts.sheets.labels.agencyNeedsNotice, 'subtitle'),
  identity: ['agency'],
  columns: (input) => [
    computed('agency', {
      width: NAME_WIDTH,
      write: ({ agency }) => rowFit(agency === '' ? input.texts.sheets.labels.noAgency : agency, NAME_WIDTH),
    }),
    ...lowestServiceColumn<AgencyNeed>(input, ({ agency }) => agency),
    countColumn('unitCount', ({ units }) => units, 44),
    countColumn('postCount', ({ sums }) => sums.posts),
    countColumn('needSeats', ({ sums }) => sums.seats),
    countColumn('filledBefore', ({ sums }) => sums.before, 66),
    countColumn('filledAfter', ({ sums }) => sums.after, 66),
    countColumn('openBefore', ({ sums }) => sums.emptyBefore, 66),
    countColumn('openAfter', ({ sums }) => sums.emptyAfter, 66),
    countColumn('beyondBefore', ({ sums }) => sums.beyondBefore, 66),
    gapColumn('gapChange', ({ sums }) => sums.after - sums.before, 50),
    countColumn('movable', ({ mayLeave }) => mayLeave, 80),
    countColumn('mayCome', ({ mayCome }) => mayCome, 84),
    countColumn('goingOut', ({ goingOut }) => goingOut, 72),
    countColumn('comingIn', ({ comingIn }) => comingIn, 72),
    ...leavingColumns<AgencyNeed>(({ sums }) => sums),
  ],
  lastPrinted: 'retire36',
  rows: ({ planned }) => agenciesOf(planned, needsOfPlan(planned)),
  nothing: 'needsNothing',
  dress: () => ({ tabColor: PALETTE.teal }),
});
