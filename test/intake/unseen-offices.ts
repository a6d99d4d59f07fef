import { unseen, type UnseenRow } from './unseen-row';

/** People: schools, hospitals, ministries, districts. A third collection, written down before the words were looked at again. */
const PEOPLE: readonly UnseenRow[] = [
  unseen(
    'teachers synced from the school register',
    'employee',
    'No | Nama=>name | JK=>sex | NUPTK | NIP=>nip | Sekolah=>unit | Jenis PTK=>?position=>?positionType | Tugas Tambahan | Status Kepegawaian=>employmentStatus | Tgl Lahir=>birthDate | Pangkat Golongan=>rank | TMT Pengangkatan | Mata Pelajaran Diajarkan',
  ),
  unseen(
    'download of a provincial system',
    'employee',
    'NO. | SAPK ID | NIP Baru=>nip | Nama=>name | Tempat Lahir | Tanggal Lahir=>birthDate | L/P=>sex | Status=>employmentStatus? | Tipe Pegawai=>?employmentStatus=>?positionType | Eselon=>echelon | Jabatan=>position | TMT Jabatan=>positionDate | Kelas Jabatan | Gol. Ruang=>rank | TMT Pangkat=>rankDate | Telepon | Unit Kerja=>unit | Unit Sub Kerja=>?unit | Pendidikan=>educationLevel | Universitas | Lulus | BUP',
  ),
  unseen(
    'training agency with teams',
    'employee',
    'NO | NAMA=>name | NIP/NIP3K=>nip | PANGKAT=>?rank | GOL=>rank | JABATAN=>position | KELAS JABATAN | SK Tim Kerja (Baru)=>?unit | PENDIDIKAN=>educationLevel | JENIS KELAMIN=>sex | STATUS=>employmentStatus? | DETAIL PENEMPATAN=>?unit',
  ),
  unseen(
    'oath-taking register of a regency',
    'employee',
    'No | NIP=>nip | Nama Lengkap=>name | L/P=>sex | Golongan=>rank | TMT Golongan=>rankDate | Jabatan=>position | Tanggal Pelantikan | TMT Jabatan=>positionDate | Jenis Jabatan=>positionType | Pelatihan Yang Sudah Diikuti | Tahun Pelatihan | Pendidikan Terakhir=>educationLevel | Bagian=>unit',
  ),
  unseen(
    'nurses by ward of a regional hospital',
    'employee',
    'NO | NAMA PERAWAT=>name | NIP=>nip | PKT/GOL=>rank | JENJANG JABATAN=>?position=>?positionType | JABATAN FUNGSIONAL=>position | RUANG PERAWATAN=>unit | NO STR | MASA BERLAKU STR | PENDIDIKAN KEPERAWATAN=>educationLevel? | STATUS (PNS/PPPK/BLUD)=>employmentStatus',
  ),
  unseen(
    'hospital staff, rooms and kinds of staff',
    'employee',
    'ID Peg. | Nama Pegawai=>name | NIP=>nip | Jabatan=>position | Ruangan=>unit | Jenis Tenaga=>?positionType | Sub Jenis Tenaga | Gol/Ruang=>rank | Tgl Masuk | Status Pegawai=>employmentStatus',
  ),
  unseen(
    'kecamatan with its kelurahan',
    'employee',
    'No. | Nama / NIP=>nip=>?name | Tempat/Tgl. Lahir=>birthDate | Pangkat / Gol. Ruang=>rank | Jabatan=>position | Kelurahan=>unit | Pendidikan=>educationLevel | Diklat Jabatan | Ket',
  ),
  unseen(
    'kecamatan in two head lines',
    'employee',
    'NO | NAMA=>name | NIP=>nip | PANGKAT | | JABATAN | | PENDIDIKAN | | UNIT KERJA=>unit // | | | GOL/RUANG=>rank | TMT=>rankDate | NAMA JABATAN=>position | TMT=>positionDate | TINGKAT=>educationLevel | JURUSAN=>educationField | ',
  ),
  unseen(
    'yearly rank order list by the regulation',
    'employee',
    'NO URUT | NAMA=>name | NIP=>nip | PANGKAT | | JABATAN | | MASA KERJA | | LATIHAN JABATAN | | PENDIDIKAN | | UNIT KERJA=>unit // | | | GOL RUANG=>rank | TMT=>rankDate | NAMA=>position | TMT=>positionDate | THN | BLN | NAMA | BLN/THN | NAMA=>?educationField=>?educationLevel | TK IJAZAH=>educationLevel | ',
  ),
  unseen(
    'ministry satker with full organisation',
    'employee',
    'No | NIP 18 Digit=>nip | Nama Lengkap dan Gelar=>name | Eselon I | Eselon II=>?agency | Eselon III=>?unit | Satuan Kerja=>unit | Nomenklatur Jabatan=>position | Jenis Kelamin=>sex | Gol. Terakhir=>rank | Terhitung Mulai Tanggal Golongan=>rankDate | Terhitung Mulai Tanggal Jabatan=>positionDate | Strata=>educationLevel? | Program Studi=>educationField',
  ),
  unseen(
    'religious affairs office teachers',
    'employee',
    'No | Nama Guru=>name | NIP=>nip | NPK | Pangkat/Golongan Ruang=>rank | TMT Pangkat/Gol=>rankDate | Jabatan=>position | Satminkal=>unit | Mapel Sertifikasi | Kualifikasi Akademik=>educationLevel | Jurusan/Prodi=>educationField | Tanggal Lahir=>birthDate',
  ),
  unseen(
    'statistics office staff',
    'employee',
    'No | NIP Lama | NIP Baru=>nip | Nama Pegawai=>name | Gol Akhir=>rank | Jabatan Terakhir=>position | TMT Jabatan Terakhir=>positionDate | Nama Satker=>unit | Wilayah | Pendidikan (SK)=>educationLevel | Status Kepegawaian=>employmentStatus',
  ),
  unseen(
    'task unit of public works',
    'employee',
    'No | Nama & Gelar=>name | Nomor Induk Pegawai=>nip | Pangkat - Gol. Ruang=>rank | Jabatan yang Diduduki=>position | Sejak Tanggal=>?positionDate | Lokasi Kerja / UPTD=>unit | Pendidikan Tertinggi=>educationLevel | Usia | Sisa Masa Kerja',
  ),
  unseen(
    'police service, structural and functional',
    'employee',
    'NO | NAMA LENGKAP TANPA GELAR=>?name | GELAR DEPAN=>frontTitle | GELAR BELAKANG=>backTitle | NIP=>nip | GOL=>rank | ESELON/JENJANG=>?echelon=>?positionType | JABATAN DEFINITIF=>position | BIDANG/SUBBAGIAN=>unit | OPD=>agency | TMT PELANTIKAN=>?positionDate',
  ),
  unseen(
    'web table of a staff app',
    'employee',
    'NIP=>nip | nama_lengkap=>name | nama_pangkat=>?rank | kode_golongan=>?rank | nm_golongan=>rank | nama_jabatan=>position | tmt_jabatan=>positionDate | nama_unor=>unit | nama_unor_induk=>?agency | jenis_kelamin=>sex | tk_pendidikan=>educationLevel | nama_pendidikan=>educationField | kedudukan_hukum=>legalStatus | is_active',
  ),
  unseen(
    'survey import of staff with person columns',
    'employee',
    'Nama Pegawai=>name | Email Pegawai | Golongan=>rank | Jabatan=>position | Kelas Jabatan | NIP=>nip | Nomor Telepon | Pangkat=>?rank | Pendidikan Terakhir=>educationLevel | Pensiun | Prodi Pendidikan Terakhir=>educationField | Status Kepegawaian=>employmentStatus | Tanggal Lahir=>birthDate | Unit=>unit',
  ),
  unseen(
    'contract workers of a health service',
    'employee',
    'NO | NAMA SESUAI SK=>name | NI PPPK=>nip | GOLONGAN=>rank | JABATAN SESUAI SK=>position | UNIT KERJA SESUAI SK=>unit | TMT KONTRAK AWAL | TMT KONTRAK AKHIR=>contractEnd | JK=>sex | PENDIDIKAN=>educationLevel',
  ),
  unseen(
    'officials with acting posts',
    'employee',
    'No | Nama Pejabat=>name | NIP=>nip | Pangkat=>rank | Jabatan Definitif=>position | Plt/Plh Sebagai | Unit Kerja=>unit | Eselon=>echelon | TMT Eselon | Diklat PIM=>leadershipTraining?',
  ),
  unseen(
    'librarians of several schools',
    'employee',
    'No | Nama Tenaga Kependidikan=>name | NIP=>nip | Gol.=>rank | Tugas sebagai=>position | Nama Sekolah=>unit | NPSN | Kecamatan | Ijazah Terakhir=>educationLevel | Tahun Lulus',
  ),
  unseen(
    'staff with mutation note',
    'employee',
    'No | Nama=>name | NIP.=>nip | Gol=>rank | Jabatan Saat Ini=>position | Unit Kerja Saat Ini=>unit | Lama di Unit (Thn) | TMT di Unit Kerja=>?positionDate | Domisili | Pendidikan=>educationLevel',
  ),
];

