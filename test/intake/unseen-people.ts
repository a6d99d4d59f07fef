import { unseen, type UnseenRow } from './unseen-row';

/** Employee lists of forms, downloads and pages. */
export const UNSEEN_PEOPLE: readonly UnseenRow[] = [
  unseen(
    'staff of a technical directorate, by page export',
    'employee',
    'No | Nama Pegawai=>name | NIP=>nip | Jabatan=>position | Jenjang=>?positionType | Unit Kerja=>unit | Provinsi | Kab/Kota | TMT Jabatan=>positionDate | Status Formasi',
  ),
  unseen(
    'office staff with a table of their own for mail and telephone',
    'employee',
    'No | Nama Pegawai=>name | Email Pegawai | Golongan=>rank | Jabatan=>position | Kelas Jabatan | NIP=>nip | Nomor Telepon | Pangkat=>?rank | Pendidikan Terakhir=>educationLevel | Pensiun | Person | Person Formula | Prodi Pendidikan Terakhir=>educationField | Status Pegawai=>employmentStatus | Tanggal Lahir=>birthDate',
  ),
  unseen(
    'regency SIMPEG with unit and sub unit',
    'employee',
    'NO. | SAPK ID | NIP Baru=>nip | Nama=>name | Tempat Lahir | Tanggal Lahir=>birthDate | L/P=>sex | Status=>employmentStatus | Tipe Pegawai=>positionType=>?employmentStatus | Eselon=>echelon | Jabatan=>position | TMT Jabatan=>positionDate | Kelas Jabatan | Gol. Ruang=>rank | TMT Pangkat=>rankDate | Telepon | Alamat | Unit Kerja=>agency?=>?unit | Unit Sub Kerja=>unit | Pendidikan=>educationLevel | Universitas | Lulus | BUP',
  ),
  unseen(
    'school staff download, teachers',
    'employee',
    'No | Nama=>name | NUPTK | JK=>sex | Tempat Lahir | Tanggal Lahir=>birthDate | NIP=>nip | Status Kepegawaian=>employmentStatus | Jenis PTK=>?position=>?positionType | Agama | Alamat Jalan | RT | RW | Nama Dusun | Desa/Kelurahan | Kecamatan | Kode Pos | Telepon | HP | Email | Tugas Tambahan | SK CPNS | Tanggal CPNS | SK Pengangkatan | TMT Pengangkatan | Lembaga Pengangkatan | Pangkat Golongan=>rank | Sumber Gaji | Nama Ibu Kandung | Status Perkawinan | Nama Suami/Istri | NIP Suami/Istri=>spouseNip? | Pekerjaan Suami/Istri | TMT PNS | NPWP | Nama Wajib Pajak | Bank | NIK | No KK | Karpeg | Karis/Karsu | Lintang | Bujur | NUKS',
  ),
  unseen(
    'school staff with place of work, one row per teacher of a regency',
    'employee',
    'Nama=>name | NIK | NUPTK | NIP=>nip | L/P=>sex | Tempat Lahir | Tanggal Lahir=>birthDate | Status Tugas | Tempat Tugas=>unit | NPSN | Kecamatan | Kabupaten/Kota | Nomor HP | SK CPNS | Tanggal CPNS | SK Pengangkatan | TMT Pengangkatan | Jenis PTK=>?positionType=>?position | Jabatan PTK=>position | Pendidikan=>educationLevel | Bidang Studi Pendidikan=>educationField | Bidang Studi Sertifikasi | Status Kepegawaian=>employmentStatus | Pangkat/Gol=>rank | TMT Pangkat=>rankDate | Masa Kerja Tahun | Masa Kerja Bulan | Mata Pelajaran Diajarkan | Jam Mengajar Perminggu | Jabatan Kepsek',
  ),
  unseen(
    'police headquarters civil staff record',
    'employee',
    'NO | NAMA LENGKAP=>name | NIP=>nip | NO. KARPEG | TEMPAT LAHIR | TANGGAL LAHIR=>birthDate | JABATAN SAAT INI=>position | TMT JABATAN=>positionDate | JENIS KELAMIN=>sex | GOLONGAN CPNS | TMT CPNS | GOLONGAN PNS | TMT PNS | GOLONGAN TERAKHIR=>rank | TMT GOLONGAN TERAKHIR=>rankDate | GAJI POKOK | TMT GAJI POKOK | PENDIDIKAN UMUM=>educationLevel | PENDIDIKAN DINAS | KURSUS | LUAR NEGERI | PENJENJANGAN | AGAMA | STATUS PERKAWINAN | JUMLAH ANAK',
  ),
  unseen(
    'hospital staff, kinds of health worker',
    'employee',
    'NO | NIP=>nip | NAMA LENGKAP=>name | SUB DETAIL JENIS TENAGA | DETAIL JENIS TENAGA | JENIS TENAGA | RUANGAN=>?unit | SUB UNIT KERJA=>unit | UNIT KERJA=>?unit=>?agency | DIVISI=>?unit | STATUS KERJA | JENIS PEGAWAI=>employmentStatus=>?positionType | PANGKAT MASUK | GOLONGAN MASUK | TMT GOLONGAN MASUK | PANGKAT SEKARANG=>?rank | GOLONGAN SEKARANG=>rank | TMT GOLONGAN SEKARANG=>rankDate | MASA KERJA TAHUN | MASA KERJA BULAN | JABATAN STRUKTURAL=>?position | TMT JABATAN STRUKTURAL=>?positionDate | ESELON=>echelon | TMT ESELON | JABATAN FUNGSIONAL=>position | TMT JABATAN FUNGSIONAL=>positionDate | JENJANG DIDIK=>educationLevel | JURUSAN=>educationField | TAHUN LULUS | NO STR | TGL KADALUARSA STR',
  ),
  unseen(
    'SIMPEG beside SIASN, as exported for comparing',
    'employee',
    'NIP=>nip | Nama Pegawai=>name | Jenjang Pendidikan=>educationLevel | Nama Pendidikan=>educationField | Golru=>rank | Nama Jabatan=>position | Unor=>unit | Unor Induk=>agency | CPNS/PNS=>employmentStatus',
  ),
  unseen(
    'open data of an HR office, CSV',
    'employee',
    'NIP=>nip | NIP Lama | NIK | Nama=>name | Jenis ASN=>employmentStatus | Status ASN=>?employmentStatus=>?legalStatus | Kedudukan Hukum=>legalStatus | Kode Unit Kerja | Unit Kerja=>unit | Jabatan=>position | Jenis Jabatan=>positionType | TMT Jabatan=>positionDate | Golongan=>rank | TMT Golongan=>rankDate | Tempat Lahir | Tanggal Lahir=>birthDate | Jenis Kelamin=>sex | Agama | Status Kawin | Email | Email Gov | Telepon | TMT PNS | TMT Pensiun | Synced At',
  ),
  unseen(
    'university office template, non-teaching staff',
    'employee',
    'No | Nama Lengkap=>name | L/P=>sex | NIP Baru=>nip | Tempat Lahir | Tanggal Lahir=>birthDate | TMT Pensiun | Tahun Pensiun | Golongan CPNS | TMT CPNS | Masa Kerja SK CPNS | Golongan Pangkat=>rank | TMT Pangkat=>rankDate | Masa Kerja SK Pangkat | Nama Jabatan=>position | TMT Jabatan=>positionDate | Masa Tugas di Unit Tahun | Masa Tugas di Unit Bulan | Masa Kerja Keseluruhan Tahun | Unit Kerja=>unit',
  ),
  unseen(
    'DUK of an office, two lines of header',
    'employee',
    'No Urut | Nama=>name | NIP=>nip | Pangkat | | Jabatan | | Masa Kerja Keseluruhan | | Latihan Jabatan | | | Pendidikan | | | Tanggal Lahir=>birthDate | Keterangan // | | | Gol Ruang=>rank | TMT=>rankDate | Nama=>position | TMT=>positionDate | Tahun | Bulan | Nama | Bulan dan Tahun | Jumlah Jam | Nama=>educationField? | Lulus Tahun | Tingkat Ijazah=>educationLevel | | ',
  ),
  unseen(
    'DUK of a school, title lines over three lines of header',
    'employee',
    'NO | NAMA / NIP=>nip=>?name | PANGKAT TERAKHIR | | JABATAN TERAKHIR | | MASA KERJA | | PENDIDIKAN TERAKHIR | | USIA | CATATAN MUTASI // | | GOL=>rank | TMT=>rankDate | NAMA JABATAN=>position | TMT=>positionDate | THN | BLN | NAMA PERGURUAN | TINGKAT=>educationLevel | | ',
  ),
  unseen(
    'nominatif of a district office, telegraph style',
    'employee',
    'NO | NAMA / TGL LAHIR=>name | N I P=>nip | PKT/GOL=>rank | JBTN=>position | TMT JBTN=>positionDate | UNIT KRJ=>unit | PENDDKN AKHIR=>educationLevel | JNS KLMN=>sex | KET',
  ),
  unseen(
    'e-mail list turned into a nominatif, with bagian',
    'employee',
    'No | NIP=>nip | Nama=>name | Pangkat/Golongan=>rank | Jabatan=>position | Unit Bagian=>unit | Role | Aksi',
  ),
  unseen(
    'contract staff of a regency (PPPK), first placement',
    'employee',
    'No. | Nomor Induk PPPK=>nip | Nama Peserta=>name | Golongan PPPK=>rank | Jabatan yang Dilamar=>?position | Jabatan Sekarang=>position | Unit Kerja Penempatan=>unit | OPD=>agency | Masa Perjanjian Kerja Mulai | Masa Perjanjian Kerja Berakhir=>contractEnd? | Pendidikan=>educationLevel',
  ),
  unseen(
    'health workforce register',
    'employee',
    'NIK | NIP=>nip | Nama Lengkap=>name | Jenis Kelamin=>sex | Tgl Lahir=>birthDate | Jenis SDMK=>?positionType=>?position | Kelompok SDMK | Status Kepegawaian=>employmentStatus | Nama Fasyankes=>unit | Jabatan Fungsional=>position | Pendidikan Terakhir=>educationLevel | No STR | Masa Berlaku STR | No SIP | Kab/Kota | Provinsi',
  ),
  unseen(
    'staff of a regional inspectorate, English heads',
    'employee',
    'Employee ID | Full Name=>name | NIP=>nip | Rank/Grade=>rank | Job Title=>position | Work Unit=>unit | Date of Birth=>birthDate | Gender=>sex | Highest Education=>educationLevel | Employment Status=>employmentStatus',
  ),
  unseen(
    'staff with seven columns of units',
    'employee',
    'NIP=>nip | NAMA=>name | GELAR DEPAN=>frontTitle | GELAR BELAKANG=>backTitle | JABATAN=>position | ESELON I | ESELON II=>?agency | ESELON III=>?unit | ESELON IV=>?unit | UNIT KERJA=>unit | GOL/RUANG=>rank | TMT GOL/RUANG=>rankDate | TMT ESELON',
  ),
  unseen(
    'retirement list of a year',
    'employee',
    'No | NIP=>nip | Nama Pegawai=>name | Pangkat/Golongan=>rank | Unit Kerja=>unit | Tanggal Lahir=>birthDate | Batas Usia Pensiun | TMT Pensiun | Status',
  ),
  unseen(
    'assessed staff of a ministry (talent)',
    'appraisal',
    'NIP=>nip | Nama=>name | UE1 | Nama Unit=>unit | Jabatan=>position | Jenjang Jabatan=>?positionType | NKP | Predikat Kinerja=>performance | Kompetensi Teknis | Kompetensi Mansoskul',
  ),
  unseen(
    'camel case dump of a civil service service',
    'employee',
    'idPns | nipBaru=>nip | nama=>name | gelarDepan=>frontTitle | gelarBelakang=>backTitle | tglLahir=>birthDate | jenisKelamin=>sex | statusPegawai=>employmentStatus | tmtCpns | golRuangAkhir=>rank | tmtGolAkhir=>rankDate | pangkatAkhir=>?rank | jabatanNama=>position | tmtJabatan=>positionDate | eselon=>echelon | unorNama=>unit | unorIndukNama=>agency | pendidikanTerakhirNama=>educationLevel=>?educationField | tkPendidikanTerakhir=>?educationLevel | kedudukanPnsNama=>legalStatus | masaKerja | bup',
  ),
  unseen(
    'bagian umum list with acting duties',
    'employee',
    'No | Nama Lengkap dan Gelar=>name | Nomor Induk Pegawai=>nip | Pangkat (Gol. Ruang)=>rank | TMT Pangkat Terakhir=>rankDate | Jabatan Definitif=>position | TMT Jabatan Definitif=>positionDate | Jabatan Plt./Plh. | Perangkat Daerah=>agency | Bidang/Bagian=>unit | Diklat Kepemimpinan=>leadershipTraining? | Pendidikan Terakhir=>educationLevel | Jurusan Pendidikan=>educationField',
  ),
];
