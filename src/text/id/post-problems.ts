import type { ProblemText } from '../texts';

/** Masalah pada jabatan yang ditanyakan tetapi belum ada pada lembar. */
export const postProblems = {
  'drafted-post-count': ({ found = 0 }) => [
    `Jabatan yang ditanyakan harus tepat satu baris; yang terbaca ${found}.`,
    'Tulis satu baris judul (JABATAN, UNIT KERJA, JENIS JABATAN, dan seterusnya seperti lembar jabatan) dan satu baris isi.',
  ],
  'drafted-post-known': ({ post = '', unit = '' }) => [
    `Jabatan ${post} (${unit}) sudah ada pada lembar jabatan.`,
    'Tanyakan jabatan itu dari daftar (pada baris perintah: --position), atau beri nama lain.',
  ],
  'drafted-post-ended': ({ day = '' }) => [
    `Akhir jabatan ${day} tidak sesudah tanggal data.`,
    'Tulis tanggal akhir sesudah tanggal data, atau kosongkan.',
  ],
} satisfies Readonly<Record<string, ProblemText>>;
