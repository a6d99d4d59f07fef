import { classKey } from '../kernel';

import { judgeEducationFloor } from './education-floor';
import { passes, type PairRule } from './rule';

/** R27: a Pelaksana has SLTA unless the post states otherwise (R31 then decides). */
export const pelaksanaPost: PairRule = {
  id: 'R27',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 (persyaratan jabatan pelaksana)',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  personKey: ({ employee }) => classKey(employee.educationLevel),
  postKey: (to) => classKey(to.level === 'pelaksana' && to.requiredEducationLevel === null),
  judge: (move) => {
    if (move.to.level !== 'pelaksana' || move.to.requiredEducationLevel !== null) return passes();
    return judgeEducationFloor(move, 'SLTA');
  },
};
