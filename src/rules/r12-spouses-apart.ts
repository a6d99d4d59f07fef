import { judgeRelations, placeKey, relationsKey } from './relations';
import type { PairRule } from './rule';

/** R12: spouses do not share a unit. No national law says so; an office that has such a rule of its own switches it on. */
export const spousesApart: PairRule = {
  id: 'R12',
  scope: 'pair',
  defaultMode: 'off',
  defaultThresholds: {},
  basis: {
    source: 'Kebijakan internal instansi (Kanreg XIII BKN: tidak ada larangan nasional)',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  personKey: (person) => relationsKey(person, 'spouse'),
  postKey: placeKey,
  judge: (move) => judgeRelations(move, 'spouse'),
};
