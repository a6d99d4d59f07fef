import type { ProblemCode } from '../../domain';
import type { ProblemText } from '../texts';

import { lowerFirst } from '../fill';
import { policyKeyName } from '../policy-key-name';

import { policyWords } from './policy-words';
import { policySheet } from './policy-sheet';

const nameOf = (key: string | number): string => policyKeyName(String(key), policyWords, policySheet);

const purposeName = (id: string | number): string =>
  (policyWords.purposes[id as keyof typeof policyWords.purposes] ?? String(id)).split(': ')[0]!;

const factName = (fact: string | number): string => lowerFirst(policyWords.facts[String(fact)] ?? String(fact));

const namesOf = (keys: string | number): string => String(keys).split(', ').map(nameOf).join('; ');

/** Isi yang seharusnya, menurut jenis sel. */
const EXPECTED: Readonly<Record<string, string>> = {
  day: 'Isi tanggal, misalnya 31/12/2026.',
  mode: 'Pilih Wajib, Peringatan, atau Tidak dipakai dari daftar.',
  'yes-no': 'Pilih Ya atau Tidak dari daftar.',
  missing: 'Pilih cara menilai data kosong dari daftar.',
  model: 'Kembalikan nama modelnya; model dipilih pada panel Kebijakan atau dengan --preset.',
  purpose: 'Kembalikan nama tujuannya; tujuan dipilih pada panel Kebijakan atau dengan --purpose.',
  order: 'Periksa pasangannya: akhir tidak boleh sebelum awal, dan batas atas tidak boleh di bawah batas bawah.',
  name: 'Isi nama paling banyak 60 huruf dalam satu baris, atau kosongkan.',
  once: 'Kunci ini sudah ada di baris lain; hapus salah satunya.',
  place:
    'Tampilkan kolom Kunci (kolom pertama, tersembunyi) dan kembalikan kunci baris ini; baris pengecualian memakai W1, W2, dan seterusnya.',
  header:
    'Kembalikan judul kolom ini pada baris judul, atau hapus lembar kebijakan: lembar yang baru ditulis saat dijalankan lagi.',
};

const WAIVER: Readonly<Record<string, string>> = {
  nip: 'NIP bukan 18 angka yang sah',
  'nip-number': 'NIP tersimpan sebagai angka, bukan teks',
  rule: 'nomor aturan tidak dikenal',
  'rule-fixed': 'aturan ini tidak dapat dikecualikan',
  date: 'tanggal surat kosong atau tidak dikenali',
  authority: 'pejabat kosong',
  letter: 'nomor surat kosong',
};

/** Yang berubah bagi kebijakan lama. */
const RETIRED: Readonly<Record<string, string>> = {
  minimumGain:
    'Kenaikan skor paling sedikit tidak dipakai lagi: perpindahan dibenarkan oleh kenaikan kecocokan orangnya atau jabatan yang kekurangan, dan setiap perpindahan memakan biaya',
  tenure: 'Lama dalam jabatan tidak dinilai lagi sebagai kriteria: pilihan tujuan rencana yang mengaturnya',
  development: 'Pengembangan karier tidak dinilai lagi sebagai kriteria: kecocokan orang dengan jabatan yang dinilai',
  unitNeed:
    'Kebutuhan unit tidak dinilai lagi sebagai kriteria: kebutuhan dihitung tersendiri, sesudah semua perpindahan',
};

const modelName = (id: string | number): string =>
  (policyWords.presets[id as keyof typeof policyWords.presets] ?? String(id)).split(': ')[0]!;

/** Yang boleh berada pada berkas kebijakan, menurut jenis nilainya. */
const IN_FILE: Readonly<Record<string, string>> = {
  'file-day': 'Tulis tanggal sebagai "TTTT-BB-HH".',
  'file-answer': 'Tulis true atau false.',
  'file-object': 'Tulis objek, yaitu pasangan nama dan nilai di antara { dan }.',
  'file-filled': 'Tambahkan nama ini beserta nilainya.',
  'file-once': 'Nama ini sudah ada; hapus atau ganti salah satunya.',
  'file-nip': 'Tulis NIP 18 angka dalam tanda kutip, atau "all" untuk semua.',
  'file-order': 'Periksa pasangannya: akhir tidak boleh sebelum awal, dan batas atas tidak boleh di bawah batas bawah.',
};

