import { rankCode } from '../../src/domain';
import { inspectSheets, readIntake } from '../../src/intake';
import { parseEducation } from '../../src/intake/values/parse-education';
import { parseLevel } from '../../src/intake/values/parse-level';
import { parseNumber } from '../../src/intake/values/parse-number';
import { parseRank } from '../../src/intake/values/parse-rank';
import { parseEmploymentStatus, parseLegalStatus } from '../../src/intake/values/parse-words';
import { freeSheetName, toCellText, type CellValue, type Grid } from '../../src/sheets';
import { AS_OF } from '../support/records';

import { grid, nipOf, peopleGrid, postsGrid, readWorkbook, theProblem, told } from './workbook';

describe('employment status', () => {
  test('a CPNS written out in full is no PNS', () => {
    expect(parseEmploymentStatus('Calon Pegawai Negeri Sipil')).toBe('cpns');
  });

  test.each(['Non PNS', 'Non-PNS', 'Bukan PNS', 'Tenaga Non PNS'])('%j is not taken for a PNS', (cell) => {
    expect(parseEmploymentStatus(cell)).toBeUndefined();
  });
});

describe('legal status', () => {
  test('"Diberhentikan sementara", as Padan itself prints it, is a suspension', () => {
    expect(parseLegalStatus('Diberhentikan sementara')).toBe('suspended');
  });

  test.each(['Prajurit Wajib', 'Pejabat Negara', 'Kepala Desa', 'Pegawai Titipan', 'PPPK paruh waktu'])(
    'the SIASN word %j is understood',
    (cell) => {
      expect(parseLegalStatus(cell)).toBeDefined();
    },
  );
});

describe('joined sheets with two rows for one person', () => {
  const skp = (rows: readonly (readonly CellValue[])[]): Grid =>
    grid('SKP', [['NIP', 'NAMA', 'TAHUN', 'PREDIKAT KINERJA'], ...rows]);
  const good = [nipOf(1), 'x', 2025, 'Baik'];
  const bad = [nipOf(1), 'x', 2025, 'Kurang'];

  test('that contradict each other are told, and do not depend on the order of rows', () => {
    const one = readWorkbook([{}, {}, {}], [{}], [skp([good, bad])]);
    const other = readWorkbook([{}, {}, {}], [{}], [skp([bad, good])]);
    expect(one.employees[0]?.appraisals).toEqual(other.employees[0]?.appraisals);
    expect(told(one.problems)).not.toEqual([]);
  });

  test('two JPM of one person are told', () => {
    const jpm = grid('Asesmen', [
      ['NIP', 'NAMA', 'JPM'],
      [nipOf(1), 'x', 60],
      [nipOf(1), 'x', 95],
    ]);
    expect(told(readWorkbook([{}, {}, {}], [{}], [jpm]).problems)).not.toEqual([]);
  });

  test.each([
    ['all are shares', [0.825, 1, 0.7], [8250, 10000, 7000], 3],
    ['some are, as cells typed with a per cent sign', [0.825, 82.5, 1], [8250, 8250, 100], 1],
    ['none is', [82.5, 70, 0], [8250, 7000, 0], 0],
  ])('JPM of which %s are read as percentages, and told once', (_, values, read, count) => {
    const jpm = grid('Asesmen', [['NIP', 'NAMA', 'JPM'], ...values.map((value, row) => [nipOf(row + 1), 'x', value])]);
    const { employees, problems } = readWorkbook([{}, {}, {}], [{}], [jpm]);
    expect(employees.map(({ competence }) => competence)).toEqual(read);
    expect(problems.filter(({ code }) => code === 'share-as-percent').map(({ params }) => params?.count)).toEqual(
      count === 0 ? [] : [count],
    );
  });

  test('one row per year reads the same in either order', () => {
    const years = [
      [nipOf(1), 'x', 2024, 'Baik'],
      [nipOf(1), 'x', 2025, 'Kurang'],
    ];
    const one = readWorkbook([{}, {}, {}], [{}], [skp(years)]);
    const other = readWorkbook([{}, {}, {}], [{}], [skp([...years].reverse())]);
    expect(one.employees[0]?.appraisals).toEqual(other.employees[0]?.appraisals);
  });
});

