import { pairRule } from './define-rule';
import { judgeEducationFloor } from './education-floor';
import { passes } from './rule';

/** R27: a Pelaksana has SLTA unless the post states otherwise (R31 then decides). */
export const pelaksanaPost = pairRule({
  id: 'R27',
  defaultMode: 'block',
  defaultThresholds: {},
  basis: {
    source: 'PP 11/2017 (persyaratan jabatan pelaksana)',
    validFrom: '2017-04-07',
    lastChecked: '2026-01-31',
    isVerified: false,
    note: 'pelaksana-posts',
  },
  ofPerson: ({ employee }) => ({ education: employee.educationLevel }),
  ofPost: ({ to }) => ({ isAsked: to.level === 'pelaksana' && to.requiredEducationLevel === null }),
  judge: ({ education }, { isAsked }) => (isAsked ? judgeEducationFloor(education, 'SLTA') : passes()),
});
