import { isoDate } from '../../src/domain';
import { required } from '../../src/kernel';
import type { CellValue } from '../../src/sheets';

import { joined, nipOf, readWorkbook, told, theProblem } from './workbook';

describe('appraisals', () => {
  test('stand in one column per year', () => {
    const { employees, problems } = joined(
      'SKP',
      ['NIP', 'NAMA', 'PREDIKAT KINERJA 2024', 'PREDIKAT KINERJA 2025'],
      [nipOf(1), 'x', 'Baik', 'Sangat Baik'],
      [nipOf(2), 'x', null, 'B'],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ appraisals }) => appraisals)).toEqual([
      [
        { year: 2024, rating: 'baik' },
        { year: 2025, rating: 'sangat-baik' },
      ],
      [{ year: 2025, rating: 'baik' }],
      [],
    ]);
    expect(employees[1]?.sources.performance).toEqual({ sheet: 'SKP', row: 2, column: 3 });
  });

  test('or in one row per year', () => {
    const { employees, problems } = joined(
      'SKP',
      ['NIP', 'NAMA', 'TAHUN', 'NILAI SKP'],
      [nipOf(1), 'x', 2024, '87,45'],
      [nipOf(1), 'x', '2025', 'Kurang'],
      [nipOf(2), 'x', null, 'Baik'],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ appraisals }) => appraisals)).toEqual([
      [
        { year: 2024, rating: 'baik' },
        { year: 2025, rating: 'kurang' },
      ],
      [],
      [],
    ]);
  });

  test('without a year are last year’s', () => {
    const { employees } = joined('SKP', ['NIP', 'NAMA', 'PREDIKAT KINERJA'], [nipOf(1), 'x', 'Baik']);
    expect(employees[0]?.appraisals).toEqual([{ year: 2025, rating: 'baik' }]);
  });

  test('of the years N-1 and N-2 are last year’s and the year’s before', () => {
    const { employees } = joined('SKP', ['NIP', 'NAMA', 'SKP TAHUN N-1', 'SKP N-2'], [nipOf(1), 'x', 'Baik', 'Kurang']);
    expect(employees[0]?.appraisals).toEqual([
      { year: 2024, rating: 'kurang' },
      { year: 2025, rating: 'baik' },
    ]);
  });

  test('in two columns without a year: one is last year’s, which the other is must be asked', () => {
    const { employees, readings } = joined(
      'SKP',
      ['NIP', 'NAMA', 'SKP', 'PREDIKAT KINERJA'],
      [nipOf(1), 'x', 'Baik', 'Kurang'],
    );
    expect(employees[0]?.appraisals).toEqual([{ year: 2025, rating: 'kurang' }]);
    expect(
      readings
        .at(-1)
        ?.columns.map(({ field, isAccepted }) => [field, isAccepted])
        .slice(2),
    ).toEqual([
      ['performance', false],
      ['performance', true],
    ]);
  });

  test('that are not understood are told and not guessed', () => {
    const { employees, problems } = joined(
      'SKP',
      ['NIP', 'NAMA', 'PREDIKAT KINERJA 2025'],
      [nipOf(1), 'x', 'Lumayan'],
      [nipOf(2), 'x', '#REF!'],
    );
    expect(told(problems)).toEqual(['rating-unknown warns SKP!C2', 'cell-error warns SKP!C3']);
    expect(employees[0]?.appraisals).toEqual([]);
  });

  test('a year in words is told', () => {
    const { problems } = joined('SKP', ['NIP', 'NAMA', 'TAHUN', 'SKP'], [nipOf(1), 'x', 'lalu', 'Baik']);
    expect(told(problems)).toEqual(['number-unknown warns SKP!C2']);
  });
});

describe('competence', () => {
  test('is kept in hundredths of a percent', () => {
    const { employees, problems } = joined(
      'Asesmen',
      ['NIP', 'NAMA', 'JPM'],
      [nipOf(1), 'x', '87,45'],
      [nipOf(2), 'x', 100],
      [nipOf(3), 'x', '-'],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ competence }) => competence)).toEqual([8745, 10000, null]);
    expect(employees[0]?.sources.competence).toEqual({ sheet: 'Asesmen', row: 1, column: 2 });
  });

  test('beyond the scale is cut and told', () => {
    const { employees, problems } = joined(
      'Asesmen',
      ['NIP', 'NAMA', 'JPM'],
      [nipOf(1), 'x', '101,25'],
      [nipOf(2), 'x', -3],
      [nipOf(3), 'x', 'baik'],
    );
    expect(told(problems)).toEqual([
      'value-clamped warns Asesmen!C2',
      'value-clamped warns Asesmen!C3',
      'number-unknown warns Asesmen!C4',
    ]);
    expect(employees.map(({ competence }) => competence)).toEqual([10000, 0, null]);
    expect(theProblem(problems.slice(0, 1), 'value-clamped').params).toMatchObject({ low: 0, high: 100 });
  });
});

