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
): PostTemplate => ({
  name,
  level,
  jobClass,
  qualification,
  minimumRank,
  seats,
});

const chief = (name: string): PostTemplate => post(name, 'jpt-pratama', 14, 'S-1/D-IV', 'IV/b');
export const head = (name: string, qualification = 'S-1/D-IV'): PostTemplate =>
  post(name, 'administrator', 11, qualification, 'III/d');
export const section = (name: string): PostTemplate => post(name, 'pengawas', 9, 'D-III', 'III/b');
export const first = (profession: string, qualification: string, seats = 3): PostTemplate =>
  post(`${profession} Ahli Pertama`, 'ahli-pertama', 8, qualification, 'III/a', seats);
export const young = (profession: string, qualification: string, seats = 2): PostTemplate =>
  post(`${profession} Ahli Muda`, 'ahli-muda', 9, qualification, 'III/c', seats);
export const middle = (profession: string, qualification: string): PostTemplate =>
  post(`${profession} Ahli Madya`, 'ahli-madya', 11, qualification, 'IV/a');
export const skilled = (profession: string, qualification: string, seats = 4): PostTemplate =>
  post(`${profession} Terampil`, 'terampil', 6, qualification, 'II/c', seats);
export const adept = (profession: string, qualification: string, seats = 3): PostTemplate =>
  post(`${profession} Mahir`, 'mahir', 7, qualification, 'III/a', seats);

export const REVIEWER = (qualification: string): PostTemplate =>
  post('Penelaah Teknis Kebijakan', 'pelaksana', 7, qualification, 'III/a', 5);
export const PROCESSOR = post('Pengolah Data dan Informasi', 'pelaksana', 6, 'D-III', 'II/c', 6);
export const CLERK = post('Pengadministrasi Perkantoran', 'pelaksana', 5, 'SLTA/Sederajat', 'II/a', 7);
export const OPERATOR = post('Operator Layanan Operasional', 'pelaksana', 5, 'SLTA/Sederajat', 'II/a', 6);

export const secretariat = (title = 'Sekretaris Dinas'): UnitTemplate => ({
  name: 'Sekretariat',
  family: 'governance',
  posts: [
    post(title, 'administrator', 12, 'S-1/D-IV', 'III/d'),
    section('Kepala Sub Bagian Umum dan Kepegawaian'),
    young('Perencana', 'S-1 Perencanaan Wilayah/Ekonomi/Administrasi Negara', 1),
    first('Analis SDM Aparatur', 'S-1 Administrasi Negara/Manajemen/Hukum', 2),
    skilled('Arsiparis', 'D-III Kearsipan/Perpustakaan', 2),
    post('Penata Laporan Keuangan', 'pelaksana', 7, 'S-1 Akuntansi/Manajemen/Ekonomi', 'III/a', 3),
    CLERK,
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

export const HEALTH = 'S-1 Kesehatan Masyarakat/Keperawatan/Kedokteran';
export const NURSE = 'D-III Keperawatan';
