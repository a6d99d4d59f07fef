import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { seededRandom } from '../../src/kernel';

import { bundlePeer } from './bundle-peer';
import { writeLongBook } from './long-book';
import { writeBook } from './pipeline';

/** The employee list, posts and other sheets of a whole city, as `padan sample` writes them. */
const CITY = { employees: 25000, positions: 5000 } as const;
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

const show = (figure: Figure | null, ms: (figure: Figure) => number): string =>
  figure === null ? 'not done' : `${(ms(figure) / 1000).toFixed(2)} / ${Math.round(figure.peakMb)}`;

const ratio = (one: Figure | null, other: Figure | null): string =>
  one === null || other === null ? '–' : (one.readMs / other.readMs).toFixed(2);

/** Readers that are measured a few times in turn, and the round of the middle counts; longer ones once. */
const ROUNDS = 3;
const SLOW_MS = 15000;

const median = (figures: readonly (Figure | null)[]): Figure | null =>
  figures.flatMap((figure) => figure ?? []).sort((a, b) => a.readMs - b.readMs)[Math.floor(figures.length / 2)] ?? null;

/**
 * Seconds and peak megabytes of reading workbooks of several sizes, Padan's with the check of every cell, beside two public readers
 * and what none can pass below: unpacking the file and looking once at every byte.
 */
export const readingLines = (folder: string): string[] => {
  const python = ['python3', '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0,
  );
  if (python === undefined) process.stderr.write('openpyxl (Debian package python3-openpyxl) is not here\n');
  const [padan, hucre, floor] = ['read-padan', 'read-hucre', 'read-floor'].map((name) => bundlePeer(name));
  const node = (script = ''): ((file: string) => Figure | null) => {
    return (file) => run(process.execPath, [`--max-old-space-size=${HEAP_MB}`, script, file]);
  };
  const readers: readonly ((file: string) => Figure | null)[] = [
    ...[padan, hucre, floor].map(node),
    (file) => (python === undefined ? null : run(python, [resolve('test/bench/peers/read_openpyxl.py'), file])),
  ];
  const lineOf = (size: string, file: string): string => {
    const rounds: (Figure | null)[][] = [];
    while (rounds.length < ROUNDS && !rounds[0]?.some((figure) => figure === null || figure.ms > SLOW_MS))
      rounds.push(readers.map((read) => read(file)));
    const [own, other = null, least = null, openpyxl = null] = readers.map((_, index) =>
      median(rounds.map((round) => round[index] ?? null)),
    );
    const figures = [
      show(own ?? null, ({ readMs }) => readMs),
      show(own ?? null, ({ ms }) => ms),
      ...[other, least, openpyxl].map((figure) => show(figure, ({ ms }) => ms)),
      ratio(own ?? null, other),
      ratio(own ?? null, least),
    ];
    return `| ${size}, ${(statSync(file).size / 1e6).toFixed(1)} | ${figures.join(' | ')} |`;
  };
  const city = join(folder, 'reading-city.xlsx');
  if (!writeBook(city, CITY.employees, CITY.positions)) throw new Error('the city could not be written');
  return [
    '| rows x columns, MB | Padan, reading only | Padan, reading and checking | hucre (npm) | floor | openpyxl, read-only | times hucre | times floor |',
    '|-|-|-|-|-|-|-|-|',
    lineOf(`city of ${CITY.employees} people and ${CITY.positions} posts`, city),
    ...SIZES.map(({ rows, columns }) => {
      const file = join(folder, `reading-${rows}.xlsx`);
      writeLongBook(file, [{ name: 'Data', rows: employeeRows(rows, columns) }]);
      return lineOf(`${rows} x ${columns}`, file);
    }),
  ];
};
