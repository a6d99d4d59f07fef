/** What a column can mean to Padan. Everything else in a sheet is left alone. */
export type Field =
  | 'nip'
  | 'name'
  | 'frontTitle'
  | 'backTitle'
  | 'position'
  | 'positionDate'
  | 'positionType'
  | 'echelon'
  | 'unit'
  | 'agency'
  | 'rank'
  | 'rankDate'
  | 'educationLevel'
  | 'educationField'
  | 'employmentStatus'
  | 'legalStatus'
  | 'contractEnd'
  | 'birthDate'
  | 'sex'
  | 'positionName'
  | 'jobClass'
  | 'required'
  | 'filled'
  | 'gap'
  | 'requiredEducation'
  | 'requiredFields'
  | 'requiredRank'
  | 'priority'
  | 'performance'
  | 'performanceYear'
  | 'competence'
  | 'discipline'
  | 'disciplineStart'
  | 'disciplineEnd'
  | 'interest';

/** What a sheet is for. "ask": several readings are possible and the user decides. */
export type SheetKind =
  'employee' | 'position' | 'both' | 'appraisal' | 'competence' | 'discipline' | 'interest' | 'other' | 'ask';

/** Header forms of a field, already folded (see `foldHeader`). A header equal to one of them is certain. */
export type FieldDefinition = { readonly field: Field; readonly headers: readonly string[] };

const words = (list: string): readonly string[] => list.split(' | ');

const PERSON: readonly FieldDefinition[] = [
  {
    field: 'nip',
    headers: words(
      'nip | nip baru | nip ni pppk | nip nippppk nuptk nik | nip nipppk | nip nip3k | nip nomor induk pppk | ni pppk | nip p3k | nomor induk pegawai | nip pegawai | nip pns | nip nrp | nip nipppk nik | nama nip | nip nama | nip dan nama | nama dan nip | nip dan nama lengkap | nama lengkap nip | nama lengkap dan nip | nip nama lengkap | nama pegawai nip | nip nama pegawai',
    ),
  },
  {
    field: 'name',
    headers: words(
      'nama | nama lengkap | nama pegawai | nama pns | nama asn | nama dan gelar | nama pemangku | nama pejabat | nama lengkap gelar | nama gelar | nama lengkap dan gelar',
    ),
  },
  { field: 'frontTitle', headers: words('gelar depan') },
  { field: 'backTitle', headers: words('gelar belakang') },
];

/** Columns of a sheet with one row per employee. */
export const EMPLOYEE_FIELDS: readonly FieldDefinition[] = [
  ...PERSON,
  {
    field: 'position',
    headers: words(
      'jabatan | jabatan nama | nama jabatan | jabatan terakhir | jabatan sekarang | jabatan saat ini | jabatan lama',
    ),
  },
  { field: 'positionDate', headers: words('tmt jabatan | jabatan tmt | tmt jabatan terakhir | tanggal mulai jabatan') },
  { field: 'positionType', headers: words('jenis jabatan | jenis jabatan nama') },
  { field: 'echelon', headers: words('eselon | eselon nama') },
  {
    field: 'unit',
    headers: words(
      'unor nama | unit kerja | nama unit kerja | sub unit kerja | unit organisasi | satker | satuan kerja | penempatan | nama unor | unor | unit | unit kerja nama | unor 3 | unor 2',
    ),
  },
  {
    field: 'agency',
    headers: words(
      'satuan kerja kerja nama | opd | skpd | perangkat daerah | satuan kerja induk nama | unit organisasi induk | nama opd | unor induk nama | unor 1 | instansi | instansi kerja nama | instansi induk nama',
    ),
  },
  {
    field: 'rank',
    headers: words(
      'golongan akhir nama | golongan | golru | golongan ruang | pangkat | pangkat golongan | pangkat golongan ruang | golongan akhir | golongan terakhir | golongan pangkat | pangkat gol ruang',
    ),
  },
  {
    field: 'rankDate',
    headers: words(
      'tmt golongan | tmt pangkat | pangkat tmt | tmt golongan akhir | tmt pangkat terakhir | tmt golongan ruang',
    ),
  },
  {
    field: 'educationLevel',
    headers: words(
      'tingkat pendidikan nama | tingkat pendidikan | jenjang pendidikan | pendidikan tingkat ijazah | pendidikan terakhir | pendidikan | pendidikan sk | ijazah terakhir',
    ),
  },
  {
    field: 'educationField',
    headers: words(
      'pendidikan nama | nama pendidikan | jurusan | program studi | bidang pendidikan | jurusan pendidikan',
    ),
  },
  {
    field: 'employmentStatus',
    headers: words(
      'status cpns pns | status pegawai | status kepegawaian | jenis pegawai nama | jenis pegawai | status asn | status',
    ),
  },
  { field: 'legalStatus', headers: words('kedudukan hukum nama | kedudukan hukum | kedudukan pns') },
  {
    field: 'contractEnd',
    headers: words(
      'akhir kontrak | tmt akhir kontrak | tanggal akhir kontrak | selesai kontrak | masa kontrak berakhir',
    ),
  },
  { field: 'birthDate', headers: words('tanggal lahir | tempat tanggal lahir | tempat dan tanggal lahir') },
  { field: 'sex', headers: words('jenis kelamin | jk | l p | kelamin') },
  {
    field: 'performance',
    headers: words(
      'predikat kinerja | predikat skp | skp | nilai skp | kinerja | hasil kinerja | nilai rata rata | predikat | nilai kinerja | kuadran kinerja',
    ),
  },
  {
    field: 'competence',
    headers: words(
      'jpm | nilai jpm | potkom | hasil asesmen | nilai kompetensi | job person match | skor kompetensi | nilai asesmen | kompetensi',
    ),
  },
  {
    field: 'discipline',
    headers: words(
      'hukuman disiplin | hukdis | jenis hukdis | tingkat hukdis | jenis hukuman disiplin | tingkat hukuman disiplin | tingkat hukuman | jenis hukuman',
    ),
  },
  {
    field: 'disciplineStart',
    headers: words(
      'tmt hukuman | tmt hukdis | tmt mulai | mulai hukuman | tanggal mulai hukuman | tmt hukuman disiplin | mulai berlaku',
    ),
  },
  {
    field: 'disciplineEnd',
    headers: words(
      'akhir hukuman | tmt akhir hukuman | tmt akhir | selesai hukuman | tmt selesai | tanggal akhir hukuman | akhir berlaku',
    ),
  },
  {
    field: 'interest',
    headers: words(
      'minat | pilihan 1 | pilihan 2 | pilihan 3 | usul pindah | permohonan aps | minat jabatan | minat unit | minat 1 | minat 2 | minat 3 | pilihan pertama | pilihan kedua | pilihan ketiga',
    ),
  },
  { field: 'performanceYear', headers: words('tahun | tahun skp | tahun penilaian | tahun kinerja') },
];

