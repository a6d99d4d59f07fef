import { Folder, AS_OF, run } from './run';

const folder = new Folder();
const at = (name: string): string => folder.file(name);

type Sums = { readonly seats: number; readonly people: number; readonly empty: number; readonly beyond: number };
type NeedsJson = {
  readonly total: Sums;
  readonly agencies: readonly { readonly need: Sums }[];
  readonly posts: readonly { readonly urgency: number; readonly priority: number; readonly need: Sums }[];
};

const json = <Shape>(name: string): Shape => JSON.parse(new TextDecoder().decode(folder.bytes(name))) as Shape;

beforeAll(async () => {
  await run('sample', '--employees', '120', '--positions', '60', '--seed', '5', '--out', at('in.xlsx'), ...AS_OF);
});
afterAll(() => folder.remove());

const total = (sums: readonly Sums[], key: keyof Sums): number => sums.reduce((all, one) => all + one[key], 0);

test('needs are told without a plan, and reconcile with what a plan counts', async () => {
  const ended = await run('needs', at('in.xlsx'), '--json', at('n.json'), ...AS_OF);
  expect(ended.code).toBe(0);
  const found = json<NeedsJson>('n.json');
  for (const key of ['seats', 'people', 'empty', 'beyond'] as const) {
    expect(
      total(
        found.agencies.map(({ need }) => need),
        key,
      ),
    ).toBe(found.total[key]);
    expect(
      total(
        found.posts.map(({ need }) => need),
        key,
      ),
    ).toBe(found.total[key]);
  }
  expect(found.total.people).toBe(found.total.seats - found.total.empty + found.total.beyond);
  await run('plan', at('in.xlsx'), '--out', at('out.xlsx'), '--json', at('p.json'), ...AS_OF);
  expect(json<{ counts: { seats: number } }>('p.json').counts.seats).toBe(found.total.seats);
  expect(ended.out).toContain(`${found.total.empty} dari ${found.total.seats} kursi kosong`);
});

test('needs in English name the most urgent posts first', async () => {
  const ended = await run('needs', at('in.xlsx'), '--lang', 'en', ...AS_OF);
  const [, listed = ''] = ended.out.split('Most urgent needs\n');
  expect(listed.split('\n')[0]).toMatch(/^ {2}-\d+ \(\d+\/\d+\) {2}\S/);
});

test('a file that is blocked has no needs', async () => {
  await run(
    'sample',
    '--employees',
    '60',
    '--positions',
    '30',
    '--seed',
    '5',
    '--mess',
    'faulty',
    '--out',
    at('bad.xlsx'),
    ...AS_OF,
  );
  const ended = await run('needs', at('bad.xlsx'), ...AS_OF);
  expect([ended.code, ended.out]).toEqual([1, '']);
});

test('who can fill a post is told with what each leaves behind and costs', async () => {
  await run('plan', at('in.xlsx'), '--out', at('out.xlsx'), '--json', at('p.json'), ...AS_OF);
  const [move] = json<{ transfers: readonly { to: string; employee: string }[] }>('p.json').transfers;
  const ended = await run('seat', at('out.xlsx'), '--position', move?.to ?? '', '--json', at('s.json'));
  expect(ended.code).toBe(0);
  const answer = json<{ eligible: number; candidates: readonly { employee: string; loss: number | null }[] }>('s.json');
  expect(answer.candidates.map(({ employee }) => employee)).toContain(move?.employee);
  expect(ended.out).toContain('Diusulkan rencana ini.');
  expect(ended.out.match(/Kecocokan /g)).toHaveLength(answer.candidates.length);
});

test('a post nobody knows, and a file without a plan, are told', async () => {
  expect((await run('seat', at('out.xlsx'), '--position', 'Raja')).code).toBe(1);
  expect((await run('seat', at('in.xlsx'), '--position', 'Camat')).err).toContain('padan plan');
  expect((await run('seat', at('out.xlsx'))).code).toBe(2);
});
