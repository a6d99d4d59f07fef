import { educationStep, type EducationLevel } from '../domain';

import { fact, fails, notChecked, passes, type Ruling } from './rule';

/** Judges "at least this education"; shared by every rule that sets such a floor. */
export const judgeEducationFloor = (level: EducationLevel | null, floor: EducationLevel): Ruling => {
  if (level === null) return notChecked('educationLevel');
  const facts = [fact('educationLevel', level), fact('requiredEducation', floor)];
  return educationStep(level) >= educationStep(floor) ? passes(...facts) : fails(...facts);
};
