import { classKey } from '../kernel';

import { judgeEducationFloor, worseOf } from './education-floor';
import { experienceKey, judgeLevelExperience } from './level-experience';
import { passes, type PairRule } from './rule';

/** R25: an Administrator has S1/D4 and three years as Pengawas or in an equal functional post. */
export const administratorPost: PairRule = {
  id: 'R25',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 36 },
  basis: { source: 'PP 11/2017 Pasal 54', validFrom: '2017-04-07', lastChecked: '2026-01-31', isVerified: true },
  personKey: experienceKey,
  postKey: (to) => classKey(to.level === 'administrator'),
  judge: (move, { minMonths = 36 }) => {
    if (move.to.level !== 'administrator') return passes();
    return worseOf(
      judgeEducationFloor(move, 'S1'),
      judgeLevelExperience(move, ['pengawas', 'ahli-muda', 'ahli-madya'], minMonths),
    );
  },
};
