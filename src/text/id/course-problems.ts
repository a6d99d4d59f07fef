import type { ProblemText } from '../texts';

/** Masalah pada katalog pelatihan. */
export const courseProblems = {
  'allowance-class-unknown': () => [
    'Kelas jabatan pada tabel TPP bukan bilangan bulat dari 1 sampai 17, jadi baris ini tidak dipakai.',
    'Tulis kelas jabatannya dengan angka, misalnya 9.',
  ],
  'allowance-unknown': () => [
    'TPP ini bukan jumlah rupiah per bulan (bilangan bulat dari 0 ke atas), jadi baris ini tidak dipakai.',
    'Tulis rupiah per bulan dengan angka, misalnya 2500000.',
  ],
  'allowance-twice': () => [
    'Kelas jabatan ini sudah ada pada tabel TPP untuk perangkat daerah yang sama; baris ini tidak dipakai.',
    'Sisakan satu baris, atau bedakan perangkat daerahnya.',
  ],
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
