import { memoize } from '../kernel';
import { foldText } from '../sheets';

/** Rumpun: a group of fields of study and of the posts and units they serve. */
export type FieldFamily =
  | 'health'
  | 'finance'
  | 'law'
  | 'engineering'
  | 'computing'
  | 'education'
  | 'agriculture'
  | 'social'
  | 'governance'
  | 'environment'
  | 'communication'
  | 'culture'
  | 'science'
  | 'transport';

const stems = (list: string): readonly string[] => list.split(' | ');

// Word stems as they occur in programme, post and unit names; after "Rumpun ilmu" (Ditjen Dikti) and the names of
// local agencies. The first family whose stem occurs wins, so narrow families stand before broad ones.
const STEMS: readonly (readonly [FieldFamily, readonly string[]])[] = [
  // Names that a broad word would pull elsewhere.
  ['governance', stems('kepegawaian | sumber daya manusia | aparatur | perkantoran')],
  ['social', stems('pencatatan sipil | kesejahteraan sosial')],
  ['education', stems('pendidikan')],
  ['engineering', stems('teknik industri | mesin industri | manajemen konstruksi')],
  [
    'health',
    stems('teknik penyehatan | pendidikan dokter | pendidikan kedokteran | pendidikan ners | pendidikan bidan'),
  ],
  ['environment', stems('manajemen hutan')],
  ['agriculture', stems('ekonomi pertanian | industri pertanian')],
  [
    'computing',
    stems(
      'informatika | komputer | sistem informasi | teknologi informasi | ilmu komputer | persandian | sandi | jaringan | perangkat lunak | rekayasa perangkat',
    ),
  ],
  [
    'health',
    stems(
      'kesehatan | perawat | bidan(?!g) | dokter | kedokteran | farmasi | apoteker | gizi | nutrisi | sanita | rekam medis | perekam medis | fisioterapi | radiogra | radiologi | ners | puskesmas | rumah sakit | rsud | epidemiolog | laboratorium medik | analis kesehatan | terapi | medik | medis | spesialis | bedah | gigi | epidemi | penyehatan',
    ),
  ],
  [
    'finance',
    stems(
      'akun | akut | keuangan | ekonomi | manajemen | managemen | tata niaga | tataniaga | tata perusahaan | perpajakan | pajak | pendapatan | anggaran | perbendaharaan | bendahara | aset | perbankan | statisti | stis | auditor | koperasi | perdagangan | industri | umkm | pasar | barang jasa | barang dan jasa | bisnis | tata buku | niaga | inspektorat',
    ),
  ],
  [
    'law',
    stems(
      'hukum | perdata | keperdata | htn(?= |$) | notaris | notariat | perundang | syariah | pamong praja | polisi | ketertiban',
    ),
  ],
  [
    'environment',
    stems(
      'lingkungan | persampahan | kebersihan | pertamanan | kehutanan | hutan | konservasi | geolog | geografi | bencana | kebencanaan | pemadam | kebakaran',
    ),
  ],
  ['transport', stems('perhubungan | transportasi | lalu lintas | kendaraan | pelayaran | angkutan')],
  [
    'engineering',
    stems(
      'teknik | sipil | arsitek | pekerjaan umum | bangunan | jalan | jembatan | pengairan | sumber daya air | penataan ruang | tata ruang | perumahan | permukiman | pertanahan | survei | surveyor | pemetaan | mesin | otomotif | grafika | tehnik | geodesi | tambang | elektro | listrik | planologi | perencanaan wilayah',
    ),
  ],
  [
    'agriculture',
    stems(
      'pertanian | agro | agribisnis | peternakan | perikanan | ikan | ternak | kelautan | perkebunan | tanaman | hewan | veteriner | pangan | penyuluh pertanian | budidaya',
    ),
  ],
  [
    'education',
    stems(
      'pendidikan | guru | pend(?= |$) | ppkn | pkn | penjas | pendor | kepelatihan | tadris | tarbiah | pai | keguruan | pgsd | paud | sekolah | pengajaran | tarbiyah | kurikulum | pamong belajar | widyaiswara',
    ),
  ],
  [
    'communication',
    stems(
      'komunikasi | hubungan masyarakat | humas | jurnalis | penyiaran | protokol | perpustakaan | pustakawan | arsip | dokumentasi',
    ),
  ],
  [
    'culture',
    stems(
      'pariwisata | kebudayaan | seni | olahraga | pemuda | sejarah | sastra | bahasa | museum | desain | kriya | ukir | keramik | karawitan | inggris | bhs',
    ),
  ],
  [
    'social',
    stems(
      'sosial | sosiolog | psikolog | kesejahteraan | pemberdayaan | perlindungan anak | keluarga berencana | penduduk | tenaga kerja | ketenagakerjaan | transmigrasi | agama | dakwah | islam | busana | boga | tata graha | pisiko',
    ),
  ],
  ['science', stems('biologi | kimia | fisika | matematika | mipa | ipa')],
  [
    'governance',
    stems(
      'pemerintahan | administrasi | adm(?= |$) | fisip | praja(?= |$) | internasional | ilmu pol(?= |$) | kebijakan | politik | negara | publik | kepegawaian | aparatur | sumber daya manusia | organisasi | sekretari | umum | perencana | camat | lurah | rumah tangga | kecamatan | kelurahan | tata usaha | kebangsaan',
    ),
  ],
];

