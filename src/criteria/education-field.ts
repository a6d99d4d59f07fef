import { fieldFamily, fieldMatch, type Position } from '../domain';
import { classKey } from '../kernel';
import { foldText } from '../sheets';

import { FULL, type Criterion } from './criterion';

const scoreAgainstList = (field: string, accepted: readonly string[]): number => {
  const match = fieldMatch(field, accepted);
  return match === 'listed' ? FULL : match === 'family' ? 8500 : 5000;
};

const familyOf = (position: Position): string | null =>
  fieldFamily(foldText(position.name)) ?? fieldFamily(foldText(`${position.unit} ${position.agency ?? ''}`));

/** Without a list, the family of the post's name, else of its unit and agency, stands in for one. */
const scoreAgainstFamily = (field: string, position: Position): number | null => {
  const own = fieldFamily(foldText(field));
  const wanted = familyOf(position);
  if (own === null || wanted === null) return null;
  return own === wanted ? FULL : 5000;
};

/** Score of a field of study against a post, 0-10000; null when one of the two is not known. */
export const fieldScore = (field: string | null, to: Position): number | null => {
  if (field === null) return null;
  return to.requiredEducationFields.length > 0
    ? scoreAgainstList(field, to.requiredEducationFields)
    : scoreAgainstFamily(field, to);
};

/** Names what `fieldScore` looks at of a post. */
export const fieldPostKey = (to: Position): string =>
  to.requiredEducationFields.length > 0 ? classKey('list', ...to.requiredEducationFields) : classKey(familyOf(to));

/** Field of study against the post: named 100, same family 85, else 50 (KepKa BKN 411/2025: match 100, no match 50). */
export const educationField: Criterion = {
  id: 'educationField',
  defaultMissing: 'neutral',
  score: ({ employee, to }) => fieldScore(employee.educationField, to),
  candidateKey: ({ employee }) => classKey(employee.educationField),
  postKey: fieldPostKey,
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'educationField', value: employee.educationField },
      { key: 'requiredFields', value: to.requiredEducationFields.join(', ') || null },
    ],
    source: employee.sources.educationField ?? null,
  }),
};
