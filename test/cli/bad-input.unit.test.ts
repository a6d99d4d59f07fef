import type { ProblemCode } from '../../src/domain';
import { required } from '../../src/kernel';
import { cellAddress, type DraftCell, type SheetDraft } from '../../src/sheets';
import { textsOf } from '../../src/text';
import { fileOf, tinySample, withSheet, withValue } from '../support/workbooks';

import { Folder, run } from './run';

jest.setTimeout(60_000);

const EMPLOYEES = 'Data Pegawai';
const POSITIONS = 'Peta Jabatan';
const sample = tinySample();

const sheetNamed = (name: string): SheetDraft =>
  required(
    sample.find((sheet) => sheet.name === name),
    name,
  );

type BadFile = {
  readonly bytes: Uint8Array;
  readonly code: ProblemCode;
  /** What standard error must name: the sheet and cell, or something of the file. */
  readonly place: string;
};

const withoutSheet = (name: string): Uint8Array => fileOf(sample.filter((sheet) => sheet.name !== name));

const cellChanged = (
  sheet: string,
  header: string,
  row: number,
  value: DraftCell['value'],
): { readonly bytes: Uint8Array; readonly place: string } => {
  const changed = withValue(sheetNamed(sheet), header, row, value);
  return {
    bytes: fileOf(withSheet(sample, sheet, () => changed)),
    place: `${sheet}!${cellAddress(changed.at.row, changed.at.column)}`,
  };
};

const headOnly = (name: string): Uint8Array =>
  fileOf(withSheet(sample, name, (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, sheet.frozenRows) })));

const withoutHeader = (sheet: string, header: string): Uint8Array => {
  const row = (sheetNamed(sheet).frozenRows ?? 1) - 1;
  return fileOf(
    withSheet(sample, sheet, (draft) => ({
      ...draft,
      rows: draft.rows.map((cells, index) =>
        index === row ? cells.map((cell) => (cell?.value === header ? { ...cell, value: 'XQZ' } : cell)) : cells,
      ),
    })),
  );
};

const withoutColumn = (sheet: string, header: string): Uint8Array => {
  const row = (sheetNamed(sheet).frozenRows ?? 1) - 1;
  const gone = sheetNamed(sheet).rows[row]!.findIndex((cell) => cell?.value === header);
  return fileOf(
    withSheet(sample, sheet, (draft) => ({
      ...draft,
      rows: draft.rows.map((cells) => cells.map((cell, column) => (column === gone ? null : cell))),
    })),
  );
};

const encrypted = (): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  [...'EncryptedPackage'].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 1024 + index * 2));
  return bytes;
};

const personTwice = (): Uint8Array =>
  fileOf(
    withSheet(sample, EMPLOYEES, (draft) => ({
      ...draft,
      rows: draft.rows.map((cells, row) => (row === 4 ? draft.rows[2]! : cells)),
    })),
  );

