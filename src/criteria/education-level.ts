import { educationStep, type EducationLevel } from '../domain';

import { FULL_MARKS } from './criterion';
import { pairCriterion } from './define-criterion';

/** KepKa BKN 411/2025: S3 100, S2 90, S1/D4 80, D3 70, SLTA 60; levels it does not name go on in steps of ten. */
export const DEGREE_SCALE: Readonly<Record<EducationLevel, number>> = {
  S3: 100,
  S2: 90,
  S1: 80,
  D4: 80,
  D3: 70,
  D2: 65,
  D1: 62,
  SLTA: 60,
  SLTP: 50,
  SD: 40,
};

/** What each step of education above the one just over the post's takes away. */
const SURPLUS_COST = 1500;

/**
 * Level of education against the post's: as asked, or one step above, 100; each further step 15 less, since a degree is of little use
 * below what it opens; one step short 50, more 0. Our option. What a post does not ask, everybody has: a gap in its data is no reason to leave it.
 */
export const educationLevel = pairCriterion({
  id: 'educationLevel',
  defaultMissing: 'neutral',
  ofPerson: ({ employee }) => ({ level: employee.educationLevel }),
  ofPost: ({ to }) => ({ required: to.requiredEducationLevel }),
  score: ({ level }, { required }) => {
    if (level === null) return null;
    if (required === null) return FULL_MARKS;
    const above = educationStep(level) - educationStep(required);
    if (above < 0) return above === -1 ? 5000 : 0;
    return Math.max(0, FULL_MARKS - Math.max(0, above - 1) * SURPLUS_COST);
  },
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'educationLevel', value: employee.educationLevel },
      { key: 'requiredEducation', value: to.requiredEducationLevel },
    ],
    source: employee.sources.educationLevel ?? null,
  }),
});
