import type { CriterionId } from '../domain';

import { competence } from './competence';
import type { Criterion } from './criterion';
import { educationField } from './education-field';
import { educationLevel } from './education-level';
import { experience } from './experience';
import { interest } from './interest';
import { performance } from './performance';
import { rankFit } from './rank-fit';
import { tenure } from './tenure';
import { unitNeed } from './unit-need';

/** Every criterion, in the order the policy sheet and all breakdowns show them. */
export const CRITERIA: readonly Criterion[] = [
  performance,
  competence,
  educationField,
  educationLevel,
  experience,
  tenure,
  rankFit,
  interest,
  unitNeed,
];

const BY_ID = new Map(CRITERIA.map((criterion) => [criterion.id, criterion]));

/** The criterion with this name. */
export const criterionOf = (id: CriterionId): Criterion => {
  const criterion = BY_ID.get(id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  return criterion;
};