const BAD_FILES: Readonly<Record<string, BadFile>> = {
  'without an employee sheet': {
    bytes: withoutSheet(EMPLOYEES),
    code: 'sheet-employees-missing',
    place: POSITIONS,
  },
  'without a position sheet': { bytes: withoutSheet(POSITIONS), code: 'sheet-positions-missing', place: EMPLOYEES },
  'whose position sheet lacks a column that is needed': {
    bytes: withoutColumn(POSITIONS, 'UNIT KERJA'),
    code: 'column-missing',
    place: `${POSITIONS}!A4`,
  },
  'whose employee sheet lacks a column that is needed': {
    bytes: withoutColumn(EMPLOYEES, 'JABATAN NAMA'),
    code: 'column-missing',
    place: `${EMPLOYEES}!A1`,
  },
  'whose employee sheet has posts under a head that says nothing': {
    bytes: withoutHeader(EMPLOYEES, 'JABATAN NAMA'),
    code: 'column-unsure',
    place: `${EMPLOYEES}!AJ1`,
  },
  'whose employee sheet has a header and no rows': {
    bytes: headOnly(EMPLOYEES),
    code: 'sheet-empty',
    place: EMPLOYEES,
  },
  'whose position sheet has a header and no rows': {
    bytes: headOnly(POSITIONS),
    code: 'sheet-empty',
    place: POSITIONS,
  },
  'with a NIP that is a number': {
    ...cellChanged(EMPLOYEES, 'NIP BARU', 3, 198501012010011000),
    code: 'nip-numeric',
  },
  'with a NIP in scientific notation': { ...cellChanged(EMPLOYEES, 'NIP BARU', 3, '1.98501E+17'), code: 'nip-numeric' },
  'with the same person twice': { bytes: personTwice(), code: 'nip-duplicate', place: `${EMPLOYEES}!B5` },
  'with a blank NIP': { ...cellChanged(EMPLOYEES, 'NIP BARU', 3, null), code: 'nip-blank' },
  'with a short NIP': { ...cellChanged(EMPLOYEES, 'NIP BARU', 3, '19850101'), code: 'nip-invalid' },
  'with a post whose need is a word': { ...cellChanged(POSITIONS, 'K', 2, 'banyak'), code: 'seats-unknown' },
  'with a post whose need is blank': { ...cellChanged(POSITIONS, 'K', 2, null), code: 'seats-unknown' },
  'with an employee whose post is not on the position sheet': {
    ...cellChanged(EMPLOYEES, 'JABATAN NAMA', 3, 'Juru Ukir Kayu'),
    code: 'position-unmatched',
  },
  'with a name that is a formula as text': {
    ...cellChanged(EMPLOYEES, 'NAMA', 3, '=HYPERLINK("http://x","klik")'),
    code: 'text-like-formula',
  },
  'with a name that begins with a plus': { ...cellChanged(EMPLOYEES, 'NAMA', 3, '+1'), code: 'text-like-formula' },
  'with a name that begins with an at sign': { ...cellChanged(EMPLOYEES, 'NAMA', 3, '@x'), code: 'text-like-formula' },
  'that is encrypted': { bytes: encrypted(), code: 'file-encrypted', place: 'sandi' },
  'that is cut short': { bytes: fileOf(sample).slice(0, 9000), code: 'file-damaged', place: 'rusak' },
  'of 0 bytes': { bytes: new Uint8Array(), code: 'file-empty', place: '0' },
  'that is a renamed .html': {
    bytes: new TextEncoder().encode('<html><table><tr><td>NIP</td><td>NAMA</td></tr></table></html>'),
    code: 'file-not-xlsx',
    place: 'HTML',
  },
  'that is a .csv of a list without posts': {
    bytes: new TextEncoder().encode('NIP;NAMA;JABATAN;UNIT KERJA\n198501012010011001;Budi;Analis;Bidang A\n'),
    code: 'sheet-positions-missing',
    place: 'Data',
  },
};

describe.each(Object.entries(BAD_FILES))('a file %s', (_, { bytes, code, place }) => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.put('masuk.xlsx', bytes);
  });
  afterEach(() => folder.remove());

  test('is refused with its place and a remedy, and no file is touched or left', async () => {
    const ended = await run(
      'plan',
      folder.file('masuk.xlsx'),
      '--out',
      folder.file('keluar.xlsx'),
      '--as-of',
      '2026-07-01',
    );
    expect(ended.code).toBe(1);
    const line = required(
      ended.err.split('\n').find((text) => text.startsWith('✗') && text.includes(`(${code})`)),
      `${code} in ${ended.err}`,
    );
    expect(line).toContain(place);
    const [, remedy] = textsOf('id').problems[code]({});
    expect(line).toContain(remedy);
    expect(ended.out).toBe('');
    expect(folder.names()).toEqual(['masuk.xlsx']);
    expect(Buffer.compare(folder.bytes('masuk.xlsx'), bytes)).toBe(0);
  });

  test('is refused by check too, and its JSON says the same', async () => {
    const ended = await run(
      'check',
      folder.file('masuk.xlsx'),
      '--json',
      folder.file('p.json'),
      '--as-of',
      '2026-07-01',
    );
    expect(ended.code).toBe(1);
    const { problems } = folder.json('p.json') as { problems: { code: string; severity: string; cell: unknown }[] };
    const found = problems.filter((problem) => problem.code === code && problem.severity === 'blocks');
    expect(found.length).toBeGreaterThan(0);
    const cell = /!([A-Z]+\d+)$/.exec(place)?.[1];
    if (cell !== undefined) expect(found.map((problem) => problem.cell)).toEqual([cell]);
    expect(folder.names()).toEqual(['masuk.xlsx', 'p.json']);
  });
});
