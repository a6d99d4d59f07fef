import type { FieldFamily } from '../domain';

/** Place names for repeated units: flowers and trees, so that no real district is meant. */
export const PLACE_NAMES: readonly string[] = [
  'Melati',
  'Kenanga',
  'Cempaka',
  'Flamboyan',
  'Anggrek',
  'Mawar',
  'Teratai',
  'Seruni',
  'Kamboja',
  'Bougenvil',
  'Dahlia',
  'Sedap Malam',
  'Tanjung',
  'Jati',
  'Mahoni',
  'Trembesi',
  'Waru',
  'Akasia',
  'Cendana',
  'Damar',
  'Eboni',
  'Gaharu',
  'Johar',
  'Kapuk',
  'Lontar',
  'Meranti',
  'Nangka',
  'Pinus',
  'Randu',
  'Sawo',
];

/** Programmes of study by family, with the level they usually are. */
export const PROGRAMMES: Readonly<Record<FieldFamily, readonly string[]>> = {
  health: [
    'S-1 Kesehatan Masyarakat',
    'S-1 Keperawatan',
    'D-III Keperawatan',
    'D-III Kebidanan',
    'S-1 Gizi',
    'S-1 Kedokteran',
    'S-1 Farmasi',
    'D-III Sanitasi',
  ],
  finance: [
    'S-1 Akuntansi',
    'S-1 Manajemen',
    'S-1 Ekonomi Pembangunan',
    'D-III Akuntansi',
    'D-III Perpajakan',
    'S-2 Manajemen',
  ],
  law: ['S-1 Ilmu Hukum', 'S-2 Ilmu Hukum'],
  engineering: [
    'S-1 Teknik Sipil',
    'S-1 Arsitektur',
    'S-1 Perencanaan Wilayah dan Kota',
    'D-III Teknik Sipil',
    'S-1 Teknik Mesin',
  ],
  computing: [
    'S-1 Teknik Informatika',
    'S-1 Sistem Informasi',
    'D-III Manajemen Informatika',
    'D-III Teknik Informatika',
  ],
  education: [
    'S-1 Pendidikan Guru Sekolah Dasar',
    'S-1 Pendidikan Matematika',
    'S-1 Teknologi Pendidikan',
    'S-2 Manajemen Pendidikan',
  ],
  agriculture: ['S-1 Agribisnis', 'S-1 Agronomi', 'D-III Penyuluhan Pertanian', 'S-1 Peternakan'],
  social: ['S-1 Kesejahteraan Sosial', 'S-1 Sosiologi', 'S-1 Psikologi', 'D-III Kesejahteraan Sosial'],
  governance: [
    'S-1 Ilmu Pemerintahan',
    'S-1 Administrasi Negara',
    'S-2 Administrasi Publik',
    'D-III Administrasi Perkantoran',
  ],
  environment: ['S-1 Teknik Lingkungan', 'S-1 Geografi', 'S-1 Kehutanan'],
  communication: ['S-1 Ilmu Komunikasi', 'S-1 Perpustakaan', 'D-III Kearsipan', 'D-III Perpustakaan'],
  culture: ['S-1 Pariwisata', 'S-1 Sejarah'],
  science: ['S-1 Biologi', 'S-1 Kimia'],
  transport: ['S-1 Teknik Transportasi', 'D-III Transportasi'],
};

/** School leavers' certificates. */
export const SCHOOLS: readonly string[] = [
  'SMA IPS',
  'SMA IPA',
  'SMK Administrasi Perkantoran',
  'SMK Akuntansi',
  'SMK Teknik Mesin',
];