/** Columns of a sheet with one row per post. The same words mean "requires" here, not "has". */
export const POSITION_FIELDS: readonly FieldDefinition[] = [
  {
    field: 'positionName',
    headers: words(
      'nama jabatan | jabatan | nama | jabatan nama | uraian jabatan | nomenklatur jabatan | nama jabatan fungsional | nama jabatan pelaksana',
    ),
  },
  {
    field: 'positionType',
    headers: words('jenis jabatan | jenis | jenis jabatan nama | jenjang | jenjang jabatan | tipe jabatan'),
  },
  { field: 'echelon', headers: words('eselon | eselon id | eselon nama') },
  {
    field: 'unit',
    headers: words(
      'unit kerja | nama unit kerja | satuan kerja | unor nama | nama unor | bagian | sub unit kerja | unit organisasi | unor | bidang | satker | unit',
    ),
  },
  {
    field: 'agency',
    headers: words(
      'opd | skpd | perangkat daerah | unit organisasi induk | nama opd | unor induk nama | unor induk | organisasi',
    ),
  },
  { field: 'jobClass', headers: words('kelas jabatan | kelas | kls | grade | kelas jab') },
  {
    field: 'required',
    headers: words(
      'kebutuhan | k | abk | formasi | jumlah kebutuhan | kebutuhan pegawai | kebutuhan abk | hasil abk | jumlah formasi | kebutuhan asn',
    ),
  },
  {
    field: 'filled',
    headers: words(
      'bezetting | b | riil | ketersediaan | jumlah pemangku | jumlah pegawai | jumlah pns | terisi | jumlah bezetting | eksisting | pegawai yang ada',
    ),
  },
  {
    field: 'gap',
    headers: words('selisih | +/- | ± | kurang lebih | gap | jumlah kosong | lebih kurang | kekurangan kelebihan'),
  },
  {
    field: 'requiredEducation',
    headers: words(
      'kualifikasi pendidikan | pendidikan | syarat pendidikan | pendidikan minimal | kualifikasi | pendidikan minimum',
    ),
  },
  { field: 'requiredFields', headers: words('bidang pendidikan | jurusan | bidang studi | program studi') },
  {
    field: 'requiredRank',
    headers: words(
      'golongan | pangkat minimal | pangkat minimum | golongan minimal | pangkat | pangkat golongan | golongan ruang | golongan minimum | syarat golongan',
    ),
  },
  { field: 'priority', headers: words('prioritas | tingkat prioritas') },
  { field: 'nip', headers: words('nip | nip nama | nama nip | nip dan nama | nip pemangku') },
];

// Never mapped, never read (design, section 3; UU PDP 27/2022). Matched as whole words of the folded header.
const SENSITIVE =
  /\b(?:nik|ktp|agama|kawin|perkawinan|pernikahan|telepon|telp|hp|handphone|whatsapp|wa|email|surel|alamat|npwp|bpjs|kesehatan|penyakit|golongan darah|suku|rekening|gaji|kartu keluarga|nomor kk)\b/;

/** True for a header that names data Padan must not touch. */
export const isSensitiveHeader = (foldedHeader: string): boolean => SENSITIVE.test(foldedHeader);
