import { educationStep, isListedField, type FieldFamily } from '../domain';

import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { fact, fails, notChecked, passes, worseOf, type Ruling } from './rule';

const judgeField = (
  { field, family }: { readonly field: string | null; readonly family: FieldFamily | null },
  { fields, families }: { readonly fields: readonly string[]; readonly families: readonly FieldFamily[] },
  acceptFamily: boolean,
): Ruling => {
  if (fields.length === 0) return passes();
  // School levels below a degree carry no field that a post could ask for.
  if (field === null) return notChecked('educationField');
  const isListed = isListedField(field, fields);
  const isKin = family !== null && families.includes(family);
  const facts = [fact('educationField', field), fact('requiredFields', fields.join(', '))];
  if (!isListed && !(isKin && acceptFamily)) return fails(...facts);
  return isListed ? passes(...facts) : passes(...facts, fact('acceptedAs', 'kin'));
};

/** R31: level of education at least, and field of study among, what the post asks for (a field of the same family counts where the office says so). */
export const educationMatch = pairRule({
  id: 'R31',
  defaultMode: 'block',
  defaultThresholds: { acceptFamily: 0 },
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 3 (Anjab); KepKa BKN 411/2025',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: ({ employee: { educationLevel, educationField, educationFamily } }) => ({
    level: educationLevel,
    field: educationField,
    family: educationFamily,
  }),
  ofPost: ({ to: { requiredEducationLevel, requiredEducationFields, requiredFamilies } }) => ({
    level: requiredEducationLevel,
    fields: requiredEducationFields,
    families: requiredFamilies,
  }),
  judge: (person, post, { acceptFamily = 0 }) => {
    const level = post.level === null ? passes() : judgeEducationFloor(person.level, post.level);
    const asksForDegree = post.level === null || educationStep(post.level) >= educationStep('D3');
    return asksForDegree ? worseOf(level, judgeField(person, post, acceptFamily === 1)) : level;
  },
});
