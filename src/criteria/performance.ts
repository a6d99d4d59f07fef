import { civilDateParts, RATING_POINTS, type PerformanceRating } from '../domain';
import { classKey } from '../kernel';

import type { Candidate, Criterion } from './criterion';
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
export const performance: Criterion = {
  id: 'performance',
  defaultMissing: 'penalise',
  score: (candidacy) => {
    const ratings = recentRatings(candidacy);
    if (ratings.length === 0) return null;
    const mean = Math.floor((ratings.reduce((sum, { points }) => sum + points, 0) * 100) / ratings.length + 0.5);
    return markUnderDemand(mean, candidacy.to);
  },
  candidateKey: (candidate) => classKey(...recentRatings(candidate).map(({ points }) => points)),
  postKey: (to) => classKey(demandOf(to)),
  evidence: (candidacy) => ({
    facts: [
      ...recentRatings(candidacy).map(({ year, rating }) => ({ key: `rating:${year}`, value: rating })),
      { key: 'demand', value: demandOf(candidacy.to) },
    ],
    source: candidacy.employee.sources.performance ?? null,
  }),
};