/** A stem counts at the start of a word only, or behind the prefixes "ke" and "per": "pangan" is not in "lapangan". */
const PATTERNS = STEMS.map(
  ([family, words]) => [family, new RegExp(`(?:^| )(?:ke|per)?(?:${words.join('|')})`)] as const,
);

/** Family of a programme, post or unit name (already folded); null when no stem occurs. */
export const fieldFamily = memoize(
  (foldedName: string): FieldFamily | null => PATTERNS.find(([, pattern]) => pattern.test(foldedName))?.[0] ?? null,
);

/** Finds the family of a name; null when nothing in it tells. */
export type FamilyFinder = (name: string | null) => FieldFamily | null;

/** The office's own words first, the longest before the shorter, each from the start of a word; then Padan's stems. */
export const familyFinder = (own: ReadonlyMap<string, FieldFamily>): FamilyFinder => {
  const words = [...own].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const find = memoize((folded: string): FieldFamily | null => {
    const named = words.find(([word]) => ` ${folded}`.includes(` ${word}`));
    return named ? named[1] : fieldFamily(folded);
  });
  return (name) => (name === null ? null : find(foldText(name)));
};

// How offices call the families, Indonesian first, then English.
const NAMES: Readonly<Record<FieldFamily, readonly string[]>> = {
  health: ['kesehatan', 'health'],
  finance: ['keuangan', 'ekonomi', 'finance', 'economics'],
  law: ['hukum', 'law'],
  engineering: ['teknik', 'engineering'],
  computing: ['komputer', 'teknologi informasi', 'computing'],
  education: ['pendidikan', 'education'],
  agriculture: ['pertanian', 'agriculture'],
  social: ['sosial', 'social'],
  governance: ['pemerintahan', 'administrasi', 'governance'],
  environment: ['lingkungan', 'kehutanan', 'environment'],
  communication: ['komunikasi', 'communication'],
  culture: ['kebudayaan', 'seni', 'bahasa', 'pariwisata', 'culture'],
  science: ['mipa', 'sains', 'science'],
  transport: ['perhubungan', 'transportasi', 'transport'],
};

/** The family of this name ("Kesehatan"); null when no family is called so. */
export const familyNamed = (name: string): FieldFamily | null => {
  const folded = foldText(name);
  return (Object.keys(NAMES) as FieldFamily[]).find((family) => NAMES[family].includes(folded)) ?? null;
};
