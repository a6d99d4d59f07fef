import { isoDate } from '../../src/domain';
import { readIntake } from '../../src/intake';
import { required } from '../../src/kernel';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid, readWorkbook, theProblem, told, type PersonCells } from './workbook';

/** Problems and people of a sheet in which row 5 is the odd one. */
const withOdd = (cells: PersonCells) => {
  const { problems, employees } = readWorkbook([{}, {}, {}, cells]);
  return { told: told(problems), problems, odd: employees[3] };
};

describe('an employee sheet', () => {
  test('that is tidy is read without a word', () => {
    const { problems, employees, positionOf } = readWorkbook([{}, {}, {}]);
    expect(told(problems)).toEqual([]);
    expect(employees).toHaveLength(3);
    expect(positionOf).toEqual([0, 0, 0]);
    expect(employees[1]).toMatchObject({
      nip: nipOf(2),
      name: 'Contoh 2',
      positionName: 'Analis Contoh',
      unit: 'Bidang A',
      agency: 'Dinas A',
      rank: 9,
      educationLevel: 'S1',
      educationField: 'Akuntansi',
      employmentStatus: 'pns',
      legalStatus: 'active',
      appraisals: null,
      competence: null,
      discipline: null,
      interests: null,
    });
    const { positionDate, rankDate, birthDate, serviceStart } = required(employees[1], 'employee');
    expect([positionDate, rankDate, birthDate, serviceStart].map((date) => isoDate(required(date, 'date')))).toEqual([
      '2020-01-01',
      '2022-04-01',
      '1985-01-31',
      '2010-01-01',
    ]);
  });

  test('every fact is cited with the cell it stands in', () => {
    const { employees } = readWorkbook([{}, {}, {}]);
    const at = (column: number) => ({ sheet: 'Pegawai', row: 2, column });
    expect(employees[1]?.source).toEqual(at(0));
    expect(employees[1]?.sources).toEqual({
      serviceStart: at(0),
      position: at(2),
      positionDate: at(5),
      rank: at(6),
      educationLevel: at(8),
      educationField: at(9),
    });
  });

  test.each<[string, PersonCells, string]>([
    ['a NIP stored as a number', { nip: 198501312010012000 }, 'nip-numeric blocks Pegawai!A5'],
    ['a NIP that ends in 000', { nip: '198501312010011000' }, 'nip-numeric blocks Pegawai!A5'],
    ['a NIP of 17 digits', { nip: '19850131201001190' }, 'nip-invalid blocks Pegawai!A5'],
    ['letters for a NIP', { nip: 'Menyusul' }, 'nip-invalid blocks Pegawai!A5'],
    ['a NIP seen before', { nip: nipOf(2) }, 'nip-duplicate blocks Pegawai!A5'],
    ['no NIP', { nip: null }, 'nip-blank blocks Pegawai!A5'],
  ])('%s stops the plan and leaves the row out', (_, cells, problem) => {
    const result = withOdd(cells);
    expect(result.told).toEqual([problem]);
    expect(result.odd).toBeUndefined();
  });

  test.each<[string, PersonCells, string[]]>([
    ['a NIP of an impossible day', { nip: '198502302010011904' }, ['nip-implausible warns Pegawai!A5']],
    ['no name', { name: null }, ['name-blank warns Pegawai!B5']],
    ['a rank of the police', { rank: 'AIPTU' }, ['rank-unknown warns Pegawai!G5']],
    ['a date in words', { positionDate: 'kemarin' }, ['date-unknown warns Pegawai!F5']],
    ['a date of rank that does not exist', { rankDate: '31-02-2022' }, ['date-unknown warns Pegawai!H5']],
    ['a post taken at the age of ten', { positionDate: '01-01-1995' }, ['date-unknown warns Pegawai!F5']],
    ['a birth date other than in the NIP', { birthDate: '01-02-1985' }, ['date-disagrees warns Pegawai!M5']],
    [
      'an unknown education',
      { educationLevel: 'Pernah kuliah', educationField: null },
      ['education-unknown warns Pegawai!I5'],
    ],
    ['an unknown status', { employmentStatus: 'Honorer' }, ['status-unknown warns Pegawai!K5']],
    ['an unknown legal status', { legalStatus: 'Entah' }, ['status-unknown warns Pegawai!L5']],
    ['a formula error in a name', { name: '#REF!' }, ['cell-error warns Pegawai!B5', 'name-blank warns Pegawai!B5']],
    ['a formula error in a date', { positionDate: '#VALUE!' }, ['cell-error warns Pegawai!F5']],
  ])('%s is told, and the person is read all the same', (_, cells, problems) => {
    const result = withOdd(cells);
    expect(result.told).toEqual(problems);
    expect(result.odd).toBeDefined();
  });

  test('what was not understood is left unknown, never filled in', () => {
    const { odd } = withOdd({
      rank: 'AIPTU',
      positionDate: '01-01-1995',
      rankDate: 'x',
      employmentStatus: 'Honorer',
      legalStatus: 'Entah',
    });
    expect(odd).toMatchObject({
      rank: null,
      positionDate: null,
      rankDate: null,
      employmentStatus: null,
      legalStatus: null,
    });
  });

  test('without a readable birth date the NIP gives it', () => {
    expect(withOdd({ birthDate: '-' }).odd?.birthDate).toBe(withOdd({}).odd?.birthDate);
  });

  test.each(['=1+1', '+62 contoh', '@SUM(A1)', '＝1', '  =1'])('a name %j that could run is stopped', (name) => {
    const { told: words } = withOdd({ name });
    expect(words).toEqual(['text-like-formula blocks Pegawai!B5']);
  });

  test('post, unit and agency are watched for formulas like the name', () => {
    for (const [cells, cell] of [
      [{ position: '=A1' }, 'C5'],
      [{ unit: '=A1' }, 'D5'],
      [{ agency: '=A1' }, 'E5'],
    ] as const) {
      expect(withOdd(cells).told).toContain(`text-like-formula blocks Pegawai!${cell}`);
    }
  });

  test('the first row of a doubled NIP is named as people count rows', () => {
    expect(theProblem(withOdd({ nip: nipOf(2) }).problems, 'nip-duplicate').params).toMatchObject({ firstRow: 3 });
  });

  test('a problem carries what stood in the cell, and its header', () => {
    expect(theProblem(withOdd({ rank: 'AIPTU' }).problems, 'rank-unknown')).toMatchObject({
      value: 'AIPTU',
      params: { header: 'GOLONGAN' },
    });
  });

  test('a PPPK number says so when the status column does not; the grade of a PPPK is no PNS rank', () => {
    const { odd, told: words } = withOdd({ nip: '198501312021211904', employmentStatus: null, rank: 'IX' });
    expect(words).toEqual([]);
    expect(odd).toMatchObject({ employmentStatus: 'pppk', rank: null, serviceStart: null });
  });

  test('titles in columns of their own are put around the name', () => {
    const people = peopleGrid([{}, {}, {}]);
    const rows = people.rows.map((row, index) => [
      ...row,
      ...(index === 0 ? ['GELAR DEPAN', 'GELAR BELAKANG'] : ['Dr.', 'M.Si.']),
    ]);
    const { employees } = readIntake([grid('Pegawai', rows), postsGrid([{}])], AS_OF);
    expect(employees[0]?.name).toBe('Dr. Contoh 1, M.Si.');
  });

  test('blank rows and totals are passed over, what follows a signature is not read', () => {
    const { rows } = peopleGrid([{}, {}, {}]);
    const [header = [], first = [], second = [], third = []] = rows;
    for (const end of ['JUMLAH', 'Jumlah 3 orang', 'TOTAL KESELURUHAN', 'Mengetahui,', ' Total']) {
      const sheet = grid('Pegawai', [header, first, [], [null, ' '], second, [end], third]);
      const { employees, problems } = readIntake([sheet, postsGrid([{}])], AS_OF);
      expect({ end, nips: employees.map(({ nip }) => nip), told: told(problems) }).toEqual({
        end,
        nips: end === 'Mengetahui,' ? [nipOf(1), nipOf(2)] : [nipOf(1), nipOf(2), nipOf(3)],
        told: [],
      });
    }
  });
});

