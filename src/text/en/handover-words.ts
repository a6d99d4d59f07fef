import type {
  handoverHeaders as idHeaders,
  handoverLabels as idLabels,
  handoverNames as idNames,
} from '../id/handover-words';
import type { Words } from '../texts';

/** Name of the sheet of handovers. */
export const handoverNames: Words<typeof idNames> = {
  handover: 'Handover',
};

/** Headers of the sheet of handovers. */
export const handoverHeaders: Words<typeof idHeaders> = {
  handoverWave: 'Wave',
  handoverDay: 'Day',
  handoverSeat: 'The seat left',
  handoverTo: 'Handed over to',
  handoverRisk: 'Risk of the unit left',
  handoverDate: 'Handed over on',
  handoverNote: 'Remark on the handover',
  handoverRiskFull: 'Risk of the unit left, in full',
};

/** Sentences and words on the sheet of handovers. */
export const handoverLabels: Words<typeof idLabels> = {
  handoverTitle: 'Handover: waves of starting and units at risk',
  handoverNotice:
    'Days count from the start of wave 1. A chain starts on one day where its units can bear that, else from the empty seat backwards. The office fills in what is yellow.',
  handoverCounts:
    '{waves} {waves|wave|waves}; {risks} {risks|unit|units} at risk (they lose at least {percent} % of their people, their last holder of a profession, or head and deputy); {keys} {keys|key post is|key posts are} left empty for a time or after the plan.',
  handoverWayHome:
    '{p} {p|person has|people have} been in the post in a remote place for {years} years or more without an offer (listed at the bottom).',
  handoverSameDay: 'Filled at once by {name}',
  handoverBetween: 'Empty until wave {wave}, then filled by {name}',
  handoverStaysEmpty: 'Empty after the plan',
  handoverNotNeeded: 'Need not be filled: the need is still met',
  handoverNobody: 'Nobody follows yet',
  handoverShare: '{leaving} of {people} people leave',
  handoverLast: 'the last holder of the profession {profession} leaves',
  handoverLastReplaced: 'all holders of the profession {profession} change',
  handoverHeads: 'head and deputy both leave',
  handoverNoOffer: 'No offer yet: {p} {p|month|months} in a remote place',
};
