import { inspectSheets } from '../../src/intake';
import { readingsJson } from '../../src/usecases';

const fieldsOf = (
  headers: readonly string[],
  cells: readonly (string | number)[],
): Readonly<Record<string, string>> => {
  const rows = [headers, cells, cells, cells];
  const { sheets } = readingsJson(inspectSheets([{ sheet: 'Lembar', rows, hiddenRows: 0 }])) as unknown as {
    sheets: { columns: { header: string; field: string | null }[] }[];
  };
  return Object.fromEntries(sheets[0]!.columns.map(({ header, field }) => [header, String(field)]));
};

describe('inspect --json', () => {
  test('calls what a post asks for by the names of its contract', () => {
    expect(
      fieldsOf(
        [
          'NAMA JABATAN',
          'UNIT KERJA',
          'KUALIFIKASI PENDIDIKAN',
          'GOLONGAN MINIMAL',
          'SYARAT KOMPETENSI',
          'PRIORITAS',
          'ABK',
        ],
        ['Analis', 'Bidang A', 'S-1 Hukum', 'III/a', 'Level 3', 'Tinggi', 2],
      ),
    ).toEqual({
      'NAMA JABATAN': 'positionName',
      'UNIT KERJA': 'unit',
      'KUALIFIKASI PENDIDIKAN': 'educationRequired',
      'GOLONGAN MINIMAL': 'minRank',
      'SYARAT KOMPETENSI': 'competencyRequired',
      PRIORITAS: 'urgency',
      ABK: 'required',
    });
  });

  test('knows one status and one competence of a person', () => {
    expect(
      fieldsOf(
        ['NIP', 'NAMA', 'JABATAN', 'KEDUDUKAN HUKUM', 'NILAI JPM'],
        ['199902302020131900', 'X', 'Analis', 'Aktif', 81],
      ),
    ).toMatchObject({ 'KEDUDUKAN HUKUM': 'employmentStatus', 'NILAI JPM': 'competency' });
  });
});
