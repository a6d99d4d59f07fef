import { judgeRelations, placeKey, relationsKey } from './relations';
import type { PairRule } from './rule';

/** R11: nobody is put into the unit of somebody with whom a conflict of interest has been declared. */
export const noConflictOfInterest: PairRule = {
  id: 'R11',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 2; PermenPANRB 17/2024',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  personKey: (person) => relationsKey(person, 'declared'),
  postKey: placeKey,
  judge: (move) => judgeRelations(move, 'declared'),
};
