import type { ProblemText } from '../texts';

/** Masalah pada katalog pelatihan. */
export const courseProblems = {
  'course-aim-unknown': () => [
    'Yang dilayani kursus ini bukan kompetensi atau syarat yang diminta jabatan mana pun, jadi bagian itu tidak dipakai.',
    'Tulis salah satu dari sembilan kompetensi, nomor aturan (misalnya R33), Uji kompetensi, PKP, PKA, atau PKN.',
  ],
  'course-undated': () => [
    'Kursus ini belum bertanggal, jadi dihitung sebagai "tanggal belum ada": "siap sejak" tidak dapat ditentukan.',
    'Isi tanggal mulai berikutnya.',
  ],
  'course-past': () => [
    'Tanggal kursus ini lebih awal daripada "keadaan per tanggal", jadi dihitung sebagai "tanggal belum ada".',
    'Isi tanggal mulai berikutnya.',
  ],
  'course-days-unknown': () => [
    'Lama kursus bukan bilangan bulat dari 1 sampai 730 hari, jadi dianggap belum diketahui.',
    'Tulis jumlah hari kalender, misalnya 5.',
  ],
  'course-seats-unknown': () => [
    'Jumlah kursi ini bukan bilangan bulat dari 0 ke atas, jadi kursus ini tidak dibagikan kepada siapa pun.',
    'Tulis jumlah kursi yang masih ada, atau kosongkan bila tidak dibatasi.',
  ],
  'course-twice': () => [
    'Kursus ini sudah tercatat dengan tanggal yang sama; baris ini tidak dipakai.',
    'Sisakan satu baris, atau bedakan tanggalnya.',
  ],
} as const satisfies Readonly<Record<string, ProblemText>>;
