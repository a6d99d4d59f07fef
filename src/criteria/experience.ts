import { monthsBetween, type Position } from '../domain';
import { classKey, memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { clampScore, type Criterion } from './criterion';

/** Whole years after which length of service gives full marks (simantap scale: 25 years). */
const FULL_SERVICE_YEARS = 25;

/** What work is like, as far as nearness goes: the post, its field, its agency. */
const workOf = memoizeByObject(({ name, family, agency }: Position): readonly (string | null)[] => [
  foldText(name),
  family,
  agency === null ? null : foldText(agency),
]);

/** How near the present work is to the target's: same post, same field or agency, other. In percent. */
const nearness = (from: Position, to: Position): { readonly percent: number; readonly kind: string } => {
  const [post, family, agency] = workOf(from);
  const [wantedPost, wantedFamily, wantedAgency] = workOf(to);
  if (post === wantedPost) return { percent: 100, kind: 'same-post' };
  if (family !== null && family === wantedFamily) return { percent: 85, kind: 'same-field' };
  return agency !== null && agency === wantedAgency
    ? { percent: 75, kind: 'same-agency' }
    : { percent: 60, kind: 'other-field' };
};

/** Length of service (40 to 100 over 25 years) weighed by how near the present work is to the target's. Our option. */
export const experience: Criterion = {
  id: 'experience',
  defaultMissing: 'neutral',
  score: ({ employee, from, to, asOf }) => {
    if (employee.serviceStart === null) return null;
    const months = Math.max(0, monthsBetween(employee.serviceStart, asOf));
    const service = 4000 + (6000 * Math.min(months, FULL_SERVICE_YEARS * 12)) / (FULL_SERVICE_YEARS * 12);
    return clampScore((service * nearness(from, to).percent) / 100);
  },
  candidateKey: ({ employee, from, asOf }) =>
    employee.serviceStart === null
      ? ''
      : classKey(Math.min(monthsBetween(employee.serviceStart, asOf), FULL_SERVICE_YEARS * 12), ...workOf(from)),
  postKey: (to) => classKey(...workOf(to)),
  evidence: ({ employee, from, to, asOf }) => ({
    facts: [
      {
        key: 'serviceMonths',
        value: employee.serviceStart === null ? null : monthsBetween(employee.serviceStart, asOf),
      },
      { key: 'nearness', value: nearness(from, to).kind },
    ],
    source: employee.sources.serviceStart ?? null,
  }),
};
