import { isLeadership, isManagerial, type LeadershipTraining, type PositionLevel } from '../domain';

import { pairRule } from './define-rule';
import { fact, failsSoftly, notChecked, passes } from './rule';

const STEPS: readonly LeadershipTraining[] = ['none', 'pkp', 'pka', 'pkn2', 'pkn1'];

const trainingFor = (level: PositionLevel): LeadershipTraining =>
  isLeadership(level) ? 'pkn2' : level === 'administrator' ? 'pka' : 'pkp';

/** R33: leadership training of the level (PKP, PKA, PKN); whoever lacks it is marked for training. */
export const leadershipTraining = pairRule({
  id: 'R33',
  defaultMode: 'warn',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 jo PP 17/2020 Pasal 217; Peraturan LAN tentang PKP dan PKA',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: false,
  },
  ofPerson: ({ employee: { leadershipTraining: training } }) => ({ training }),
  ofPost: ({ to }) => ({ wanted: isManagerial(to.level) ? trainingFor(to.level) : null }),
  judge: ({ training }, { wanted }) => {
    if (wanted === null) return passes();
    if (training === null) return notChecked('leadershipTraining');
    const facts = [fact('leadershipTraining', training), fact('requiredTraining', wanted)];
    return STEPS.indexOf(training) >= STEPS.indexOf(wanted) ? passes(...facts) : failsSoftly(...facts);
  },
});
