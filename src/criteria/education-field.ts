import { isListedField, type Employee, type Position } from '../domain';
import { classKey } from '../kernel';

import { FULL, type Criterion } from './criterion';

/** Score of a field of study against a post, 0-10000; null when one of the two is not known. Without a list, the family of the work stands in for one. */
export const fieldScore = (
  { educationField: field, educationFamily: family }: Employee,
  to: Position,
): number | null => {
  if (field === null) return null;
  if (to.requiredEducationFields.length > 0) {
    if (isListedField(field, to.requiredEducationFields)) return FULL;
    return family !== null && to.requiredFamilies.includes(family) ? 8500 : 5000;
  }
  if (family === null || to.family === null) return null;
  return family === to.family ? FULL : 5000;
};

/** Name what `fieldScore` looks at, of a person and of a post. */
export const fieldPersonKey = ({ educationField, educationFamily }: Employee): string =>
  classKey(educationField, educationFamily);
export const fieldPostKey = (to: Position): string =>
  to.requiredEducationFields.length > 0
    ? classKey('list', ...to.requiredEducationFields, '|', ...to.requiredFamilies)
    : classKey(to.family);

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
export const educationField: Criterion = {
  id: 'educationField',
  defaultMissing: 'neutral',
  score: ({ employee, to }) => fieldScore(employee, to),
  candidateKey: ({ employee }) => fieldPersonKey(employee),
  postKey: fieldPostKey,
  most: ({ employee }) => (employee.educationField === null ? null : FULL),
  evidence: fieldEvidence,
};
