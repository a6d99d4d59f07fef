import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { seededRandom } from '../../src/kernel';

import { writeLongBook } from './long-book';

const SIZES = [
  { rows: 1000, columns: 60 },
  { rows: 10000, columns: 60 },
  { rows: 100000, columns: 60 },
  { rows: 1000000, columns: 12 },
] as const;
/** A reader that takes longer is given up. */
const LIMIT_MS = 600000;
const HEAP_MB = 4096;

type Figure = { readonly readMs: number; readonly ms: number; readonly peakMb: number };

const HEADERS = [
  'NIP',
  'NAMA',
  'JABATAN',
  'UNIT KERJA',
  'GOL',
  'TMT GOL',
  'TMT JABATAN',
  'PENDIDIKAN',
  'JURUSAN',
  'STATUS PEGAWAI',
  'JENIS KELAMIN',
  'TANGGAL LAHIR',
];
const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** An employee list of people who do not exist. */
function* employeeRows(rows: number, columns: number): Generator<readonly string[]> {
  const random = seededRandom(rows);
  yield Array.from({ length: columns }, (_, column) => HEADERS[column] ?? `KOLOM ${column + 1}`);
  for (let number = 0; number < rows; number += 1) {
    const [year, month, day, serial] = [
      1970 + (number % 30),
      1 + (Math.floor(number / 30) % 12),
      1 + (Math.floor(number / 360) % 28),
      900 + (Math.floor(number / 10080) % 100),
    ];
    const known = [
      `${year}${pad(month, 2)}${pad(day, 2)}201001${1 + (number % 2)}${serial}`,
      `Contoh ${number}`,
      'Analis Hukum Ahli Muda',
      `Bidang ${number % 500}`,
      random.pick(['III/a', 'III/b', 'III/c']),
      '01-04-2022',
      '2020-01-01',
      'S-1',
      random.pick(['Hukum', 'Akuntansi', 'Teknik Sipil']),
      'PNS',
      number % 2 === 0 ? 'L' : 'P',
      `${pad(day, 2)}-${pad(month, 2)}-${year}`,
    ];
    yield Array.from({ length: columns }, (_, column) => known[column] ?? `isi ${column}`);
  }
}

const run = (program: string, args: readonly string[]): Figure | null => {
  const ended = spawnSync(program, args, { encoding: 'utf8', timeout: LIMIT_MS, maxBuffer: 1e8 });
  const line = ended.stdout?.trim().split('\n').at(-1);
  return ended.status === 0 && line ? (JSON.parse(line) as Figure) : null;
};

const tsx = (name: string, file: string): Figure | null =>
  run(process.execPath, [
    `--max-old-space-size=${HEAP_MB}`,
    '--import',
    'tsx',
    resolve('test/bench/peers', name),
    file,
  ]);

const show = (figure: Figure | null, ms: (figure: Figure) => number): string =>
  figure === null ? 'not done' : `${(ms(figure) / 1000).toFixed(2)} / ${Math.round(figure.peakMb)}`;

/** Seconds and peak megabytes of reading workbooks of several sizes, Padan's with the check of every cell, beside two public readers. */
export const readingLines = (folder: string): string[] => {
  const python = ['python3', '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0,
  );
  if (python === undefined) process.stderr.write('openpyxl (Debian package python3-openpyxl) is not here\n');
  return [
    '| rows x columns, MB | Padan, reading only | Padan, reading and checking | hucre (npm) | openpyxl, read-only |',
    '|-|-|-|-|-|',
    ...SIZES.map(({ rows, columns }) => {
      const file = join(folder, `reading-${rows}.xlsx`);
      writeLongBook(file, [{ name: 'Data', rows: employeeRows(rows, columns) }]);
      const padan = tsx('read-padan.ts', file);
      const figures = [
        show(padan, ({ readMs }) => readMs),
        show(padan, ({ ms }) => ms),
        show(tsx('read-hucre.ts', file), ({ ms }) => ms),
        python === undefined
          ? '–'
          : show(run(python, [resolve('test/bench/peers/read_openpyxl.py'), file]), ({ ms }) => ms),
      ];
      return `| ${rows} x ${columns}, ${(statSync(file).size / 1e6).toFixed(1)} | ${figures.join(' | ')} |`;
    }),
  ];
};
