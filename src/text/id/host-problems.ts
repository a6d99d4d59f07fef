import type { ProblemText } from '../texts';

/** Yang tidak ada pada Excel lama, sebagai bagian kalimat. */
const LACKS: Readonly<Record<string, string>> = {
  choices: 'daftar pilihan pada kolom isian',
  print: 'pengaturan cetak',
  selection: 'kartu yang terbuka ketika baris diklik',
  changes: 'pemberitahuan sendiri bila data berubah',
  merges: 'pengenalan sel gabung',
};

const listOf = (parts: string | number): string => {
  const names = String(parts)
    .split(',')
    .map((part) => LACKS[part] ?? part);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1)}`;
};

/** Masalah dengan Excel sendiri: sibuk, diam, menolak, atau tidak mampu. */
export const hostProblems = {
  'host-failed': ({ detail = '' }) => [
    'Excel menolak permintaan Padan.',
    detail === ''
      ? 'Coba lagi. Jika berulang, coba pada salinan buku kerja.'
      : `Coba lagi. Jika berulang, sampaikan kode ini kepada petugas TI: ${detail}.`,
  ],
  'host-dialog-open': () => ['Sebuah jendela dialog masih terbuka di Excel.', 'Tutup dialog itu, lalu coba lagi.'],
  'host-crowded': () => [
    'Excel sedang terlalu sibuk, atau memutus permintaan Padan.',
    'Tunggu sebentar, lalu coba lagi. Padan sudah mencobanya beberapa kali.',
  ],
  'host-other-book': () => [
    'Buku kerja lain sedang aktif di Excel.',
    'Klik salah satu sel pada buku kerja ini, lalu coba lagi.',
  ],
  'host-silent-write': ({ seconds = 0 }) => [
    `Excel tidak menjawab selama ${seconds} detik ketika Padan menulis.`,
    'Begitu Excel menjawab, yang sempat ditambahkan Padan dihapus. Jika Excel tetap diam, simpan, lalu tutup dan buka lagi panel Padan.',
  ],
  'host-still-writing': () => [
    'Excel belum selesai dengan penulisan sebelumnya yang sudah dihentikan.',
    'Tunggu sampai Excel menjawab, atau tutup dan buka lagi panel Padan. Sampai saat itu Padan tidak menulis apa pun.',
  ],
  'host-cancel-late': () => [
    'Dibatalkan, tetapi Excel belum menjawab permintaan terakhir.',
    'Begitu Excel menjawab, yang sempat ditambahkan Padan dihapus. Tidak perlu tindakan.',
  ],
  'host-cancel-left': () => [
    'Dibatalkan, tetapi lembar yang sempat ditambahkan belum dapat dihapus.',
    'Lembar itu tidak dipakai sebagai data. Hapus dengan tombol pada langkah Data.',
  ],
  'host-session-lost': () => [
    'Hubungan Padan dengan Excel terputus.',
    'Tutup dan buka lagi panel Padan. Sisa penulisan yang belum selesai akan ditawarkan untuk dihapus.',
  ],
  'host-unsupported': () => [
    'Excel ini tidak dapat melakukan yang diminta Padan.',
    'Perbarui Excel, atau gunakan Excel 2021, Microsoft 365, atau Excel di web.',
  ],
  'host-conflict': () => [
    'Perubahan lain pada buku kerja berbenturan dengan pekerjaan Padan.',
    'Tunggu sampai perubahan orang lain atau add-in lain selesai, lalu coba lagi.',
  ],
  'host-asks': () => [
    'Excel meminta izin atau kata sandi lebih dahulu.',
    'Jawab pertanyaan Excel di atas lembar, lalu coba lagi.',
  ],
  'host-denied': () => [
    'Excel tidak mengizinkan perubahan ini.',
    'Periksa apakah buku kerja sedang dibuka orang lain atau dibatasi izinnya. Jika ya, jalankan Padan pada salinannya.',
  ],
  'host-sheet-protected': ({ sheet = '' }) => [
    `Lembar "${sheet}" dilindungi, sehingga isiannya tidak dapat diubah.`,
    'Buka perlindungannya (Tinjau > Buka Perlindungan Lembar), lalu coba lagi.',
  ],
  'host-shared': ({ sheets = '' }) => [
    `Orang lain sedang mengubah buku kerja ini${sheets === '' ? '' : ` (lembar ${sheets})`}.`,
    'Sepakati dulu dengan mereka. Padan memeriksa lagi sebelum menulis, dan berhenti bila data berubah.',
  ],
  'host-lacks': ({ what = '' }) => [
    `Versi Excel ini belum mendukung sebagian; yang tidak ada: ${listOf(what)}.`,
    'Selebihnya berjalan seperti biasa. Gunakan Microsoft 365 atau Excel di web untuk yang lengkap.',
  ],
} as const satisfies Readonly<Record<string, ProblemText>>;