/** Posts, alone and with who holds them. */
const POSTS: readonly UnseenRow[] = [
  unseen(
    'chart of posts in a web page',
    'position',
    'No | Jabatan=>positionName | Jabatan Parent | Unit Kerja=>unit | Level Bagan | Kebutuhan=>required | Bezzeting=>filled | Aksi',
  ),
  unseen(
    'need by agency with the shortage in words',
    'position',
    'No | Nama Jabatan=>positionName | OPD=>agency | Kelas=>jobClass | Bezetting=>filled | Kebutuhan=>required | +/-=>gap | Keterangan',
  ),
  unseen(
    'hospital need by the health method',
    'position',
    'No | Jenis SDMK=>positionName | Ruangan/Instalasi=>unit | Jumlah SDMK Saat Ini=>filled | Jumlah SDMK Seharusnya=>required | Kesenjangan SDMK=>gap | Keadaan',
  ),
  unseen(
    'teachers needed per school',
    'position',
    'No | Nama Sekolah=>unit | Mata Pelajaran / Jabatan Guru=>positionName | Guru yang Dibutuhkan=>required | Guru yang Ada=>filled | Kekurangan Guru=>gap | Kelebihan Guru',
  ),
  unseen(
    'post map with need in two lines',
    'position',
    'NO | NAMA JABATAN=>positionName | KELAS JABATAN=>jobClass | JUMLAH PEGAWAI | | | SYARAT | | UNIT KERJA=>unit // | | | KEBUTUHAN=>required | BEZETTING=>filled | SELISIH=>gap | PENDIDIKAN=>requiredEducation | PANGKAT/GOL=>requiredRank | ',
  ),
  unseen(
    'formation request of a ministry',
    'position',
    'No | Unit Kerja=>unit | Nama Jabatan=>positionName | Jenjang Jabatan=>?positionType | Kualifikasi Pendidikan=>requiredEducation | Usulan Formasi=>?required | Kebutuhan Pegawai Sesuai ABK=>required | Jumlah Pegawai Riil=>filled',
  ),
  unseen(
    'office of a governor, posts and classes',
    'position',
    'NO | UNIT ORGANISASI=>unit | NAMA JABATAN=>positionName | JENIS JABATAN=>positionType | ESELON=>echelon | KELAS JABATAN=>jobClass | PERSEDIAAN PEGAWAI=>filled | KEBUTUHAN PEGAWAI=>required | KEKURANGAN/KELEBIHAN=>gap',
  ),
  unseen(
    'seats still open',
    'position',
    'No | Nama Jabatan Lowong=>positionName | Perangkat Daerah=>agency | Unit Kerja=>unit | Eselon=>echelon | Jumlah Lowong=>?gap=>?required | Pangkat Minimal=>requiredRank | Pendidikan Minimal=>requiredEducation | Prioritas=>priority',
  ),
  unseen(
    'map of posts with holders by name',
    'both',
    'No | Nama Jabatan=>positionName | Kelas=>jobClass | Kebutuhan=>required | Bezetting=>filled | Selisih=>gap | NIP / Nama=>nip=>?name | Gol=>rank | Unit Kerja=>unit',
  ),
  unseen(
    'post list with the present official',
    'both',
    'NO | UNIT KERJA=>unit | JABATAN=>positionName | KELAS JAB.=>jobClass | NAMA PEMANGKU JABATAN=>name | NIP PEMANGKU=>nip | PANGKAT PEMANGKU=>rank | ABK=>required | KET',
  ),
];

