import { educationStep, type EducationLevel, type Fact } from '../domain';

import { fact, fails, notChecked, passes, type Judgement, type ProposedMove } from './rule';

/** Judges "at least this education"; shared by every rule that sets such a floor. */
export const judgeEducationFloor = ({ employee }: ProposedMove, floor: EducationLevel, ...more: Fact[]): Judgement => {
  if (employee.educationLevel === null) return notChecked('educationLevel');
  const facts = [fact('educationLevel', employee.educationLevel), fact('requiredEducation', floor), ...more];
  return educationStep(employee.educationLevel) >= educationStep(floor) ? passes(...facts) : fails(...facts);
};

/** The worse of two judgements: a failure before a gap in the data before a pass; facts of both are kept. */
export const worseOf = (first: Judgement, second: Judgement): Judgement => {
  const weight = (judgement: Judgement): number => ['passes', 'not-checked', 'fails'].indexOf(judgement.status);
  const [worse, better] = weight(second) > weight(first) ? [second, first] : [first, second];
  return { ...worse, facts: [...worse.facts, ...better.facts] };
};
