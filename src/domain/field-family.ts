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
  ['governance', stems('kepegawaian | sumber daya manusia | aparatur')],
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
      'pemerintahan | administrasi | adm(?= |$) | fisip | praja(?= |$) | internasional | ilmu pol(?= |$) | kebijakan | politik | negara | publik | kepegawaian | aparatur | sumber daya manusia | organisasi | sekretari | umum | perencana | kecamatan | kelurahan | tata usaha | kebangsaan',
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

/** How a field of study answers a post's list: named on it, of the same family, or neither. */
export const fieldMatch = (field: string, accepted: readonly string[]): 'listed' | 'family' | 'none' => {
  const folded = foldText(field);
  const wanted = accepted.map(foldText);
  if (
    wanted.some((name) => folded === name || ` ${folded} `.includes(` ${name} `) || ` ${name} `.includes(` ${folded} `))
  )
    return 'listed';
  const family = fieldFamily(folded);
  return family !== null && wanted.some((name) => fieldFamily(name) === family) ? 'family' : 'none';
};
