import { classKey } from '../kernel';

import { judgeEducationFloor, worseOf } from './education-floor';
import { experienceKey, judgeLevelExperience } from './level-experience';
import { passes, type PairRule } from './rule';

/** R26: a Pengawas has D3 and four years as Pelaksana or in an equal functional post. */
export const pengawasPost: PairRule = {
  id: 'R26',
  scope: 'pair',
  defaultMode: 'block',
  defaultThresholds: { minMonths: 48 },
  basis: { source: 'PP 11/2017 Pasal 54', validFrom: '2017-04-07', lastChecked: '2026-01-31', isVerified: true },
  personKey: experienceKey,
  postKey: (to) => classKey(to.level === 'pengawas'),
  judge: (move, { minMonths = 48 }) => {
    if (move.to.level !== 'pengawas') return passes();
    const feeders = ['pelaksana', 'ahli-pertama', 'ahli-muda', 'penyelia', 'mahir', 'terampil'] as const;
    return worseOf(judgeEducationFloor(move, 'D3'), judgeLevelExperience(move, feeders, minMonths));
  },
};
