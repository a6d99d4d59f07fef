import type { PaperId, PaperTemplate, Signer } from '../paper-blocks';

import { letterTemplates } from './letter-templates';
import { agencyTemplates } from './agency-templates';
import { roundTemplates } from './round-templates';

const PPK: Signer = {
  over: ['Ditetapkan di {tempat}', 'pada tanggal {tanggal_sk}', '{jabatan_ppk},'],
  name: '{nama_ppk}',
};

const COMMITTEE: readonly Signer[] = [
  { over: ['{jabatan_ketua_tpk},', 'selaku Ketua'], name: '{nama_ketua_tpk}', under: 'NIP {nip_ketua_tpk}' },
  {
    over: ['{jabatan_sekretaris_tpk},', 'selaku Sekretaris'],
    name: '{nama_sekretaris_tpk}',
    under: 'NIP {nip_sekretaris_tpk}',
  },
];

const OLD_AND_NEW = [
  { head: 'JABATAN LAMA\nUNIT KERJA', share: 18, cell: '{jabatan_lama}\n{unit_lama}' },
  { head: 'JABATAN BARU\nUNIT KERJA', share: 18, cell: '{jabatan_baru}\n{unit_baru}' },
  { head: 'KELAS LAMA', share: 6, cell: '{kelas_lama}', isCentred: true },
  { head: 'KELAS BARU', share: 6, cell: '{kelas_baru}', isCentred: true },
] as const;

const NUMBER = { head: 'NO', share: 4, cell: '{no}', isCentred: true } as const;
const PERSON = { head: 'NAMA\nNIP', share: 17, cell: '{nama}\n{nip}' } as const;
const RANK = { head: 'PANGKAT, GOL.\nPENDIDIKAN', share: 13, cell: '{pangkat}\n{pendidikan}' } as const;

const LAWS = [
  '1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
  '2. Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;',
  '3. Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi;',
] as const;

const OLD_POST = '{jabatan_lama}, {unit_lama}, {perangkat_daerah_lama}';
const NEW_POST = '{jabatan_baru}, {unit_baru}, {perangkat_daerah_baru}';

