import type { Nip } from '../../src/domain';
import { newPackage, partText, textBytes, type Parts } from '../../src/ooxml';
import type { DraftCell } from '../../src/sheets';
import { findLeaks, personalDataOf, problemOfLeaks, type LeakKind } from '../../src/usecases';
import { anEmployee, aPosition, day, nip } from '../support/records';

const OTHER_NIP = '197203051998031904';

const data = personalDataOf({
  employees: [
    anEmployee({ nip: nip(1), name: 'Drs. H. Sutrisna Wibawa, M.M.', birthDate: day('1971-09-23') }),
    anEmployee({ nip: nip(2), name: 'Eka Ani', birthDate: day('1985-11-02') }),
    anEmployee({ nip: nip(3), name: 'Melati Kenanga', birthDate: null }),
  ],
  positions: [
    aPosition({ id: 'a', name: 'Perawat Terampil', unit: 'Puskesmas Melati', agency: 'Dinas Kesehatan' }),
    aPosition({ id: 'b', name: 'Kepala Puskesmas Kenanga', unit: 'Puskesmas Kenanga', agency: 'Dinas Kesehatan' }),
  ],
  grids: [{ sheet: 'Lain', rows: [['pasangan: 19720305 199803 1 904']], hiddenRows: 0 }],
  fewPeople: ['Kepala Puskesmas Kenanga'],
  own: ['Ringkasan untuk umum', 'Perawat'],
});

const book = (cell: string | number | DraftCell, name = 'Lembar'): Parts =>
  newPackage([
    {
      key: 'a',
      name,
      rows: [[typeof cell === 'object' ? cell : { value: cell }]],
      widths: [10],
    },
  ]);

const found = (parts: Parts, name = 'umum.xlsx'): [LeakKind, string][] =>
  findLeaks({ name, parts }, data).map(({ kind, value }) => [kind, value]);

const withPart = (parts: Parts, path: string, change: (xml: string) => string): Parts => {
  const changed = change(partText(parts, path) ?? '');
  return new Map([...parts, [path, textBytes(changed)]]);
};

test('a file that tells of nobody holds nothing, whatever posts, units and sentences are called', () => {
  for (const cell of ['Perawat Terampil, Puskesmas Melati', 'Ringkasan untuk umum', 'Puskesmas Kenanga', 4711])
    expect(found(book(cell))).toEqual([]);
});

test.each<[string, LeakKind, string]>([
  ['Usulan untuk SUTRISNA  WIBAWA', 'name', 'sutrisna wibawa'],
  ['diganti oleh Wibáwa', 'name-part', 'wibawa'],
  ['Eka Ani', 'name', 'eka ani'],
  ['Sdri. Melati Kenanga', 'name', 'melati kenanga'],
  [`NIP ${OTHER_NIP}`, 'nip', OTHER_NIP],
  ['19850101 201001 1 901', 'nip', '19850101 201001 1 901'],
  ['199001012015031777', 'nip', '199001012015031777'],
  ['lahir 23/09/1971', 'birth', '23/09/1971'],
  ['lahir 23-9-1971', 'birth', '23-9-1971'],
  ['1971-09-23', 'birth', '1971-09-23'],
  ['19710923', 'birth', '19710923'],
  ['23 September 1971', 'birth', '23 September 1971'],
  ['2 Nop 1985', 'birth', '2 Nop 1985'],
  ['05.03.1972', 'birth', '05.03.1972'],
  ['Ke Kepala Puskesmas Kenanga', 'place', 'kepala puskesmas kenanga'],
])('"%s" in a cell is found as %s', (cell, kind, value) => {
  expect(found(book(cell))).toContainEqual([kind, value]);
});

test('a date of birth is found as a number that is shown as a day, and not as a count', () => {
  const serial = day('1971-09-23');
  expect(found(book({ value: serial, format: 'date' }))).toEqual([['birth', '1971-09-23']]);
  expect(found(book({ value: serial, format: 'whole' }))).toEqual([]);
});

test('what stands outside the cells is found as well: names of sheets and files, properties, links, comments, other parts', () => {
  const plain = book('Perawat');
  const name: [LeakKind, string] = ['name-part', 'wibawa'];
  expect(found(plain, 'Wibawa.xlsx')).toContainEqual(name);
  expect(found(book('Perawat', 'Wibawa'))).toContainEqual(name);
  expect(
    found(withPart(plain, 'docProps/core.xml', (xml) => xml.replace('>Padan<', '>Sutrisna Wibawa<'))),
  ).toContainEqual(['name', 'sutrisna wibawa']);
  expect(found(withPart(plain, 'docProps/app.xml', (xml) => `${xml}<!-- Wibawa -->`))).toContainEqual(name);
  expect(found(withPart(plain, 'docProps/notes.txt', () => 'Wibawa'))).toContainEqual(name);
  expect(found(withPart(plain, 'xl/wibawa.xml', () => '<a/>'))).toContainEqual(name);
  expect(
    found(withPart(plain, 'xl/styles.xml', (xml) => xml.replace('<styleSheet', '<styleSheet title="Wibawa"'))),
  ).toContainEqual(name);
});

test('a name that is cut into runs inside one cell is found whole', () => {
  const parts = withPart(
    book('Perawat'),
    'xl/comments1.xml',
    () => '<comments><text><r><t>Sutris</t></r><r><t>na Wiba</t></r><r><t>wa</t></r></text></comments>',
  );
  expect(found(parts)).toContainEqual(['name', 'sutrisna wibawa']);
});

test('the first thing found becomes the problem that stops the writing', () => {
  expect(problemOfLeaks([])).toBeNull();
  const leaks = findLeaks({ name: 'umum.xlsx', parts: book(`Eka Ani ${OTHER_NIP}`) }, data);
  expect(problemOfLeaks(leaks)).toMatchObject({ code: 'personal-data', severity: 'blocks', params: { count: 2 } });
});

test('NIPs of the records are found even where they are no proper ones', () => {
  const odd = personalDataOf({
    employees: [anEmployee({ nip: '123456789012345678' as Nip, name: 'Satu' })],
    positions: [],
    grids: [],
    fewPeople: [],
    own: [],
  });
  const leaks = findLeaks({ name: 'a.xlsx', parts: book('123456789012345678') }, odd);
  expect(leaks.map(({ kind }) => kind)).toEqual(['nip']);
});
