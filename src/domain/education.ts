/** Jenjang pendidikan; D4 and S1 are equal (UU 12/2012), profession titles count as S1. */
export type EducationLevel = 'SD' | 'SLTP' | 'SLTA' | 'D1' | 'D2' | 'D3' | 'D4' | 'S1' | 'S2' | 'S3';

const STEPS: Readonly<Record<EducationLevel, number>> = {
  SD: 1,
  SLTP: 2,
  SLTA: 3,
  D1: 4,
  D2: 5,
  D3: 6,
  D4: 7,
  S1: 7,
  S2: 8,
  S3: 9,
};

/** All levels, lowest first. */
export const EDUCATION_LEVELS = Object.keys(STEPS) as readonly EducationLevel[];

/** Position on the ladder SD = 1 … S3 = 9. */
export const educationStep = (level: EducationLevel): number => STEPS[level];
