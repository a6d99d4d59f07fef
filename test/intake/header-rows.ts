import type { Field, SheetKind } from '../../src/intake';

/** A header row as HR offices write them, made up for these tests; "=field" after "=>" is what the column is, the rest is left alone. */
export type HeaderRow = {
  readonly kind: SheetKind;
  readonly headers: readonly string[];
  /** Field of a column, by place. */
  readonly expected: Readonly<Record<number, Field>>;
};

const row = (kind: SheetKind, text: string): HeaderRow => {
  const cells = text.split('|').map((cell) => cell.trim().split('=>'));
  return {
    kind,
    headers: cells.map(([header = '']) => header.replaceAll('\\n', '\n')),
    expected: Object.fromEntries(
      cells.flatMap(([, field], column) => (field === undefined ? [] : [[column, field as Field] as const])),
    ),
  };
};

/** Header rows of employee lists, posts, ratings and lists that are none of these. */
export const HEADER_ROWS: readonly HeaderRow[] = [
  // Employee lists.
  row(
    'employee',
    'NO | NAMA=>name | NIP LAMA | NIP BARU=>nip | FORMATTED NIP | GOLRU=>rank | PANGKAT | TMT GOLRU=>rankDate | SATKER=>unit | JABATAN=>position | TMT JABATAN=>positionDate | THN | BLN | PENDIDIKAN TERAKHIR=>educationLevel | THN PENDIDIKAN | TGL LAHIR=>birthDate | TMT PENSIUN | KET',
  ),
  row(
    'employee',
    'No | Nama Pegawai=>name | NIP=>nip | Tanggal Lahir=>birthDate | Pangkat=>rank | TMT Pangkat=>rankDate | Jabatan=>position | TMT Jabatan=>positionDate | SKPD=>agency | Unit Kerja=>unit',
  ),
  row(
    'employee',
    'No | Nama Pegawai=>name | NIP=>nip | Pangkat/Gol=>rank | Jabatan=>position | Agama | Status=>employmentStatus? | Pendidikan=>educationLevel | Penempatan/Seksi=>unit | Jenis Kelamin=>sex | Type Pegawai=>employmentStatus'.replace(
      '=>employmentStatus?',
      '',
    ),
  ),
  row(
    'employee',
    'No. | Nama/NIP=>nip | Pangkat/Gol. Ruang=>rank | Jabatan=>position | Unit Kerja=>unit | Pendidikan Terakhir=>educationLevel | Ket.',
  ),
  row(
    'employee',
    'nip=>nip | nama_pegawai=>name | gelar_depan=>frontTitle | gelar_belakang=>backTitle | tgl_lahir=>birthDate | jk=>sex | golongan=>rank | tmt_golongan=>rankDate | jabatan=>position | eselon=>echelon | tmt_jabatan=>positionDate | unit_kerja=>unit | opd=>agency | no_hp | email',
  ),
  row(
    'employee',
    'namaPegawai=>name | nipBaru=>nip | tanggalLahir=>birthDate | jenisKelamin=>sex | golonganRuang=>rank | tmtPangkat=>rankDate | namaJabatan=>position | tmtJabatan=>positionDate | unitKerja=>unit | statusKepegawaian=>employmentStatus',
  ),
  row(
    'employee',
    'NO URUT | NAMA LENGKAP=>name | NIP / NI PPPK=>nip | GOL. TERAKHIR=>rank | TMT GOL. TERAKHIR=>rankDate | ESELON=>echelon | NAMA JABATAN=>position | TMT JABATAN TERAKHIR=>positionDate | UNIT ORGANISASI=>unit | UNIT ORGANISASI INDUK=>agency | TINGKAT PENDIDIKAN=>educationLevel | JURUSAN=>educationField | TMT CPNS | TMT PNS | MASA KERJA',
  ),
  row(
    'employee',
    'No | N I P=>nip? | Nama=>name | Golongan Ruang=>rank | Nama Jabatan=>position | Jenis Jabatan=>positionType | Unit Kerja=>unit | Jenjang Pendidikan=>educationLevel | Program Studi=>educationField | Kedudukan Hukum=>legalStatus | Nama Atasan Langsung | NIP Atasan Langsung'.replace(
      '=>nip?',
      '=>nip',
    ),
  ),
  row(
    'employee',
    'NAMA=>name | NIP=>nip | TEMPAT, TGL LAHIR=>birthDate | L/P=>sex | GOL=>rank | TMT GOL=>rankDate | JABATAN SAAT INI=>position | TMT JAB=>positionDate | BIDANG=>unit | DINAS=>agency | PEND=>educationLevel | USIA',
  ),
  row(
    'ask',
    'No | Nama Pejabat=>name | NIP=>nip | Gol. Ruang=>rank | Jabatan Lama | Unit Kerja=>unit | Jabatan Baru | Unit Kerja Baru',
  ),
  row(
    'employee',
    'Employee Name=>name | NIP=>nip | Position=>position | Department=>unit | Gender=>sex | Date of Birth=>birthDate | Education=>educationLevel',
  ),
  row(
    'employee',
    'No | NIPPPK=>nip | Nama=>name | Gol=>rank | Jabatan=>position | Unit Penempatan=>unit | Tgl. Mulai Kontrak | Tgl. Akhir Kontrak=>contractEnd | Jenis ASN=>employmentStatus',
  ),
  row(
    'employee',
    'NIP=>nip | NAMA=>name | PANGKAT GOLONGAN TERAKHIR=>rank | NAMA SUAMI/ISTRI | JUMLAH ANAK | JABATAN TERAKHIR=>position | UNIT KERJA SEKARANG=>unit | PENDIDIKAN AKHIR=>educationLevel | ALAMAT RUMAH | NO. TELP',
  ),
  row(
    'employee',
    'No | Nama dan Gelar=>name | NIP=>nip | Pangkat, Gol/Ruang=>rank | Jabatan=>position | TMT Jabatan=>positionDate | Perangkat Daerah=>agency | Sub Unit Kerja=>unit | Hukuman Disiplin=>discipline',
  ),
  row(
    'employee',
    'NIP=>nip | NAMA PNS=>name | GOL CPNS | TMT CPNS | GOL AKHIR=>rank | TMT GOL AKHIR=>rankDate | JABATAN=>position | UNIT KERJA=>unit | KELAS JABATAN | TUKIN',
  ),
  row(
    'employee',
    'No | Nama=>name | NIP=>nip | Gol. Darah | Golongan=>rank | Jabatan=>position | Instansi=>agency | Unit Kerja=>unit | Status Perkawinan | Status Kepegawaian=>employmentStatus',
  ),
  row(
    'employee',
    'No. | Nama Lengkap (tanpa gelar) | Nomor Induk Pegawai (NIP)=>nip | Tanggal Lahir (dd-mm-yyyy)=>birthDate | Jenis Kelamin (L/P)=>sex | Golongan (III/a)=>rank | Jabatan*=>position | Unit Kerja (wajib diisi)=>unit',
  ),
  row(
    'employee',
    'No | Nama Pegawai=>name | Golongan / Pangkat=>rank | TMT Pangkat Terakhir=>rankDate | Unit Kerja=>unit | Masa Kerja',
  ),
  row(
    'employee',
    'NO | NAMA PEGAWAI=>name | NIP / NIDN=>nip | GOLONGAN / PANGKAT=>rank | JABATAN=>position | UNIT KERJA=>unit | PENDIDIKAN TERAKHIR=>educationLevel | TMT KGB TERAKHIR',
  ),
  row(
    'employee',
    'NIP=>nip | Nama=>name | Nama Jabatan=>position | Jenis Jabatan (Struktural/Fungsional/Pelaksana)=>positionType | Ess=>echelon | TMT Jabatan (YYYY-MM-DD)=>positionDate | Status Kepegawaian (PNS/CPNS/PPPK)=>employmentStatus | Divisi=>unit',
  ),
  row(
    'employee',
    'NO | NIP | NIP BARU=>nip | NAMA GURU=>name | GOL=>rank | JABATAN=>position | UNIT KERJA=>unit | TINGKAT PENDIDIKAN=>educationLevel | PENDIDIKAN=>educationField | KGB',
  ),
  // Posts.
  row(
    'position',
    'No | Nama Jabatan=>positionName | Unit Kerja Eselon II=>agency | Unit Kerja Eselon III | Unit Kerja Eselon IV=>unit | Jenis Jabatan=>positionType | Kelas=>jobClass | Jumlah Pemangku=>filled',
  ),
  row(
    'position',
    'Nama Jabatan=>positionName | Unit=>unit | Formasi | Jumlah Formasi=>required | Jumlah Pegawai ASN=>filled',
  ),
  row(
    'position',
    'Nama Jabatan (sesuai Permenpan)=>positionName | Unit Kerja=>unit | Kelas Jabatan (1-17)=>jobClass | Kebutuhan (orang)=>required | Bezetting (orang)=>filled',
  ),
  row(
    'position',
    'NO | NAMA JABATAN=>positionName | UNIT KERJA=>unit | KELAS JABATAN=>jobClass | BEZETTING=>filled | ABK=>required | SELISIH=>gap | KETERANGAN',
  ),
  row(
    'position',
    'No | Perangkat Daerah=>agency | Unit Kerja=>unit | Nama Jabatan=>positionName | Jenis Jabatan=>positionType | Kelas=>jobClass | Jumlah Pegawai Saat Ini=>filled | Kebutuhan Pegawai=>required | Kekurangan/Kelebihan=>gap',
  ),
  row(
    'position',
    'Nomenklatur Jabatan=>positionName | Eselon=>echelon | Bezeting=>filled | Kebutuhan Berdasarkan ABK=>required | +/-=>gap | Kualifikasi Pendidikan=>requiredEducation | Pangkat/Gol. Minimal=>requiredRank | SKPD=>agency | Bidang=>unit',
  ),
  row(
    'position',
    'No. | Jabatan=>positionName | Unit Organisasi=>unit | Formasi=>required | Terisi=>filled | Lowong=>gap | Jenjang=>positionType | Syarat Pendidikan=>requiredEducation | Jurusan=>requiredFields | Prioritas=>priority',
  ),
  row(
    'position',
    'kode | nama_jabatan=>positionName | jenis_jabatan=>positionType | kelas_jabatan=>jobClass | unit_kerja=>unit | jumlah_kebutuhan=>required | jumlah_bezetting=>filled',
  ),
  row(
    'position',
    'NAMA JABATAN=>positionName | UNIT KERJA=>unit | KEBUTUHAN=>required | KETERSEDIAAN=>filled | KURANG / LEBIH=>gap | PENSIUN 2026 | PENSIUN 2027 | PROYEKSI KEBUTUHAN 2027',
  ),
  row(
    'position',
    'No | Nama Jabatan=>positionName | Unit Kerja=>unit | Bezetting per 31 Desember 2025=>filled | Kebutuhan ABK=>required | Selisih=>gap',
  ),
  row(
    'position',
    'No | Nama Jabatan=>positionName | Satuan Kerja=>unit | Kls Jab=>jobClass | Jml Keb=>required | Jml Pegawai=>filled | Kurang/Lebih (-/+)=>gap',
  ),
  row(
    'position',
    'No | Nama Jabatan=>positionName | Unit Penempatan=>unit | Kebutuhan=>required | Bezetting PNS | Bezetting PPPK | Total Bezetting=>filled | Prioritas Pemenuhan=>priority',
  ),
  row(
    'both',
    'No | Jabatan menurut Perbup 12 Tahun 2025=>positionName | Grade/Kelas Jabatan=>jobClass | Nama Pemangku=>name | Kriteria ASN=>employmentStatus | Pendidikan=>educationLevel',
  ),
  // Ratings, wishes, punishments, competence.
  row(
    'appraisal',
    'No | NIP=>nip | Nama=>name | Unit Kerja=>unit | Nilai SKP | Predikat Kinerja Pegawai=>performance | Tahun=>performanceYear'.replace(
      'Nilai SKP',
      'Rating Hasil Kerja',
    ),
  ),
  row(
    'discipline',
    'No | NIP=>nip | Nama=>name | Jenis Hukuman Disiplin=>discipline | Nomor SK | TMT Hukuman=>disciplineStart | Akhir Hukuman=>disciplineEnd',
  ),
  row('interest', 'NIP=>nip | Nama=>name | Pilihan 1=>interest | Pilihan 2=>interest'),
  row('competence', 'NIP=>nip | NAMA=>name | JABATAN=>position | NILAI JPM=>competence | KATEGORI'),
  row('alias', 'No | Nama Tertulis=>aliasWritten | Seharusnya=>aliasMeant'),
  // None of these.
  row(
    'other',
    'No | Jabatan=>positionName | Uraian Tugas | Satuan Hasil | Jumlah Hasil | Waktu Penyelesaian (Jam) | Kebutuhan Pegawai=>required',
  ),
  row('other', 'Nomor SK | Tanggal SK | Nama Jabatan=>positionName | Unit Kerja=>unit | TMT Jabatan | Eselon=>echelon'),
  row(
    'other',
    'Waktu Kirim | NIP=>nip | Nama=>name | Jabatan=>position | Unit Kerja=>unit | Golongan=>rank | Pendidikan=>educationLevel | Jenis Pengajuan | Tanggal Pengajuan | Diverifikasi Oleh | Berkas',
  ),
  row('other', 'NIP=>nip | Nama=>name | Jabatan=>position | Seksi=>unit | Nama Tugas | Durasi (jam)'),
  row('other', 'No | NIP=>nip | Nama=>name | Jml Hari Kerja | Jml Hadir | Jml Terlambat'),
  row('other', 'No | OPD=>agency | Jumlah PNS=>filled | Jumlah PPPK | Total'),
  row('other', 'No | NIP=>nip | Nama=>name | Tanggal | Jam Masuk | Jam Pulang | Keterangan Absen'),
];
