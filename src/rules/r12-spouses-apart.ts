import { pairRule } from './define-rule';
import { bondsOf, judgeRelations, placeOf } from './relations';

/** R12: spouses do not share a unit. No national law says so; an office that has such a rule of its own switches it on. */
export const spousesApart = pairRule({
  id: 'R12',
  defaultMode: 'off',
  defaultThresholds: {},
  bindsTwo: true,
  basis: {
    source: 'Kebijakan internal instansi (Kanreg XIII BKN: tidak ada larangan nasional)',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  ofPerson: (person) => bondsOf(person, 'spouse'),
  ofPost: placeOf,
  judge: (person, place) => judgeRelations(person, place, 'spouse'),
});
