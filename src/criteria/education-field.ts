import { isListedField, type FieldFamily } from '../domain';

import { FULL_MARKS, type Candidate, type Criterion, type Target } from './criterion';
import { pairCriterion } from './define-criterion';

/** What is looked at of a person: the field of study and its family. */
export type StudiedField = { readonly field: string | null; readonly family: FieldFamily | null };

/** What is looked at of a post: the fields it names with their families, or else the family of its work. */
export type WantedField = {
  readonly fields: readonly string[];
  readonly families: readonly FieldFamily[];
  /** Null where the post names fields. */
  readonly family: FieldFamily | null;
};

/** Field of study of a person. */
export const studiedField = ({ employee }: Candidate): StudiedField => ({
  field: employee.educationField,
  family: employee.educationFamily,
});

/** Fields a post is glad of. */
export const wantedField = ({ to: { requiredEducationFields, requiredFamilies, family } }: Target): WantedField =>
  requiredEducationFields.length > 0
    ? { fields: requiredEducationFields, families: requiredFamilies, family: null }
    : { fields: [], families: [], family };

/** Score of a field of study against a post, 0-10000; null when one of the two is not known. Without a list, the family of the work stands in for one. */
export const fieldScore = ({ field, family }: StudiedField, wanted: WantedField): number | null => {
  if (field === null) return null;
  if (wanted.fields.length > 0) {
    if (isListedField(field, wanted.fields)) return FULL_MARKS;
    return family !== null && wanted.families.includes(family) ? 8500 : 5000;
  }
  if (family === null || wanted.family === null) return null;
  return family === wanted.family ? FULL_MARKS : 5000;
};

/** What both ways of scoring a field of study rest on. */
export const fieldEvidence: Criterion['evidence'] = ({ employee, to }) => ({
  facts: [
    { key: 'educationField', value: employee.educationField },
    ...(to.requiredEducationFields.length > 0
      ? [{ key: 'requiredFields', value: to.requiredEducationFields.join(', ') }]
      : [
          { key: 'educationFamily', value: employee.educationFamily },
          { key: 'workFamily', value: to.family },
        ]),
  ],
  source: employee.sources.educationField ?? null,
});

/** Field of study against the post: named 100, same family 85, else 50 (KepKa BKN 411/2025: match 100, no match 50). */
export const educationField = pairCriterion({
  id: 'educationField',
  defaultMissing: 'neutral',
  ofPerson: studiedField,
  ofPost: wantedField,
  score: fieldScore,
  most: ({ field }) => (field === null ? null : FULL_MARKS),
  evidence: fieldEvidence,
});
