import { civilDateParts, RATING_POINTS } from '../domain';

import { fact, fails, notChecked, passes, type PersonRule } from './rule';

/** R4: a rating of at least "Baik" in each of the last two years. */
export const performanceGate: PersonRule = {
  id: 'R4',
  scope: 'employee',
  defaultMode: 'block',
  defaultThresholds: { minPoints: 80, years: 2 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3; PP 11/2017 Pasal 54',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  judge: ({ employee, asOf }, { minPoints = 80, years = 2 }) => {
    if (employee.appraisals === null) return notChecked('performance');
    const lastYear = civilDateParts(asOf).year - 1;
    const wanted = Array.from({ length: years }, (_, back) => lastYear - back);
    const found = wanted.map((year) => ({
      year,
      rating: employee.appraisals?.find((appraisal) => appraisal.year === year)?.rating ?? null,
    }));
    const facts = found.map(({ year, rating }) => fact(`rating:${year}`, rating));
    if (found.some(({ rating }) => rating !== null && RATING_POINTS[rating] < minPoints)) return fails(...facts);
    return found.every(({ rating }) => rating !== null) ? passes(...facts) : { ...notChecked('performance'), facts };
  },
};
