import type { serviceHeaders as idHeaders, serviceLabels as idLabels } from '../id/service-words';
import type { Words } from '../texts';

/** Headers of the columns on satisfaction of citizens. */
export const serviceHeaders: Words<typeof idHeaders> = {
  serviceIndex: 'Index of satisfaction',
  lowestService: 'Lowest index of its units',
};

/** Words on satisfaction of citizens. */
export const serviceLabels: Words<typeof idLabels> = {
  serviceShort: '{p} ({a})',
  serviceGraded: '{p} ({a}), {day}',
  serviceOfUnit: '{p} ({a}): {unit}',
};
