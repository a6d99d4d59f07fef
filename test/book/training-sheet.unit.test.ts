import type { Course, Employee } from '../../src/domain';
import { trainingOf } from '../../src/insight';
import { required } from '../../src/kernel';
import type { SheetDraft } from '../../src/sheets';
import type { PlanningInput } from '../../src/planning';
import { verifyWorkbook } from '../../src/usecases';
import { day } from '../support/records';
import { fileOf, openFile, planned, smallSample, withCells } from '../support/workbooks';
import { valueOf } from '../support/workbook-tools';

import { allSheets, cityForReport, reportInput, sheetByKey } from './made-run';

const course = (code: string, facts: Partial<Course>): Course => ({
  code,
  name: 'Kursus',
  aims: ['integrity'],
  days: 3,
  date: day('2026-04-06'),
  seats: 5,
  source: { sheet: 'Katalog Pelatihan', row: 1, column: 1 },
  ...facts,
});

/** A city in which everybody has these levels, with these courses. */
const cityWith = (levels: Employee['competenceLevels'], courses?: readonly Course[]): PlanningInput => {
  const base = cityForReport();
  const employees = base.employees.map((employee, index) => ({
    ...employee,
    competenceLevels: index % 7 === 0 ? null : levels,
    sources: { ...employee.sources, 'level:integrity': { sheet: 'Profil', row: index + 1, column: 2 } },
  }));
  return { ...base, employees, ...(courses === undefined ? {} : { courses }) };
};

const textsOn = ({ rows }: SheetDraft): string[][] =>
  rows.map((cells) => cells.map((cell) => String(cell?.value ?? '')));

const sheetOf = (language: 'id' | 'en', input: PlanningInput): SheetDraft =>
  sheetByKey(allSheets(reportInput(language, input)), 'pelatihan');

describe('the sheet of training', () => {
  const low = { integrity: 1, unity: 1 };
  const city = cityWith(low, [course('K-1', { seats: 2 }), course('K-2', { date: null, seats: 1 })]);

  test('has a row for each gap, with its cell, levels, course, days and mentor', () => {
    const input = reportInput('id', city);
    const { movers } = trainingOf(input.planned);
    const rows = textsOn(sheetOf('id', city));
    const header = rows.findIndex((cells) => cells.includes('Kekurangan (sel asalnya)'));
    const table = rows.slice(header + 1);
    const count = movers.reduce((sum, { gaps }) => sum + Math.max(1, gaps.length), 0);
    expect(table.filter(([number]) => number !== '')).toHaveLength(count);
    const integrity = table.filter(([, , , gap]) => gap?.startsWith('Integritas') === true);
    expect(integrity.length).toBeGreaterThan(2);
    for (const [, , , gap, now, asked] of integrity) {
      expect(gap).toMatch(/^Integritas\n\(Profil!C\d+\)$/);
      expect(Number(now)).toBeLessThan(Number(asked));
    }
    const courses = integrity.map((cells) => cells[6]);
    expect(courses.filter((said) => said === 'K-1 Kursus, 3 hari')).toHaveLength(2);
    expect(new Set(courses.slice(2))).toEqual(new Set(['K-2 Kursus, 3 hari', 'Kursi atau tanggal di katalog habis']));
    expect(
      table.some((cells) => cells[3]?.startsWith('Perekat Bangsa') === true && cells[6] === 'Tidak ada di katalog'),
    ).toBe(true);
    expect(rows.flat()).toContain(
      `${movers.filter(({ transfer }) => transfer.employee.competenceLevels === null).length} orang yang pindah tidak punya tingkat kompetensi; kekurangan kompetensinya tidak diketahui.`,
    );
  });

  test('without a catalogue says so, and names no course and no day', () => {
    const rows = textsOn(sheetOf('en', cityWith(low)));
    expect(rows.flat()).toContain(
      'This workbook has no catalogue of courses, so only what is lacking and the mentor are written.',
    );
    const header = required(
      rows.find((cells) => cells.includes('Ready from')),
      'header',
    );
    const [from, to] = [header.indexOf('Course of the catalogue'), header.indexOf('Ready from')];
    const told = rows.slice(rows.indexOf(header) + 1).flatMap((cells) => [cells[from], cells[from + 2], cells[to]]);
    expect(new Set(told.map((said) => said ?? ''))).toEqual(new Set(['']));
  });

  test('is not there where nothing tells of competences and there is no catalogue', () => {
    const keys = (input: PlanningInput): string[] => allSheets(reportInput('id', input)).map(({ key }) => key);
    expect(keys(cityForReport())).not.toContain('pelatihan');
    expect(keys({ ...cityForReport(), courses: [course('K-1', {})] })).toContain('pelatihan');
  });

  test('has boxes for the superior with a list of their own', () => {
    const draft = sheetOf('id', city);
    expect(draft.validations).toHaveLength(3);
    expect(draft.layout?.columns.filter(({ kind }) => kind === 'entry').map(({ id }) => id)).toEqual([
      'training30',
      'training60',
      'training90',
    ]);
  });
});

describe('a workbook with a catalogue', () => {
  const text = (value: string | number) => ({ value, look: 'body', format: 'text' }) as const;
  const catalogue: SheetDraft = {
    key: 'katalog',
    name: 'Katalog Pelatihan',
    widths: [20, 20, 10, 14, 10],
    rows: [
      ['NAMA KURSUS', 'UNTUK KOMPETENSI ATAU ATURAN', 'LAMA (HARI)', 'TANGGAL MULAI', 'KURSI'].map(text),
      ['Penguatan JPM', 'R32', '4', '20/07/2026', '3'].map(text),
      ['Integritas ASN', 'Integritas', '3', '21/07/2026', '3'].map(text),
    ],
  };
  let bytes: Uint8Array;
  let sheet: SheetDraft;
  beforeAll(async () => {
    const workbook = openFile(fileOf([...smallSample(), catalogue]));
    const { draft } = await planned(workbook);
    bytes = workbook.bytes();
    sheet = sheetByKey(draft.sheets, 'pelatihan');
  });
  const faultsOf = async (file: Uint8Array): Promise<readonly string[]> =>
    valueOf(await verifyWorkbook(openFile(file), () => 0)).faults.map(({ code }) => code);
  const row = (): number => required(sheet.layout, 'layout').headerRow + 1;

  test('is verified, with the boxes filled in as well', async () => {
    expect(await faultsOf(bytes)).toEqual([]);
    expect(await faultsOf(withCells(bytes, sheet.name, [{ row: row(), column: 11, value: 'ya' }]))).toEqual([]);
  });

  test('has no other mentor or course than Padan wrote', async () => {
    const column = 10;
    const forged = withCells(bytes, sheet.name, [{ row: row(), column, value: 'Orang Lain' }]);
    expect(await faultsOf(forged)).toContain('verify-seal');
  });

  test('another date in the catalogue is other data', async () => {
    const moved = withCells(bytes, 'Katalog Pelatihan', [{ row: 1, column: 3, value: '01/08/2026' }]);
    expect(await faultsOf(moved)).not.toEqual([]);
  });
});