/** Tanpa batas atas yang perlu disebut. */
const ENDLESS = 1e9;

const inFile = (expects: string | number, least: number, most: number, words: string | number): string => {
  if (expects === 'file-whole')
    return most > ENDLESS
      ? `Tulis bilangan bulat paling sedikit ${least}, atau tanggal sebagai "TTTT-BB-HH".`
      : `Tulis bilangan bulat dari ${least} sampai ${most}.`;
  if (expects === 'file-words') return `Tulis salah satu dari: ${words}.`;
  if (expects === 'file-text') return `Tulis teks dalam tanda kutip, ${least} sampai ${most} huruf.`;
  if (expects === 'file-list') return `Tulis daftar di antara [ dan ], berisi ${least} sampai ${most} butir.`;
  return IN_FILE[expects] ?? 'Lihat buku pegangan, bagian berkas kebijakan.';
};

/** Masalah pada kebijakan. */
export const policyProblems = {
  'policy-invalid': ({ name = '', value = '', expects = '', least = 0, most = 0, stored = '' }) => [
    `Nilai kebijakan "${nameOf(name)}" tidak sah: ${value === '' ? 'kosong' : value}${stored === 'text' ? ' (tersimpan sebagai teks, bukan angka)' : ''}.`,
    expects === 'whole'
      ? `Isi bilangan bulat dari ${least} sampai ${most}.`
      : expects === 'points'
        ? `Isi angka dari ${least} sampai ${most}.`
        : (EXPECTED[expects] ?? 'Isi sesuai keterangan pada lembar kebijakan.'),
  ],
  'policy-file-value': ({ name = '', value = '', expects = '', least = 0, most = 0, words = '', none = '' }) => [
    `Pada berkas, "${name}" ${value === '' ? 'tidak ada' : `berisi ${value}, yang tidak dapat dipakai`}.`,
    `${inFile(expects, Number(least), Number(most), words)}${none === '' ? '' : ` Tanpa nilai: tulis ${none}.`}`,
  ],
  'policy-key': ({ name = '' }) => [
    `Nama "${name}" pada berkas kebijakan tidak dikenal.`,
    'Pakai nama yang tercantum pada buku pegangan, bagian berkas kebijakan.',
  ],
  'waiver-nobody': ({ rule = '', letter = '', nip = '' }) => [
    `Pengecualian ${rule} dengan surat ${letter} menyebut NIP ${nip}, yang tidak ada di lembar pegawai.`,
    'Periksa NIP pada suratnya; sampai diperbaiki, pengecualian ini tidak mengenai siapa pun.',
  ],
  'policy-no-json': () => ['Berkas kebijakan bukan JSON yang sah.', 'Periksa tanda kurung, koma, dan tanda kutipnya.'],
  'policy-rows-missing': ({ names = '' }) => [
    `Baris ini tidak ada pada lembar kebijakan, sehingga dipakai nilai bawaan: ${namesOf(names)}.`,
    'Kembalikan barisnya agar nilai yang dipakai terlihat.',
  ],
  'policy-purpose': ({ purpose = '', names = '' }) => [
    `Berbeda dari tujuan "${purposeName(purpose)}": ${namesOf(names)}.`,
    'Yang berlaku isi lembar ini; untuk memakai nilai tujuannya, pilih tujuan itu pada panel Kebijakan atau dengan --purpose.',
  ],
  'policy-set-aside': () => [
    'Lembar kebijakan ini tidak dipakai: kebijakan diambil dari perintah dan ditulis pada lembar kebijakan yang baru.',
    'Hapus salah satu lembar; rencana berikutnya memakai yang baru.',
  ],
  'feedback-heavy': ({ weight = '' }) => [
    `Bobot umpan balik ${weight} dari 1.000; paling banyak 100.`,
    'Kurangi bobotnya: umpan balik hanya melengkapi penilaian.',
  ],
  'weights-sum': ({ sum = 0 }) => [
    `Jumlah bobot ${sum}, seharusnya 1.000.`,
    'Ubah bobot kriteria pada lembar kebijakan sampai jumlahnya 1.000.',
  ],
  'weight-heavy': ({ criterion = '', weight = 0 }) => [
    `Bobot ${nameOf(criterion)} ${weight} dari 1.000, lebih dari separuh.`,
    'Pertimbangkan lagi: satu kriteria akan menentukan semuanya.',
  ],
  'fact-missing-widely': ({ fact = '', whose = 'people', percent = 0, isAbout = 0, unchecked = '' }) => [
    `Karena data ${factName(fact)} tidak ada, ini belum diperiksa atau dinilai bagi ${isAbout === 1 ? 'sekitar ' : ''}${percent} % ${whose === 'posts' ? 'jabatan' : 'pegawai'}: ${namesOf(unchecked)}.`,
    `Tambahkan atau lengkapi kolom ${factName(fact)}${whose === 'posts' ? ' pada peta jabatan' : ''} (lihat buku pegangan).`,
  ],
  'criterion-unknown': ({ criterion = '', weight = 0 }) => [
    `Kriteria ${nameOf(criterion)} (bobot ${weight} dari 1.000) tidak punya data untuk seorang pun.`,
    'Tambahkan datanya (lihat buku pegangan), atau ubah bobot maupun modelnya.',
  ],
  'criterion-refused': ({ name = '' }) => [
    `"${name}" tidak boleh dinilai (umur, jenis kelamin, agama, status kawin).`,
    'Hapus baris itu dari lembar kebijakan.',
  ],
  'waiver-invalid': ({ item = '', value = '' }) => [
    `Pengecualian aturan ini tidak dapat dipakai: ${WAIVER[item] ?? item}${value === '' ? '' : ` ("${value}")`}.`,
    'Lengkapi NIP (atau SEMUA), nomor aturan, tanggal, pejabat, dan nomor surat; atau kosongkan barisnya.',
  ],
  'quota-unmet': ({ percent = 0, moves = 0, employees = 0, possible = 0 }) => [
    `Sekurangnya ${percent}% dari ${employees} pegawai, yaitu ${moves} orang, harus pindah, tetapi menurut aturan dan pilihan rencana ini hanya ${possible} orang yang dapat pindah.`,
    'Turunkan persentasenya pada lembar kebijakan, atau longgarkan pilihan yang membatasi siapa yang boleh pindah.',
  ],
  'quota-above-limit': ({ percent = 0, moves = 0, employees = 0, most = 0 }) => [
    `Sekurangnya ${percent}% dari ${employees} pegawai, yaitu ${moves} orang, harus pindah, tetapi perpindahan dibatasi paling banyak ${most}.`,
    'Ubah salah satu dari kedua batas itu pada lembar kebijakan.',
  ],
  'policy-retired': ({ name = '' }) => [
    `${(RETIRED[name] ?? String(name)) || 'Baris ini tidak dipakai lagi'}.`,
    'Baris ini tidak berpengaruh dan boleh dihapus; periksa pilihan rencana pada lembar kebijakan.',
  ],
  'policy-weights-retired': ({ names = '', preset = '' }) => [
    `Bobot tidak lagi berjumlah 1.000 tanpa ${String(names)}, yang tidak dinilai lagi; yang berlaku bobot model ${modelName(preset)}.`,
    'Periksa bobot pada lembar kebijakan yang ditulis bersama hasil, lalu sesuaikan di sana.',
  ],
  'waiver-later': ({ rule = '', letter = '' }) => [
    `Pengecualian ${rule} belum berlaku: surat ${letter} bertanggal sesudah keadaan per tanggal rencana ini.`,
    'Susun rencana per tanggal surat atau sesudahnya, atau periksa tanggalnya.',
  ],
  'policy-cell': ({ name = '' }) => [
    `Baris kebijakan "${name}" tidak dikenali.`,
    'Hapus barisnya, atau tampilkan kolom Kunci (kolom pertama, tersembunyi) dan kembalikan kuncinya.',
  ],
} satisfies Readonly<Partial<Record<ProblemCode, ProblemText>>>;
