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
  'evaluation-undecided': ({ run = 0 }) => [
    `Pada hasil P${run} tidak ada mutasi yang disetujui, jadi tidak ada yang dapat dievaluasi.`,
    'Isi Keputusan pada lembar Rekomendasi atau Putusan, atau sebut hasil lain: THEN.xlsx#2.',
  ],
  'evaluation-other-office': ({ path = '', common = 0, people = 0, least = 0 }) => [
    `Berkas ${path} hanya memuat ${common} dari ${people} pegawai saat itu, kurang dari ${least}%; tampaknya dari kantor lain.`,
    'Periksa berkasnya, dan pakai data seluruh pegawai kantor yang sama.',
  ],
  'evaluation-not-later': ({ path = '' }) => [
    `Keadaan berkas ${path} tidak sesudah keadaan hasil yang dievaluasi.`,
    'Sebut harinya dengan --as-of, atau tukar kedua berkas.',
  ],
  'outcome-unit-unknown': () => [
    'Tidak ada pegawai pada unit ini; nilainya tidak dipakai.',
    'Tulis nama unit seperti pada daftar pegawai.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
