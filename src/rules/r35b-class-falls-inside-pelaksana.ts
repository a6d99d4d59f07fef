import { classFallRule } from './job-class';

/** R35b: the same inside pelaksana posts, where no text was found that says so; an office may make it a warning. */
export const classFallsInsidePelaksana = classFallRule(
  {
    id: 'R35b',
    defaultMode: 'block',
    defaultThresholds: {},
    basis: {
      source: 'PP 94/2021 Pasal 8(4)a menurut maknanya; teks khusus jabatan pelaksana tidak ditemukan',
      validFrom: '2021-08-31',
      lastChecked: '2026-11-30',
      isVerified: false,
    },
  },
  true,
);
