import type { FieldFamily, PositionLevel } from '../domain';

/** A kind of post as peta jabatan of Indonesian cities show it. */
export type PostTemplate = {
  readonly name: string;
  readonly level: PositionLevel;
  readonly jobClass: number;
  /** Qualification as the sheet prints it. */
  readonly qualification: string;
  readonly minimumRank: string;
  /** Usual number of seats, 1 for posts that exist once. */
  readonly seats: number;
};

/** A part of an agency with the posts found there. */
export type UnitTemplate = {
  readonly name: string;
  readonly family: FieldFamily;
  readonly posts: readonly PostTemplate[];
};

/** An agency (OPD) as cities name it. `isService` agencies face the public. */
export type AgencyTemplate = {
  readonly name: string;
  readonly isService: boolean;
  readonly units: readonly UnitTemplate[];
};

export const post = (
  name: string,
  level: PositionLevel,
  jobClass: number,
  qualification: string,
  minimumRank: string,
  seats = 1,
): PostTemplate => ({ name, level, jobClass, qualification, minimumRank, seats });

const ANY = 'S-1/D-IV';

/** Head of an agency. */
export const chief = (name: string): PostTemplate => post(name, 'jpt-pratama', 14, ANY, 'IV/b');
/** Secretary of an agency, camat, head of a Bagian: the upper administrators. */
export const deputy = (name: string, qualification = ANY): PostTemplate =>
  post(name, 'administrator', 12, qualification, 'IV/a');
/** Head of a Bidang. */
export const head = (name: string, qualification = ANY): PostTemplate =>
  post(name, 'administrator', 11, qualification, 'III/d');
/** Head of a section, lurah. */
export const section = (name: string): PostTemplate => post(name, 'pengawas', 9, ANY, 'III/c');

export const first = (profession: string, qualification: string, seats = 3): PostTemplate =>
  post(`${profession} Ahli Pertama`, 'ahli-pertama', 8, qualification, 'III/a', seats);
export const young = (profession: string, qualification: string, seats = 2, jobClass = 9): PostTemplate =>
  post(`${profession} Ahli Muda`, 'ahli-muda', jobClass, qualification, 'III/c', seats);
export const middle = (profession: string, qualification: string, seats = 1, jobClass = 11): PostTemplate =>
  post(`${profession} Ahli Madya`, 'ahli-madya', jobClass, qualification, 'IV/a', seats);
export const skilled = (profession: string, qualification: string, seats = 4): PostTemplate =>
  post(
    `${profession} Terampil`,
    'terampil',
    6,
    qualification,
    qualification.startsWith('SLTA') ? 'II/b' : 'II/c',
    seats,
  );
export const adept = (profession: string, qualification: string, seats = 3): PostTemplate =>
  post(`${profession} Mahir`, 'mahir', 7, qualification, 'III/a', seats);
export const senior = (profession: string, qualification: string, seats = 2): PostTemplate =>
  post(`${profession} Penyelia`, 'penyelia', 8, qualification, 'III/c', seats);

/** A desk that asks for a degree, class 7. */
export const desk = (name: string, qualification: string, seats = 4): PostTemplate =>
  post(name, 'pelaksana', 7, qualification, 'III/a', seats);
export const REVIEWER = (qualification: string, seats = 4): PostTemplate =>
  desk('Penelaah Teknis Kebijakan', qualification, seats);
/** A desk that asks for a diploma, class 6. */
export const PROCESSOR = (qualification: string, seats = 4): PostTemplate =>
  post('Pengolah Data dan Informasi', 'pelaksana', 6, qualification, 'II/c', seats);
export const CLERK = (seats = 5): PostTemplate =>
  post('Pengadministrasi Perkantoran', 'pelaksana', 5, 'SLTA/Sederajat', 'II/a', seats);
export const OPERATOR = (seats = 6): PostTemplate =>
  post('Operator Layanan Operasional', 'pelaksana', 5, 'SLTA/Sederajat', 'II/a', seats);

export const ACCOUNTANT = 'S-1/D-IV Akuntansi / Ekonomi / Manajemen';
export const OFFICE = 'S-1/D-IV Ilmu Pemerintahan / Administrasi Negara / Hukum';
export const COMPUTING = 'S-1/D-IV Teknik Informatika / Sistem Informasi';
export const OFFICE_DIPLOMA = 'D-III Administrasi Perkantoran / Manajemen Informatika';
export const PUBLIC_HEALTH = 'S-1 Kesehatan Masyarakat';
export const NURSE = 'D-III Keperawatan';
export const MIDWIFE = 'D-III Kebidanan';

export const secretariat = (title = 'Sekretaris Dinas'): UnitTemplate => ({
  name: 'Sekretariat',
  family: 'governance',
  posts: [
    deputy(title),
    section('Kepala Sub Bagian Umum dan Kepegawaian'),
    desk('Penata Laporan Keuangan', ACCOUNTANT, 3),
    desk('Penata Layanan Operasional', OFFICE, 3),
    PROCESSOR(OFFICE_DIPLOMA, 3),
    CLERK(5),
    skilled('Arsiparis', 'D-III Kearsipan / Perpustakaan', 2),
    young('Perencana', 'S-1/D-IV Perencanaan Wilayah / Ekonomi / Administrasi Negara', 1),
  ],
});

export const unit = (name: string, family: FieldFamily, ...posts: PostTemplate[]): UnitTemplate => ({
  name,
  family,
  posts,
});
export const agency = (name: string, isService: boolean, ...units: UnitTemplate[]): AgencyTemplate => ({
  name,
  isService,
  units,
});
export const top = (name: string, title: string, family: FieldFamily = 'governance'): UnitTemplate =>
  unit(name, family, chief(title));
