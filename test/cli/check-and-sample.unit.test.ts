import { openPackage } from '../../src/ooxml';
import { buildSample } from '../../src/synthetic-data';
import { parseCellAddress } from '../../src/sheets';
import { fileOf, SAMPLE_DAY, smallSample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(60_000);

const clean = fileOf(smallSample());

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
  folder.put('masuk.xlsx', clean);
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);

describe('padan check and inspect', () => {
  test('check lists problems with all keys the contract names', async () => {
    folder.put('pegawai.xlsx', fileOf(smallSample('faulty')));
    const ended = await run('check', at('pegawai.xlsx'), '--json', at('check.json'), '--lang', 'en', ...AS_OF);
    expect(ended.code).toBe(1);
    const { problems, ...rest } = folder.json('check.json') as { problems: Record<string, unknown>[] };
    expect(rest).toEqual({});
    expect(problems.length).toBeGreaterThan(3);
    for (const problem of problems) {
      expect(Object.keys(problem).sort()).toEqual(['cell', 'code', 'message', 'severity', 'sheet', 'value']);
      expect(['blocks', 'warns']).toContain(problem.severity);
      if (typeof problem.cell === 'string') expect(parseCellAddress(problem.cell)).not.toBeNull();
      else expect(problem.cell).toBeNull();
      expect(String(problem.message).length).toBeGreaterThan(20);
    }
    expect((await run('check', at('masuk.xlsx'), ...AS_OF)).code).toBe(0);
  });

  test('inspect tells sheets, header rows and columns with all keys the contract names', async () => {
    const ended = await run('inspect', at('masuk.xlsx'), '--json', at('inspect.json'));
    expect(ended.code).toBe(0);
    const { sheets } = folder.json('inspect.json') as {
      sheets: { name: string; kind: string; headerRow: number; columns: Record<string, unknown>[] }[];
    };
    expect(sheets.slice(0, 3).map(({ name, kind, headerRow }) => [name, kind, headerRow])).toEqual([
      ['Data Pegawai', 'employee', 1],
      ['Peta Jabatan', 'position', 4],
      ['SKP', 'appraisal', 1],
    ]);
    for (const { kind, columns } of sheets) {
      expect(['employee', 'position', 'both', 'appraisal', 'other', 'ask']).toContain(kind);
      columns.forEach((column, index) => {
        expect(Object.keys(column).sort()).toEqual(['accepted', 'confidence', 'field', 'header', 'index']);
        expect([column.index, typeof column.accepted, typeof column.confidence]).toEqual([index, 'boolean', 'number']);
      });
    }
  });
});

describe('padan sample', () => {
  test('writes the same file for the same seed, and it can be planned', async () => {
    const args = ['sample', '--employees', '24', '--positions', '16', ...AS_OF];
    for (const [seed, name] of [
      ['3', 'x.xlsx'],
      ['3', 'y.xlsx'],
      ['4', 'z.xlsx'],
    ] as const)
      expect((await run(...args, '--seed', seed, '--out', at(name))).code).toBe(0);
    expect(Buffer.compare(folder.bytes('x.xlsx'), folder.bytes('y.xlsx'))).toBe(0);
    expect(Buffer.compare(folder.bytes('x.xlsx'), folder.bytes('z.xlsx'))).not.toBe(0);
    // The command packs with the system's compression; what is packed is the same.
    const same = openPackage(fileOf(buildSample({ employees: 24, positions: 16, asOf: SAMPLE_DAY }, 3, 'none')));
    const written = openPackage(new Uint8Array(folder.bytes('x.xlsx')));
    expect(written.ok && [...written.value.parts]).toEqual(same.ok && [...same.value.parts]);
  });
});
