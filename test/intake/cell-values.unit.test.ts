import { readIntake } from '../../src/intake';
import { isCellError } from '../../src/intake/values/text';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid, theProblem, told } from './workbook';

const ERRORS = [
  '#REF!',
  '#DIV/0!',
  '#NAME?',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#CONNECT!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#TIMEOUT!',
  '#PYTHON!',
  '#EXTERNAL!',
  '#GETTING_DATA',
  '#ERROR!',
];

describe('errors that formulas leave behind', () => {
  test.each(ERRORS)('%s is one', (text) => {
    expect(isCellError(text)).toBe(true);
  });

  test.each(['#N/A', '#', '#1', 'Ruang #3', '#Tim', 'BUSY!', '#REF', null, 3])('%j is none', (cell) => {
    expect(isCellError(cell)).toBe(false);
  });

  test.each(ERRORS)('%s is never a name, a post or a unit', (text) => {
    const told1 = (row: Parameters<typeof peopleGrid>[0][number]) =>
      told(readIntake([peopleGrid([row]), postsGrid([{}])], AS_OF).problems);
    expect(told1({ name: text })).toEqual(['cell-error warns Pegawai!B2', 'name-blank warns Pegawai!B2']);
    expect(told1({ position: text })).toContain('cell-error warns Pegawai!C2');
    expect(told1({ unit: text })).toContain('cell-error warns Pegawai!D2');
  });

  test('in the NIP of a list are told as such', () => {
    const list = grid('Kompetensi', [
      ['NIP', 'NAMA', 'NILAI JPM'],
      ['#BUSY!', 'x', 80],
      [nipOf(1), 'x', 80],
      [nipOf(1), 'x', 80],
    ]);
    expect(told(readIntake([peopleGrid([{}]), postsGrid([{}]), list], AS_OF).problems)).toContain(
      'cell-error blocks Kompetensi!A2',
    );
  });
});

test('full-width digits of a NIP are digits', () => {
  const wide = nipOf(1).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const { employees, problems } = readIntake([peopleGrid([{ nip: wide }]), postsGrid([{}])], AS_OF);
  expect([employees.map(({ nip }) => String(nip)), told(problems)]).toEqual([[nipOf(1)], []]);
});

test('days written as UTC instants are told once per column, and are the days of Indonesia', () => {
  const rows = [1, 2, 3].map((number) => ({ nip: nipOf(number), name: `Orang ${number}` }));
  const dated = (text: string) => peopleGrid(rows.map((row) => ({ ...row, positionDate: text })));
  const { employees, problems } = readIntake([dated('2019-12-31T17:00:00.000Z'), postsGrid([{ required: 3 }])], AS_OF);
  const plain = readIntake([dated('2020-01-01'), postsGrid([{ required: 3 }])], AS_OF);
  expect(employees.map(({ positionDate }) => positionDate)).toEqual(
    plain.employees.map(({ positionDate }) => positionDate),
  );
  expect(theProblem(problems, 'date-utc')).toMatchObject({ where: { sheet: 'Pegawai', row: 0 }, params: { count: 3 } });
});

describe('a second column of the same meaning', () => {
  const withColumn = (header: string, cell: string) => {
    const people = peopleGrid([{}, { nip: nipOf(2), name: 'Orang 2' }, { nip: nipOf(3), name: 'Orang 3' }]);
    return grid(
      'Pegawai',
      people.rows.map((row, index) => [...row, index === 0 ? header : cell]),
    );
  };

  test('is told, and not among the columns that need nothing', () => {
    const { problems } = readIntake([withColumn('JABATAN TERAKHIR', 'Analis'), postsGrid([{ required: 3 }])], AS_OF);
    expect(theProblem(problems, 'column-second').params).toEqual({ count: 1, names: 'JABATAN TERAKHIR' });
    expect(problems.filter(({ code }) => code === 'column-unknown')).toEqual([]);
  });

  test('PENDIDIKAN beside TINGKAT PENDIDIKAN is read for the programme', () => {
    const people = grid('Pegawai', [
      ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', 'TINGKAT PENDIDIKAN', 'PENDIDIKAN'],
      ...[1, 2, 3].map((number) => [
        nipOf(number),
        `Orang ${number}`,
        'Analis Kepegawaian',
        'Bidang Mutasi',
        'S-1',
        'Ilmu Hukum',
      ]),
    ]);
    const { readings } = readIntake([people, postsGrid([{ required: 3 }])], AS_OF);
    expect(readings[0]!.columns.slice(4).map(({ field, isAccepted }) => [field, isAccepted])).toEqual([
      ['educationLevel', true],
      ['educationField', true],
    ]);
  });
});
