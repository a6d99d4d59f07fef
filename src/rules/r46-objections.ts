import { standingStatement } from '../domain';

import { personRule } from './define-rule';
import { fact, fails, passes } from './rule';

/**
 * R46: who has objected to being moved, and has not consented since, is moved only with that said. No national law bars it; an office that
 * honours objections makes it required. Whoever has said nothing objects to nothing.
 */
export const objectionsHeard = personRule({
  id: 'R46',
  defaultMode: 'warn',
  defaultThresholds: {},
  basis: {
    source: 'Kebijakan internal instansi (keberatan pegawai tidak menghalangi mutasi menurut peraturan nasional)',
    validFrom: '2019-04-12',
    lastChecked: '2026-11-30',
    isVerified: false,
  },
  changesOn: ({ employee: { moveStatements } }) => (moveStatements ?? []).map(({ date }) => date),
  ofPerson: ({ employee, asOf }) => {
    const standing = standingStatement(employee, asOf);
    return standing?.says === 'objects'
      ? { reason: standing.reason, date: standing.date }
      : { reason: null, date: null };
  },
  judge: ({ reason, date }) =>
    reason === null ? passes() : fails(fact('objection', reason), fact('objectionDate', date)),
});