describe('a workbook', () => {
  const read = (...sheets: Parameters<typeof readIntake>[0][number][]) => told(readIntake(sheets, AS_OF).problems);

  test('without its two sheets says so', () => {
    expect(read()).toEqual(['sheet-employees-missing blocks ', 'sheet-positions-missing blocks ']);
    expect(read(peopleGrid([{}]))).toEqual(['sheet-positions-missing blocks ']);
    expect(read(postsGrid([{}]))).toEqual(['sheet-employees-missing blocks ']);
  });

  test('with two employee sheets does not choose', () => {
    const second = { ...peopleGrid([{}]), sheet: 'Pegawai lama' };
    const { problems } = readIntake([peopleGrid([{}]), second, postsGrid([{}])], AS_OF);
    expect(theProblem(problems, 'sheet-ambiguous')).toMatchObject({
      severity: 'blocks',
      params: { kind: 'employee', sheets: 'Pegawai (1), Pegawai lama (1)', common: 1 },
    });
  });

  test('with headers only says that the sheets are empty', () => {
    expect(read(peopleGrid([]), postsGrid([]))).toEqual(['sheet-empty blocks Jabatan', 'sheet-empty blocks Pegawai']);
  });

  test('a column that must be there is named; one that is unsure, or looks like it, is asked about', () => {
    const people = peopleGrid([{}, {}, {}]);
    const renamed = (from: string, to: string) => ({
      ...people,
      rows: people.rows.map((row) => row.map((cell) => (cell === from ? to : cell))),
    });
    const elsewhere = renamed('UNIT KERJA', 'TEMPAT');
    expect(told(readIntake([elsewhere, postsGrid([{}])], AS_OF).problems)).toContain('column-unsure blocks Pegawai!D1');
    const place = elsewhere.rows[0]!.indexOf('TEMPAT');
    const rooms = elsewhere.rows.map((row, index) =>
      row.map((cell, column) => (index > 0 && column === place ? 'Lantai 2' : cell)),
    );
    const missing = readIntake([{ ...elsewhere, rows: rooms }, postsGrid([{}])], AS_OF).problems;
    expect(theProblem(missing, 'column-missing')).toMatchObject({
      severity: 'blocks',
      where: { sheet: 'Pegawai', row: 0 },
      params: { field: 'unit' },
    });
    const unsure = readIntake([renamed('UNIT KERJA', 'UNIT KERJAA'), postsGrid([{}])], AS_OF).problems;
    expect(told(unsure)).toContain('column-unsure blocks Pegawai!D1');
    const harmless = readIntake([renamed('TANGGAL LAHIR', 'TANGGAL LAHIRR'), postsGrid([{}])], AS_OF).problems;
    expect(told(harmless)).toEqual(['column-unsure warns Pegawai!M1']);
  });

  test('columns that are not read are counted', () => {
    const people = peopleGrid([{}]);
    const rows = people.rows.map((row, index) => [
      ...row,
      ...(index === 0 ? ['CATATAN', 'ALAMAT', ''] : ['a', 'b', 'c']),
    ]);
    const { problems } = readIntake([grid('Pegawai', rows), postsGrid([{}])], AS_OF);
    expect(problems.filter(({ code, where }) => code === 'column-unknown' && where?.sheet === 'Pegawai')).toEqual([
      {
        code: 'column-unknown',
        severity: 'warns',
        where: { sheet: 'Pegawai', row: 0 },
        params: { count: 2, names: 'CATATAN, ALAMAT' },
      },
    ]);
  });
});

