import type { Field } from './fields';
import { foldHeader, headerKey } from './fold-header';

/** What heads the columns of a field, surest first. Word order, case, abbreviations and benign words do not matter (`fold-header.ts`). */
export type FieldWords = {
  readonly field: Field;
  /** Keys of certain headers, each with its place in the list. */
  readonly places: ReadonlyMap<string, number>;
  /** The headers of the list folded, for likeness. */
  readonly headers: readonly string[];
  /** Further headers that are as certain as those of the list. */
  readonly pattern?: RegExp;
};

/** Words of a field, from a list with bars between; `pattern` for forms that no list can hold. */
export const columnWords = (name: Field, list: string, pattern?: RegExp): FieldWords => {
  const headers = list.split('|').map((header) => foldHeader(header.trim()));
  return {
    field: name,
    headers,
    ...(pattern && { pattern }),
    places: new Map(headers.map((header, place) => [headerKey(header), place] as const).reverse()),
  };
};

/** Units of ministries and big offices, by the echelon of who leads them. */
const UNDER_HIGH_ECHELON = /^(?:nama )?unit(?: kerja| organisasi)? eselon (?:i|ii|1|2)$/;
const UNDER_LOW_ECHELON = /^(?:nama )?unit(?: kerja| organisasi)? eselon (?:iii|iv|v|3|4|5)$/;

const WORKERS = '(?:pegawai|pejabat(?: fungsional)?|pemangku(?: jabatan)?|asn|pns|tenaga|orang|guru|jf)';
/** "Kebutuhan berdasarkan peta jabatan": a need, and what it was worked out from. */
const NEEDED = new RegExp(
  `^(?:jumlah |total )?(?:kebutuhan|formasi)(?: ${WORKERS}| jabatan)* (?:berdasarkan|menurut|sesuai|hasil|dari) (?:peta jabatan|abk|anjab|analisis (?:jabatan|beban kerja)|perhitungan|standar)\\b`,
);
/** "Jumlah pejabat fungsional saat ini": how many there are. */
const THERE_NOW = new RegExp(
  `^(?:jumlah|total) ${WORKERS}(?: ${WORKERS})*(?: yang)? (?:saat ini|sekarang|ada|tersedia|eksisting|riil|terisi)$`,
);
const MISSING =
  /^(?:jumlah|total) (?:selisih|kekurangan|kekosongan|lowongan|lowong|kosong)(?: pegawai| formasi| jabatan)?$/;

// One column for the numbers of everybody, or for name, NIP and birth in three lines.
const NIP_PATTERN =
  /^nip(?: (?:nik|nikki|nidn|nuptk|nrp|nitk|npp|nrk|nipppk|nip3k|ni|pppk|p3k|pns|asn|nomor|pegawai))+$|^(?=.*\bnama\b)(?=.*\bnip\b)(?:(?:nama|nip|lengkap|gelar|pegawai|dan|tempat|tanggal|lahir|baru)(?: |$))+$/;

const NIP: FieldWords = {
  pattern: NIP_PATTERN,
  ...columnWords(
    'nip',
    `nip baru | nip 18 digit | nip | nip ni pppk | nip nippppk nuptk nik | nip nipppk | nip nip3k | nip p3k | nip nomor induk pppk | ni pppk |
  nipppk | nip3k | nomor induk pegawai | nomor induk pegawai negeri sipil | nomor induk | nip nrp | nip nik | nip nipppk nik | nip nitk | formatted nip | nomor nip |
  nama nip | nama lengkap nip | nama pegawai nip | nip niPPPK nama | nip pppk | nip nip pppk | nip nomor induk pegawai | employee nip`,
  ),
};

