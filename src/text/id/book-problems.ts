import type { ProblemText } from '../texts';

import { sheetKinds } from './fields';

const kindName = (kind: string | number | undefined): string =>
  Object.entries(sheetKinds).find(([key]) => key === kind)?.[1] ?? '';

/** Masalah buku kerja sebagai satu keseluruhan: bagian berkas, lembar tersembunyi, nama hasil. */
export const bookProblems = {
  'file-part-missing': ({ part = '' }) => [
    `Berkas menyebut bagian ${part}, tetapi bagian itu tidak ada di dalamnya.`,
    'Salin atau unduh ulang berkasnya. Jika masih gagal, buka di Excel dengan "Buka dan Perbaiki", lalu periksa isinya.',
  ],
  'file-encoding': ({ part = '', encoding = '' }) => [
    `Bagian ${part} ditulis dengan penyandian huruf yang tidak dikenal format .xlsx (${encoding}).`,
    'Buka berkasnya di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx.',
  ],
  'host-signed': () => [
    'Berkas ini bertanda tangan digital. Tanda tangan itu tidak berlaku lagi begitu lembar ditambahkan.',
    'Simpan berkas aslinya sebagai bukti; tanda tangani hasilnya bila perlu.',
  ],
  'output-macros': ({ path = '', extension = '' }) => [
    `Buku kerja ini berisi makro, sehingga tidak dapat disimpan sebagai ${path}.`,
    `Beri hasilnya akhiran ${extension}, atau simpan dulu masukannya di Excel sebagai .xlsx tanpa makro.`,
  ],
  'output-extension': ({ path = '', extension = '' }) => [
    `Hasil berupa buku kerja Excel, sehingga nama ${path} tidak cocok.`,
    `Beri hasilnya akhiran ${extension}.`,
  ],
  'sheet-hidden': ({ kind, count = 0, common = 0 }) => [
    `Lembar ini disembunyikan, padahal tampak berisi ${kindName(kind)} (${count} baris${common === 0 ? '' : `, ${common} orang juga ada di daftar pegawai`}); Padan tidak memakainya tanpa bertanya.`,
    'Bila berlaku, tampilkan lembarnya (klik kanan tab > Perlihatkan) atau pilih jenisnya pada panel; bila tidak, pindahkan ke buku kerja lain atau tandai tidak dipakai pada panel.',
  ],
  'rows-hidden': ({ count = 0 }) => [
    `${count} baris lembar ini disembunyikan atau tersaring; semuanya ikut dibaca.`,
    'Bila baris itu tidak berlaku, hapus dari lembar ini.',
  ],
  'list-placeless': ({ count = 0, common = 0 }) => [
    `Daftar ini memuat ${count} orang tanpa jabatan atau unit kerja (${common} di antaranya ada di daftar pegawai); isinya tidak dibaca.`,
    'Bila mereka tidak boleh dipindah (misalnya tugas belajar), tulis pada kolom KEDUDUKAN HUKUM lembar pegawai.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
