import { civilDateParts, RATING_POINTS, type PerformanceRating } from '../domain';

import type { Candidate } from './criterion';
import { pairCriterion } from './define-criterion';
import { demandOf, markUnderDemand } from './demand';

type YearRating = { readonly year: number; readonly points: number; readonly rating: PerformanceRating };

/** Ratings of the last two years, the newer first. */
export const recentRatings = ({ employee, asOf }: Candidate): YearRating[] => {
  const lastYear = civilDateParts(asOf).year - 1;
  const ratings: YearRating[] = [];
  for (let year = lastYear; year > lastYear - 2; year -= 1) {
    const rating = employee.appraisals?.find((appraisal) => appraisal.year === year)?.rating;
    if (rating) ratings.push({ year, rating, points: RATING_POINTS[rating] });
  }
  return ratings;
};

/** Mean of the last two years' ratings on the KepKa BKN 411/2025 scale (100/80/60/40/20), seen from what the post demands. */
export const performance = pairCriterion({
  id: 'performance',
  defaultMissing: 'penalise',
  ofPerson: (candidate) => {
    const ratings = recentRatings(candidate);
    const sum = ratings.reduce((all, { points }) => all + points, 0);
    return { mean: ratings.length === 0 ? null : Math.floor((sum * 100) / ratings.length + 0.5) };
  },
  ofPost: ({ to }) => ({ demand: demandOf(to) }),
  score: ({ mean }, { demand }) => (mean === null ? null : markUnderDemand(mean, demand)),
  evidence: (candidacy) => ({
    facts: [
      ...recentRatings(candidacy).map(({ year, rating }) => ({ key: `rating:${year}`, value: rating })),
      { key: 'demand', value: demandOf(candidacy.to) },
    ],
    source: candidacy.employee.sources.performance ?? null,
  }),
});