/** Columns of a sheet with one row per employee. */
export const EMPLOYEE_WORDS: readonly FieldWords[] = [
  NIP,
  columnWords(
    'name',
    `nama | nama lengkap | nama pegawai | nama pns | nama asn | nama gelar | nama dan gelar | nama lengkap gelar | nama beserta gelar |
    nama lengkap dengan gelar | nama lengkap pegawai | nama lengkap pns | nama peserta | nama pemangku | nama pejabat | nama pemangku jabatan | pemangku jabatan | pemangku | nama pppk | nama guru | nama dosen |
    nama tenaga kependidikan | nama dokter | nama perawat | nama bidan | nama penyuluh | nama personil | nama tempat tanggal lahir | employee name | full name | name`,
  ),
  columnWords('frontTitle', 'gelar depan | gelar dpn | gelar di depan | gelardpn'),
  columnWords('backTitle', 'gelar belakang | gelar blk | gelar di belakang | gelarblk'),
  columnWords(
    'position',
    `jabatan | jabatan nama | nama jabatan | jabatan terakhir | jabatan sekarang | jabatan saat ini | jabatan lama | jabatan definitif |
    nama jabatan terakhir | nomenklatur jabatan | jabatan tugas | position | job title`,
  ),
  columnWords(
    'positionDate',
    `tmt jabatan | tmt jabatan terakhir | tmt jabatan saat ini | tmt jabatan sekarang | tanggal mulai jabatan | tmt nama jabatan |
    tanggal tmt jabatan | mulai jabatan | tmt jabatan mulai | tmt mulai jabatan | tmt jab akhir`,
  ),
  columnWords(
    'positionType',
    'jenis jabatan | jenis jabatan nama | kelompok jabatan | kategori jabatan | jenis jabatan asn | position type | jenis jabatan pegawai | jenis pegawai',
  ),
  columnWords(
    'echelon',
    'eselon | eselon nama | tingkat eselon | eselonering | eselon jabatan | jabatan eselon | echelon',
  ),
  columnWords(
    'unit',
    `unor nama | unit kerja | nama unit kerja | sub unit kerja | unit organisasi | penempatan | uptd | upt | uptd satuan kerja | satuan kerja | nama satuan kerja | unit |
    unor | unor 3 | unor 2 | sub unit | sub unit organisasi | unit kerja penempatan | unit penempatan | tempat tugas | tempat kerja |
    unit kerja sekarang | unit kerja saat ini | bidang bagian | bidang seksi | seksi bidang | divisi | ukpd | nama ukpd | unit kerja eselon iv | unit kerja eselon iii | bagian bidang | nama unit | bidang | bagian |
    seksi | instalasi | ruangan | direktorat | work unit | department | departemen`,
    UNDER_LOW_ECHELON,
  ),
  columnWords(
    'agency',
    `satuan kerja kerja nama | unit kerja eselon ii | opd | skpd | perangkat daerah | organisasi perangkat daerah | satuan kerja perangkat daerah |
    satuan kerja induk nama | satuan kerja induk | satker induk | unit organisasi induk | unit kerja induk | unit induk | nama opd | nama skpd |
    nama perangkat daerah | unor induk nama | unor induk | unor 1 | opd induk | instansi | instansi kerja nama | instansi kerja |
    instansi induk nama | nama instansi | dinas | dinas badan | dinas instansi | badan dinas | organisasi | opd skpd | unit kerja opd | unit kerja skpd |
    unit kerja perangkat daerah`,
    UNDER_HIGH_ECHELON,
  ),
  columnWords(
    'rank',
    `golongan akhir nama | golongan | golongan ruang | pangkat golongan ruang | pangkat golongan | golongan pangkat | golongan akhir |
    golongan terakhir | pangkat | pangkat terakhir | ruang golongan | golongan ruang terakhir | golongan ruang akhir | pangkat golru terakhir |
    golongan pppk | pangkat nama golongan | golongan nama | pangkat ruang | rank | rank grade | gol pangkat ruang tmt | pangkat golongan ruang tmt | pangkat gol tmt`,
  ),
  columnWords(
    'rankDate',
    `tmt golongan | tmt pangkat | tmt golongan akhir | tmt pangkat terakhir | tmt golongan ruang | tmt pangkat golongan |
    tmt pangkat golongan ruang | tmt golongan terakhir | tmt golongan ruang terakhir | tmt kenaikan pangkat terakhir | tmt kp terakhir`,
  ),
  columnWords(
    'educationLevel',
    `tingkat pendidikan nama | tingkat pendidikan | jenjang pendidikan | pendidikan tingkat ijazah | pendidikan terakhir | pendidikan |
    pendidikan sk | ijazah terakhir | pendidikan akhir | pendidikan formal | pendidikan formal terakhir | jenjang pendidikan terakhir |
    tingkat pendidikan terakhir | pendidikan jenjang | pendidikan tingkat | strata pendidikan | pendidikan tertinggi | tingkat ijazah |
    ijazah | kualifikasi pendidikan | kualifikasi akademik | pendidikan umum | pendidikan terakhir tingkat | strata | education | education level | highest education`,
  ),
  columnWords(
    'educationField',
    `pendidikan nama | nama pendidikan | jurusan | program studi | bidang pendidikan | jurusan pendidikan | pendidikan jurusan |
    jurusan program studi | pendidikan program studi | pendidikan terakhir jurusan | bidang studi | nama jurusan | jurusan pendidikan terakhir |
    nama pendidikan terakhir | fakultas jurusan | pendidikan terakhir nama | nama program studi | nama jurusan program studi | program studi pendidikan terakhir | major`,
  ),
  columnWords(
    'employmentStatus',
    `status cpns pns | cpns pns | pns pppk cpns | status pegawai | status kepegawaian | jenis pegawai nama | jenis pegawai | status asn | jenis asn | jenis kepegawaian |
    kategori pegawai | kelompok pegawai | status pns | status pns pppk | pns pppk | status cpns pns pppk | status kepegawaian asn |
    jenis asn pns pppk | kriteria asn | kriteria pegawai | employment status | employee status | status`,
  ),
  columnWords(
    'legalStatus',
    'kedudukan hukum nama | kedudukan hukum | kedudukan pns | kedudukan hukum pegawai | kedudukan pegawai | kedudukan asn | status keaktifan | status aktif | keaktifan',
  ),
  columnWords(
    'contractEnd',
    `akhir kontrak | tmt akhir kontrak | tanggal akhir kontrak | selesai kontrak | masa kontrak berakhir | tanggal akhir perjanjian kerja |
    akhir perjanjian kerja | tmt akhir perjanjian kerja | tanggal selesai kontrak | kontrak berakhir`,
  ),
  columnWords(
    'birthDate',
    `tanggal lahir | tempat tanggal lahir | tempat dan tanggal lahir | tanggal lahir pegawai | tempat lahir tanggal lahir | lahir tanggal |
    date of birth | birth date`,
  ),
  columnWords(
    'sex',
    'jenis kelamin | jk | l p | kelamin | jns kel | jenis kel | p l | lk pr | jenis kelamin l p | jk l p | gender | sex',
  ),
  columnWords(
    'performance',
    `predikat kinerja | predikat kinerja pegawai | predikat skp | skp | nilai skp | kinerja | hasil kinerja | nilai rata rata | predikat |
    nilai kinerja | kuadran kinerja | kuadran kinerja pegawai | penilaian kinerja | hasil penilaian kinerja | hasil evaluasi kinerja |
    predikat kinerja tahunan | nilai prestasi kerja | prestasi kerja | rating kinerja | hasil skp | nilai akhir skp | predikat kinerja terakhir | hasil akhir | predikat akhir | rating akhir`,
  ),
  columnWords(
    'competence',
    `jpm | nilai jpm | potkom | hasil asesmen | nilai kompetensi | job person match | skor kompetensi | nilai asesmen | kompetensi |
    skor potkom | nilai potkom | skor jpm | potensi kompetensi | hasil uji kompetensi | hasil assessment | nilai assessment`,
  ),
  columnWords(
    'discipline',
    `hukuman disiplin | jenis hukdis | tingkat hukdis | jenis hukuman disiplin | tingkat hukuman disiplin | tingkat hukuman | jenis hukuman |
    riwayat hukuman disiplin | riwayat hukdis | status hukuman disiplin`,
  ),
  columnWords(
    'disciplineStart',
    'tmt hukuman | tmt hukdis | tmt mulai | mulai hukuman | tanggal mulai hukuman | tmt hukuman disiplin | mulai berlaku | tmt berlaku | tanggal hukuman disiplin | tmt mulai hukuman | tanggal mulai hukdis | mulai hukdis',
  ),
  columnWords(
    'disciplineEnd',
    'akhir hukuman | tmt akhir hukuman | tmt akhir | tmt akhir hukuman disiplin | selesai hukuman | tmt selesai | tanggal akhir hukuman | akhir berlaku | tanggal selesai hukuman | akhir hukdis | tanggal akhir hukdis',
  ),
  columnWords(
    'interest',
    `minat | pilihan 1 | pilihan 2 | pilihan 3 | usul pindah | permohonan aps | minat jabatan | minat unit | minat 1 | minat 2 | minat 3 |
    pilihan pertama | pilihan kedua | pilihan ketiga | minat mutasi | unit tujuan yang diminati | jabatan yang diminati`,
  ),
  columnWords(
    'holderStatus',
    'status jabatan | status pemangku | status pejabat | status pengisian jabatan | definitif plt',
  ),
  columnWords(
    'auditClearance',
    'bebas temuan | surat bebas temuan | bebas temuan inspektorat | keterangan bebas temuan',
  ),
  columnWords('spouseNip', 'nip pasangan | nip suami istri | nip suami atau istri'),
  columnWords('relatedNip', 'nip konflik kepentingan | konflik kepentingan dengan nip | nip pihak konflik kepentingan'),
  columnWords('leadershipTraining', 'pelatihan kepemimpinan terakhir | tingkat pelatihan kepemimpinan'),
  columnWords('relatedExperience', 'pengalaman terkait bulan | lama pengalaman terkait bulan'),
  columnWords('performanceYear', 'tahun | tahun skp | tahun penilaian | tahun kinerja | periode tahun'),
];

