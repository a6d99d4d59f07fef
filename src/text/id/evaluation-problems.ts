import type { ProblemText } from '../texts';

/** Masalah uji balik dan evaluasi. */
export const evaluationProblems = {
  'decrees-missing': ({ path = '' }) => [
    `Berkas ${path} tidak berisi daftar SK.`,
    'Buat lembar dengan kolom NIP, JABATAN BARU, UNIT BARU, dan TANGGAL SK.',
  ],
  'decrees-carried-out': ({ there = 0, all = 0 }) => [
    `${there} dari ${all} orang pada SK sudah memegang jabatan barunya; data ini tampaknya dari sesudah SK.`,
    'Pakai buku kerja dari sebelum SK berlaku.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
