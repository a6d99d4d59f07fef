import type { ProblemText } from '../texts';

import { sheetNames } from './sheet-names';

const nameOf = (sheet: string | number): string =>
  (sheetNames as Readonly<Record<string, string>>)[String(sheet)] ?? String(sheet);

const WHY: Readonly<Record<string, string>> = {
  copied: 'lembar itu salinan buatan Anda',
  twice: 'lembar itu memakai tanda milik lembar lain',
  lies: 'isinya bukan dari Padan',
};

/** Masalah tanda Padan pada lembar, dan isian orang pada lembarnya. */
export const markProblems = {
  'mark-copied': ({ sheet = '' }) => [
    `Lembar "${sheet}" adalah salinan lembar Padan. Isinya tidak dibaca sebagai data, dan Padan tidak akan menghapusnya.`,
    'Tidak perlu tindakan. Bila isinya data Anda sendiri, hapus judul dan baris judul kolom yang ditulis Padan.',
  ],
  'mark-twice': ({ sheet = '', other = '' }) => [
    `Lembar "${other}" dan "${sheet}" memakai tanda Padan yang sama. "${sheet}" dianggap salinan dan tidak dibaca.`,
    `Tidak perlu tindakan bila "${other}" yang benar. Bila tidak, hapus "${other}".`,
  ],
  'mark-deleted': ({ sheet = '', run = 0 }) => [
    run === 0
      ? 'Lembar kebijakan telah dihapus. Padan memakai kebijakan bawaannya.'
      : `Lembar "${nameOf(sheet)}" dari hasil P${run} telah dihapus. Lembar lain dari P${run} tetap dapat dipakai.`,
    run === 0
      ? 'Pilih kebijakan lagi di panel, atau jalankan lagi: Padan menulis lembar itu kembali.'
      : `Jalankan lagi untuk hasil yang utuh, atau hapus sisa P${run} di panel.`,
  ],
  'mark-found': ({ sheet = '' }) => [
    `Tanda Padan pada lembar "${sheet}" rusak; lembar itu dikenali dari isinya.`,
    'Tidak perlu tindakan. Biarkan judul dan judul kolomnya.',
  ],
  'mark-lies': ({ sheet = '' }) => [
    `Lembar "${sheet}" bertanda Padan, tetapi isinya bukan dari Padan. Lembar itu dibaca sebagai data Anda dan tidak akan dihapus.`,
    'Bila itu hasil Padan, kembalikan judul dan judul kolomnya, atau hapus lembar itu lalu jalankan lagi.',
  ],
  'mark-unfinished': ({ sheets = '', count = 0 }) => [
    `Penulisan sebelumnya tidak selesai; tersisa ${count} lembar: ${sheets}. Isinya tidak dibaca sebagai data.`,
    'Hapus atau biarkan dengan tombol di panel, atau hapus lembarnya sendiri. Hasil berikutnya tetap ditulis utuh.',
  ],
  'mark-left': ({ sheet = '', why = '' }) => [
    `Lembar "${sheet}" dibiarkan${WHY[why] === undefined ? '' : `: ${WHY[why]}`}.`,
    'Hapus sendiri bila tidak diperlukan.',
  ],
  'entry-elsewhere': ({ address = '', sheet = '' }) => [
    `Sel ${address} pada lembar "${sheet}" bukan tempat isian. Tidak ada yang diubah.`,
    'Isikan pada sel kuning di lembar Padan.',
  ],
  'entry-stale': ({ address = '', sheet = '', expected = '', found = '' }) => [
    `Sel ${address} pada lembar "${sheet}" berubah sementara itu: "${expected}" menjadi "${found}". Tidak ada yang diubah.`,
    'Baca ulang buku kerja, lihat sel itu, lalu isikan lagi.',
  ],
  'row-of-person-gone': ({ nip = '', sheet = '' }) => [
    `NIP ${nip} tidak ada pada lembar "${sheet}".`,
    'Baris atau lembarnya telah dihapus. Jalankan lagi untuk hasil yang utuh.',
  ],
  'result-uncalculated': ({ count = 0 }) => [
    `Nilai rumus pada lembar Padan tidak ada dalam berkas ini (sedikitnya ${count} sel): program yang menyimpannya tidak menghitung. Rencana tidak berubah karenanya.`,
    'Buka berkas di Excel atau LibreOffice dan simpan di sana sebelum dibaca orang atau diperiksa.',
  ],
  'result-cell-changed': ({ address = '', sheet = '', header = '', isDecisive = 0 }) => [
    `Sel ${address} ("${header}") pada lembar "${sheet}" bukan lagi isi yang ditulis Padan.${
      isDecisive === 1 ? ' Keputusan pada baris itu tidak diikuti.' : ''
    }`,
    'Kembalikan isinya, atau jalankan lagi. Yang diisi orang hanya sel kuning.',
  ],
  'result-cells-changed': ({ sheet = '', header = '', count = 0 }) => [
    `Masih ada ${count} sel lain pada kolom "${header}" lembar "${sheet}" yang bukan lagi isi yang ditulis Padan.`,
    'Kembalikan isinya, atau jalankan lagi. Yang diisi orang hanya sel kuning.',
  ],
  'result-column-gone': ({ sheet = '', header = '' }) => [
    `Kolom "${header}" pada lembar "${sheet}" tidak ada lagi, atau judulnya diganti.`,
    'Kembalikan kolom dan judulnya, atau jalankan lagi.',
  ],
  'decision-on-added-row': ({ address = '', sheet = '' }) => [
    `Keputusan di sel ${address} lembar "${sheet}" berada pada baris yang tidak ditulis Padan, dan tidak diikuti.`,
    'Pindahkan ke baris yang ditulis Padan, tulis pada lembar Putusan, atau kosongkan sel itu.',
  ],
  'decision-on-changed-row': ({ address = '', sheet = '', decision = '', header = '' }) => [
    `Keputusan "${decision}" di sel ${address} lembar "${sheet}" tidak dapat diikuti: isi kolom "${header}" pada baris itu bukan lagi yang ditulis Padan.`,
    'Kembalikan isi baris itu, tulis keputusannya pada lembar Putusan, atau kosongkan sel itu.',
  ],
  'decision-without-column': ({ address = '', sheet = '', decision = '', header = '' }) => [
    `Keputusan "${decision}" di sel ${address} lembar "${sheet}" tidak dapat diikuti: kolom "${header}" tidak ada lagi, atau judulnya diganti.`,
    'Kembalikan kolom dan judulnya, tulis keputusannya pada lembar Putusan, atau kosongkan sel itu.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
