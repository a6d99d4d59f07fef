import { monthsBetween, type Position } from '../domain';
import { memoizeByObject } from '../kernel';
import { foldText } from '../sheets';

import { clampScore, firstAlike, type Candidate } from './criterion';
import { likenessCriterion } from './define-criterion';

/** Whole years after which length of service gives full marks (simantap scale: 25 years). */
const FULL_SERVICE_YEARS = 25;

/** What work is like, as far as nearness goes: the post, its field, its agency. */
const workOf = memoizeByObject(({ name, family, agency }: Position): readonly (string | null)[] => [
  foldText(name),
  family,
  agency === null ? null : foldText(agency),
]);

/** What the present work and the target's can have in common, the nearest first, and how much of the service counts then, in percent. */
const NEARNESS = [
  { kind: 'same-post', percent: 100 },
  { kind: 'same-field', percent: 85 },
  { kind: 'same-agency', percent: 75 },
  { kind: 'other-field', percent: 60 },
] as const;

/** Nearness by the place of what two posts are first alike in. */
const nearnessAt = (place: number): (typeof NEARNESS)[number] => NEARNESS[place] ?? NEARNESS[3];

/** Months of service that count; null where its beginning is not known. */
const monthsOf = ({ employee: { serviceStart }, asOf }: Candidate): number | null =>
  serviceStart === null ? null : Math.min(Math.max(0, monthsBetween(serviceStart, asOf)), FULL_SERVICE_YEARS * 12);

/** Length of service (40 to 100 over 25 years) weighed by how near the present work is to the target's. Our option. */
export const experience = likenessCriterion({
  id: 'experience',
  defaultMissing: 'neutral',
  ofPerson: (candidate) => ({ months: monthsOf(candidate) }),
  likeness: workOf,
  score: ({ months }, place) =>
    months === null
      ? null
      : clampScore(((4000 + (6000 * months) / (FULL_SERVICE_YEARS * 12)) * nearnessAt(place).percent) / 100),
  evidence: ({ employee, from, to, asOf }) => ({
    facts: [
      {
        key: 'serviceMonths',
        value: employee.serviceStart === null ? null : monthsBetween(employee.serviceStart, asOf),
      },
      { key: 'nearness', value: nearnessAt(firstAlike(workOf(from), workOf(to))).kind },
    ],
    source: employee.sources.serviceStart ?? null,
  }),
});
