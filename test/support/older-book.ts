import { chainLines, readAudit } from '../../src/book';
import { required } from '../../src/kernel';
import { addSheets, packZip, readFileGrid, removeSheets } from '../../src/ooxml';
import type { CellValue } from '../../src/sheets';
import { openedOf } from '../contract/contract-hands';

const AUDIT = 'P1 Jejak Audit';

/** Sheets a run of Padan 0.1.0 did not have, or that an office did not need of it. */
const NOT_YET = [
  'P1 Putusan',
  'P1 Rantai',
  'P1 Nominatif',
  'P1 Keadilan',
  'P1 Kursi Kosong',
  'P1 Kebutuhan',
  'P1 Kebutuhan Jabatan',
  'P1 Kebutuhan Profesi',
  'P1 Perangkat Daerah',
  'P1 Tiga Tahun',
  'P1 Siap Isi',
  'P1 Talenta',
  'P1 Serah Terima',
  'P1 Dampak',
];

/** Facts in the order 0.1.0 wrote them, with its words. */
const WORDS: Readonly<Record<string, string>> = {
  run: 'Nomor hasil',
  version: 'Versi Padan',
  language: 'Bahasa',
  asOf: 'Keadaan per',
  setAside: 'Baris dikesampingkan',
  choices: 'Arti kolom pilihan Anda',
  inputHash: 'Hash masukan',
  policyHash: 'Hash kebijakan',
  resultHash: 'Hash hasil',
};

/** The first run of a book as an older Padan would have left it: fewer sheets, other hashes of the same data, another audit sheet. */
export const olderBook = (bytes: Uint8Array, version = '0.1.0'): Uint8Array => {
  const file = openedOf(bytes);
  const entry = required(
    file.sheets.find(({ name }) => name === AUDIT),
    AUDIT,
  );
  const { facts } = readAudit(readFileGrid(file, entry));
  const stated = new Map([
    ...facts,
    ['version', version],
    ['inputHash', 'a'.repeat(64)],
    ['policyHash', 'b'.repeat(64)],
  ]);
  const chain = chainLines([
    { event: 'Masukan dibaca', detail: stated.get('inputHash') ?? '' },
    { event: 'Rencana dibuat', detail: stated.get('resultHash') ?? '' },
  ]);
  const rows: CellValue[][] = [
    ['Jejak audit'],
    [],
    ['Kunci', 'Hal', 'Isian'],
    ...Object.entries(WORDS).map(([key, word]) => [key, word, stated.get(key) ?? '']),
    ['headHash', 'Hash terakhir', chain.at(-1)?.hash ?? ''],
    [],
    ['seq', 'Peristiwa', 'Rincian', 'Hash sebelumnya', 'Hash'],
    ...chain.map(({ event, detail, previousHash, hash }, index) => [`${index + 1}`, event, detail, previousHash, hash]),
  ];
  const sheet = {
    key: 'jejak',
    name: AUDIT,
    widths: [],
    rows: rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
  };
  const without = removeSheets(file, new Set([...NOT_YET, AUDIT]));
  return packZip(addSheets(openedOf(packZip(without)), { run: 1, sheets: [sheet] }));
};
