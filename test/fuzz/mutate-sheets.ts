import type { Random } from '../../src/kernel';
import type { CellValue, Grid } from '../../src/sheets';

/** Values found in cells of real workbooks, and some that nobody should type. */
const STRAY_VALUES: readonly CellValue[] = [
  null,
  '',
  ' ',
  '-',
  '#N/A',
  '#REF!',
  0,
  -1,
  1e21,
  45123,
  45123.75,
  true,
  'III/d',
  'Penata Tk. I, III/d',
  '31 Februari 2020',
  '01-13-2021',
  '29/02/2023',
  '1.98501E+17',
  198501012010011000,
  '19850230 201001 1 901',
  '198502302010011901',
  "'198502302010011902",
  'NIP. 198502302010011903',
  '1985023020100119O1',
  'JUMLAH',
  'NIP',
  'S-1 Akuntansi',
  'Sangat Baik',
  'a'.repeat(400),
  '\u202Eabc',
  '__proto__',
  '=1+1',
];

const anyRow = (random: Random, rows: readonly (readonly CellValue[])[]): number => random.below(rows.length);

const MUTATIONS: readonly ((random: Random, rows: CellValue[][]) => void)[] = [
  // A stray value somewhere.
  (random, rows) => {
    const row = rows[anyRow(random, rows)]!;
    if (row.length > 0) row[random.below(row.length)] = random.pick(STRAY_VALUES.map((value) => ({ value }))).value;
  },
  // Two cells of a column change places.
  (random, rows) => {
    const [a, b] = [rows[anyRow(random, rows)]!, rows[anyRow(random, rows)]!];
    const column = random.below(Math.max(1, Math.min(a.length, b.length)));
    [a[column], b[column]] = [b[column] ?? null, a[column] ?? null];
  },
  // Two whole columns change places.
  (random, rows) => {
    const width = Math.max(1, ...rows.map((row) => row.length));
    const [a, b] = [random.below(width), random.below(width)];
    for (const row of rows) [row[a], row[b]] = [row[b] ?? null, row[a] ?? null];
  },
  (random, rows) => void rows.splice(anyRow(random, rows), 1),
  (random, rows) => void rows.splice(anyRow(random, rows), 0, []),
  (random, rows) => void rows.splice(anyRow(random, rows), 0, [...rows[anyRow(random, rows)]!]),
  (random, rows) => void rows.splice(anyRow(random, rows), 0, ['JUMLAH', null, random.below(100)]),
  // A title above.
  (_, rows) => void rows.unshift(['DATA PEGAWAI PEMERINTAH KOTA CONTOH'], []),
  // Somebody typed a digit too few or too many.
  (random, rows) => {
    const row = rows[anyRow(random, rows)]!;
    const column = row.findIndex((value) => typeof value === 'string' && /^\d{18}$/.test(value));
    if (column < 0) return;
    const text = String(row[column]);
    const at = random.below(18);
    row[column] = random.chance(50) ? text.slice(0, at) + text.slice(at + 1) : `${text.slice(0, at)}7${text.slice(at)}`;
  },
  // The column of NIPs became numbers.
  (random, rows) => {
    const column = random.below(4);
    for (const row of rows)
      if (typeof row[column] === 'string' && /^\d{18}$/.test(row[column])) row[column] = Number(row[column]);
  },
  // Everything one column to the right.
  (_, rows) => rows.forEach((row) => row.unshift(null)),
  (random, rows) => void (rows.length = 1 + random.below(rows.length)),
];

/** Sheets with one to six things done to them that people, programs and copying do. */
export const mutateSheets = (random: Random, grids: readonly Grid[]): Grid[] => {
  const changed = grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => [...row]) }));
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    const { rows } = random.pick(changed);
    if (rows.length > 0) random.pick(MUTATIONS)(random, rows);
  }
  return changed;
};
