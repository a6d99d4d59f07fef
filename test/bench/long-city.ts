import { civilDate, isoDate, type CivilDate } from '../../src/domain';
import { required, seededRandom } from '../../src/kernel';
import { inventCity } from '../../src/synthetic-data/city';
import { EMPLOYEE_COLUMNS, POSITION_COLUMNS, type Column } from '../../src/synthetic-data/sample-sheets';

import { writeLongBook } from './long-book';

const AS_OF = required(civilDate(2026, 7, 1), 'date');

const EMPLOYEE_HEADERS = [
  'NIP BARU',
  'NAMA',
  'STATUS CPNS PNS',
  'KEDUDUKAN HUKUM NAMA',
  'GOL AKHIR NAMA',
  'TMT GOLONGAN',
  'JABATAN NAMA',
  'TMT JABATAN',
  'PENDIDIKAN NAMA',
  'UNOR NAMA',
  'SATUAN KERJA KERJA NAMA',
  'TMT CPNS',
];
const POSITION_HEADERS = [
  'PERANGKAT DAERAH',
  'UNIT KERJA',
  'NAMA JABATAN',
  'JENIS JABATAN',
  'ESELON',
  'KELAS JABATAN',
  'KUALIFIKASI PENDIDIKAN',
  'B',
  'K',
];

/** Some columns of a list, all of it as text. */
function* textRows<Row>(
  columns: readonly Column<Row>[],
  headers: readonly string[],
  list: readonly Row[],
): Generator<readonly string[]> {
  const chosen = headers.map((name) =>
    required(
      columns.find(({ header }) => header === name),
      name,
    ),
  );
  yield headers;
  for (const [index, row] of list.entries())
    yield chosen.map(({ value, format }) => {
      const cell = value(row, index);
      return format === 'date' ? isoDate(cell as CivilDate) : String(cell ?? '');
    });
}

/** Writes a workbook of few columns with as many people as asked for; nobody in it exists. */
export const writeLongCity = (path: string, employees: number, positions: number, seed: number): void => {
  const { people, posts } = inventCity(seededRandom(seed), { employees, positions, asOf: AS_OF });
  writeLongBook(path, [
    { name: 'Data Pegawai', rows: textRows(EMPLOYEE_COLUMNS, EMPLOYEE_HEADERS, people) },
    { name: 'Peta Jabatan', rows: textRows(POSITION_COLUMNS, POSITION_HEADERS, posts) },
  ]);
};
