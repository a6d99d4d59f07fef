import { pairRule } from './define-rule';
import { fact, fails, notChecked, passes } from './rule';

/** R37: a post of a higher job class is at most so many classes higher; the usual limit is Padan's own. */
export const classRises = pairRule({
  id: 'R37',
  defaultMode: 'block',
  defaultThresholds: { maxRiseClasses: 2 },
  basis: {
    source: 'Pilihan Padan; PermenPANRB 34/2011 menilai kelas jabatan, batas kenaikannya tidak ditemukan',
    validFrom: '2011-06-01',
    lastChecked: '2026-11-30',
    isVerified: false,
  },
  ofPerson: ({ from: { jobClass } }) => ({ jobClass }),
  ofPost: ({ to: { jobClass } }) => ({ jobClass }),
  judge: (now, then, { maxRiseClasses = 2 }) => {
    if (now.jobClass === null || then.jobClass === null) return notChecked('jobClass');
    const facts = [
      fact('fromClass', now.jobClass),
      fact('toClass', then.jobClass),
      fact('maxRiseClasses', maxRiseClasses),
    ];
    return then.jobClass - now.jobClass <= maxRiseClasses ? passes(...facts) : fails(...facts);
  },
});
