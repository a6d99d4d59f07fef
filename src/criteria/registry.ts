import type { CriterionId, Policy } from '../domain';
import { memoizeByObject } from '../kernel';

import { competence } from './competence';
import { competenceProfile, strictCompetenceProfile } from './competence-profile';
import type { Criterion } from './criterion';
import { educationField } from './education-field';
import { educationLevel } from './education-level';
import { experience } from './experience';
import { interest } from './interest';
import { nearness } from './nearness';
import { performance } from './performance';
import { rankFit } from './rank-fit';
import {
  actingDuty,
  assessment,
  awards,
  certificates,
  degree,
  feedback,
  fieldMatch,
  integrity,
  potential,
  skpRating,
  teamRoles,
  training,
  variety,
  yearsInPost,
} from './rubric';

/** Every criterion, in the order the policy sheet and all breakdowns show those in use. */
export const CRITERIA: readonly Criterion[] = [
  performance,
  competence,
  educationField,
  educationLevel,
  nearness,
  experience,
  rankFit,
  interest,
  competenceProfile,
  skpRating,
  awards,
  teamRoles,
  feedback,
  assessment,
  certificates,
  training,
  yearsInPost,
  variety,
  actingDuty,
  potential,
  degree,
  fieldMatch,
  integrity,
];

const BY_ID = new Map(CRITERIA.map((criterion) => [criterion.id, criterion]));

/** The criterion with this name. */
export const criterionOf = (id: CriterionId): Criterion => {
  const criterion = BY_ID.get(id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  return criterion;
};

/** The criteria a policy uses, in registry order. */
export const criteriaOf: (policy: Policy) => readonly Criterion[] = memoizeByObject(
  ({ criteria, excessCosts }: Policy) =>
    CRITERIA.filter(({ id }) => criteria[id] !== undefined).map((criterion) =>
      criterion === competenceProfile && excessCosts ? strictCompetenceProfile : criterion,
    ),
);
