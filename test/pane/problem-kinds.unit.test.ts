import type { IntakeProblemCode, PadanProblem } from '../../src/domain';
import { problemKinds } from '../../src/pane/problem-kinds';
import { withoutCodes } from '../../src/pane/without-codes';
import { textsOf, type Language } from '../../src/text';
import { cellProblems } from '../../src/text/id/cell-problems';

const texts = textsOf('id');

const unmatched = (row: number, nearest: string): PadanProblem => ({
  code: 'position-unmatched',
  severity: 'blocks',
  where: { sheet: 'Pegawai', row, column: 3 },
  value: 'Analis',
  params: { unit: 'Dinas A', nearest },
});

test.each([
  [
    'belum diperiksa: R29 Perpindahan ke jabatan fungsional. Lengkapi',
    'belum diperiksa: Perpindahan ke jabatan fungsional. Lengkapi',
  ],
  ['tidak ada calon (R38, R39).', 'tidak ada calon.'],
  ['R35b Kelas jabatan', 'Kelas jabatan'],
  ['Ruang R3 lantai dua', 'Ruang R3 lantai dua'],
])('"%s" is said without codes of rules', (text, said) => expect(withoutCodes(text)).toBe(said));

test('problems that stop a plan come first, each kind with all its cells', () => {
  const kinds = problemKinds(
    [
      { code: 'date-unknown', severity: 'warns', where: { sheet: 'Pegawai', row: 4, column: 1 }, value: '31/02/2020' },
      { code: 'nip-blank', severity: 'blocks', where: { sheet: 'Pegawai', row: 7, column: 0 } },
      { code: 'date-unknown', severity: 'warns', where: { sheet: 'Minat', row: 9, column: 2 }, value: 'besok' },
    ],
    texts,
  );
  expect(kinds.map(({ title, severity, noun }) => [title, severity, noun])).toEqual([
    ['NIP kosong', 'blocks', 'cell'],
    ['Tanggal tidak dikenali atau tidak masuk akal', 'warns', 'cell'],
  ]);
  expect(kinds[1]?.cells).toEqual([
    { place: { sheet: 'Pegawai', row: 4, column: 1 }, address: 'B5', value: '31/02/2020', own: '' },
    { place: { sheet: 'Minat', row: 9, column: 2 }, address: 'C10', value: 'besok', own: '' },
  ]);
  expect(kinds[1]?.remedy).toBe('Tulis seperti 31/12/2021 atau 31 Desember 2021.');
});

test('what differs from cell to cell is told at the cell and not of the kind', () => {
  const [kind] = problemKinds([unmatched(3, 'Analis Hukum (Dinas A)'), unmatched(8, '')], texts);
  expect(kind?.title).toBe('Jabatan pegawai tidak ada di peta jabatan');
  expect(kind?.remedy).toBe('Jabatan ini pada unit "Dinas A" tidak ada di lembar jabatan.');
  expect(kind?.cells.map(({ own }) => own.startsWith('Mungkin maksudnya Analis Hukum (Dinas A).'))).toEqual([
    true,
    false,
  ]);
});

test('a problem without a sheet has no cell to go to, and one of a whole row is named by its number', () => {
  const kinds = problemKinds(
    [
      { code: 'sheet-positions-missing', severity: 'blocks', params: { sheets: 'A' } },
      { code: 'overfull', severity: 'warns', where: { sheet: 'Peta', row: 11 }, params: { seats: 1, found: 2 } },
    ],
    texts,
  );
  expect(kinds.map(({ noun, cells }) => [noun, cells[0]?.place, cells[0]?.address])).toEqual([
    ['thing', null, ''],
    ['row', { sheet: 'Peta', row: 11, column: 0 }, '12'],
  ]);
});

/** Whether the sentence on what is wrong says more than the kind: it asks for facts of the cell. */
const variesByCell = (code: IntakeProblemCode): boolean => {
  const before = new Proxy({}, { get: () => 1, has: () => true });
  const after = new Proxy({}, { get: () => 2, has: () => true });
  return texts.problems[code](before)[0] !== texts.problems[code](after)[0];
};

test.each<Language>(['id', 'en'])(
  'every kind of cell whose sentences differ has a name of its own in %s',
  (language) => {
    const { problemTitles } = textsOf(language);
    const varying = (Object.keys(cellProblems) as (keyof typeof cellProblems)[]).filter(variesByCell);
    expect(varying.length).toBeGreaterThan(15);
    expect(varying.filter((code) => !(code in problemTitles))).toEqual([]);
  },
);
