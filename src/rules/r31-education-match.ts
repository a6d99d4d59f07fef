import {
  degreesOf,
  educationStep,
  isListedField,
  licenceOf,
  opensLicensedPost,
  type FieldFamily,
  type Licence,
} from '../domain';

import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { fact, fails, notChecked, passes, worseOf, type Ruling } from './rule';

type Studied = {
  readonly field: string | null;
  readonly family: FieldFamily | null;
  readonly degrees: readonly string[];
};

type Wanted = {
  readonly fields: readonly string[];
  readonly families: readonly FieldFamily[];
  readonly licence: Licence | null;
};

const judgeField = (
  { field, family, degrees }: Studied,
  { fields, families, licence }: Wanted,
  acceptFamily: boolean,
): Ruling => {
  if (fields.length === 0) return passes();
  const studied = licence === null ? field : (field ?? degrees[0] ?? null);
  // School levels below a degree carry no field that a post could ask for.
  if (studied === null) return notChecked('educationField');
  // Whether a licensed post means a degree by what it names is read as R36 reads it.
  const isListed = licence === null ? isListedField(studied, fields) : opensLicensedPost(licence, degrees, fields);
  const isKin = licence === null && family !== null && families.includes(family);
  const facts = [fact('educationField', studied), fact('requiredFields', fields.join(', '))];
  if (!isListed && !(isKin && acceptFamily)) return fails(...facts);
  return isListed ? passes(...facts) : passes(...facts, fact('acceptedAs', 'kin'));
};

/** R31: level of education at least, and field of study among, what the post asks for (a field of the same family counts where the office says so, but in no licensed post). */
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
  ofPerson: ({ employee }) => ({
    level: employee.educationLevel,
    field: employee.educationField,
    family: employee.educationFamily,
    degrees: degreesOf(employee),
  }),
  ofPost: ({ to }) => ({
    level: to.requiredEducationLevel,
    fields: to.requiredEducationFields,
    families: to.requiredFamilies,
    licence: licenceOf(to),
  }),
  judge: (person, post, { acceptFamily = 0 }) => {
    const level = post.level === null ? passes() : judgeEducationFloor(person.level, post.level);
    const asksForDegree = post.level === null || educationStep(post.level) >= educationStep('D3');
    return asksForDegree ? worseOf(level, judgeField(person, post, acceptFamily === 1)) : level;
  },
});
