import type { PadanProblem } from '../../src/domain';
import { readIntake, type Intake } from '../../src/intake';
import { cellAddress, type CellValue, type Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

/** Columns of the made-up employee sheet, from A on. */
const EMPLOYEE_HEADERS = {
  nip: 'NIP',
  name: 'NAMA',
  position: 'JABATAN',
  unit: 'UNIT KERJA',
  agency: 'OPD',
  positionDate: 'TMT JABATAN',
  rank: 'GOLONGAN',
  rankDate: 'TMT GOLONGAN',
  educationLevel: 'TINGKAT PENDIDIKAN',
  educationField: 'JURUSAN',
  employmentStatus: 'STATUS PEGAWAI',
  legalStatus: 'KEDUDUKAN HUKUM',
  birthDate: 'TANGGAL LAHIR',
} as const;

/** Columns of the made-up position sheet, from A on. */
const POSITION_HEADERS = {
  number: 'NO',
  agency: 'PERANGKAT DAERAH',
  unit: 'UNIT KERJA',
  name: 'NAMA JABATAN',
  type: 'JENIS JABATAN',
  jobClass: 'KELAS JABATAN',
  filled: 'B',
  required: 'K',
  gap: '+/-',
  education: 'KUALIFIKASI PENDIDIKAN',
  rank: 'PANGKAT MINIMAL',
  priority: 'PRIORITAS',
} as const;

export type PersonCells = Partial<Record<keyof typeof EMPLOYEE_HEADERS, CellValue>>;
export type PostCells = Partial<Record<keyof typeof POSITION_HEADERS, CellValue>>;

/** A NIP nobody bears; `number` from 0 to 9. */
export const nipOf = (number: number): string => `19850131201001190${number}`;

const tidyPerson = (number: number): Required<PersonCells> => ({
  nip: nipOf(number),
  name: `Contoh ${number}`,
  position: 'Analis Contoh',
  unit: 'Bidang A',
  agency: 'Dinas A',
  positionDate: '01-01-2020',
  rank: 'III/a',
  rankDate: '01-04-2022',
  educationLevel: 'S-1',
  educationField: 'Akuntansi',
  employmentStatus: 'PNS',
  legalStatus: 'Aktif',
  birthDate: '31-01-1985',
});

const tidyPost = (number: number): Required<PostCells> => ({
  number,
  agency: 'Dinas A',
  unit: 'Bidang A',
  name: 'Analis Contoh',
  type: 'Pelaksana',
  jobClass: 7,
  filled: null,
  required: 9,
  gap: null,
  education: 'S-1 Akuntansi/Manajemen',
  rank: 'III/a',
  priority: 'Sedang',
});

/** The employee sheet "Pegawai": header in row 1, the people from row 2 on, each tidy but for the given cells. */
export const peopleGrid = (people: readonly PersonCells[]): Grid => ({
  sheet: 'Pegawai',
  rows: [
    Object.values(EMPLOYEE_HEADERS),
    ...people.map((cells, index) => Object.values({ ...tidyPerson(index + 1), ...cells })),
  ],
  hiddenRows: 0,
});

/** The position sheet "Jabatan": header in row 1, the posts from row 2 on, each tidy but for the given cells. */
export const postsGrid = (posts: readonly PostCells[]): Grid => ({
  sheet: 'Jabatan',
  rows: [
    Object.values(POSITION_HEADERS),
    ...posts.map((cells, index) => Object.values({ ...tidyPost(index + 1), ...cells })),
  ],
  hiddenRows: 0,
});

/** A sheet of plain rows. */
export const grid = (sheet: string, rows: readonly (readonly CellValue[])[]): Grid => ({ sheet, rows, hiddenRows: 0 });

/** Reads people, posts and further sheets as one workbook. */
export const readWorkbook = (
  people: readonly PersonCells[],
  posts: readonly PostCells[] = [{}],
  others: readonly Grid[] = [],
): Intake => readIntake([peopleGrid(people), postsGrid(posts), ...others], AS_OF);

/** Reads three people, a post and one sheet that says more of them. */
export const joined = (sheet: string, headers: readonly string[], ...rows: readonly (readonly CellValue[])[]) =>
  readWorkbook([{}, {}, {}], [{}], [grid(sheet, [headers, ...rows])]);

const placeOf = ({ where }: PadanProblem): string => {
  if (where?.row === undefined) return where?.sheet ?? '';
  return `${where.sheet ?? ''}!${where.column === undefined ? where.row + 1 : cellAddress(where.row, where.column)}`;
};

/** Problems as "code severity Sheet!A1", without the note on unread columns. */
export const told = (problems: readonly PadanProblem[]): string[] =>
  problems
    .filter(({ code }) => code !== 'column-unknown')
    .map((problem) => `${problem.code} ${problem.severity} ${placeOf(problem)}`);

/** The only problem with this code. */
export const theProblem = (problems: readonly PadanProblem[], code: PadanProblem['code']): PadanProblem => {
  const [found, second] = problems.filter((problem) => problem.code === code);
  if (!found || second) throw new Error(`not exactly one problem ${code}`);
  return found;
};
