import { EMPLOYEE_FACTS } from '../../src/book';
import { headerRow, text } from '../../src/book/cells';
import { employeeLine, linesOnSheet, rowsInBlocks } from '../../src/book/data-sheet';
import { textsOf } from '../../src/text';
import { anEmployee } from '../support/records';

const factsOf = (parts: Parameters<typeof anEmployee>[0]): Readonly<Record<string, string>> => {
  const { facts } = employeeLine(anEmployee(parts), textsOf('id'));
  return Object.fromEntries(EMPLOYEE_FACTS.map((fact, index) => [fact, facts[index]!]));
};

test('what a person was rated by others, by rubric and by competence is kept; who rated them is not', () => {
  const source = { sheet: 'Umpan Balik', row: 1, column: 5 };
  const facts = factsOf({
    talent: { training: 5000, awards: 10000 },
    competenceLevels: { results: 4, integrity: 3 },
    feedback: [
      { from: 'superior', giver: 'kepala bidang contoh', score: 8000, hasEvidence: false, source },
      { from: 'peer', giver: 'rekan umpama', score: 7550, hasEvidence: true, source },
    ],
  });
  expect([facts.talentRubric, facts.competenceProfile, facts.feedbackViews]).toEqual([
    'jumlah pelatihan 50,00; penghargaan 100,00',
    'Integritas 3; Orientasi pada Hasil 4',
    'atasan 80,00; rekan 75,50',
  ]);
  expect(Object.values(facts).join()).not.toContain('umpama');
});

test('a list without anything for a person is not the same as no list', () => {
  const blank = factsOf({ talent: null, competenceLevels: null, feedback: null });
  expect([blank.talentRubric, blank.competenceProfile, blank.feedbackViews]).toEqual(['-', '-', '-']);
  expect(factsOf({ talent: {}, feedback: [] })).toMatchObject({ talentRubric: '0', feedbackViews: '0' });
});

describe('a list longer than the sheet', () => {
  const header = headerRow(['Jenis', 'Kunci', 'Nama', 'Jabatan', 'Unit', 'Data']);
  const lines = Array.from({ length: 11 }, (_, line) =>
    ['Pegawai', `k${line}`, `Contoh ${line}`, 'Analis', 'Bidang A', '-'].map((cell) => text(cell)),
  );
  const gridOf = (most: number, notes: readonly string[] = []) => ({
    sheet: 'P1 Data Dibaca',
    hiddenRows: 0,
    rows: [
      ['Judul'],
      ['Keterangan'],
      ...rowsInBlocks(header, lines, most).map((cells, row) => [
        ...cells.map((cell) => cell?.value ?? null),
        ...(notes[row] === undefined ? [] : [null, notes[row], notes[row]]),
      ]),
    ],
  });
  const keys = (grid: ReturnType<typeof gridOf>): string[] => [...linesOnSheet(grid)].map((cells) => cells[1]!).sort();
  const all = lines.map((cells) => String(cells[1]!.value)).sort();

  test.each([
    [12, 1],
    [11, 2],
    [6, 3],
    [5, 3],
    [4, 4],
  ])('of %i rows goes on to its right: %i blocks, and every line is read again', (most, blocks) => {
    const grid = gridOf(most);
    expect(grid.rows.length).toBeLessThanOrEqual(most + 2);
    expect(grid.rows[2]).toHaveLength(7 * blocks - 1);
    expect(keys(grid)).toEqual(all);
  });

  test('is not taken for one by what an office has noted beside it', () => {
    expect(keys(gridOf(12, ['Catatan', 'Pegawai', 'Pegawai']))).toEqual(all);
    expect([...linesOnSheet({ sheet: 'kosong', hiddenRows: 0, rows: [] })]).toEqual([]);
  });
});
