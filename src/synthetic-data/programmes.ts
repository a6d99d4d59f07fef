import type { FieldFamily } from '../domain';
import { memoize } from '../kernel';
import { foldText } from '../sheets';

/** Place names for repeated units: flowers and trees, so that no real district is meant. */
export const PLACE_NAMES: readonly string[] =
  `Melati Kenanga Cempaka Flamboyan Anggrek Mawar Teratai Seruni Kamboja Bougenvil Dahlia Tulip Tanjung Jati Mahoni Trembesi Waru Akasia
  Cendana Damar Eboni Gaharu Johar Kapuk Lontar Meranti Nangka Pinus Randu Sawo`.split(/\s+/);

/** What an office asks of whoever does general work there, by the work of the unit: degree programmes, then diplomas. */
const GENERAL: Readonly<Record<FieldFamily, readonly (readonly string[])[]>> = {
  health: [['S-1 Kesehatan Masyarakat'], ['D-III Rekam Medis']],
  finance: [['S-1 Akuntansi', 'S-1 Manajemen', 'S-1 Ekonomi Pembangunan'], ['D-III Akuntansi']],
  law: [['S-1 Ilmu Hukum'], ['D-III Administrasi Perkantoran']],
  engineering: [['S-1 Teknik Sipil', 'S-1 Arsitektur'], ['D-III Teknik Sipil']],
  computing: [['S-1 Teknik Informatika', 'S-1 Sistem Informasi'], ['D-III Manajemen Informatika']],
  education: [['S-1 Administrasi Pendidikan', 'S-1 Teknologi Pendidikan'], ['D-III Administrasi Perkantoran']],
  agriculture: [['S-1 Agribisnis', 'S-1 Agroteknologi'], ['D-III Penyuluhan Pertanian']],
  social: [['S-1 Kesejahteraan Sosial', 'S-1 Sosiologi'], ['D-III Kesejahteraan Sosial']],
  governance: [['S-1 Ilmu Pemerintahan', 'S-1 Administrasi Negara'], ['D-III Administrasi Perkantoran']],
  environment: [['S-1 Teknik Lingkungan'], ['D-III Teknik Lingkungan']],
  communication: [
    ['S-1 Ilmu Komunikasi', 'S-1 Ilmu Perpustakaan'],
    ['D-III Kearsipan', 'D-III Perpustakaan'],
  ],
  culture: [['S-1 Pariwisata', 'S-1 Ilmu Sejarah'], ['D-III Perhotelan']],
  science: [['S-1 Statistika', 'S-1 Biologi'], ['D-III Administrasi Perkantoran']],
  transport: [['S-1 Teknik Transportasi', 'D-IV Transportasi Darat'], ['D-III Transportasi']],
};

/** Degrees of those who lead, a degree higher than asked for. */
const MASTERS: Readonly<Partial<Record<FieldFamily, string>>> = {
  health: 'S-2 Kesehatan Masyarakat',
  finance: 'S-2 Manajemen',
  law: 'S-2 Ilmu Hukum',
  engineering: 'S-2 Teknik Sipil',
  computing: 'S-2 Sistem Informasi',
  education: 'S-2 Manajemen Pendidikan',
  agriculture: 'S-2 Agribisnis',
};

/** Programmes that only posts which ask for them have: professions, teaching and trades. */
const SPECIAL: readonly string[] = [
  'Profesi Dokter',
  'Profesi Dokter Gigi',
  'Profesi Ners',
  'Profesi Bidan',
  'Profesi Apoteker',
  'D-III Keperawatan',
  'D-III Kebidanan',
  'D-IV Kebidanan',
  'D-III Farmasi',
  'D-III Gizi',
  'S-1 Gizi',
  'D-III Kesehatan Lingkungan',
  'D-III Kesehatan Gigi',
  'D-III Teknologi Laboratorium Medik',
  'S-1 Pendidikan Guru Sekolah Dasar',
  'S-1 Pendidikan Matematika',
  'S-1 Pendidikan Bahasa Indonesia',
  'S-1 Pendidikan Bahasa Inggris',
  'S-1 Pendidikan Jasmani',
  'S-1 Pendidikan Agama Islam',
  'S-1 Bimbingan dan Konseling',
  'S-1 Perencanaan Wilayah dan Kota',
  'S-1 Psikologi',
  'S-1 Peternakan',
  'S-1 Perpajakan',
  'D-III Perpajakan',
  'D-III Teknik Informatika',
  'D-III Teknik Mesin',
  'D-III Survei dan Pemetaan',
];

