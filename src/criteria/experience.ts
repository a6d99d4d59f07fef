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

/** Ways in which the present work can be near to the target's, and how much of the service counts then, in percent. */
const NEARNESS = [
  { kind: 'same-post', percent: 100 },
  { kind: 'same-field', percent: 85 },
  { kind: 'same-agency', percent: 75 },
  { kind: 'other-field', percent: 60 },
] as const;

/** Which of them holds first. */
const nearness = (from: Position, to: Position): number => {
  const [post, family, agency] = workOf(from);
  const [wantedPost, wantedFamily, wantedAgency] = workOf(to);
  if (post === wantedPost) return 0;
  if (family !== null && family === wantedFamily) return 1;
  return agency !== null && agency === wantedAgency ? 2 : 3;
};

/** Length of service (40 to 100 over 25 years) weighed by how near the present work is to the target's. Our option. */
export const experience: Criterion = {
  id: 'experience',
  defaultMissing: 'neutral',
  score: ({ employee, from, to, asOf }) => {
    if (employee.serviceStart === null) return null;
    const months = Math.max(0, monthsBetween(employee.serviceStart, asOf));
    const service = 4000 + (6000 * Math.min(months, FULL_SERVICE_YEARS * 12)) / (FULL_SERVICE_YEARS * 12);
    return clampScore((service * NEARNESS[nearness(from, to)]!.percent) / 100);
  },
  candidateKey: ({ employee, from, asOf }) =>
    employee.serviceStart === null
      ? ''
      : classKey(Math.min(monthsBetween(employee.serviceStart, asOf), FULL_SERVICE_YEARS * 12), ...workOf(from)),
  postKey: (to) => classKey(...workOf(to)),
  relation: { fromKey: (from) => classKey(...workOf(from)), between: nearness },
  evidence: ({ employee, from, to, asOf }) => ({
    facts: [
      {
        key: 'serviceMonths',
        value: employee.serviceStart === null ? null : monthsBetween(employee.serviceStart, asOf),
      },
      { key: 'nearness', value: NEARNESS[nearness(from, to)]!.kind },
    ],
    source: employee.sources.serviceStart ?? null,
  }),
};
