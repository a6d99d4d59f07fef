import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { XlsxWorkbook } from '../../src/hosts/xlsx';
import { checkWorkbook } from '../../src/usecases';
import { hashOfInput } from '../../src/usecases/input-hash';
import { SAMPLE_DAY } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

import { AS_OF, Folder, run } from './run';

const CASES = resolve(process.cwd(), '..', 'shared', 'cases');

const read = async (file: string) => {
  const opened = XlsxWorkbook.open(new Uint8Array(readFileSync(join(CASES, file))));
  return valueOf(await checkWorkbook(valueOf(opened), SAMPLE_DAY));
};

if (existsSync(CASES)) {
  describe('public cases of packages and lists', () => {
    const folder = new Folder();
    afterAll(() => folder.remove());

    test.each([
      'b01-backslash-zip/in.xlsx',
      'b02-sharedstrings-case/in.xlsx',
      'b02b-sheet-part-case/in.xlsx',
      'b03-strict-iso-dates/in.xlsx',
      'b04b-xltx/in.xltx',
      'b12-utf16-parts/in.xlsx',
      'b16-digital-signature/in.xlsx',
      'a02-tugas-belajar-list/in.xlsx',
      'a02b-tugas-belajar-others/in.xlsx',
    ])('%s holds what base-60 holds', async (file) => {
      expect(hashOfInput(await read(file))).toBe(hashOfInput(await read('base-60.xlsx')));
    });

    test.each([
      ['b02c-sheet-part-missing/in.xlsx', 'SKP: '],
      ['hostile/sheet-part-gone.xlsx', 'Kompetensi: '],
      ['hostile/damaged-styles.xlsx', 'xl/styles.xml'],
      ['b17-structure-locked/in.xlsx', '(host-protected)'],
      ['b05a-formula-K-no-cache/in.xlsx', '40 sel kolom K berisi rumus tanpa hasil'],
      ['b05b-formula-K-partly/in.xlsx', 'K12: 8 sel kolom K berisi rumus tanpa hasil'],
    ])('%s is refused before anything is computed, with what is amiss', async (file, words) => {
      const ended = await run('plan', join(CASES, file), '--out', folder.file('out.xlsx'), ...AS_OF);
      expect(ended.code).toBe(1);
      expect(ended.err).toContain(words);
      expect(folder.names()).not.toContain('out.xlsx');
    });

    test('a sheet whose name is percent-encoded in its relation is read, with what only it holds', async () => {
      const { employees } = await read('b36-percent-encoded-target/in.xlsx');
      expect(employees.filter(({ discipline }) => (discipline ?? []).length > 0)).toHaveLength(2);
    });

    test('a peta jabatan drawn as a tree has its posts under the merged head, each in its place', async () => {
      const { positions, problems } = await read('a06b-kendal-tree-with-unit/in.xlsx');
      expect(positions.map(({ name }) => name)).toContain('Penyusun Program Anggaran dan Pelaporan');
      expect(positions).toHaveLength(11);
      expect(problems.filter(({ code }) => code === 'filled-down' || code === 'position-unmatched')).toEqual([]);
    });

    test('a draft of an inauguration is a list to be checked, and no list of employees', async () => {
      const { readings } = await read('a07-bogor-draft-pelantikan/in.xlsx');
      expect(readings.find(({ sheet }) => sheet === 'Draft Pelantikan')?.kind).toBe('proposal');
    });
  });
} else {
  test('public cases of packages and lists', () => {
    process.stderr.write('public packages: the folder ../shared/cases is absent, nothing was read\n');
    expect(existsSync(CASES)).toBe(false);
  });
}
