import { classFallRule } from './job-class';

/** R35: a post of a lower job class only with a letter: a reduction of post is a severe punishment, and no transfer may come to one. */
export const classFalls = classFallRule(
  {
    id: 'R35',
    defaultMode: 'block',
    defaultThresholds: {},
    basis: {
      source:
        'PP 94/2021 Pasal 8(4)a (penurunan jabatan adalah hukuman berat; bahwa turun kelas termasuk itu adalah tafsiran)',
      validFrom: '2021-08-31',
      lastChecked: '2026-11-30',
      isVerified: false,
    },
  },
  false,
);
