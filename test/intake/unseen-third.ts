import { unseen, type UnseenRow } from './unseen-row';

/** A third collection, written down after the words and shapes were settled by the first two. */
export const UNSEEN_THIRD: readonly UnseenRow[] = [
  unseen(
    'staff of a university for travel orders',
    'employee',
    'NIK | NIP=>nip | Nama Lengkap=>name | Gelar Depan=>frontTitle | Email | No. HP | Pangkat/Golongan=>rank | Satuan Kerja=>unit | Jabatan=>position | Jenis Kepegawaian (dosen/pegawai) | Status Pegawai (pns/cpns/p3k/honor)=>employmentStatus | Status Aktif (aktif, tidak aktif)=>?legalStatus | ID Simpeg | Username',
  ),
  unseen(
    'table of a provincial staff app',
    'employee',
    'nama_pegawai=>name | nip_baru=>nip | nip_lama | gol_akhir=>rank | tmt_gol_akhir=>rankDate | jab_akhir=>position | tmt_jab_akhir=>positionDate | unor=>unit | unor_induk=>agency | tk_pendidikan=>educationLevel | jur_pendidikan=>educationField | kedudukan_hukum=>legalStatus',
  ),
  unseen(
    'rank order list of a district, merged head',
    'employee',
    'NO | NAMA=>name | NIP=>nip | PANGKAT | | JABATAN | | MASA KERJA | | LATIHAN JABATAN | | PENDIDIKAN | | | TANGGAL LAHIR=>birthDate | CATATAN MUTASI // | | | GOL. RUANG=>rank | TMT=>rankDate | NAMA=>position | TMT=>positionDate | TH | BL | NAMA | TH | NAMA=>educationField | LULUS TH | TK. IJAZAH=>educationLevel | ',
  ),
  unseen(
    'health staff with licences',
    'employee',
    'No | Nama Nakes=>name | NIP/NIK=>nip | Jenis Nakes=>?positionType=>?position | Jabatan=>position | Tempat Tugas=>unit | Status Kepegawaian=>employmentStatus | No. STR | Masa Berlaku STR | No. SIP | Masa Berlaku SIP | Pendidikan Terakhir=>educationLevel',
  ),
  unseen(
    'teachers and school staff',
    'employee',
    'No | Nama PTK=>name | NIP=>nip | NUPTK | L/P=>sex | Tgl Lahir=>birthDate | Status Kepegawaian=>employmentStatus | Jenis PTK=>?positionType=>?position | Jabatan PTK=>position | Sekolah Induk=>unit | Pangkat Gol=>rank | Ijazah Terakhir=>educationLevel | Jurusan/Prodi=>educationField',
  ),
  unseen(
    'field counsellors by district',
    'employee',
    'No. Urut | Nama Penyuluh=>name | NIP=>nip | Gol/Ruang=>rank | Jenjang Jabatan Fungsional=>position | Wilayah Binaan | BPP=>?unit | Pendidikan=>educationLevel | Tanggal Lahir=>birthDate',
  ),
  unseen(
    'staff list of an agency in two languages',
    'employee',
    'No. | Employee Name / Nama Pegawai=>name | NIP=>nip | Rank / Golongan=>rank | Position / Jabatan=>position | Division / Bidang=>unit | Education / Pendidikan=>educationLevel',
  ),
  unseen(
    'performance predicates of last year',
    'appraisal',
    'No | Nama=>name | NIP=>nip | Jabatan=>position | Unit Kerja=>unit | Rating Hasil Kerja | Rating Perilaku Kerja | Predikat Kinerja Pegawai=>performance',
  ),
  unseen(
    'payroll list',
    'other',
    'NO | NIP=>nip | NAMA PEGAWAI=>name | GOL=>rank | GAJI POKOK | TUNJ. KELUARGA | TUNJ. JABATAN | TUNJ. BERAS | POT. IWP | POT. PPH | JUMLAH DITERIMA | NO. REKENING',
  ),
  unseen(
    'competence test results',
    'other',
    'No Peserta | Nama Peserta=>name | NIP=>nip | Jabatan Saat Ini=>position | Instansi=>agency | Nilai CAT | Nilai Wawancara | Nilai Akhir | Keterangan',
  ),
  unseen(
    'requests for leave to study',
    'other',
    'No | Nama=>name | NIP=>nip | Unit Kerja=>unit | Jenis Tugas Belajar | Perguruan Tinggi | Program Studi=>?educationField | Tanggal Mulai | Tanggal Selesai | Sumber Biaya',
  ),
  unseen(
    'needs of a district by agency and post',
    'position',
    'NO | OPD=>agency | UNIT KERJA=>unit | JABATAN=>positionName | JENIS JABATAN=>positionType | KELAS=>jobClass | HASIL ABK=>required | PNS YANG ADA=>filled | PPPK YANG ADA | SELISIH=>gap | PRIORITAS=>priority',
  ),
  unseen(
    'functional posts proposed to the ministry',
    'position',
    'No | Nama JF=>positionName | Jenjang=>positionType | Instansi Pembina | Unit Organisasi Penempatan=>unit | Kebutuhan Berdasarkan Peta Jabatan=>required | Jumlah Pejabat Fungsional Saat Ini=>filled | Lowongan=>gap',
  ),
  unseen(
    'post map of a hospital',
    'position',
    'NO. | INSTALASI/RUANGAN=>unit | NAMA JABATAN=>positionName | KELAS JAB=>jobClass | STANDAR KEBUTUHAN=>required | TERSEDIA=>filled | KURANG=>gap | KUALIFIKASI MINIMAL=>requiredEducation | KET',
  ),
  unseen(
    'posts with requirements of rank and training',
    'position',
    'No | Jabatan=>positionName | Unit Eselon II=>agency | Unit Eselon III=>unit | Eselonering=>echelon | Golongan Minimal=>requiredRank | Pendidikan Minimal=>requiredEducation | Jurusan yang Disyaratkan=>requiredFields | Standar Kompetensi=>requiredCompetence | Formasi=>required',
  ),
  unseen(
    'vacant posts of leadership',
    'position',
    'No | Jabatan yang Lowong=>positionName | Perangkat Daerah=>agency | Eselon=>echelon | Kelas Jabatan=>jobClass | TMT Lowong | Penyebab Lowong | Pelaksana Tugas',
  ),
  unseen(
    'app export of posts in keys',
    'position',
    'id_jabatan | nama_jabatan=>positionName | jenis_jabatan=>positionType | nama_unit=>unit | nama_opd=>agency | kelas_jabatan=>jobClass | jml_kebutuhan=>required | jml_bezetting=>filled | jml_selisih=>gap | syarat_pendidikan=>requiredEducation',
  ),
  unseen(
    'counts of staff by rank',
    'other',
    'NO | PERANGKAT DAERAH=>?agency | GOL I | GOL II | GOL III | GOL IV | PPPK | JUMLAH | LAKI-LAKI | PEREMPUAN',
  ),
  unseen(
    'holders beside their posts, school',
    'both',
    'NO | SEKOLAH=>unit | JABATAN=>positionName | KEBUTUHAN=>required | ADA=>filled | SELISIH=>gap | NAMA GURU=>name | NIP=>nip | GOL=>rank | SERTIFIKASI',
  ),
  unseen(
    'bezetting under one head of holders',
    'both',
    'NO | URAIAN JABATAN=>positionName | KELAS JABATAN=>jobClass | JUMLAH FORMASI=>required | DATA PEMANGKU | | | | // | | | | Nama Lengkap dan Gelar=>name | NIP=>nip | Pangkat, Gol/Ruang=>rank | Pendidikan Akhir=>educationLevel',
  ),
  unseen(
    'wishes of staff to move',
    'interest',
    'Timestamp | Nama Lengkap=>name | NIP=>nip | Unit Kerja Saat Ini=>unit | Jabatan yang Diminati=>?interest | Unit Kerja yang Diminati=>?interest | Alasan',
  ),
  unseen(
    'staff with disciplinary and competence data',
    'employee',
    'No | Nama=>name | NIP=>nip | Gol=>rank | Jabatan Sekarang=>position | TMT=>positionDate | OPD=>agency | UPT/Bidang=>unit | Pend.=>educationLevel | Hukdis=>?discipline | Nilai Assessment=>?competence | Tahun Assessment | SKP 2024=>?performance | SKP 2025=>?performance',
  ),
  unseen(
    'staff of a village cluster with long heads',
    'employee',
    'Nomor Urut | Nama Lengkap Beserta Gelar=>name | Nomor Induk Pegawai=>nip | Pangkat dan Golongan Ruang Terakhir=>rank | Terhitung Mulai Tanggal Pangkat=>rankDate | Nama Jabatan Terakhir=>position | Terhitung Mulai Tanggal Jabatan=>positionDate | Nama Unit Organisasi=>unit | Jenjang Pendidikan Terakhir=>educationLevel | Nama Program Studi=>educationField',
  ),
  unseen(
    'assets held by staff',
    'other',
    'No | Nama Pemegang=>name | NIP=>nip | Jabatan=>position | Unit Kerja=>unit | Jenis Barang | Merk/Type | No Polisi | Tahun Perolehan | Kondisi',
  ),
];