/** School leavers' certificates. */
export const SCHOOLS: readonly string[] = [
  'SMA IPS',
  'SMA IPA',
  'SMK Administrasi Perkantoran',
  'SMK Akuntansi',
  'SMK Teknik Mesin',
];

const ALL = [...Object.values(GENERAL).flat(2), ...Object.values(MASTERS), ...SPECIAL];

/** Programmes of people who do general work in offices, of whatever field. */
export const officeProgrammes: readonly string[] = [...new Set(Object.values(GENERAL).flat(2))];

/** How far somebody studied, as far as ranks and pay depend on it. */
export type Study = 'school' | 'diploma' | 'degree' | 'profession' | 'master';

/** The kind of study a programme is. */
export const studyOf = (programme: string): Study => {
  if (programme.startsWith('S-2')) return 'master';
  if (/^Profesi (?:Dokter|Apoteker)/.test(programme)) return 'profession';
  if (/^(?:S-1|D-IV|Profesi)/.test(programme)) return 'degree';
  return programme.startsWith('D-III') ? 'diploma' : 'school';
};

const PREFIX = /^(?:S-\d(?:\/D-IV)?|D-I+V?)\s*/;
const DEGREE_LEVEL: readonly Study[] = ['degree', 'profession', 'master'];

/** Fields a qualification names: "S-1/D-IV Akuntansi / Manajemen" names two, "D-III" none. */
export const namedFields = (qualification: string): readonly string[] =>
  qualification.startsWith('SLTA')
    ? []
    : qualification
        .replace(PREFIX, '')
        .split('/')
        .map((part) => part.trim())
        .filter((part) => part !== '');

const isNamed = (programme: string, field: string): boolean => {
  const studied = foldText(programme.replace(PREFIX, ''));
  const wanted = foldText(field);
  // A profession is meant as it is called: a dentist is no doctor.
  return wanted.startsWith('profesi') ? studied === wanted : ` ${studied} `.includes(` ${wanted} `);
};

/** Whether a post with this qualification names the field of this programme, at whatever level. */
export const namesField = (qualification: string, programme: string): boolean =>
  namedFields(qualification).some((field) => isNamed(programme, field));

/** Whether a post with this qualification takes this programme: the level asked for, and a field it names. */
export const takesProgramme = (qualification: string, programme: string): boolean => {
  const study = studyOf(programme);
  if (qualification.startsWith('SLTA')) return study === 'school';
  const isLevel = qualification.startsWith('D-III') ? study === 'diploma' : DEGREE_LEVEL.includes(study);
  return isLevel && namesField(qualification, programme);
};

const listed = memoize((qualification: string) =>
  ALL.filter((programme) => studyOf(programme) !== 'master' && takesProgramme(qualification, programme)),
);

/** Programmes of the people who fit a post that asks for this, in a unit of this work. */
export const fittingProgrammes = (qualification: string, family: FieldFamily): readonly string[] => {
  if (qualification.startsWith('SLTA')) return SCHOOLS;
  if (namedFields(qualification).length > 0) return listed(qualification);
  return GENERAL[family][qualification.startsWith('D-III') ? 1 : 0] ?? [];
};

/** The further degree that somebody who leads work of this family has; null where people rarely have one. */
export const masterOf = (family: FieldFamily): string => MASTERS[family] ?? 'S-2 Administrasi Publik';
