import type { SheetDraft } from '../../src/sheets';
import { required } from '../../src/kernel';
import { fileOf, smallSample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

type SeatJson = {
  readonly position: string;
  readonly isDrafted: boolean;
  readonly eligible: number;
  readonly candidates: readonly {
    readonly employee: string;
    readonly leaves: { readonly day: string; readonly why: string } | null;
  }[];
  readonly soon: readonly { readonly since: string }[];
};

const folder = new Folder();
const at = (name: string): string => folder.file(name);

const [people, posts] = smallSample().map((sheet) => sheet) as [SheetDraft, SheetDraft];
const HEADER_ROW = posts.rows.findIndex((row) => row.some((cell) => cell?.value === 'NAMA JABATAN'));
const HEADERS = required(posts.rows[HEADER_ROW], 'header').map((cell) => String(cell?.value));

/** A post that no sheet of the sample has, in the columns of its sheet of posts. */
const POST: Readonly<Record<string, string | number>> = {
  'PERANGKAT DAERAH': 'Dinas Kesehatan',
  'UNIT KERJA': 'Bidang Proyek Percontohan',
  'NAMA JABATAN': 'Pengelola Proyek Percontohan',
  'JENIS JABATAN': 'Pelaksana',
  'KELAS JABATAN': 7,
  'KUALIFIKASI PENDIDIKAN': 'SLTA',
  B: 0,
  K: 1,
};

const withPost = (post: Readonly<Record<string, string | number>>, kept: number): SheetDraft => ({
  ...posts,
  rows: [
    ...posts.rows.slice(0, kept),
    HEADERS.map((header) => (header in post ? { value: required(post[header], header), look: 'body' as const } : null)),
  ],
});

const asked = (name: string, post: Readonly<Record<string, string | number>>): string[] => {
  folder.put(name, fileOf([withPost(post, HEADER_ROW + 1)]));
  return ['seat', at('out.xlsx'), '--post', at(name)];
};

beforeAll(async () => {
  folder.put('in.xlsx', fileOf([people, posts]));
  folder.put('with.xlsx', fileOf([people, withPost(POST, posts.rows.length)]));
  await run('plan', at('in.xlsx'), '--out', at('out.xlsx'), ...AS_OF);
  await run('plan', at('with.xlsx'), '--out', at('without-end.xlsx'), ...AS_OF);
}, 30_000);
afterAll(() => folder.remove());

test('a post on no sheet has the answer it has where it stands on the sheet of posts', async () => {
  const ended = await run(...asked('post.xlsx', POST), '--json', at('drafted.json'));
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(ended.out).toContain('Jabatan ini belum ada pada lembar: rencana dihitung lagi dengannya.');
  const drafted = folder.json('drafted.json') as SeatJson;
  await run('seat', at('without-end.xlsx'), '--position', drafted.position, '--json', at('listed.json'));
  const listed = folder.json('listed.json') as SeatJson;
  expect(drafted.candidates.length).toBeGreaterThan(2);
  expect({ ...drafted, isDrafted: false }).toEqual(listed);
});

test('where a post ends, it is told who leaves before and nobody is named who becomes eligible after', async () => {
  const ended = await run(...asked('post.xlsx', POST), '--until', '2052-01-01', '--json', at('until.json'));
  const { candidates } = folder.json('until.json') as SeatJson;
  const leaving = candidates.filter(({ leaves }) => leaves !== null);
  expect(leaving.length).toBeGreaterThan(0);
  expect(leaving.length).toBeLessThan(candidates.length);
  expect(ended.out).toContain('Diperlukan sampai 01/01/2052;');
  expect(ended.out.match(/sebelum jabatan ini berakhir/g)).toHaveLength(leaving.length);
  for (const { leaves } of leaving) expect((leaves?.day ?? '') <= '2052-01-01').toBe(true);
  await run(...asked('post.xlsx', POST), '--until', '2026-09-30', '--json', at('short.json'));
  expect((folder.json('short.json') as SeatJson).soon.every(({ since }) => since <= '2026-09-30')).toBe(true);
});

test.each([
  ['a level nobody knows', { ...POST, 'JENIS JABATAN': 'Entah' }, [], '[buruk.xlsx]Peta Jabatan'],
  ['a rank nobody knows', { ...POST, 'PANGKAT MINIMAL': 'IX/z' }, [], '[buruk.xlsx]Peta Jabatan'],
  ['no unit', { ...POST, 'UNIT KERJA': '' }, [], 'Nama jabatan atau unit kerja kosong.'],
  ['a day that has passed', POST, ['--until', '2026-01-01'], 'tidak sesudah tanggal data'],
])('a post with %s is refused with its place', async (_, post, options, words) => {
  const ended = await run(...asked('buruk.xlsx', post), ...options);
  expect(ended.code).toBe(1);
  expect(ended.err).toContain(words);
});

test('a post that stands on the sheet, no post and two are refused', async () => {
  folder.put('sama.xlsx', fileOf([{ ...posts, rows: posts.rows.slice(0, HEADER_ROW + 2) }]));
  folder.put('kosong.xlsx', fileOf([{ ...posts, rows: posts.rows.slice(0, HEADER_ROW + 1) }]));
  folder.put('dua.xlsx', fileOf([withPost(POST, HEADER_ROW + 2)]));
  const errors = [];
  for (const name of ['sama.xlsx', 'kosong.xlsx', 'dua.xlsx'])
    errors.push((await run('seat', at('out.xlsx'), '--post', at(name))).err);
  expect(errors[0]).toContain('sudah ada pada lembar jabatan');
  expect(errors[1]).toMatch(/tepat satu baris; yang terbaca 0/);
  expect(errors[2]).toMatch(/tepat satu baris; yang terbaca 2/);
  expect((await run('seat', at('out.xlsx'), '--position', 'x', '--post', at('sama.xlsx'))).code).toBe(2);
  expect((await run('seat', at('out.xlsx'), '--position', 'x', '--until', '2027-01-01')).code).toBe(2);
});
