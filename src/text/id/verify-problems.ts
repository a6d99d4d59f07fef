import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

/** Nama bagian yang diperiksa `verify`, untuk yang bukan alamat sel. */
const VERIFIED: Readonly<Record<string, string>> = {
  inputHash: 'data pada lembar masukan (sidik data)',
  policyHash: 'isi lembar kebijakan (sidik kebijakan)',
  resultHash: 'rencana (sidik hasil)',
  summary: 'lembar Ringkasan',
  recommendations: 'lembar Rekomendasi',
  ledger: 'lembar Putusan',
  scores: 'lembar Rincian Skor',
  candidates: 'lembar Kandidat',
  emptySeats: 'lembar Kursi Kosong',
  fairness: 'lembar Keadilan',
  problems: 'lembar Masalah Data',
  data: 'lembar Data Dibaca',
  audit: 'lembar Jejak Audit',
};

/** Yang ditemukan `verify`. */
export const verifyProblems = {
  'verify-differs': ({ what = '', expected = '', found = '' }) => [
    `Tidak sesuai: ${VERIFIED[what] ?? what}. Seharusnya ${expected === '' ? 'kosong' : expected}, tertulis ${found === '' ? 'kosong' : found}.`,
    found === ''
      ? 'Bila berkas ini disimpan program lain tanpa nilai rumus, buka dan simpan dulu di Excel; bila tidak, hasil telah diubah. Jalankan ulang.'
      : 'Hasil telah diubah setelah dibuat, atau data masukannya berubah. Jalankan ulang.',
  ],
  'verify-formula': ({ what = '', expected = '', found = '' }) => [
    `Rumus di lembar ${what} bukan rumus Padan. Seharusnya ${expected}, tertulis ${found === '' ? 'kosong' : found}.`,
    'Kembalikan rumusnya, atau jalankan ulang.',
  ],
  'verify-added': ({ what = '', found = '' }) => [
    `Ada isi yang bukan dari Padan di lembar ${what}: ${found}.`,
    'Hapus isi itu, atau pindahkan ke kolom keputusan atau ke lembar Anda sendiri.',
  ],
  'verify-gone': ({ what = '', expected = '' }) => [
    `Baris atau kolom hilang dari lembar ${what}, atau kuncinya diubah: ${expected}.`,
    'Kembalikan baris itu, atau jalankan ulang.',
  ],
  'verify-sheet-gone': ({ what = '' }) => [
    `Lembar ${what} tidak ada lagi; lembar lain tetap diperiksa.`,
    'Jalankan ulang bila lembar itu masih diperlukan.',
  ],
  'verify-policy-gone': ({ sheet = '', count = 0 }) => [
    `Lembar ${sheet} tidak ada lagi. Kebijakan hasil ini diambil dari Jejak Audit dan yang lain tetap diperiksa; ${count} rumus yang membaca lembar itu tidak dapat diperiksa.`,
    'Pulihkan lembar kebijakan itu, atau jalankan ulang.',
  ],
  'verify-hidden-rows': ({ what = '', found = '' }) => [
    `Di lembar ${what}, ${found} baris tersembunyi atau tersaring, sehingga pembaca tidak melihat semuanya.`,
    'Tampilkan semua baris, lalu periksa lagi.',
  ],
  'verify-hidden-sheet': ({ what = '' }) => [
    `Lembar ${what} disembunyikan, padahal bagian dari hasil.`,
    'Tampilkan lembar itu, lalu periksa lagi.',
  ],
  'verify-chart': ({ what = '', expected = '', found = '' }) => [
    `Bagan di lembar ${what} tidak digambar dari sel yang seharusnya (${expected}), tetapi dari ${found === '' ? 'tidak ada sel' : found}.`,
    'Jalankan ulang agar bagannya benar lagi.',
  ],
  'verify-seal': ({ what = '' }) => [
    `Isi lembar ${what} bukan lagi isi yang disegel di Jejak Audit.`,
    'Lembar itu telah diubah setelah dibuat. Jalankan ulang.',
  ],
  'verify-chain': ({ what = '', found = '' }) => [
    `Rantai kode periksa di lembar ${what} terputus pada baris ${found}.`,
    'Jejak itu telah diubah setelah dibuat. Jalankan ulang.',
  ],
  'verify-uncalculated': ({ count = '' }) => [
    `Nilai dari ${count} rumus tidak ada dalam berkas ini: program yang menyimpannya tidak menghitung. Rumusnya sendiri benar.`,
    'Buka berkas di Excel atau LibreOffice, simpan di sana, lalu periksa lagi.',
  ],
  'verify-other-version': ({ version = '', own = '', age = 'other' }) => [
    `Hasil ini dibuat oleh Padan ${age === 'older' ? 'yang lebih lama' : 'versi lain'} (${version === '' ? 'tanpa nomor versi' : version}; ini ${own}). Yang diperiksa: rencana yang dibuat ulang dari data dan kebijakan, siapa diusulkan ke mana, dan rantai Jejak Audit; yang tidak diperiksa: skor, alasan, dan tata letak lembar.`,
    'Agar setiap sel diperiksa, jalankan ulang dengan Padan ini, atau periksa dengan Padan yang membuat hasil itu.',
  ],
} satisfies Partial<Record<ProblemCode, ProblemText>>;
