import { unzipSync } from 'fflate';

import { expectDocumented } from '../support/json-contract';

import { AS_OF, Folder, run } from './run';

const folder = new Folder();
const at = (name: string): string => folder.file(name);
afterAll(() => folder.remove());

beforeAll(async () => {
  await run('sample', '--employees', '60', '--positions', '40', '--seed', '7', '--out', at('in.xlsx'), ...AS_OF);
  await run('plan', at('in.xlsx'), '--out', at('out.xlsx'), ...AS_OF);
}, 30_000);

test('papers of a result are written as one archive, with what is blank said', async () => {
  const ended = await run('papers', at('out.xlsx'), '--out', at('a.zip'), '--json', at('a.json'));
  expect(ended.code).toBe(0);
  const names = Object.keys(unzipSync(folder.bytes('a.zip')));
  const { files, blanks } = folder.json('a.json') as { files: string[]; blanks: { name: string }[] };
  expect(names).toEqual(['BACA-DAHULU.txt', ...files]);
  expect(ended.out).toContain(`${blanks.length} isian masih kosong`);
  expect(blanks.map(({ name }) => name)).toContain('Nama pemerintah daerah');
  expectDocumented('`papers`', [folder.json('a.json')]);
}, 30_000);

test('templates of the office are used, and a file with another name is told', async () => {
  const templates = at('mine');
  expect((await run('templates', '--out', templates, '--paper', 'a4')).code).toBe(0);
  const ended = await run(
    'papers',
    at('out.xlsx'),
    '--out',
    at('b.zip'),
    '--templates',
    templates,
    '--kinds',
    'nominatif',
  );
  expect(ended.code).toBe(0);
  const [, nominatif] = Object.values(unzipSync(folder.bytes('b.zip')));
  const page = /w:pgSz w:w="(\d+)"/.exec(
    new TextDecoder().decode(unzipSync(nominatif ?? new Uint8Array())['word/document.xml']),
  );
  expect(page?.[1]).toBe('16838');
  folder.put('mine/nominatip.docx', 'x');
  const other = await run('papers', at('out.xlsx'), '--out', at('b.zip'), '--templates', templates);
  expect(other.err).toContain('nominatip.docx');
  folder.put('mine/daftar-nominatif.docx', 'x');
  const broken = await run('papers', at('out.xlsx'), '--out', at('c.zip'), '--templates', templates);
  expect([broken.code, folder.names().includes('c.zip')]).toEqual([1, false]);
  expect(broken.err).toContain('daftar-nominatif.docx');
});

test('fields of another workbook are filled in; templates are not written over', async () => {
  const templates = at('fields');
  await run('templates', '--out', templates);
  const empty = await run('papers', at('out.xlsx'), '--out', at('d.zip'), '--fields', `${templates}/Isian Surat.xlsx`);
  expect(empty.code).toBe(0);
  const none = await run('papers', at('out.xlsx'), '--out', at('e.zip'), '--fields', at('in.xlsx'));
  expect([none.code, folder.names().includes('e.zip')]).toEqual([1, false]);
  expect(none.err).toContain('paper-fields-missing');
  const again = await run('templates', '--out', templates);
  expect(again.code).toBe(1);
  expect(again.err).toContain('output-exists');
});

test.each([
  [['papers'], 'OUT.xlsx'],
  [['papers', 'x.xlsx'], '--out'],
  [['papers', 'x.xlsx', '--out', 'a.docx'], '.zip'],
  [['papers', 'x.xlsx', '--out', 'a.zip', '--kinds', 'surat'], '--kinds'],
  [['papers', 'x.xlsx', '--out', 'a.zip', '--paper', 'legal'], '--paper'],
  [['templates'], '--out'],
])('%j is a wrong use', async (argv, said) => {
  const ended = await run(...argv);
  expect(ended.code).toBe(2);
  expect(ended.err).toContain(said);
});

test('papers in English, and a result that is not there', async () => {
  const ended = await run('papers', at('out.xlsx'), '--out', at('f.zip'), '--lang', 'en');
  expect(ended.out).toContain('fields are still blank');
  expect(Object.keys(unzipSync(folder.bytes('f.zip')))).toContain('01-nominative-list.docx');
  expect((await run('papers', at('in.xlsx'), '--out', at('g.zip'))).code).toBe(1);
});
