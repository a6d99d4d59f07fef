import { withDecisions } from '../support/typed-decisions';
import { fileOf, tinySample } from '../support/workbooks';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(120_000);

type Summary = {
  readonly status: string;
  readonly transfers: readonly { readonly employee: string; readonly to: string }[];
  readonly commitments: readonly Record<string, unknown>[];
  readonly continuation: { readonly run: number; readonly departures: number; readonly leastDepartures: number } | null;
};

let folder: Folder;
let first: Summary;
const at = (name: string): string => folder.file(name);
const summary = (name: string): Summary => folder.json(name) as Summary;

beforeAll(async () => {
  folder = new Folder();
  folder.put('masuk.xlsx', fileOf(tinySample()));
  await run('plan', at('masuk.xlsx'), '--out', at('p1.xlsx'), '--json', at('p1.json'), ...AS_OF);
  first = summary('p1.json');
  const [approved, rejected] = first.transfers;
  const decided = await withDecisions(folder.bytes('p1.xlsx'), 'P1 Rekomendasi', {
    [approved!.employee]: 'Setuju',
    [rejected!.employee]: 'Tolak',
  });
  folder.put('diputus.xlsx', decided);
});
afterAll(() => folder.remove());

test('plan --continue follows the decisions, says so, and can be verified', async () => {
  const ended = await run(
    ...['plan', at('diputus.xlsx'), '--continue', '--out', at('p2.xlsx'), '--json', at('p2.json')],
    ...AS_OF,
  );
  expect(ended.code).toBe(0);
  expect(ended.out).toMatch(/Melanjutkan hasil P1: 2 keputusan diikuti, 0 tidak terpenuhi; \d+ orang lain/);
  const second = summary('p2.json');
  const [approved, rejected] = first.transfers;
  expect(second.commitments).toMatchObject([
    {
      ruling: 'approve',
      nip: approved!.employee,
      post: approved!.to,
      met: true,
      broken: [],
      date: null,
      sheet: 'P1 Rekomendasi',
      cell: expect.stringMatching(/^I\d+$/) as string,
    },
    { ruling: 'reject', nip: rejected!.employee, post: rejected!.to, met: true },
  ]);
  expect(second.continuation).toMatchObject({ run: 1 });
  expect(second.continuation!.departures).toBe(second.continuation!.leastDepartures);
  expect(second.continuation!.departures).toBeGreaterThan(0);
  expect((await run('verify', at('p2.xlsx'))).code).toBe(0);
});

test('without --continue a plan says in one line that decisions are not followed, and how they are', async () => {
  const ended = await run('plan', at('diputus.xlsx'), '--out', at('p2b.xlsx'), '--json', at('p2b.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  expect(ended.err.split('\n').filter((line) => line.includes('--continue'))).toHaveLength(1);
  const plain = summary('p2b.json');
  expect(plain).toMatchObject({ commitments: [], continuation: null });
  expect(plain.transfers).toEqual(first.transfers);
});

test('--tolerance is a whole percent, and asks for --continue', async () => {
  const to = ['--out', at('x.xlsx'), ...AS_OF];
  expect((await run('plan', at('diputus.xlsx'), '--tolerance', '5', ...to)).code).toBe(2);
  const below = await run('plan', at('diputus.xlsx'), '--continue', '--tolerance', '-4', ...to);
  expect([below.code, below.err]).toEqual([2, expect.stringContaining('--tolerance 0-100')]);
  for (const wrong of ['-1', '101', '1.5', 'x'])
    expect((await run('plan', at('diputus.xlsx'), '--continue', `--tolerance=${wrong}`, ...to)).code).toBe(2);
  const ended = await run('plan', at('diputus.xlsx'), '--continue', '--tolerance', '10', '--json', at('x.json'), ...to);
  expect(ended.code).toBe(0);
  expect((await run('verify', at('x.xlsx'))).code).toBe(0);
});

test('a file without a run cannot be continued', async () => {
  const ended = await run('plan', at('masuk.xlsx'), '--continue', '--out', at('y.xlsx'), ...AS_OF);
  expect(ended.code).toBe(1);
  expect(folder.names()).not.toContain('y.xlsx');
});
