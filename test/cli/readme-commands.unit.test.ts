import { readFileSync } from 'node:fs';

import { cellAt } from '../../src/sheets';
import { openFile } from '../support/workbooks';

import { Folder, run } from './run';
import { tryGrid } from '../support/workbook-tools';

jest.setTimeout(120_000);

const PREFIX = 'npm run --silent padan -- ';
const readme = readFileSync('README.md', 'utf8');
const commands = readme.split('\n').flatMap((line) => (line.startsWith(PREFIX) ? [line.slice(PREFIX.length)] : []));

const folder = new Folder();
afterAll(() => folder.remove());

/** Words of a README line with the placeholders filled in, the way a reader would. */
const words = (line: string, nip: string, position: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => {
    if (word === 'NIP') return nip;
    if (word === '"Nama Jabatan"') return position;
    return /\.(xlsx|json|zip)$|\/$/.test(word) ? folder.file(word) : word;
  });

test('the README shows every command of the command line', () => {
  expect(commands.map((line) => line.split(' ')[0]).sort()).toEqual([
    'blind',
    'check',
    'compare',
    'explain',
    'inspect',
    'needs',
    'papers',
    'plan',
    'plan',
    'public',
    'robustness',
    'sample',
    'scenario',
    'score',
    'seat',
    'templates',
    'verify',
  ]);
});

test('every command of the README ends well, in the order in which it stands there', async () => {
  const [making = '', ...others] = commands;
  expect((await run(...words(making, '', ''))).code).toBe(0);
  const workbook = openFile(folder.bytes('IN.xlsx'));
  const listed = await workbook.read(() => 'nothing');
  const [staff, posts] = listed.ok ? listed.value.sheets : [];
  const people = await tryGrid(workbook, staff?.name ?? '');
  const seats = await tryGrid(workbook, posts?.name ?? '');
  if (!people.ok || !seats.ok) throw new Error('sample');
  const column = people.value.rows.flatMap((row) => row.indexOf('NIP BARU')).find((place) => place >= 0) ?? -1;
  const nip = String(people.value.rows.map((row) => row[column]).find((cell) => /^\d{18}$/.test(String(cell))));
  const header = seats.value.rows.findIndex((row) => row.includes('NAMA JABATAN'));
  const named = seats.value.rows[header]?.indexOf('NAMA JABATAN') ?? -1;
  const names = seats.value.rows.flatMap((_, row) =>
    row > header ? [String(cellAt(seats.value, row, named) ?? '')] : [],
  );
  // A name that several units have would have to be told apart.
  const position = names.find((name) => name !== '' && names.indexOf(name) === names.lastIndexOf(name)) ?? '';
  for (const line of others) {
    const ended = await run(...words(line, nip, position));
    expect([line, ended.code, ended.err.includes('padan.ts')]).toEqual([line, 0, false]);
  }
  expect(folder.names()).toEqual([
    'BLIND.xlsx',
    'IN.xlsx',
    'KEY.xlsx',
    'NEXT.xlsx',
    'OUT.xlsx',
    'PAPERS.zip',
    'PUBLIC.xlsx',
    'SCENARIOS.xlsx',
    'TEMPLATES',
    'summary.json',
  ]);
});

test('every npm script that the README and CONTRIBUTING name exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const text = readme + readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links)
    expect(() => readFileSync(link.endsWith('/') ? `${link}0001-floor-plan.md` : link)).not.toThrow();
});