describe('punishments', () => {
  const HEADERS = ['NIP', 'NAMA', 'TINGKAT HUKUMAN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'];

  test('are cases with their days; who is not listed has none', () => {
    const { employees, problems } = joined(
      'Hukdis',
      HEADERS,
      [nipOf(1), 'x', 'Sedang', '01-02-2025', '1 Agustus 2025'],
      [nipOf(1), 'x', 'Berat', 45000, null],
      [nipOf(2), 'x', '-', null, null],
    );
    expect(told(problems)).toEqual([]);
    const cases = required(employees[0]?.discipline, 'cases');
    expect(cases.map(({ weight, end }) => [weight, end === null ? null : isoDate(end)])).toEqual([
      ['medium', '2025-08-01'],
      ['heavy', null],
    ]);
    expect(cases[1]?.source).toEqual({ sheet: 'Hukdis', row: 2, column: 2 });
    expect([employees[1]?.discipline, employees[2]?.discipline]).toEqual([[], []]);
  });

  test('that are not understood are told', () => {
    const { problems } = joined(
      'Hukdis',
      HEADERS,
      [nipOf(1), 'x', 'Lain', null, null],
      [nipOf(2), 'x', 'Ringan', 'kapan', '30-02-2025'],
    );
    expect(told(problems)).toEqual([
      'discipline-unknown blocks Hukdis!C2',
      'date-unknown warns Hukdis!D3',
      'date-unknown warns Hukdis!E3',
    ]);
  });
});

describe('wishes', () => {
  test('keep their order; who has none wishes for nothing', () => {
    const { employees, problems } = joined(
      'Minat',
      ['NIP', 'NAMA', 'PILIHAN 1', 'PILIHAN 2'],
      [nipOf(1), 'x', 'Bidang B', 'Camat'],
      [nipOf(2), 'x', '-', ' Bidang  C '],
    );
    expect(told(problems)).toEqual([]);
    expect(employees.map(({ interests }) => interests)).toEqual([['Bidang B', 'Camat'], ['Bidang C'], []]);
    expect(employees[0]?.sources.interest).toEqual({ sheet: 'Minat', row: 1, column: 2 });
  });
});

describe('rows that belong to nobody', () => {
  test.each<[CellValue, string[]]>([
    ['198501312010011999', ['joined-nip-unknown warns Minat!A2']],
    [198501312010012000, ['nip-numeric blocks Minat!A2']],
    ['198501312010011000', ['nip-numeric blocks Minat!A2']],
    ['12345', ['nip-invalid blocks Minat!A2']],
    [null, ['nip-blank warns Minat!A2']],
  ])('under NIP %j are told and change nobody', (nip, problems) => {
    const result = joined(
      'Minat',
      ['NIP', 'NAMA', 'PILIHAN 1'],
      [nip, 'x', 'Bidang B'],
      [nipOf(1), 'x', 'Camat'],
      [nipOf(2), 'x', ''],
    );
    expect(told(result.problems)).toEqual(problems);
    expect(result.employees.map(({ interests }) => interests)).toEqual([['Camat'], [], []]);
  });
});

test('a workbook without such sheets leaves these facts unknown, not empty', () => {
  const { employees } = readWorkbook([{}]);
  expect(employees[0]).toMatchObject({ appraisals: null, competence: null, discipline: null, interests: null });
});

test('a punishment that ends before it begins is told and counts as running', () => {
  const headers = ['NIP', 'NAMA', 'JENIS HUKUMAN DISIPLIN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'];
  const { problems, employees } = joined('Hukdis', headers, [nipOf(1), null, 'Berat', '01-01-2026', '01-01-2025']);
  expect(told(problems)).toEqual(['discipline-order warns Hukdis!E2']);
  expect(employees[0]?.discipline).toMatchObject([{ weight: 'heavy', start: null, end: null }]);
});

