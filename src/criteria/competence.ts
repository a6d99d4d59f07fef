import { pairCriterion } from './define-criterion';
import { demandOf, markTimesDemand } from './demand';

/** Job-person match (JPM, PermenPANRB 38/2017) in percent, times what the post demands. */
export const competence = pairCriterion({
  id: 'competence',
  defaultMissing: 'neutral',
  ofPerson: ({ employee }) => ({ mark: employee.competence }),
  ofPost: ({ to }) => ({ demand: demandOf(to) }),
  score: ({ mark }, { demand }) => (mark === null ? null : markTimesDemand(mark, demand)),
  most: ({ mark }) => mark,
  evidence: ({ employee, to }) => ({
    facts: [
      { key: 'competence', value: employee.competence === null ? null : employee.competence / 100 },
      { key: 'demand', value: demandOf(to) },
    ],
    source: employee.sources.competence ?? null,
  }),
});
