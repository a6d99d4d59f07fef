import { civilDateParts, RATING_POINTS } from '../domain';

import { newYearsAfter } from './change-days';
import { personRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R4: a rating of at least "Baik" in each of the last two years. */
export const performanceGate = personRule({
  id: 'R4',
  defaultMode: 'block',
  defaultThresholds: { minPoints: 80, years: 2 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3; PP 11/2017 Pasal 54',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  changesOn: ({ asOf }, _, until) => newYearsAfter(asOf, until),
  ofPerson: ({ employee: { appraisals }, asOf }, { years = 2 }) => {
    const lastYear = civilDateParts(asOf).year - 1;
    return {
      ratings:
        appraisals &&
        Array.from({ length: years }, (_, back) => ({
          year: lastYear - back,
          rating: appraisals.find(({ year }) => year === lastYear - back)?.rating ?? null,
        })),
    };
  },
  judge: ({ ratings }, { minPoints = 80 }) => {
    if (ratings === null) return notChecked('performance');
    const facts = ratings.map(({ year, rating }) => fact(`rating:${year}`, rating));
    if (ratings.some(({ rating }) => rating !== null && RATING_POINTS[rating] < minPoints)) return fails(...facts);
    return ratings.every(({ rating }) => rating !== null)
      ? passes(...facts)
      : { ...notChecked('performance'), on: facts };
  },
});
