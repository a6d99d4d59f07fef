import { monthsBetween } from '../domain';

import { clampScore, FULL_MARKS } from './criterion';
import { personCriterion } from './define-criterion';

const FRESH_MONTHS = 24;
const LONG_MONTHS = 60;

/**
 * Time in the present post (Peraturan BKN 5/2019 Pasal 2: 2 to 5 years). A new post gains from 50 at two years to 100 at five;
 * staying mirrors it, from 100 down to 0. A position longer than five years thus weighs for a move.
 */
export const tenure = personCriterion({
  id: 'tenure',
  defaultMissing: 'neutral',
  ofPerson: ({ employee: { positionDate }, asOf }) => ({
    months: positionDate === null ? null : monthsBetween(positionDate, asOf),
  }),
  score: ({ months }, isStaying) => {
    if (months === null) return null;
    const share = Math.min(1, Math.max(0, (months - FRESH_MONTHS) / (LONG_MONTHS - FRESH_MONTHS)));
    return isStaying ? clampScore(FULL_MARKS * (1 - share)) : clampScore(5000 + 5000 * share);
  },
  evidence: ({ employee, asOf }) => ({
    facts: [
      { key: 'positionDate', value: employee.positionDate },
      { key: 'months', value: employee.positionDate === null ? null : monthsBetween(employee.positionDate, asOf) },
    ],
    source: employee.sources.positionDate ?? null,
  }),
});