describe('printed forms', () => {
  test('a signature block without "Mengetahui" does not stop the plan', () => {
    const people = peopleGrid([{}, {}, {}]);
    const signature = [
      'Kota Contoh, 2 Januari 2026',
      'Kepala Badan Kepegawaian,',
      'Contoh Pejabat',
      'NIP. 19700131 199503 1 999',
    ];
    const rows = [...people.rows, [], ...signature.map((text) => [null, text])];
    const { problems, employees } = readIntake([grid('Pegawai', rows), postsGrid([{}])], AS_OF);
    expect(employees).toHaveLength(3);
    expect(told(problems)).toEqual([]);
  });

  test('rows below a subtotal are read, or at least reported as not read', () => {
    const [header = [], first = [], second = []] = postsGrid([{}, { unit: 'Bidang B' }]).rows;
    const rows = [header, first, [null, 'JUMLAH', null, null, null, null, null, 9], second];
    const { positions, problems } = readIntake([peopleGrid([{}, {}, {}]), grid('Jabatan', rows)], AS_OF);
    expect({ posts: positions.length, problems: told(problems).length > 0 }).not.toEqual({ posts: 1, problems: false });
  });

  test('an employee sheet stays one when it also holds a salary or a leave column', () => {
    for (const extra of ['GAJI POKOK', 'SISA CUTI', 'CATATAN ARSIP']) {
      const people = peopleGrid([{}, {}, {}]);
      const rows = people.rows.map((row, index) => [...row, index === 0 ? extra : 'x']);
      expect({ extra, kind: inspectSheets([grid('Pegawai', rows)])[0]?.kind }).toEqual({ extra, kind: 'employee' });
    }
  });
});

describe('formula errors', () => {
  test('are no field of study', () => {
    const { employees, problems } = readWorkbook([{}, {}, { educationField: '#VALUE!' }]);
    expect(employees[2]?.educationField).toBeNull();
    expect(told(problems)).toEqual(['cell-error warns Pegawai!J4']);
  });

  test('in level and rank are called formula errors', () => {
    const { employees, problems } = readWorkbook([
      {},
      {},
      { educationLevel: '#REF!', educationField: null, rank: '#REF!' },
    ]);
    expect(employees[2]?.educationField).toBeNull();
    expect(told(problems)).toEqual(['cell-error warns Pegawai!G4', 'cell-error warns Pegawai!I4']);
  });

  test('are no wish', () => {
    const wishes = grid('Minat', [
      ['NIP', 'NAMA', 'PILIHAN 1'],
      [nipOf(1), 'x', '#REF!'],
    ]);
    const { employees, problems } = readWorkbook([{}, {}, {}], [{}], [wishes]);
    expect(employees[0]?.interests).toEqual([]);
    expect(told(problems)).toEqual(['cell-error warns Minat!C2']);
  });
});

test('an overfull post says how many heads it has when only the sheet counts them', () => {
  const { problems } = readWorkbook([{}, {}, {}], [{}, { unit: 'Bidang B', required: 2, filled: 9 }]);
  expect(theProblem(problems, 'overfull').params).toMatchObject({ seats: 2, found: 9 });
});

describe('education', () => {
  test.each([
    ['S-1/Sarjana', 'S1'],
    ['S-3/Doktor', 'S3'],
    ['SLTA Kejuruan', 'SLTA'],
    ['SLTA Keguruan', 'SLTA'],
    ['SLTP Kejuruan', 'SLTP'],
    ['D-IV/S-1', 'D4'],
    ['D4/S1', 'D4'],
  ])('the SIASN level %j names no field of study', (cell, level) => {
    expect(parseEducation(cell)).toEqual({ level, field: null });
  });

  test('SMPS is no SMP', () => {
    expect(parseEducation('SMPS').level).not.toBe('SLTP');
  });

  test('"Dokter Spesialis Anak" is S2, as Spesialis is', () => {
    expect(parseEducation('Dokter Spesialis Anak').level).toBe('S2');
  });
});

describe('levels of functional posts in earlier words', () => {
  test.each([
    ['Perawat Pertama', 'ahli-pertama'],
    ['Perawat Muda', 'ahli-muda'],
    ['Auditor Madya', 'ahli-madya'],
    ['Guru Utama', 'ahli-utama'],
    ['Perawat Pelaksana', 'terampil'],
  ])('%j is %s', (name, level) => {
    expect(parseLevel({ type: 'Fungsional', echelon: null, name })).toBe(level);
  });
});

describe('numbers in English notation', () => {
  test.each([
    ['1,250', 1250],
    ['1,250.50', 1250.5],
  ])('%j is %d', (cell, number) => {
    expect(parseNumber(cell)).toBe(number);
  });

  test.each(['1.2.10', '1,2,3'])('%j is no number', (cell) => {
    expect(parseNumber(cell)).toBeUndefined();
  });
});

describe('ranks', () => {
  test.each(['Gol.', 'Golongan', 'XVIII', 'XIX'])('%j is no PPPK grade', (cell) => {
    expect(parseRank(cell).kind).toBe('unknown');
  });

  test('"iiic" is III/c', () => {
    const reading = parseRank('iiic');
    expect(reading.kind === 'rank' ? rankCode(reading.rank) : reading.kind).toBe('III/c');
  });
});

describe('cutting text', () => {
  test('at the limit of a cell does not cut a sign in two', () => {
    expect(toCellText(`${'x'.repeat(32766)}😀`)).toBe('x'.repeat(32766));
  });

  test('at the limit of a sheet name does not cut a sign in two', () => {
    expect(freeSheetName(`${'x'.repeat(30)}😀`, [])).toBe('x'.repeat(30));
  });
});