describe('a list of punishments that cannot be read whole', () => {
  const HEADERS = ['NIP', 'NAMA', 'JENIS HUKUMAN DISIPLIN', 'TMT HUKUMAN', 'AKHIR HUKUMAN'];
  const DATES = ['01-01-2026', '01-01-2027'] as const;

  test.each<[string, readonly (readonly CellValue[])[], string]>([
    ['a name without a NIP', [[null, 'Orang', 'Berat', ...DATES]], 'nip-blank blocks Hukdis!A2'],
    ['dates without a weight', [[nipOf(1), null, null, ...DATES]], 'discipline-unknown blocks Hukdis!C2'],
    ['a weight nobody understands', [[nipOf(1), null, 'SK No. 12', ...DATES]], 'discipline-unknown blocks Hukdis!C2'],
  ])('stops the plan: %s', (_, rows, problem) => {
    expect(told(joined('Hukdis', HEADERS, ...rows).problems)).toEqual([problem]);
  });

  test('stops the plan without its NIPs, and nobody counts as clean', () => {
    const rows = [1, 2, 3].map((number) => [`1985013120100119${number}`, 'Orang', 'Berat', ...DATES]);
    const { problems, employees } = joined('Hukdis', HEADERS, ...rows);
    expect(told(problems)).toEqual(['column-unsure blocks Hukdis!A1']);
    expect(employees[0]?.discipline).toBeNull();
  });

  test('a dash for "none" on a list of everybody is none', () => {
    const { problems, employees } = joined('Hukdis', HEADERS, [nipOf(1), null, '-', null, null]);
    expect([told(problems), employees[0]?.discipline]).toEqual([[], []]);
  });
});

test('a sheet nobody can place is told, not passed over', () => {
  const { problems } = joined('Lain', ['NIP', 'NAMA', 'PELANGGARAN', 'HUKUMAN'], [nipOf(1), 'x', 'y', 'z']);
  expect(problems.map(({ code, where }) => [code, where?.sheet])).toContainEqual(['sheet-unsure', 'Lain']);
});

describe('statements and requirements', () => {
  const HEADERS = [
    'NIP',
    'NAMA',
    'BEBAS TEMUAN',
    'NIP PASANGAN',
    'NIP KONFLIK KEPENTINGAN',
    'PELATIHAN KEPEMIMPINAN TERAKHIR',
    'PENGALAMAN TERKAIT (BULAN)',
  ];

  test('are read once per person, and say where the others work', () => {
    const { employees, problems, readings } = joined(
      'Pernyataan',
      HEADERS,
      [nipOf(1), 'x', 'Ya', nipOf(2), null, 'PKA', 60],
      [nipOf(2), 'x', 'Belum', null, '198501312010011999', 'Diklatpim Tk. IV', null],
    );
    // Somebody on no list: nobody knows where, and the relation is not checked.
    expect(told(problems)).toEqual(['relation-nip-unknown warns Pernyataan!E3']);
    expect(readings[2]?.kind).toBe('statement');
    expect(employees[0]).toMatchObject({
      isAuditCleared: true,
      leadershipTraining: 'pka',
      relatedExperienceMonths: 60,
      relations: [{ kind: 'spouse', nip: nipOf(2), unit: 'Bidang A', agency: 'Dinas A' }],
    });
    expect(employees[1]).toMatchObject({
      isAuditCleared: false,
      leadershipTraining: 'pkp',
      relatedExperienceMonths: null,
      relations: [{ kind: 'declared', unit: null }],
    });
    expect(employees[2]).toMatchObject({ isAuditCleared: null, leadershipTraining: null, relations: [] });
  });

  test('that cannot be read are told, and count as not known', () => {
    const { employees, problems } = joined('Pernyataan', HEADERS, [nipOf(1), 'x', 'entah', null, '12', 'Lemhan?', -1]);
    expect(told(problems)).toEqual([
      'statement-unknown warns Pernyataan!C2',
      'nip-invalid blocks Pernyataan!E2',
      'statement-unknown warns Pernyataan!F2',
      'number-unknown warns Pernyataan!G2',
    ]);
    expect(employees[0]).toMatchObject({
      isAuditCleared: null,
      leadershipTraining: null,
      relatedExperienceMonths: null,
    });
  });

  test('without such a list nobody is known to be bound to nobody', () => {
    expect(readWorkbook([{}]).employees[0]?.relations).toBeNull();
  });
});
