import { fieldFamily, monthsBetween, type Position } from '../domain';
import { foldText } from '../sheets';

import { clampScore, type Criterion } from './criterion';

/** Whole years after which length of service gives full marks (simantap scale: 25 years). */
const FULL_SERVICE_YEARS = 25;

/** How near the present work is to the target's: same post, same field or agency, other. In percent. */
const nearness = (from: Position, to: Position): { readonly percent: number; readonly kind: string } => {
  if (foldText(from.name) === foldText(to.name)) return { percent: 100, kind: 'same-post' };
  const family = fieldFamily(foldText(from.name)) ?? fieldFamily(foldText(from.unit));
  const wanted = fieldFamily(foldText(to.name)) ?? fieldFamily(foldText(to.unit));
  if (family !== null && family === wanted) return { percent: 85, kind: 'same-field' };
  const isSameAgency = from.agency !== null && to.agency !== null && foldText(from.agency) === foldText(to.agency);
  return isSameAgency ? { percent: 75, kind: 'same-agency' } : { percent: 60, kind: 'other-field' };
};

/** Length of service (40 to 100 over 25 years) weighed by how near the present work is to the target's. Our option. */
export const experience: Criterion = {
  id: 'experience',
  defaultWeight: 100,
  defaultMissing: 'neutral',
  score: ({ employee, from, to, asOf }) => {
    if (employee.serviceStart === null) return null;
    const months = Math.max(0, monthsBetween(employee.serviceStart, asOf));
    const service = 4000 + (6000 * Math.min(months, FULL_SERVICE_YEARS * 12)) / (FULL_SERVICE_YEARS * 12);
    return clampScore((service * nearness(from, to).percent) / 100);
  },
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