/** Ratings, wishes, punishments, and what is none of these. */
const OTHERS: readonly UnseenRow[] = [
  unseen(
    'predicates of a year',
    'appraisal',
    'No | NIP=>nip | Nama ASN=>name | Perilaku Kerja | Hasil Kerja | Predikat Kinerja=>performance | Periode Penilaian=>?performanceYear',
  ),
  unseen(
    'punished people',
    'discipline',
    'No | Nama=>name | NIP=>nip | Jabatan=>position? | Tingkat Hukuman Disiplin=>discipline | Jenis Hukuman=>?discipline | TMT Hukuman=>disciplineStart | Tanggal Berakhir=>disciplineEnd?',
  ),
  unseen(
    'test results of an assessment centre',
    'competence',
    'No | NIP=>nip | Nama Peserta=>name | Nilai Kompetensi Manajerial | Nilai Kompetensi Sosiokultural | JPM=>competence | Kategori',
  ),
  unseen(
    'queue of a letter counter',
    'other',
    'No | No Tiket | NIP=>nip | Nama=>name | Layanan | Unit Kerja=>unit | Tanggal | Status',
  ),
  unseen(
    'training days of a year',
    'other',
    'No | NIP=>nip | Nama=>name | Jabatan=>position | Unit Kerja=>unit | Nama Diklat | Penyelenggara | Jumlah JP | Tanggal Mulai | Tanggal Selesai | No Sertifikat',
  ),
  unseen(
    'counts by rank and agency',
    'other',
    'No | Perangkat Daerah=>agency | Gol I | Gol II | Gol III | Gol IV | PPPK | Jumlah=>?filled',
  ),
  unseen(
    'official travel of a month',
    'other',
    'No | Nama=>name | NIP=>nip | Gol=>rank | Jabatan=>position | Tujuan | Tanggal Berangkat | Tanggal Kembali | Nomor SPT | Uang Harian',
  ),
  unseen(
    'pay raises due',
    'other',
    'No | Nama=>name | NIP=>nip | Gol=>rank | Jabatan=>position | Unit Kerja=>unit | Gaji Pokok Lama | Gaji Pokok Baru | TMT KGB Lama | TMT KGB Baru | Masa Kerja',
  ),
  unseen(
    'borrowed things',
    'other',
    'No | Tanggal Pinjam | Nama Peminjam=>name | NIP=>nip | Unit Kerja=>unit | Nama Barang | Jumlah | Tanggal Kembali | Paraf',
  ),
  unseen(
    'duty roster of a ward',
    'other',
    'No | Nama Perawat=>name | NIP=>nip | Ruangan=>unit | Sen | Sel | Rab | Kam | Jum | Sab | Min | Jumlah Jam',
  ),
];

/** Forty rows of offices of every kind. */
export const UNSEEN_OFFICES: readonly UnseenRow[] = [...PEOPLE, ...POSTS, ...OTHERS];
