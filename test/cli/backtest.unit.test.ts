import { required } from '../../src/kernel';
import type { SheetDraft } from '../../src/sheets';
import { expectDocumented } from '../support/json-contract';
import { gridOf } from '../support/workbook-tools';
import { fileOf, openFile, planned, tinySample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(120_000);

type Decree = readonly [nip: string, post: string, unit: string, day: string];

const HEADER = ['NIP', 'JABATAN BARU', 'UNIT KERJA BARU', 'TANGGAL SK'];

const sheetOf = (rows: readonly (readonly string[])[], header = HEADER, name = 'Lampiran SK'): SheetDraft => ({
  key: 'sk',
  name,
  rows: [header, ...rows].map((cells) => cells.map((value) => ({ value, look: 'body', format: 'text' }))),
  widths: [22, 40, 40, 14],
  frozenRows: 1,
});

type Json = {
  readonly backtest: {
    readonly asOf: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly rows: readonly {
      readonly cell: string;
      readonly kind: string;
      readonly date: string | null;
      readonly cause: { readonly kind: string; readonly rules?: readonly string[] } | null;
    }[];
    readonly unread: readonly { readonly cell: string; readonly why: string }[];
    readonly ours: readonly unknown[];
  };
  readonly problems: readonly { readonly code: string }[];
};

let folder: Folder;
let own: readonly Decree[];
/** Whom the plan moves, in the posts they hold. */
let seats: readonly Decree[];
beforeAll(async () => {
  folder = new Folder();
  const { plan } = await planned(openFile(fileOf(tinySample())));
  own = plan.transfers.map(({ employee, to }): Decree => [employee.nip, to.name, to.unit, '01-07-2026']);
  seats = plan.transfers.map(({ employee, from }): Decree => [employee.nip, from.name, from.unit, '']);
  folder.put('in.xlsx', fileOf(tinySample()));
  folder.put('sama.xlsx', fileOf([sheetOf(own)]));
});
afterAll(() => folder.remove());

const at = (name: string): string => folder.file(name);

test('decrees that are the plan of their day agree in full; the day is the one they bear', async () => {
  const ended = await run('backtest', at('in.xlsx'), '--decrees', at('sama.xlsx'), '--json', at('a.json'));
  expect([ended.code, ended.err]).toEqual([0, '']);
  const { backtest } = folder.json('a.json') as Json;
  expect(backtest.asOf).toBe('2026-07-01');
  expect(backtest.rows.map(({ kind }) => kind)).toEqual(own.map(() => 'same'));
  expect(backtest.rows[0]).toMatchObject({ cell: '[sama.xlsx]Lampiran SK!B2', date: '2026-07-01', cause: null });
  expect(backtest.ours).toEqual([]);
  expect(ended.out).toContain(`Sama: ${own.length} dari ${own.length} (100%).`);
});

test('a decree with plain columns of post and unit is read as where it puts people', async () => {
  const header = ['NO', 'NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'TMT JABATAN'];
  const rows = own.map(([nip, post, unit, day], index) => [String(index + 1), nip, 'x', post, unit, day]);
  folder.put('polos.xlsx', fileOf([sheetOf(rows, header), sheetOf([['Catatan'], ['x']], ['Isi'], 'Keterangan')]));
  const ended = await run('backtest', at('in.xlsx'), '--decrees', at('polos.xlsx'), '--json', at('b.json'));
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect((folder.json('b.json') as Json).backtest.counts).toMatchObject({ same: own.length, unread: 0 });
});

test('every row is accounted for: unlawful, unknown and doubled ones stand on the sheet with their cells', async () => {
  const [first, second] = [required(own[0], 'a move'), required(own[1], 'another')];
  const rows = [
    first,
    // Somebody into the post of another profession; its rule is named.
    [second[0], 'Perawat Terampil', 'UPTD Puskesmas Kenanga', '2026-07-01'],
    ['198501012010011999', first[1], first[2], ''],
    [first[0], second[1], second[2], ''],
    [required(own[2], 'a third')[0], 'Jabatan Khayal', '', ''],
  ];
  folder.put('campur.xlsx', fileOf([sheetOf(rows)]));
  const words = ['--decrees', at('campur.xlsx'), '--out', at('c.xlsx'), '--lang', 'en'];
  const ended = await run('backtest', at('in.xlsx'), ...words, '--json', at('c.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  const { backtest, problems } = folder.json('c.json') as Json;
  expect(backtest.rows.length + backtest.unread.length).toBe(rows.length);
  expect(backtest.unread.map(({ cell, why }) => [cell, why])).toEqual([
    ['[campur.xlsx]Lampiran SK!A4', 'person-unknown'],
    ['[campur.xlsx]Lampiran SK!A5', 'named-twice'],
    ['[campur.xlsx]Lampiran SK!B6', 'post-unknown'],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['joined-nip-unknown', 'proposal-twice', 'proposal-post-unknown']);
  expect(backtest.rows[1]?.cause?.kind).toBe('rule');
  expect(backtest.rows[1]?.cause?.rules).toContain('R31');
  expect(ended.out).toMatch(/R\d+ [^\n]*\[[^\]]+\]/);

  const grid = await gridOf(openFile(folder.bytes('c.xlsx')), 'P1 Backtest');
  const cells = grid.rows.flat().filter((cell) => typeof cell === 'string');
  const told = ['Alike', 'Same person, other post', 'Same post, other person', 'On the decrees only', 'By Padan only'];
  const count = (word: string): number => cells.filter((cell) => cell === word).length;
  expect(told.reduce((sum, word) => sum + count(word), 0)).toBe(backtest.rows.length + backtest.ours.length);
  expect(count('Not compared')).toBe(backtest.unread.length);
  // The sheet is Padan's own, and the workbook as good as before for a plan.
  expect((await run('plan', at('c.xlsx'), '--out', at('d.xlsx'), ...AS_OF)).code).toBe(0);
  expect((await run('verify', at('d.xlsx'))).err).toBe('');
});

test('data from after the decrees are told, and a file without a list of decrees is refused', async () => {
  folder.put('sudah.xlsx', fileOf([sheetOf(seats)]));
  const ended = await run('backtest', at('in.xlsx'), '--decrees', at('sudah.xlsx'), '--json', at('e.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  expect((folder.json('e.json') as Json).problems.map(({ code }) => code)).toEqual([
    'decrees-carried-out',
    ...seats.map(() => 'proposal-there-already'),
  ]);
  folder.put('tanpa.xlsx', fileOf([sheetOf([['x']], ['Isi'])]));
  const none = await run('backtest', at('in.xlsx'), '--decrees', at('tanpa.xlsx'), '--out', at('f.xlsx'), ...AS_OF);
  expect([none.code, none.err.includes('TANGGAL SK'), folder.names().includes('f.xlsx')]).toEqual([1, true, false]);
});

test('neither file is written over, and both must be named', async () => {
  for (const out of ['in.xlsx', 'sama.xlsx'])
    expect((await run('backtest', at('in.xlsx'), '--decrees', at('sama.xlsx'), '--out', at(out))).code).toBe(2);
  expect((await run('backtest', at('in.xlsx'))).code).toBe(2);
  expect((await run('backtest', at('in.xlsx'), '--decrees', at('tiada.xlsx'))).code).toBe(1);
});

test('both handbooks name what backtest --json writes', () => {
  expectDocumented(
    '`backtest`',
    ['a.json', 'c.json', 'e.json'].map((name) => folder.json(name)),
  );
});