/** Columns of a sheet with one row per post. The same words mean "requires" here, not "has". */
export const POSITION_WORDS: readonly FieldWords[] = [
  columnWords(
    'positionName',
    `nama jabatan | jabatan | nama | jabatan nama | uraian jabatan | nomenklatur jabatan | nama jabatan fungsional | nama jabatan pelaksana |
    nama nomenklatur jabatan | nama jabatan dalam peta jabatan | nama jabatan struktural fungsional pelaksana | jenis tenaga | nama tenaga | jabatan lowong | nama jabatan lowong | jabatan kosong | position | position name | job title`,
  ),
  columnWords(
    'positionType',
    `jenis jabatan | jenis jabatan nama | jenis | kelompok jabatan | kategori jabatan | jenjang | jenjang jabatan | tipe jabatan | kategori |
    status jabatan | position type`,
  ),
  columnWords('echelon', 'eselon | eselon id | eselon nama | tingkat eselon | eselon jabatan | eselonering | echelon'),
  columnWords(
    'unit',
    `unit kerja | nama unit kerja | unor nama | satuan kerja | nama satuan kerja | unit organisasi | nama unor | sub unit kerja | unor | bagian |
    bidang | unit | sub unit | sub unit organisasi | nama unit | bagian bidang | bidang bagian | penempatan | unit penempatan | unit kerja penempatan | lokasi penempatan | divisi | seksi | instalasi | ruangan | direktorat | uptd | upt | tempat tugas | tempat kerja | unit kerja eselon iv | unit kerja eselon iii | work unit | department`,
    UNDER_LOW_ECHELON,
  ),
  columnWords(
    'agency',
    `opd | skpd | unit kerja eselon ii | perangkat daerah | organisasi perangkat daerah | unit organisasi induk | unit kerja induk | nama opd | nama skpd |
    nama perangkat daerah | unor induk nama | unor induk | satuan kerja induk | opd induk | organisasi | instansi | nama instansi | dinas | dinas badan`,
    UNDER_HIGH_ECHELON,
  ),
  columnWords(
    'jobClass',
    'kelas jabatan | kelas | grade | kelas jab | grade kelas jabatan | grade kelas | kelas jabatan baru | grade jabatan | job class | peringkat jabatan | harga jabatan kelas',
  ),
  columnWords(
    'required',
    `kebutuhan | k | abk | jumlah kebutuhan | total kebutuhan | jumlah formasi | formasi | perhitungan jumlah kebutuhan pegawai | kebutuhan pegawai | kebutuhan abk | hasil abk | jumlah formasi | kebutuhan asn |
    kebutuhan jabatan | seharusnya | jumlah seharusnya | jumlah pegawai seharusnya | pegawai seharusnya | jumlah kebutuhan pegawai | jumlah kebutuhan abk | jumlah abk | jumlah kebutuhan asn | kuota | jumlah kuota | keb pegawai |
    kebutuhan hasil abk | kebutuhan sesuai abk | kebutuhan berdasarkan abk | jumlah pegawai dibutuhkan | jumlah pegawai yang dibutuhkan |
    pegawai yang dibutuhkan | kebutuhan ideal | jumlah ideal | abk kebutuhan | formasi kebutuhan | kebutuhan formasi | kebutuhan orang |
    abk pembulatan | kebutuhan pembulatan | standar kebutuhan | butuh | pegawai butuh | dibutuhkan | pembulatan kebutuhan | kebutuhan pns | jumlah kebutuhan jabatan | jumlah kebutuhan pns | required | needed`,
    NEEDED,
  ),
  columnWords(
    'filled',
    `bezetting | b | riil | ketersediaan | jumlah pemangku | jumlah pegawai | jumlah pns | terisi | jumlah bezetting | eksisting |
    pegawai yang ada | jumlah pegawai yang ada | jumlah pegawai saat ini | jumlah pegawai riil | jumlah pegawai asn | jumlah pegawai pns | pegawai saat ini | pegawai riil | jumlah asn |
    jumlah riil | jumlah terisi | tersedia | jumlah tersedia | ketersediaan pegawai | jumlah eksisting | pegawai eksisting | kondisi eksisting |
    kondisi riil | kondisi saat ini | bezetting pegawai | bezetting saat ini | jumlah pejabat | jumlah pemangku jabatan | jumlah pegawai eksisting |
    isi | total bezetting | total bezetting riil | bezetting riil | total pegawai | total riil | total terisi | total eksisting |
    total ketersediaan | total pemangku | total pegawai riil | jumlah bezetting riil | jumlah pns riil | keadaan riil | keadaan saat ini | keadaan pegawai | ada | pegawai ada | realisasi | realisasi formasi | realisasi pegawai | filled | existing`,
    THERE_NOW,
  ),
  columnWords(
    'gap',
    `selisih | kesenjangan | kesenjangan pegawai | +/- | kurang lebih | lebih kurang | gap | jumlah kosong | kekurangan kelebihan | kelebihan kekurangan | kekurangan | kosong | lowong |
    jumlah lowong | jabatan kosong | kekosongan | sisa formasi | sisa kebutuhan | kekurangan pegawai | jumlah kekurangan | kelebihan kekurangan pegawai |
    selisih kebutuhan | lowongan | formasi kosong | formasi lowong | selisih kurang lebih | kurang | sisa | sisa kuota | vacant`,
    MISSING,
  ),
  columnWords(
    'requiredEducation',
    `kualifikasi pendidikan | kualifikasi akademik | pendidikan | syarat pendidikan | pendidikan minimal | kualifikasi | persyaratan pendidikan | pendidikan formal |
    pendidikan formal minimal | jenjang pendidikan | tingkat pendidikan | pendidikan yang dipersyaratkan | kualifikasi pendidikan minimal |
    syarat jabatan pendidikan | pendidikan dipersyaratkan | jenjang pendidikan minimal | tingkat pendidikan minimal`,
  ),
  columnWords(
    'requiredFields',
    'bidang pendidikan | jurusan | bidang studi | program studi | jurusan pendidikan | bidang ilmu | jurusan yang dipersyaratkan | kualifikasi jurusan | rumpun pendidikan | jurusan program studi',
  ),
  columnWords(
    'requiredRank',
    `golongan | pangkat minimal | golongan minimal | pangkat golongan | pangkat | golongan ruang | pangkat golongan ruang | syarat golongan |
    syarat pangkat | pangkat golongan minimal | pangkat golongan ruang minimal | golongan ruang minimal | pangkat golongan terendah | pangkat terendah |
    golongan terendah | syarat pangkat golongan`,
  ),
  columnWords(
    'requiredCompetence',
    `syarat kompetensi | kompetensi yang dipersyaratkan | kompetensi dipersyaratkan | persyaratan kompetensi | standar kompetensi |
    standar kompetensi jabatan | kompetensi jabatan | syarat jabatan | kompetensi manajerial | kompetensi minimal`,
  ),
  columnWords(
    'priority',
    'prioritas | tingkat prioritas | skala prioritas | prioritas pengisian | prioritas pemenuhan | prioritas kebutuhan',
  ),
  columnWords(
    'remoteness',
    'daerah terpencil | wilayah terpencil | lokasi terpencil | terpencil | keterpencilan | kategori keterpencilan',
  ),
  { ...NIP, places: new Map([...NIP.places, [headerKey(foldHeader('nip pemangku')), 90]]) },
];
