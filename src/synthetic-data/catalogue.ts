import { FIRST_AGENCIES } from './first-agencies';
import { FURTHER_AGENCIES } from './further-agencies';
import type { AgencyTemplate } from './post-templates';

/**
 * Agencies of a city, in the order in which their posts come as it grows. Names of agencies, units and posts follow public organisation
 * lists; none names a real city.
 */
export const AGENCIES: readonly AgencyTemplate[] = [...FIRST_AGENCIES, ...FURTHER_AGENCIES];

/**
 * The units a city begins with, so that one of forty posts has health, schools, a district and some desks: name of the unit, how many
 * of its kind, and how many of its posts each. What is left of them follows with the rest.
 */
export const OPENING: readonly (readonly [unit: string, count: number, posts: number])[] = [
  ['UPTD Puskesmas', 4, 3],
  ['Kecamatan', 1, 4],
  ['Kelurahan', 2, 3],
  ['Bidang Anggaran', 1, 3],
  ['Bidang Aplikasi Informatika', 1, 3],
  ['Bidang Kesehatan Masyarakat', 1, 3],
  ['Bagian Hukum', 1, 2],
  ['Bidang Rehabilitasi Sosial', 1, 3],
  ['UPT SD Negeri', 2, 2],
];
