import type { UnitTemplate } from './post-templates';
import {
  adept,
  CLERK,
  deputy,
  desk,
  first,
  MIDWIFE,
  NURSE,
  OFFICE,
  OFFICE_DIPLOMA,
  OPERATOR,
  PROCESSOR,
  section,
  skilled,
  unit,
  young,
} from './post-templates';

/** A small unit that a city has many of. */
export type RepeatedUnit = {
  /** Agency it belongs to; a Kecamatan is an agency of its own and has its Kelurahan. */
  readonly agency: string;
  readonly isService: boolean;
  /** Its name gets a place name behind it. */
  readonly unit: UnitTemplate;
  /** How many there are for every place. */
  readonly count: number;
};

/** Small units that a city has many of. */
export const REPEATED_UNITS: readonly RepeatedUnit[] = [
  {
    agency: 'Dinas Kesehatan',
    isService: true,
    count: 1,
    unit: unit(
      'UPTD Puskesmas',
      'health',
      first('Dokter', 'S-1 Profesi Dokter', 2),
      skilled('Perawat', NURSE, 6),
      skilled('Bidan', MIDWIFE, 5),
      first('Apoteker', 'S-1 Profesi Apoteker', 1),
      adept('Perawat', NURSE, 3),
      adept('Bidan', MIDWIFE, 3),
      first('Bidan', 'D-IV Kebidanan / Profesi Bidan', 2),
      first('Dokter Gigi', 'S-1 Profesi Dokter Gigi', 1),
      skilled('Tenaga Sanitasi Lingkungan', 'D-III Kesehatan Lingkungan', 1),
      skilled('Terapis Gigi dan Mulut', 'D-III Kesehatan Gigi', 1),
      CLERK(3),
    ),
  },
  {
    agency: 'Dinas Pendidikan',
    isService: true,
    count: 2,
    unit: unit(
      'UPT SD Negeri',
      'education',
      first('Guru Kelas', 'S-1/D-IV Pendidikan Guru Sekolah Dasar', 6),
      first('Guru PJOK', 'S-1/D-IV Pendidikan Jasmani', 1),
      young('Guru Kelas', 'S-1/D-IV Pendidikan Guru Sekolah Dasar', 3),
      first('Guru Pendidikan Agama Islam', 'S-1/D-IV Pendidikan Agama Islam', 1),
      OPERATOR(2),
    ),
  },
  {
    agency: 'Kecamatan',
    isService: true,
    count: 1,
    unit: unit(
      'Kecamatan',
      'governance',
      deputy('Camat'),
      section('Kepala Seksi Pelayanan Umum'),
      desk('Penata Layanan Operasional', OFFICE, 4),
      CLERK(5),
      section('Kepala Seksi Pemerintahan'),
      PROCESSOR(OFFICE_DIPLOMA, 3),
    ),
  },
  {
    agency: 'Kecamatan',
    isService: true,
    count: 2,
    unit: unit(
      'Kelurahan',
      'governance',
      section('Lurah'),
      PROCESSOR(OFFICE_DIPLOMA, 3),
      CLERK(4),
      section('Sekretaris Kelurahan'),
      OPERATOR(2),
    ),
  },
  {
    agency: 'Dinas Pendidikan',
    isService: true,
    count: 1,
    unit: unit(
      'UPT SMP Negeri',
      'education',
      first('Guru Matematika', 'S-1/D-IV Pendidikan Matematika', 3),
      first('Guru Bahasa Indonesia', 'S-1/D-IV Pendidikan Bahasa Indonesia', 3),
      first('Guru Bahasa Inggris', 'S-1/D-IV Pendidikan Bahasa Inggris', 2),
      young('Guru Matematika', 'S-1/D-IV Pendidikan Matematika', 2),
      young('Guru Bahasa Indonesia', 'S-1/D-IV Pendidikan Bahasa Indonesia', 2),
      first('Guru Bimbingan Konseling', 'S-1/D-IV Bimbingan dan Konseling', 2),
      CLERK(3),
    ),
  },
];
