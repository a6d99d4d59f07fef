import { educationStep, isListedField } from '../domain';
import { classKey } from '../kernel';

import { judgeEducationFloor, worseOf } from './education-floor';
import { fact, fails, notChecked, passes, type Judgement, type ProposedMove, type PairRule } from './rule';

const judgeField = ({ employee, to }: ProposedMove, acceptFamily: boolean): Judgement => {
  if (to.requiredEducationFields.length === 0) return passes();
  // School levels below a degree carry no field that a post could ask for.
  if (employee.educationField === null) return notChecked('educationField');
  const isListed = isListedField(employee.educationField, to.requiredEducationFields);
  const isKin = employee.educationFamily !== null && to.requiredFamilies.includes(employee.educationFamily);
  const isAccepted = isListed || (isKin && acceptFamily);
  const facts = [
    fact('educationField', employee.educationField),
    fact('requiredFields', to.requiredEducationFields.join(', ')),
  ];
  if (!isAccepted) return fails(...facts);
  return isListed ? passes(...facts) : passes(...facts, fact('acceptedAs', 'kin'));
};

/** R31: level of education at least, and field of study among, what the post asks for (a field of the same family counts by default). */
export const educationMatch: PairRule = {
  id: 'R31',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { acceptFamily: 1 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3 (Anjab); KepKa BKN 411/2025',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: ({ employee }) => classKey(employee.educationLevel, employee.educationField, employee.educationFamily),
  postKey: (to) => classKey(to.requiredEducationLevel, ...to.requiredEducationFields, '|', ...to.requiredFamilies),
  judge: (move, { acceptFamily = 1 }) => {
    const { to } = move;
    const level = to.requiredEducationLevel === null ? passes() : judgeEducationFloor(move, to.requiredEducationLevel);
    const asksForDegree =
      to.requiredEducationLevel === null || educationStep(to.requiredEducationLevel) >= educationStep('D3');
    return asksForDegree ? worseOf(level, judgeField(move, acceptFamily === 1)) : level;
  },
};