/** Naskah bawaan; kantor dapat menggantinya dengan naskahnya sendiri yang memakai isian yang sama. */
export const paperTemplates: Readonly<Record<PaperId, PaperTemplate>> = {
  nominatif: {
    file: 'daftar-nominatif',
    isWide: true,
    blocks: [
      {
        kind: 'title',
        lines: [
          'DAFTAR NOMINATIF USUL MUTASI PEGAWAI',
          'DI LINGKUNGAN PEMERINTAH {PEMERINTAH_DAERAH}',
          'BAHAN SIDANG TIM PENILAI KINERJA, KEADAAN {KEADAAN}',
        ],
      },
      { kind: 'text', text: 'Nomor berita acara: {nomor_berita_acara}     Tanggal sidang: {tanggal_sidang}' },
      {
        kind: 'table',
        list: 'pegawai',
        columns: [
          NUMBER,
          PERSON,
          RANK,
          ...OLD_AND_NEW,
          { head: 'PERTIMBANGAN', share: 28, cell: '{pertimbangan}' },
          { head: 'KEPUTUSAN TPK', share: 10, cell: '{putusan}' },
        ],
      },
      {
        kind: 'text',
        text: 'Jumlah: {jumlah_usul} orang. Daftar ini bahan sidang dan bukan keputusan. Pertimbangan disusun Padan dari data kepegawaian yang dibaca pada hasil {hasil}.',
      },
      { kind: 'signatures', signers: COMMITTEE },
    ],
  },
  'berita-acara': {
    file: 'berita-acara-tpk',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      {
        kind: 'title',
        lines: ['BERITA ACARA', 'SIDANG TIM PENILAI KINERJA PEGAWAI NEGERI SIPIL', 'NOMOR {nomor_berita_acara}'],
      },
      {
        kind: 'text',
        text: 'Pada tanggal {tanggal_sidang}, bertempat di {tempat_sidang}, Tim Penilai Kinerja Pemerintah {pemerintah_daerah} bersidang membahas usul mutasi pegawai berdasarkan data keadaan {keadaan}.',
      },
      { kind: 'text', text: '1. Yang hadir', isStrong: true },
      {
        kind: 'form',
        heads: [
          ['NO', 8],
          ['NAMA', 36],
          ['JABATAN', 34],
          ['TANDA TANGAN', 22],
        ],
        rows: ['1', '2', '3', '4', '5', '6', '7'],
      },
      { kind: 'text', text: '2. Yang dibahas', isStrong: true },
      {
        kind: 'text',
        text: 'Daftar nominatif sebanyak {jumlah_usul} orang. Usul disusun dengan mempertimbangkan aturan mutasi, kecocokan pegawai dengan jabatan, dan kebutuhan jabatan; bobot dan batasnya tercantum pada lembar kebijakan hasil {hasil}.',
      },
      { kind: 'text', text: '3. Hasil sidang', isStrong: true },
      {
        kind: 'pairs',
        pairs: [
          ['Disetujui', '{jumlah_setuju} orang'],
          ['Ditolak', '{jumlah_tolak} orang'],
          ['Ditunda', '{jumlah_tunda} orang'],
          ['Tetap di jabatan sekarang', '{jumlah_tetap} orang'],
          ['Belum diputuskan', '{jumlah_belum} orang'],
        ],
      },
      {
        kind: 'table',
        list: 'pegawai',
        columns: [
          { ...NUMBER, share: 6 },
          { ...PERSON, share: 24 },
          { head: 'DARI', share: 22, cell: '{jabatan_lama}\n{unit_lama}' },
          { head: 'KE', share: 22, cell: '{jabatan_baru}\n{unit_baru}' },
          { head: 'PUTUSAN DAN CATATAN', share: 26, cell: '{putusan}\n{catatan}' },
        ],
      },
      { kind: 'text', text: '4. Catatan sidang', isStrong: true },
      { kind: 'text', text: '{catatan_sidang}' },
      { kind: 'text', text: 'Berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.' },
      { kind: 'signatures', signers: COMMITTEE },
    ],
  },
  'sk-mutasi': {
    file: 'rancangan-sk-mutasi',
    isWide: false,
    blocks: [
      {
        kind: 'title',
        lines: [
          'RANCANGAN',
          'KEPUTUSAN {JABATAN_PPK}',
          'NOMOR {nomor_sk}',
          'TENTANG',
          'MUTASI PEGAWAI DI LINGKUNGAN PEMERINTAH {PEMERINTAH_DAERAH}',
        ],
      },
      { kind: 'text', text: 'DENGAN RAHMAT TUHAN YANG MAHA ESA', isCentred: true },
      { kind: 'text', text: '{JABATAN_PPK},', isCentred: true },
      {
        kind: 'clause',
        name: 'Menimbang',
        items: [
          'a. bahwa untuk memenuhi kebutuhan organisasi perlu dilakukan mutasi pegawai di lingkungan Pemerintah {pemerintah_daerah};',
          'b. bahwa pegawai yang namanya tercantum dalam Lampiran Keputusan ini disetujui dalam sidang Tim Penilai Kinerja tanggal {tanggal_sidang} untuk dimutasikan;',
          'c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan tentang Mutasi Pegawai;',
        ],
      },
      { kind: 'clause', name: 'Mengingat', items: LAWS },
      {
        kind: 'clause',
        name: 'Memperhatikan',
        items: [
          '1. Berita Acara Sidang Tim Penilai Kinerja Nomor {nomor_berita_acara} tanggal {tanggal_sidang};',
          '2. Pertimbangan teknis Badan Kepegawaian Negara Nomor {nomor_pertek} tanggal {tanggal_pertek};',
        ],
      },
      { kind: 'text', text: 'MEMUTUSKAN:', isCentred: true, isStrong: true },
      { kind: 'clause', name: 'Menetapkan', items: ['KEPUTUSAN TENTANG MUTASI PEGAWAI.'] },
      {
        kind: 'clause',
        name: 'KESATU',
        items: [
          'Terhitung mulai tanggal {tmt} memindahkan {jumlah_setuju} pegawai yang namanya tercantum dalam Lampiran Keputusan ini dari jabatan lama ke jabatan baru sebagaimana tercantum dalam Lampiran.',
        ],
      },
      {
        kind: 'clause',
        name: 'KEDUA',
        items: [
          'Kepada yang bersangkutan diberikan hak kepegawaian sesuai dengan ketentuan peraturan perundang-undangan.',
        ],
      },
      {
        kind: 'clause',
        name: 'KETIGA',
        items: [
          'Keputusan ini mulai berlaku pada tanggal ditetapkan, dan apabila kemudian ternyata terdapat kekeliruan akan diadakan perbaikan sebagaimana mestinya.',
        ],
      },
      { kind: 'signatures', signers: [PPK] },
      { kind: 'annex', isWide: true },
      { kind: 'text', text: 'LAMPIRAN KEPUTUSAN {JABATAN_PPK} NOMOR {nomor_sk} TANGGAL {tanggal_sk}', isStrong: true },
      {
        kind: 'table',
        list: 'disetujui',
        columns: [
          NUMBER,
          PERSON,
          { head: 'PANGKAT, GOL.', share: 12, cell: '{pangkat}' },
          {
            head: 'JABATAN LAMA\nUNIT KERJA\nPERANGKAT DAERAH',
            share: 21,
            cell: '{jabatan_lama}\n{unit_lama}\n{perangkat_daerah_lama}',
          },
          {
            head: 'JABATAN BARU\nUNIT KERJA\nPERANGKAT DAERAH',
            share: 21,
            cell: '{jabatan_baru}\n{unit_baru}\n{perangkat_daerah_baru}',
          },
          { head: 'JENJANG / KELAS', share: 11, cell: '{jenjang_baru} / {kelas_baru}' },
          { head: 'KETERANGAN', share: 14, cell: '{keterangan}' },
        ],
      },
      { kind: 'signatures', signers: [PPK] },
    ],
  },
  'sk-fungsional': {
    file: 'rancangan-sk-jabatan-fungsional',
    isWide: false,
    blocks: [
      {
        kind: 'title',
        lines: ['RANCANGAN', 'KEPUTUSAN {JABATAN_PPK}', 'NOMOR {nomor_sk}', 'TENTANG', '{TENTANG_FUNGSIONAL}'],
      },
      { kind: 'text', text: '{JABATAN_PPK},', isCentred: true },
      {
        kind: 'clause',
        name: 'Menimbang',
        items: [
          'a. bahwa {nama} disetujui dalam sidang Tim Penilai Kinerja tanggal {tanggal_sidang} untuk dipindahkan dari {jabatan_lama} ke {jabatan_baru};',
          'b. bahwa perpindahan itu {akibat_fungsional};',
        ],
      },
      {
        kind: 'clause',
        name: 'Mengingat',
        items: [
          ...LAWS,
          '4. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 1 Tahun 2023 tentang Jabatan Fungsional;',
        ],
      },
      { kind: 'text', text: 'MEMUTUSKAN:', isCentred: true, isStrong: true },
      {
        kind: 'pairs',
        pairs: [
          ['Nama', '{nama}'],
          ['NIP', '{nip}'],
          ['Pangkat/golongan ruang', '{pangkat}'],
          ['Jabatan lama', OLD_POST],
          ['Jabatan baru', NEW_POST],
        ],
      },
      { kind: 'list', list: 'fungsional', over: 'Terhitung mulai tanggal {tmt}:' },
      { kind: 'signatures', signers: [PPK] },
    ],
  },
  ...letterTemplates,
  ...roundTemplates,
  ...agencyTemplates,
};
