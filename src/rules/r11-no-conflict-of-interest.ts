import { pairRule } from './define-rule';
import { bondsOf, judgeRelations, placeOf } from './relations';

/** R11: nobody is put into the unit of somebody with whom a conflict of interest has been declared. */
export const noConflictOfInterest = pairRule({
  id: 'R11',
  defaultMode: 'block',
  defaultThresholds: {},
  bindsTwo: true,
  basis: {
    source: 'Peraturan BKN 5/2019 Pasal 2; PermenPANRB 17/2024',
    validFrom: '2019-04-12',
    lastChecked: '2026-01-31',
    isVerified: true,
  },
  ofPerson: (person) => bondsOf(person, 'declared'),
  ofPost: placeOf,
  judge: (person, place) => judgeRelations(person, place, 'declared'),
});
