import {
  civilDateParts,
  monthsBetween,
  RATING_POINTS,
  type CivilDate,
  type Employee,
  type TalentItem,
} from '../domain';

import { FULL_MARKS, type Criterion, type CriterionHead } from './criterion';
import { pairCriterion, personCriterion } from './define-criterion';
import { DEGREE_SCALE } from './education-level';
import { fieldEvidence, fieldScore, studiedField, wantedField } from './education-field';
import { feedbackScore } from './feedback-score';
import { recentRatings } from './performance';

// Criteria of KepKa BKN 411/2025. They look at the person alone, except for the field of study, and are scored by its rubric.

type MarkSpec = CriterionHead & { readonly of: (employee: Employee, asOf: CivilDate) => number | null };

/** A criterion whose mark is the same for every post. */
const ofPerson = ({ of, ...head }: MarkSpec): Criterion =>
  personCriterion({
    ...head,
    ofPerson: ({ employee, asOf }) => ({ mark: of(employee, asOf) }),
    score: ({ mark }) => mark,
  });

const talentItem = (id: TalentItem): Criterion =>
  ofPerson({
    id,
    defaultMissing: 'penalise',
    of: ({ talent }) => talent?.[id] ?? null,
    evidence: ({ employee }) => ({
      facts: [{ key: id, value: employee.talent?.[id] === undefined ? null : employee.talent[id] / 100 }],
      source: employee.sources.talent ?? null,
    }),
  });

/** SKP rating of last year. */
export const skpRating = ofPerson({
  id: 'skpRating',
  defaultMissing: 'penalise',
  of: (employee, asOf) => {
    const rating = employee.appraisals?.find(({ year }) => year === civilDateParts(asOf).year - 1)?.rating;
    return rating === undefined ? null : RATING_POINTS[rating] * 100;
  },
  evidence: (candidacy) => ({
    facts: recentRatings(candidacy)
      .slice(0, 1)
      .map(({ year, rating }) => ({ key: `rating:${year}`, value: rating })),
    source: candidacy.employee.sources.performance ?? null,
  }),
});

export const awards = talentItem('awards');
export const teamRoles = talentItem('teamRoles');
export const certificates = talentItem('certificates');
export const training = talentItem('training');
export const variety = talentItem('variety');
export const actingDuty = talentItem('actingDuty');
export const potential = talentItem('potential');

/** Views of superior, peers, subordinates and the public. */
export const feedback = ofPerson({
  id: 'feedback',
  defaultMissing: 'neutral',
  of: ({ feedback: views }) => feedbackScore(views),
  evidence: ({ employee }) => ({
    facts: [{ key: 'views', value: employee.feedback?.length ?? null }],
    source: employee.sources.feedback ?? null,
  }),
});

/** Job-person match (JPM), as it is. */
export const assessment = ofPerson({
  id: 'assessment',
  defaultMissing: 'neutral',
  of: ({ competence }) => competence,
  evidence: ({ employee }) => ({
    facts: [{ key: 'competence', value: employee.competence === null ? null : employee.competence / 100 }],
    source: employee.sources.competence ?? null,
  }),
});

const yearsScore = (months: number): number => (months >= 60 ? FULL_MARKS : months >= 24 ? 8000 : 6000);

/** Time in the present post: five years 100, two years 80, less 60. The rubric leaves out what lies between two and three years; it counts as 80. */
export const yearsInPost = ofPerson({
  id: 'yearsInPost',
  defaultMissing: 'neutral',
  of: ({ positionDate }, asOf) => (positionDate === null ? null : yearsScore(monthsBetween(positionDate, asOf))),
  evidence: ({ employee, asOf }) => ({
    facts: [
      { key: 'positionDate', value: employee.positionDate },
      { key: 'months', value: employee.positionDate === null ? null : monthsBetween(employee.positionDate, asOf) },
    ],
    source: employee.sources.positionDate ?? null,
  }),
});

/** Level of education: S3 100, S2 90, S1/D4 80, D3 70, SLTA 60. */
export const degree = ofPerson({
  id: 'degree',
  defaultMissing: 'neutral',
  of: ({ educationLevel }) => (educationLevel === null ? null : DEGREE_SCALE[educationLevel] * 100),
  evidence: ({ employee }) => ({
    facts: [{ key: 'educationLevel', value: employee.educationLevel }],
    source: employee.sources.educationLevel ?? null,
  }),
});

/** Field of study: match 100, no match 50. A field of the family the post asks for is a match. */
export const fieldMatch = pairCriterion({
  id: 'fieldMatch',
  defaultMissing: 'neutral',
  ofPerson: studiedField,
  ofPost: wantedField,
  score: (studied, wanted) => {
    const score = fieldScore(studied, wanted);
    return score === null ? null : score > 5000 ? FULL_MARKS : 5000;
  },
  most: ({ field }) => (field === null ? null : FULL_MARKS),
  evidence: fieldEvidence,
});

const INTEGRITY = { light: 7500, medium: 5000, heavy: 2500 } as const;

/** Punishments of the last five years: none 100, light 75, medium 50, heavy 25; one that is running, or a case under way, 0. */
export const integrity = ofPerson({
  id: 'integrity',
  defaultMissing: 'neutral',
  of: ({ discipline }, asOf) => {
    if (discipline === null) return null;
    const { year } = civilDateParts(asOf);
    let score: number = FULL_MARKS;
    for (const { weight, start, end } of discipline) {
      const isRunning = weight === 'in-process' || ((start === null || start <= asOf) && (end === null || end >= asOf));
      if (isRunning) return 0;
      const last = end ?? start;
      if (last === null || civilDateParts(last).year >= year - 5) score = Math.min(score, INTEGRITY[weight]);
    }
    return score;
  },
  evidence: ({ employee }) => ({
    facts: [{ key: 'discipline', value: employee.discipline?.map(({ weight }) => weight)[0] ?? null }],
    source: employee.sources.discipline ?? null,
  }),
});
