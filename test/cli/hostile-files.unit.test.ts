import type { DraftCell, SheetDraft } from '../../src/sheets';
import { fileOf, tinySample } from '../support/workbooks';

import { Folder, run } from './run';

jest.setTimeout(120_000);

const EMPLOYEES = 'Data Pegawai';
const sample = tinySample();

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

type Answer = { readonly code: number; readonly codes: readonly string[]; readonly text: string };

/** What `check` makes of a file. */
const check = async (bytes: Uint8Array): Promise<Answer> => {
  folder.put('masuk.xlsx', bytes);
  const ended = await run('check', folder.file('masuk.xlsx'), '--json', folder.file('p.json'), '--as-of', '2026-07-01');
  const { problems } = folder.json('p.json') as { problems: { code: string; severity: string }[] };
  return {
    code: ended.code,
    codes: problems.filter(({ severity }) => severity === 'blocks').map(({ code }) => code),
    text: ended.err,
  };
};

const cell = (value: DraftCell['value']): DraftCell => ({ value });
const plainSheet = (name: string, rows: SheetDraft['rows']): SheetDraft => ({ key: 'lain', name, rows, widths: [] });

/** The employee sheet with the cells of some rows changed; row 0 is the header. */
const withEmployees = (
  change: (cells: readonly (DraftCell | null)[], row: number) => (DraftCell | null)[],
): Uint8Array =>
  fileOf(sample.map((sheet) => (sheet.name === EMPLOYEES ? { ...sheet, rows: sheet.rows.map(change) } : sheet)));

const NAME_COLUMN = sample
  .find(({ name }) => name === EMPLOYEES)!
  .rows[0]!.findIndex((header) => header?.value === 'NAMA');

const withName = (name: string): Uint8Array =>
  withEmployees((cells, row) => cells.map((one, column) => (row === 2 && column === NAME_COLUMN ? cell(name) : one)));

/** Writes a false unpacked size for every sheet into the directory of a package. */
const withDeclaredSize = (bytes: Uint8Array, size: number): Uint8Array => {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name.startsWith('xl/worksheets/')) view.setUint32(at + 24, size, true);
  }
  return changed;
};

describe('files made to do harm', () => {
  test('a package that says it unpacks to gigabytes is refused before it is unpacked', async () => {
    const { code, codes } = await check(withDeclaredSize(fileOf(sample), 2 ** 31));
    expect([code, codes]).toEqual([1, ['file-too-large']]);
  });

  test('a package whose parts are larger than it says is refused as damaged, not read in part', async () => {
    const { code, codes } = await check(withDeclaredSize(fileOf(sample), 40));
    expect([code, codes]).toEqual([1, ['file-damaged']]);
  });

  test('a thousand sheets beside the two that matter do no harm', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => plainSheet(`L${index}`, [[cell('x')]]));
    expect((await check(fileOf([...sample, ...many]))).codes).toEqual([]);
  });

  test('a sheet of 4,096 columns does no harm, nor does a cell of 32,767 letters', async () => {
    const wide = plainSheet(
      'Lebar',
      Array.from({ length: 6 }, (_, row) =>
        Array.from({ length: 4096 }, (__, column) => cell(row === 0 ? `K ${column}` : column)),
      ),
    );
    expect((await check(fileOf([...sample, wide]))).codes).toEqual([]);
    expect((await check(withName('A'.repeat(32767)))).codes).toEqual([]);
  });

  test('headers named like parts of the language are just unknown columns', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const bytes = withEmployees((cells, row) => [...cells, ...names.map((name) => cell(row === 0 ? name : '{"x":1}'))]);
    const { code, codes, text } = await check(bytes);
    expect([code, codes]).toEqual([0, []]);
    expect(text).not.toContain('[object');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('control and direction marks in a name reach no line of the terminal as they are', async () => {
    const { text } = await check(
      withEmployees((cells, row) =>
        cells.map((one, column) =>
          row === 2 && column === NAME_COLUMN ? cell('=Ali\u202Eidub\u0007\u001B[31m') : one,
        ),
      ),
    );
    expect(text).toContain('text-like-formula');
    expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
  });
});
