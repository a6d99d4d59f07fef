import { classKey } from '../kernel';

import type { Criterion } from './criterion';
import { demandOf, markUnderDemand } from './demand';

/** Job-person match (JPM, PermenPANRB 38/2017) in percent, seen from what the post demands. */
export const competence: Criterion = {
  id: 'competence',
  defaultMissing: 'neutral',
  score: ({ employee, to }) => (employee.competence === null ? null : markUnderDemand(employee.competence, to)),
  candidateKey: ({ employee }) => classKey(employee.competence),
  postKey: (to) => classKey(demandOf(to)),
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'competence', value: employee.competence === null ? null : employee.competence / 100 },
      { key: 'demand', value: demandOf(to) },
    ],
    source: employee.sources.competence ?? null,
  }),
};
