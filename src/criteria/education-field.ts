import {
  degreesOf,
  educationStep,
  isListedField,
  licenceOf,
  opensLicensedPost,
  type FieldFamily,
  type Licence,
} from '../domain';

import { FULL_MARKS, type Candidate, type Criterion, type Target } from './criterion';
import { pairCriterion } from './define-criterion';

/** What is looked at of a person: the field of study with its family, and every degree that could open a licensed post. */
export type StudiedField = {
  readonly field: string | null;
  readonly family: FieldFamily | null;
  readonly degrees: readonly string[];
};

/** What is looked at of a post: the fields it names with their families, and what stands in for them where it names none. */
export type WantedField = {
  readonly fields: readonly string[];
  readonly families: readonly FieldFamily[];
  /** The licensed profession whose own degree alone counts; null for every other post. */
  readonly licence: Licence | null;
  /** The family the title tells; null where the post names fields, or asks so little education that no field matters. */
  readonly family: FieldFamily | null;
};

/** Fields of study matter from a diploma on. */
const LEAST_LEVEL = educationStep('D3');

const KIN = 8000;
const SAME_FAMILY = 7000;
const OTHER = 5000;

/** Field of study of a person. */
export const studiedField = ({ employee }: Candidate): StudiedField => ({
  field: employee.educationField,
  family: employee.educationFamily,
  degrees: degreesOf(employee),
});

/** Fields a post is glad of. */
export const wantedField = ({ to }: Target): WantedField => {
  const { requiredEducationFields: fields, requiredFamilies, requiredEducationLevel: level, titleFamily } = to;
  const licence = licenceOf(to);
  if (fields.length > 0) return { fields, families: requiredFamilies, licence, family: null };
  const isAsked = level !== null && educationStep(level) >= LEAST_LEVEL;
  return { fields, families: [], licence, family: isAsked ? titleFamily : null };
};

/**
 * Score of a field of study against a post, 0-10000; null where the field is not known. Posts of one title and one list score alike: the family of
 * a unit makes no general desk better than its twin.
 */
export const fieldScore = ({ field, family, degrees }: StudiedField, wanted: WantedField): number | null => {
  if (field === null) return null;
  if (wanted.licence !== null) return opensLicensedPost(wanted.licence, degrees, wanted.fields) ? FULL_MARKS : OTHER;
  if (wanted.fields.length > 0) {
    if (isListedField(field, wanted.fields)) return FULL_MARKS;
    return family !== null && wanted.families.includes(family) ? KIN : OTHER;
  }
  return family !== null && family === wanted.family ? SAME_FAMILY : OTHER;
};

/** What both ways of scoring a field of study rest on. */
export const fieldEvidence: Criterion['evidence'] = ({ employee, to }) => ({
  facts: [
    { key: 'educationField', value: employee.educationField },
    ...(to.requiredEducationFields.length > 0
      ? [{ key: 'requiredFields', value: to.requiredEducationFields.join(', ') }]
      : [
          { key: 'educationFamily', value: employee.educationFamily },
          { key: 'workFamily', value: to.titleFamily },
        ]),
  ],
  source: employee.sources.educationField ?? null,
});

/**
 * Field of study against the post: named 100, kin 80 but never in a licensed post; without a list 70 where the family is that of the title; else
 * 50 (KepKa BKN 411/2025: match 100, no match 50).
 */
export const educationField = pairCriterion({
  id: 'educationField',
  defaultMissing: 'neutral',
  ofPerson: studiedField,
  ofPost: wantedField,
  score: fieldScore,
  most: ({ field }) => (field === null ? null : FULL_MARKS),
  evidence: fieldEvidence,
});
