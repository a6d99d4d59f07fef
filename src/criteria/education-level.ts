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

/** Level of education: full marks for what the post asks or more; the KepKa scale where the post asks nothing. */
export const educationLevel = pairCriterion({
  id: 'educationLevel',
  defaultMissing: 'neutral',
  ofPerson: ({ employee }) => ({ level: employee.educationLevel }),
  ofPost: ({ to }) => ({ required: to.requiredEducationLevel }),
  score: ({ level }, { required }) => {
    if (level === null) return null;
    if (required === null) return DEGREE_SCALE[level] * 100;
    const short = educationStep(required) - educationStep(level);
    return short <= 0 ? FULL_MARKS : short === 1 ? 5000 : 0;
  },
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'educationLevel', value: employee.educationLevel },
      { key: 'requiredEducation', value: to.requiredEducationLevel },
    ],
    source: employee.sources.educationLevel ?? null,
  }),
});
