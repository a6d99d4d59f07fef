import { unseen, type UnseenRow } from './unseen-row';

/** Posts, with or without those who hold them. */
export const UNSEEN_POSTS: readonly UnseenRow[] = [
  unseen(
    'work load summary of an app',
    'position',
    'No | Instansi=>agency | Unit Kerja=>unit | Jabatan=>positionName | Jenis=>positionType | Tahun | Beban Kerja (jam) | WKE (jam) | Hasil Hitung=>?required | Kebutuhan=>required | Existing=>filled | Selisih=>gap | EJ | PEJ | Status',
  ),
  unseen(
    'functional posts with needs by year',
    'position',
    'No | Unit Kerja=>unit | Nama Jabatan=>positionName | Tahun | Kuota=>required | Terisi=>filled | Sisa=>gap',
  ),
  unseen(
    'post dictionary with holders under one head',
    'both',
    'KODE JABATAN | NAMA JABATAN=>positionName | UNIT ORGANISASI=>unit | KELAS JABATAN=>jobClass | PEMANGKU JABATAN | | // | | | | NAMA=>name | NIP=>nip | Pangkat/Gol=>rank',
  ),
  unseen(
    'needs and projections, merged years',
    'position',
    'NAMA JABATAN=>positionName | PERANGKAT DAERAH=>agency | KELAS JABATAN=>jobClass | BEZETTING SAAT INI=>filled | KEBUTUHAN SESUAI ABK=>required | KEKURANGAN=>gap | PROYEKSI PENSIUN | | // | | | | | | 2026 | 2027 | 2028',
  ),
  unseen(
    'recruiting needs as published',
    'position',
    'No | Nama Instansi=>agency | Jabatan=>positionName | Kualifikasi Pendidikan=>requiredEducation | Unit Kerja=>unit | Jumlah Kebutuhan=>required | Jenis Formasi',
  ),
  unseen(
    'SIASN needs form (rincian kebutuhan)',
    'position',
    'NO | JABATAN=>positionName | JENJANG JABATAN=>positionType | KUALIFIKASI PENDIDIKAN=>requiredEducation | UNIT ORGANISASI=>unit | UNIT ORGANISASI INDUK=>agency | JUMLAH BEZETTING=>filled | JUMLAH KEBUTUHAN ABK=>required | USULAN FORMASI 2026',
  ),
  unseen(
    'post map in words for K and B',
    'position',
    'No | Nama Jabatan=>positionName | Kls=>jobClass | Unit Organisasi=>unit | B=>filled | K=>required | +/-=>gap | Ket',
  ),
  unseen(
    'school post map',
    'position',
    'NO | NAMA JABATAN=>positionName | KELAS JABATAN=>jobClass | PEGAWAI YANG ADA=>filled | KEBUTUHAN PEGAWAI=>required | KELEBIHAN / KEKURANGAN=>gap | UNIT KERJA=>unit | KETERANGAN',
  ),
  unseen(
    'map of posts by echelon and standard',
    'position',
    'Perangkat Daerah=>agency | Nomenklatur Jabatan=>positionName | Eselon=>echelon | Kelas Jabatan=>jobClass | Pangkat Terendah=>requiredRank | Pangkat Tertinggi | Pendidikan Minimal=>requiredEducation | Diklat Penjenjangan | Jumlah Formasi=>required | Terisi=>filled | Lowong=>gap',
  ),
  unseen(
    'hospital staffing need',
    'position',
    'No | Jenis Tenaga=>positionName | Ruangan/Instalasi=>unit | Standar Kebutuhan=>required | Tersedia=>filled | Kekurangan=>gap | Prioritas=>priority',
  ),
  unseen(
    'seats and holders in one list, holder last',
    'both',
    'No | Unit Organisasi=>unit | Nama Jabatan=>positionName | Jenis Jabatan=>positionType | Kelas=>jobClass | Nama Pejabat=>name | NIP=>nip | Gol/Ruang=>rank | TMT Jabatan=>positionDate | Keterangan',
  ),
  unseen(
    'vacant structural posts, for selection',
    'position',
    'No | Jabatan Lowong=>positionName | Perangkat Daerah=>agency | Eselon=>echelon | Kelas Jabatan=>jobClass | Syarat Pangkat Minimal=>requiredRank | Kualifikasi Pendidikan=>requiredEducation | Terhitung Kosong Sejak',
  ),
  unseen(
    'unit and post in one column',
    'position',
    'NO | UNIT KERJA / NAMA JABATAN=>positionName | KELAS JABATAN=>jobClass | JUMLAH ABK=>required | JUMLAH EKSISTING=>filled | SELISIH=>gap',
  ),
  unseen(
    'post list with work load result, snake case',
    'position',
    'id_jabatan | nm_jabatan=>positionName | jns_jabatan=>positionType | kls_jabatan=>jobClass | nm_unor=>unit | nm_unor_induk=>agency | jml_abk=>required | jml_pemangku=>filled | selisih=>gap',
  ),
  unseen(
    'SOTK list with formation and holder names',
    'both',
    'No | SOTK / Unit Kerja=>unit | Jabatan=>positionName | Kelas Jabatan=>jobClass | Formasi=>required | Terisi=>filled | Nama Pejabat / Pegawai=>name | NIP=>nip | Pendidikan=>educationLevel=>?requiredEducation',
  ),
];

