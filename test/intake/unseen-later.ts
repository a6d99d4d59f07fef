import { unseen, type UnseenRow } from './unseen-row';

/** A second collection, written down after the words and shapes were settled by the first. */
export const UNSEEN_LATER: readonly UnseenRow[] = [
  unseen(
    'teaching hospital staff, two kinds of posts',
    'employee',
    'No | Nama Lengkap=>name | NIP=>nip | Jabatan Struktural=>?position | Jabatan Fungsional=>position | Pangkat/Golongan=>rank | Alamat | No. Telp',
  ),
  unseen(
    'state company style report of an office',
    'employee',
    'No | NIP/Kode=>nip | Nama Lengkap=>name | Unit Kerja=>unit | Jabatan=>position | Status=>employmentStatus? | Pajak | Status Akun',
  ),
  unseen(
    'staff with ages and ranks, no posts',
    'employee',
    'NIP=>nip | Nama=>name | Gelar | Tempat Lahir | Tanggal Lahir=>birthDate | Umur Thn | Umur Bln | TMT Kerja | MK Tahun | MK Bulan | Gol/Ruang=>rank | TMT Pangkat=>rankDate | MK Pkt TH | MK Pkt BL | Jenis Pangkat | MKG Thn | MKG Bln',
  ),
  unseen(
    'team placements of a training agency',
    'employee',
    'NO. | NAMA PEGAWAI=>name | NIP/NIPPPK=>nip | PANGKAT=>?rank | GOLONGAN RUANG=>rank | NAMA JABATAN=>position | KELAS JABATAN | PENEMPATAN / SK TIM KERJA BARU=>unit | TUGAS SEBAGAI | PENDIDIKAN TERAKHIR=>educationLevel | JK=>sex | STATUS PEGAWAI=>employmentStatus',
  ),
  unseen(
    'nominatif of a subdistrict',
    'employee',
    'No | Nama Pegawai dan NIP=>nip=>?name | Tempat dan Tanggal Lahir=>birthDate | Pangkat/Gol. Ruang dan TMT=>rank | Jabatan dan TMT=>position | Pendidikan Terakhir dan Tahun Lulus=>educationLevel | Masa Kerja | Keterangan',
  ),
  unseen(
    'app page for employees, English keys',
    'employee',
    'employee_id | employee_name=>name | nip=>nip | rank=>rank | position=>position | work_unit=>unit | position_start_date=>positionDate? | birth_date=>birthDate | education=>educationLevel | status=>employmentStatus?',
  ),
  unseen(
    'BKN style nominatif for promotion season',
    'employee',
    'NO | NIP=>nip | NAMA=>name | TGL LAHIR=>birthDate | TK. PENDIDIKAN=>educationLevel | GOL. RU=>rank | TMT GOL. RU=>rankDate | MK THN | MK BLN | JABATAN=>position | TMT JAB.=>positionDate | ESELON=>echelon | UNIT KERJA=>unit | INSTANSI=>agency',
  ),
  unseen(
    'list of structural officials',
    'employee',
    'No | Nama Pejabat=>name | NIP=>nip | Pangkat / Gol=>rank | Jabatan Struktural=>position | Eselon=>echelon | TMT Pelantikan=>?positionDate | Perangkat Daerah=>agency | Unit Kerja=>unit | Pendidikan=>educationLevel',
  ),
  unseen(
    'puskesmas staff list',
    'employee',
    'No | Nama=>name | NIP / NRPTT=>nip | Gol=>rank | Profesi=>?position=>?positionType | Jabatan Fungsional Tertentu=>position | Puskesmas=>unit | Pend. Terakhir=>educationLevel | Status Kepeg=>employmentStatus | TMT Di Puskesmas',
  ),
  unseen(
    'fire service staff with squads',
    'employee',
    'NO | N A M A=>name | N I P=>nip | PKT / GOL RUANG=>rank | J A B A T A N=>position | BIDANG / SEKSI=>unit | REGU | KETERANGAN',
  ),
  unseen(
    'transfer applicants within a province',
    'interest',
    'NO | NAMA=>name | NIP=>nip | JABATAN=>position | INSTANSI ASAL=>?agency | INSTANSI TUJUAN=>?interest | ALASAN PINDAH',
  ),
  unseen(
    'list of all employees with ministry columns',
    'employee',
    'NIP=>nip | NAMA LENGKAP=>name | KD_SATKER | NM_SATKER=>unit | KD_JABATAN | NM_JABATAN=>position | TMT_JAB=>positionDate | GOLRU=>rank | TMT_GOLRU=>rankDate | GRADE | TKT_PENDIDIKAN=>educationLevel | JURUSAN=>educationField | TGL_LAHIR=>birthDate | JNS_KELAMIN=>sex | STS_PEGAWAI=>employmentStatus',
  ),
  unseen(
    'officials about to retire',
    'employee',
    'ID | Nama Lengkap=>name | NIP=>nip | Tanggal Lahir=>birthDate | Tanggal Pensiun | Jabatan Terakhir=>position | Unit Kerja Terakhir=>unit | Jenis Kelamin=>sex | Alamat | Nomor Telepon | Alamat Email | Pangkat/Golongan=>rank | TMT Golongan=>rankDate | TMT Jabatan=>positionDate',
  ),
  unseen(
    'auditors of an inspectorate',
    'employee',
    'No | Nama Auditor=>name | NIP=>nip | Pangkat/Gol=>rank | Jabatan Fungsional Auditor=>position | TMT Jabatan Fungsional=>positionDate | Irban=>?unit | Sertifikasi | Angka Kredit Terakhir',
  ),
  unseen(
    'lecturers of a polytechnic',
    'employee',
    'No. | Nama Dosen=>name | NIDN | NIP=>nip | Jabatan Akademik=>position | Golongan=>rank | Homebase=>?unit | Jurusan=>unit? | Pendidikan Tertinggi=>educationLevel | Bidang Keahlian',
  ),
  unseen(
    'list of honorary and contract staff',
    'employee',
    'No | Nama=>name | NIK | NI PPPK=>nip | Gol.=>rank | Jabatan=>position | OPD Penempatan=>agency | Unit Penempatan=>unit | Mulai Kontrak | Selesai Kontrak=>contractEnd | Jenis PPPK=>?employmentStatus',
  ),
  unseen(
    'peta jabatan print with columns of numbers',
    'position',
    'No | Jabatan=>positionName | Kelas Jabatan=>jobClass | Pegawai | | | Unit Kerja=>unit // | | | Ada=>filled | Butuh=>required | Selisih=>gap | ',
  ),
  unseen(
    'need of functional posts by agency',
    'position',
    'No | Perangkat Daerah=>agency | Unit Kerja=>unit | Jabatan Fungsional=>positionName | Jenjang=>positionType | Kebutuhan 5 Tahun | Kebutuhan Saat Ini=>required | Terisi=>filled | Kekurangan=>gap',
  ),
  unseen(
    'post list of an information system',
    'position',
    'Kode Jabatan | Nama Jabatan=>positionName | Tipe Jabatan=>positionType | Grade=>jobClass | Unit=>unit | Formasi=>required | Realisasi=>filled | Sisa Formasi=>gap',
  ),
  unseen(
    'work load results',
    'position',
    'NO | NAMA JABATAN=>positionName | JUMLAH BEBAN KERJA JABATAN | PERHITUNGAN JUMLAH KEBUTUHAN PEGAWAI=>?required | PEMBULATAN=>required | JUMLAH PEGAWAI YANG ADA=>filled | +/-=>gap | KETERANGAN',
  ),
  unseen(
    'post standards',
    'position',
    'No | Nama Jabatan=>positionName | Eselon=>echelon | Unit Kerja=>unit | Pangkat Minimal=>requiredRank | Jenjang Pendidikan Minimal=>requiredEducation | Bidang Ilmu=>requiredFields | Kompetensi Manajerial=>requiredCompetence | Pengalaman Kerja',
  ),
  unseen(
    'open seats for contract staff',
    'position',
    'Jabatan=>positionName | Penempatan=>unit | Kualifikasi=>requiredEducation | Jumlah Formasi=>required | Jenis Formasi',
  ),
  unseen(
    'bezetting with holders by name',
    'both',
    'NO | NAMA JABATAN=>positionName | KELAS=>jobClass | UNIT KERJA=>unit | ABK=>required | BEZETTING=>filled | KURANG/LEBIH=>gap | NAMA PEGAWAI=>name | NIP=>nip | GOL/RUANG=>rank | PENDIDIKAN=>?educationLevel=>?requiredEducation',
  ),
  unseen(
    'leadership posts and who holds them',
    'both',
    'No | Nama Jabatan=>positionName | Eselon=>echelon | Perangkat Daerah=>agency | Nama Pejabat=>name | NIP=>nip | Pangkat=>rank | Status Pengisian=>?holderStatus',
  ),
  unseen(
    'leave of a year',
    'other',
    'No | Nama=>name | NIP=>nip | Jabatan=>position | Unit Kerja=>unit | Jenis Cuti | Tanggal Mulai Cuti | Tanggal Selesai Cuti | Lama Cuti | Sisa Cuti',
  ),
  unseen(
    'performance allowance payment',
    'other',
    'No | NIP=>nip | Nama=>name | Gol=>rank | Jabatan=>position | Kelas Jabatan | TPP Kotor | Potongan Absen | Potongan SKP | PPh 21 | TPP Bersih | No Rekening',
  ),
  unseen(
    'meeting attendance',
    'other',
    'No | Nama=>name | NIP=>nip | Jabatan=>position | Instansi=>agency | No HP | Email | Tanda Tangan | Waktu Hadir',
  ),
  unseen(
    'assets in use',
    'other',
    'No | Kode Barang | Nama Barang | Merk | Nomor Polisi | Nama Pemegang=>?name | NIP Pemegang=>nip? | Unit Kerja=>unit | Kondisi',
  ),
  unseen(
    'mail register',
    'other',
    'No | Nomor Surat | Tanggal Surat | Perihal | Nama Pegawai=>name | NIP=>nip | Jabatan=>position | Ditujukan Kepada | Disposisi',
  ),
  unseen(
    'helpdesk tickets of an HR office',
    'other',
    'Tiket | Tanggal | NIP=>nip | Nama=>name | Unit Kerja=>unit | Kategori | Prioritas | Petugas | Status | Waktu Selesai',
  ),
  unseen(
    'counts by education',
    'other',
    'No | Unit Kerja=>unit | SD | SMP | SMA | D3 | S1 | S2 | S3 | Jumlah=>?filled',
  ),
  unseen(
    'counts by kind of post',
    'other',
    'OPD=>agency | JPT | Administrator | Pengawas | Pelaksana | Fungsional | Total=>?filled',
  ),
  unseen(
    'functional competence tests',
    'competence',
    'No | NIP=>nip | Nama=>name | Jabatan=>position | Nilai Uji Kompetensi=>competence | Keterangan Lulus',
  ),
  unseen(
    'training realised per person',
    'other',
    'NIP=>nip | Nama=>name | Unit Kerja=>unit | Nama Pelatihan | Penyelenggara | Tanggal Pelatihan | Jumlah JP',
  ),
  unseen(
    'task diary',
    'other',
    'Tanggal | NIP=>nip | Nama=>name | Jabatan=>position | Uraian Kegiatan | Output | Volume | Jam Mulai | Jam Selesai | Validasi',
  ),
  unseen(
    'appraisal of the year, numbers and words',
    'appraisal',
    'No | NIP=>nip | Nama Pegawai=>name | Unor=>unit | Unor Induk=>agency | Periode | Tahun=>performanceYear | Hasil Kerja | Perilaku Kerja | Hasil Akhir=>performance?',
  ),
];
