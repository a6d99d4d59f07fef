import { civilDateParts, RATING_POINTS, type CivilDate, type Employee, type PerformanceRating } from '../domain';

import type { Candidate } from './criterion';
import { pairCriterion } from './define-criterion';
import { demandOf, markTimesDemand } from './demand';

type YearRating = { readonly year: number; readonly points: number; readonly rating: PerformanceRating };

/** Ratings of the last two years, the newer first. */
export const recentRatings = ({ employee, asOf }: Pick<Candidate, 'employee' | 'asOf'>): YearRating[] => {
  const lastYear = civilDateParts(asOf).year - 1;
  const ratings: YearRating[] = [];
  for (let year = lastYear; year > lastYear - 2; year -= 1) {
    const rating = employee.appraisals?.find((appraisal) => appraisal.year === year)?.rating;
    if (rating) ratings.push({ year, rating, points: RATING_POINTS[rating] });
  }
  return ratings;
};

const meanOf = (ratings: readonly YearRating[]): number | null =>
  ratings.length === 0
    ? null
    : Math.floor((ratings.reduce((all, { points }) => all + points, 0) * 100) / ratings.length + 0.5);

/** Mean rating of the last two years and job-person match, 0-10000; null where the workbook does not say. */
export const marksOf = (
  employee: Employee,
  asOf: CivilDate,
): { readonly rating: number | null; readonly competence: number | null } => ({
  rating: meanOf(recentRatings({ employee, asOf })),
  competence: employee.competence,
});

/** Mean of the last two years' ratings on the KepKa BKN 411/2025 scale (100/80/60/40/20), times what the post demands. */
export const performance = pairCriterion({
  id: 'performance',
  defaultMissing: 'neutral',
  ofPerson: (candidate) => ({ mean: meanOf(recentRatings(candidate)) }),
  ofPost: ({ to }) => ({ demand: demandOf(to) }),
  score: ({ mean }, { demand }) => (mean === null ? null : markTimesDemand(mean, demand)),
  most: ({ mean }) => mean,
  evidence: (candidacy) => ({
    facts: [
      ...recentRatings(candidacy).map(({ year, rating }) => ({ key: `rating:${year}`, value: rating })),
      { key: 'demand', value: demandOf(candidacy.to) },
    ],
    source: candidacy.employee.sources.performance ?? null,
  }),
});
