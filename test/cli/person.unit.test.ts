import { htmlPage } from '../../src/usecases/html-page';

import { AS_OF, Folder, run } from './run';

jest.setTimeout(60_000);

const folder = new Folder();
const at = (name: string): string => folder.file(name);
const read = (name: string): string => new TextDecoder().decode(folder.bytes(name));

type Plan = {
  readonly transfers: readonly { readonly employee: string; readonly from: string; readonly to: string }[];
};
type PersonJson = {
  readonly moves: boolean;
  readonly read: readonly { readonly fact: string; readonly value: string; readonly cell: string }[];
  readonly rules: readonly { readonly rule: string; readonly bars: boolean }[];
  readonly nearest: readonly { readonly position: string; readonly sentence: string }[];
  readonly without: { readonly loss: number } | null;
};

let moved: readonly string[];
let stays: string;
beforeAll(async () => {
  await run('sample', '--employees', '80', '--positions', '40', '--seed', '5', '--out', at('in.xlsx'), ...AS_OF);
  await run('plan', at('in.xlsx'), '--out', at('out.xlsx'), '--json', at('plan.json'), ...AS_OF);
  moved = (folder.json('plan.json') as Plan).transfers.map(({ employee }) => employee);
  await run('objection', at('out.xlsx'), '--employee', moved[0] ?? '', '--out', at('o.html'), '--json', at('o.json'));
  // Whoever was looked at for the post and does not move.
  stays = [...read('o.html').matchAll(/\d{18}/g)].map(([nip]) => nip).find((nip) => !moved.includes(nip)) ?? '';
});
afterAll(() => folder.remove());

const pages = new Map<string, [string, PersonJson]>();

const pageOf = async (nip: string, ...more: readonly string[]): Promise<[string, PersonJson]> => {
  const known = pages.get([nip, ...more].join(' '));
  if (known !== undefined) return known;
  const ended = await run(
    ...['person', at('out.xlsx'), '--employee', nip, '--out', at('p.html'), '--json', at('p.json'), ...more],
  );
  expect([ended.code, ended.err]).toEqual([0, '']);
  const page: [string, PersonJson] = [read('p.html'), folder.json('p.json') as PersonJson];
  pages.set([nip, ...more].join(' '), page);
  return page;
};

test('a page tells what was read with its cells, rules with articles, the score, the nearest posts, and names nobody else', async () => {
  for (const nip of [moved[0] ?? '', stays]) {
    const [page, json] = await pageOf(nip);
    expect(json.moves).toBe(moved.includes(nip));
    expect([...page.matchAll(/\d{18}/g)].map(([found]) => found).filter((found) => found !== nip)).toEqual([]);
    expect(json.read[0]).toMatchObject({ fact: 'NIP', value: nip });
    expect(json.read[0]?.cell).toMatch(/^Data Pegawai![A-Z]+\d+$/);
    for (const { cell } of json.read) expect(page).toContain(cell);
    expect(json.rules.length).toBeGreaterThan(3);
    for (const { rule } of json.rules) expect(page).toContain(`<td>${rule} `);
    expect(page).toMatch(/<td>(?:PP|Peraturan BKN) \d+/);
    expect(json.nearest).toHaveLength(3);
    expect(page).toContain('UU 27/2022');
    expect(json.without).toBeNull();
  }
});

test('somebody who is moved passes every rule that bars, and whoever the plan leaves is said to stay', async () => {
  const [, json] = await pageOf(moved[0] ?? '');
  expect(json.rules.filter(({ bars }) => bars)).toEqual([]);
  const [page] = await pageOf(stays, '--lang', 'en');
  expect(page).toContain('This plan does not move');
  expect(page).toContain('lang="en"');
});

test('a page stands alone: nothing runs in it and nothing is loaded', async () => {
  const [page] = await pageOf(moved[0] ?? '');
  expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|href=|url\(|https?:|@import|\son[a-z]+=/i);
  expect(page).toContain("default-src 'none'");
});

test('what stands in a cell is text on a page, whatever it looks like', () => {
  const page = htmlPage('<b>', 'id', [
    { kind: 'text', text: '<script>alert("1")</script>' },
    { kind: 'table', headers: ["'"], rows: [['a & b\nc']] },
  ]);
  expect(page).not.toContain('<script>');
  expect(page).toContain('<p>&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;</p>');
  expect(page).toContain('<td>a &#38; b<br>c</td>');
});

test('a pack on an objection tells besides what calling the move off costs and who else there is', () => {
  const page = read('o.html');
  const json = folder.json('o.json') as PersonJson;
  expect(json.without).not.toBeNull();
  expect(page).toContain('RAHASIA');
  expect(page).toContain('Bila perpindahan ini dibatalkan');
  expect(stays).toMatch(/^\d{18}$/);
});

test('an objection of somebody whom the plan does not move has nothing to call off', async () => {
  const ended = await run('objection', at('out.xlsx'), '--employee', stays, '--out', at('s.html'));
  expect(ended.code).toBe(0);
  expect(read('s.html')).toContain('tidak ada yang dibatalkan');
});

test('somebody nobody knows, and options that are missing or of another kind, are told', async () => {
  const unknown = await run('person', at('out.xlsx'), '--employee', '1', '--out', at('x.html'));
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('(employee-unknown)')]);
  const codes = [
    await run('person'),
    await run('person', at('out.xlsx'), '--out', at('x.html')),
    await run('person', at('out.xlsx'), '--employee', stays),
    await run('objection', at('out.xlsx'), '--employee', stays, '--out', at('x.xlsx')),
  ].map(({ code }) => code);
  expect(codes).toEqual([2, 2, 2, 2]);
  expect(folder.names().filter((name) => name.startsWith('x.'))).toEqual([]);
});