describe('people who are probably one', () => {
  const second = (name: string, nip: string) =>
    told(
      readWorkbook([
        {},
        { name: 'Budi Contoh', nip: '198501312010011902' },
        { name, nip, birthDate: null, employmentStatus: null },
      ]).problems,
    );

  test.each([
    ['Budi Contoh', '198501312010011920', 'two digits swapped'],
    ['BUDI  CONTOH', '198501312012011999', 'the same birth date'],
    ['Budi Contoh', '198501312022211002', 'a contract before the appointment'],
    ['Drs. H. Budi Contoh, M.Si.', '198501312022211002', 'titles beside that'],
  ])('%s %s: %s', (name, nip) => {
    expect(second(name, nip)).toEqual(['nip-similar warns Pegawai!A4']);
  });

  test.each([
    ['Budi Contoh', '197003212012011999', 'another person of the name'],
    ['Andi Contoh', '198501312010011920', 'another name'],
  ])('%s %s is %s', (name, nip) => {
    expect(second(name, nip)).toEqual([]);
  });
});

describe('what the NIP says beside what the columns say', () => {
  const workbook = (header: string, cell: string | null) =>
    told(
      readIntake(
        [
          grid('Pegawai', [
            ['NIP', 'NAMA', 'JABATAN', 'UNIT KERJA', header],
            [nipOf(1), 'Contoh 1', 'Analis Contoh', 'Bidang A', cell],
          ]),
          postsGrid([{}]),
        ],
        AS_OF,
      ).problems.filter(({ code }) => code !== 'column-unknown' && code !== 'filled-disagrees'),
    );

  test.each([
    ['JENIS KELAMIN', 'P', ['sex-disagrees warns Pegawai!E2']],
    ['JENIS KELAMIN', 'Laki-laki', []],
    ['JENIS KELAMIN', '?', []],
    ['TMT JABATAN', '01-12-2009', ['date-order warns Pegawai!E2']],
    ['TMT JABATAN', '01-01-2010', []],
    ['TMT GOLONGAN', '01-10-2008', ['date-order warns Pegawai!E2']],
    ['TMT GOLONGAN', '01-10-2030', ['date-future warns Pegawai!E2']],
    ['TMT CPNS', '15-01-2010', []],
    ['Tanggal CPNS', '01-03-2010', ['start-disagrees warns Pegawai!E2']],
    ['TMT CPNS', '01-01-2011', ['start-disagrees warns Pegawai!E2']],
    ['TMT CPNS', null, []],
  ])('%s %s: %j', (header, cell, problems) => {
    expect(workbook(header, cell)).toEqual(problems);
  });
});
