import { buildSample } from '../../src/synthetic-data';
import { fileOf, openFile, SAMPLE_DAY, tinySample, withCells } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';
import { tryGrid } from '../support/workbook-tools';

jest.setTimeout(120_000);

let folder: Folder;
beforeAll(async () => {
  folder = new Folder();
  folder.put('masuk.xlsx', fileOf(tinySample()));
  // A plan is tried under hundreds of other weights.
  folder.put('kecil.xlsx', fileOf(buildSample({ employees: 18, positions: 12, asOf: SAMPLE_DAY }, 1, 'none')));
  await run('plan', folder.file('kecil.xlsx'), '--out', folder.file('kecil-hasil.xlsx'), ...AS_OF);
  await run('plan', folder.file('masuk.xlsx'), '--out', folder.file('hasil.xlsx'), ...AS_OF);
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);

describe('padan plan --preset', () => {
  test.each(['kepka-411', 'profile-matching', 'saw', 'maut'])(
    '%s plans by that model on a policy sheet of its own, and the result verifies',
    async (preset) => {
      const ended = await run('plan', at('masuk.xlsx'), '--out', at('m.xlsx'), '--preset', preset, ...AS_OF);
      expect(ended.code).toBe(0);
      expect((await run('verify', at('m.xlsx'))).code).toBe(0);
    },
  );

  test('a policy sheet that is not used any more is named', async () => {
    expect((await run('plan', at('masuk.xlsx'), '--out', at('m3.xlsx'), ...AS_OF)).err).not.toContain('tidak dipakai');
    const ended = await run('plan', at('m3.xlsx'), '--out', at('m4.xlsx'), '--preset', 'saw', ...AS_OF);
    expect([ended.code, ended.err.includes('Padan Kebijakan: Lembar kebijakan ini tidak dipakai')]).toEqual([0, true]);
  });

  test('another name, or a policy file beside it, is a wrong use of the command', async () => {
    const ended = await run('plan', at('masuk.xlsx'), '--out', at('m2.xlsx'), '--preset', 'usia', ...AS_OF);
    expect([ended.code, ended.err.includes('kepka-411'), folder.names().includes('m2.xlsx')]).toEqual([2, true, false]);
    const both = await run(
      'plan',
      at('masuk.xlsx'),
      '--out',
      at('m2.xlsx'),
      '--preset',
      'saw',
      '--policy',
      at('p.json'),
    );
    expect([both.code, folder.names().includes('m2.xlsx')]).toEqual([2, false]);
  });
});

describe('padan robustness', () => {
  test('says how firmly each proposal stands and which missing data could matter', async () => {
    const ended = await run('robustness', at('kecil-hasil.xlsx'), '--draws', '10', '--json', at('k.json'));
    expect(ended.code).toBe(0);
    const json = folder.json('k.json') as {
      readonly draws: number;
      readonly unchecked: readonly unknown[];
      readonly moves: readonly { readonly share: number; readonly fragile: boolean }[];
      readonly missing: readonly { readonly couldChange: boolean }[];
    };
    expect(json.draws).toBe(10);
    expect(json.moves.length).toBeGreaterThan(0);
    for (const { share, fragile } of json.moves) expect(fragile).toBe(share < 800);
    const could = json.missing.filter(({ couldChange }) => couldChange).length + json.unchecked.length;
    expect(ended.out).toContain(`${json.moves.length} usulan; `);
    expect(ended.out).toContain(`Data kosong: ${could} dapat mengubah usulan`);
  });

  test('writes a sheet of the run that says the same, marks the fragile moves, and is verified with the rest', async () => {
    const ended = await run(
      'robustness',
      at('kecil-hasil.xlsx'),
      '--draws',
      '4',
      '--out',
      at('k.xlsx'),
      '--json',
      at('l.json'),
    );
    expect([ended.code, ended.out.includes(`Ditulis: ${at('k.xlsx')}`)]).toEqual([0, true]);
    const json = folder.json('l.json') as {
      readonly moves: readonly { readonly employee: string; readonly share: number; readonly fragile: boolean }[];
      readonly missing: readonly { readonly couldChange: boolean }[];
    };
    const workbook = openFile(folder.bytes('k.xlsx'));
    const grid = await tryGrid(workbook, 'P1 Ketahanan');
    if (!grid.ok) throw new Error(grid.error.code);
    const listed = grid.value.rows.slice(6, 6 + json.moves.length);
    expect(listed.map((cells) => [cells[9], cells[4], cells[6]])).toEqual(
      [...json.moves]
        .sort((a, b) => a.share - b.share)
        .map(({ employee, share, fragile }) => [employee, share / 1000, fragile ? 'rapuh' : 'kokoh']),
    );
    expect((await run('verify', at('k.xlsx'))).code).toBe(0);
    folder.put(
      'palsu.xlsx',
      withCells(folder.bytes('k.xlsx'), 'P1 Ketahanan', [{ row: 6, column: 6, value: 'pasti' }]),
    );
    const forged = await run('verify', at('palsu.xlsx'));
    expect([forged.code, forged.err.includes('P1 Ketahanan!G7')]).toEqual([1, true]);
  });

  test('writes it once, and never over its input', async () => {
    expect((await run('robustness', at('k.xlsx'), '--draws', '2', '--out', at('k2.xlsx'))).err).toContain(
      'P1 Ketahanan',
    );
    expect((await run('robustness', at('kecil-hasil.xlsx'), '--out', at('kecil-hasil.xlsx'))).code).toBe(2);
    expect(folder.names()).not.toContain('k2.xlsx');
  });

  test('speaks only about the plan on the sheets', async () => {
    folder.put(
      'lain.xlsx',
      withCells(folder.bytes('kecil-hasil.xlsx'), 'Peta Jabatan', [{ row: 4, column: 10, value: 9 }]),
    );
    const ended = await run('robustness', at('lain.xlsx'), '--draws', '2');
    expect(ended.code).toBe(1);
  });

  test.each(['0', '-1', 'banyak', '10001'])('--draws %s is wrong usage', async (draws) => {
    expect((await run('robustness', at('kecil-hasil.xlsx'), '--draws', draws)).code).toBe(2);
  });
});