/** Lists that are neither, and lists of one purpose. */
export const UNSEEN_OTHERS: readonly UnseenRow[] = [
  unseen(
    'attendance of a month',
    'other',
    'No | Nama Pegawai=>name | NIP=>nip | Jenis | H | T | S | I | C | D | A | Menit Terlambat',
  ),
  unseen(
    'attendance with unit and post',
    'other',
    'Peringkat | Nama Pegawai=>name | NIP=>nip | Status ASN=>?employmentStatus | Jabatan=>position | Unit Kerja=>unit | Kehadiran (hari) | Ijin/Cuti | Alpha | Lupa Absen | Tidak Apel | Menit Terlambat',
  ),
  unseen(
    'duty travel',
    'other',
    'No. | Nama Pegawai=>name | NIP=>nip | Unit Kerja=>unit | Jabatan=>position | Peran | No. Pengajuan | Tujuan / Instansi | Berangkat | Kembali | Hari | Kepastian',
  ),
  unseen(
    'duty travel, payments',
    'other',
    'ID_SPPD | Timestamp | Nama=>name | NIP=>nip | Pangkat=>rank | Golongan=>?rank | Jabatan=>position | Bagian=>unit | Tujuan_Dinas | Kegiatan | Tgl_Berangkat | Tgl_Kembali | Uang_Harian | Uang_Transport | Biaya_Hotel | Status',
  ),
  unseen(
    'e-signature requests',
    'other',
    'No | Nama Lengkap=>name | NIK | NIP=>nip | Email | No Telepon | Unit Kerja=>unit | Jabatan=>position | Alasan | Surat Permohonan | Surat Rekomendasi | Foto KTP | Status | Tanggal Pengajuan',
  ),
  unseen(
    'salary steps, history',
    'other',
    'Nama Pegawai=>name | NIP=>nip | Divisi=>unit | TMT KGB Lama | TMT KGB Baru | Waktu Diproses',
  ),
  unseen(
    'training participants',
    'other',
    'No | Nama Peserta=>name | NIP=>nip | Pangkat/Gol=>rank | Jabatan=>position | Instansi=>agency | Nama Diklat | Tanggal Mulai Diklat | Tanggal Selesai Diklat | Jumlah JP | Nomor Sertifikat',
  ),
  unseen(
    'counts by unit and rank',
    'other',
    'No | Perangkat Daerah=>agency | Golongan I | Golongan II | Golongan III | Golongan IV | Jumlah=>?filled',
  ),
  unseen(
    'counts by post',
    'other',
    'No | Nama Jabatan=>positionName | Kelas Jabatan=>jobClass | Laki-laki | Perempuan | Total Pegawai=>filled',
  ),
  unseen(
    'post history of people',
    'other',
    'No | NIP=>nip | Nama Jabatan=>position=>?positionName | No. SK | Tgl. SK | TMT Jabatan=>positionDate | Unit Kerja=>unit | Eselon=>echelon | Pejabat Penetap | Berkas',
  ),
  unseen(
    'family allowances',
    'other',
    'Nama Pegawai=>name | NIP=>nip | Nama Pasangan | Tanggal Lahir Pasangan | Status Pasangan | Nama Anak 1 | Tanggal Lahir Anak 1 | Status Anak 1',
  ),
  unseen(
    'meal money',
    'other',
    'No | Nama Pegawai=>name | NIP=>nip | Golongan=>rank | Periode | Masuk UM | Tarif Bruto | Total Bruto | PPh % | Potongan PPh | Diterima Bersih',
  ),
  unseen(
    'archive of papers per person',
    'other',
    'No | NIP=>nip | Nama=>name | Unit Kerja=>unit | SK CPNS | SK PNS | SK Pangkat Terakhir | Ijazah | Karpeg | Persentase Kelengkapan',
  ),
  unseen(
    'appointments to functional posts, counts',
    'other',
    'Unit Kerja=>unit | Jabatan=>positionName | Jenjang=>?positionType | Jumlah Diangkat',
  ),
  unseen(
    'ratings of a quarter',
    'appraisal',
    'No | Nama Lengkap Pegawai=>name | NIP=>nip | Jabatan=>position | Unit Kerja=>unit | Nama Atasan Penilai | Jumlah Target RHK | Nilai Kinerja (%)=>?performance | Predikat Kinerja=>performance | Status Evaluasi',
  ),
  unseen(
    'rating summary by year',
    'appraisal',
    'No | NIP=>nip | Nama=>name | Tahun=>performanceYear | Rating Hasil Kerja | Rating Perilaku Kerja | Predikat Kinerja=>performance',
  ),
  unseen(
    'conversion of ratings to credit',
    'appraisal',
    'No | NIP=>nip | Nama=>name | Tahun=>performanceYear | Semester | Predikat=>performance | Nilai SKP=>?performance | AK Konversi | TMT Mulai | TMT Selesai | Status | Catatan',
  ),
  unseen(
    'moves of an inauguration',
    'ask',
    'No | NAMA=>name | NIP=>nip | PANGKAT/GOL. RUANG=>rank | JABATAN LAMA=>?position | JABATAN BARU | KETERANGAN',
  ),
  unseen(
    'punishments under way',
    'discipline',
    'NO | NAMA=>name | NIP=>nip | UNIT KERJA=>unit | JENIS HUKUMAN DISIPLIN=>discipline | NOMOR SK HUKDIS | TMT HUKDIS=>disciplineStart | TMT AKHIR HUKDIS=>disciplineEnd',
  ),
  unseen(
    'assessment results',
    'competence',
    'No | Nama=>name | NIP=>nip | Jabatan=>position | JPM (%)=>competence | Kategori | Rekomendasi Asesor',
  ),
  unseen('units and their heads', 'other', 'Kode Unor | Nama Unor=>unit | Unor Atasan=>?agency | Jenis Unor | Status'),
];
