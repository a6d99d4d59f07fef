import { isLeadership, isManagerial, type LeadershipTraining, type PositionLevel } from '../domain';
import { classKey } from '../kernel';

import { fact, failsSoftly, notChecked, passes, type PairRule } from './rule';

const STEPS: readonly LeadershipTraining[] = ['none', 'pkp', 'pka', 'pkn2', 'pkn1'];

const trainingFor = (level: PositionLevel): LeadershipTraining =>
  isLeadership(level) ? 'pkn2' : level === 'administrator' ? 'pka' : 'pkp';

/** R33: leadership training of the level (PKP, PKA, PKN); whoever lacks it is marked for training. */
export const leadershipTraining: PairRule = {
  id: 'R33',
  scope: 'pair',
  defaultMode: 'warn',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 jo PP 17/2020 Pasal 217; Peraturan LAN tentang PKP dan PKA',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  personKey: ({ employee }) => classKey(employee.leadershipTraining),
  postKey: (to) => classKey(isManagerial(to.level) ? trainingFor(to.level) : null),
  judge: ({ employee, to }) => {
    if (!isManagerial(to.level)) return passes();
    const wanted = trainingFor(to.level);
    if (employee.leadershipTraining === null) return notChecked('leadershipTraining');
    const facts = [fact('leadershipTraining', employee.leadershipTraining), fact('requiredTraining', wanted)];
    return STEPS.indexOf(employee.leadershipTraining) >= STEPS.indexOf(wanted)
      ? passes(...facts)
      : failsSoftly(...facts);
  },
};
