import { EMPLOYEE_FACTS, lineCells, linesOnSheet, POSITION_FACTS } from '../../src/book';
import { dataLines, employeeLine } from '../../src/book/data-lines';
import { dataSheetOf } from '../../src/book/data-sheet';
import { required } from '../../src/kernel';
import { lineCount, MAX_ROWS, type CellValue, type Grid } from '../../src/sheets';
import { textsOf } from '../../src/text';
import { anEmployee, day } from '../support/records';

import { cityForReport, gridOfDraft, reportInput } from './made-run';

const factsOf = (parts: Parameters<typeof anEmployee>[0]): Readonly<Record<string, string>> => {
  const { facts } = employeeLine(anEmployee(parts), textsOf('id'));
  return Object.fromEntries(EMPLOYEE_FACTS.map((fact, index) => [fact, facts[index]!]));
};

test('what a person was rated by others, by rubric and by competence is kept; who rated them is not', () => {
  const date = day('2026-01-05');
  const source = { sheet: 'Umpan Balik', row: 1, column: 5 };
  const facts = factsOf({
    talent: { training: 5000, awards: 10000 },
    competenceLevels: { results: 4, integrity: 3 },
    feedback: [
      { from: 'superior', giver: 'kepala bidang contoh', score: 8000, hasEvidence: false, date, source },
      { from: 'peer', giver: 'rekan umpama', score: 7550, hasEvidence: true, date, source },
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

describe('the sheet of what was read', () => {
  const input = reportInput('id', cityForReport());
  const { employees, positions } = input.planned.instance;
  const lines = dataLines(employees, positions, input.texts);
  const all = lines.map((line) => lineCells(line, input.texts));
  const gridOf = (perBlock: number): Grid => gridOfDraft(dataSheetOf(perBlock).draft(input));
  const sorted = (cells: Iterable<string[]>): string[] => [...cells].map((line) => JSON.stringify(line)).sort();

  test('keeps everybody and every post with all facts, and is read again as it was written', () => {
    expect(all.length).toBe(employees.length + positions.length);
    expect([...linesOnSheet(gridOf(MAX_ROWS))]).toEqual(all);
  });

  test.each([
    [320, 1],
    [319, 2],
    [160, 2],
    [107, 3],
    [64, 5],
  ])(
    'goes on to its right where %i lines fill a block: %i blocks, and every line is read again',
    (perBlock, blocks) => {
      expect(all).toHaveLength(320);
      const grid = gridOf(perBlock);
      expect(grid.rows).toHaveLength(perBlock + 3);
      expect(grid.rows[2]).toHaveLength(9 * blocks - 1);
      expect(sorted(linesOnSheet(grid))).toEqual(sorted(all));
    },
  );

  test('has one table, the first block, whose headers differ from each other', () => {
    const { table } = dataSheetOf(107).draft(input);
    expect(table?.range).toEqual({ firstRow: 2, lastRow: 109, firstColumn: 0, lastColumn: 7 });
  });

  test('is read again in either language, sorted, with rows and columns put in and notes beside it', () => {
    for (const language of ['id', 'en'] as const) {
      const localised = reportInput(language, cityForReport());
      const draft = dataSheetOf(MAX_ROWS).draft(localised);
      const grid = gridOfDraft(draft);
      const [title, notice, header, ...records] = grid.rows;
      const spread = (row: readonly CellValue[] = []): CellValue[] => {
        const cells = Array.from({ length: 8 }, (_, column) => row[column] ?? null);
        return [null, ...cells.slice(0, 2), 'x', ...cells.slice(2), null, 'Nama'];
      };
      const changed = {
        ...grid,
        rows: [title, [], notice, ['Catatan kami'], header, ...[...records].reverse(), ['Catatan']].map(spread),
      };
      const expected = lines.map((line) => lineCells({ ...line, facts: [] }, localised.texts).slice(0, 5));
      const read = [...linesOnSheet(changed)].map((cells) => cells.slice(0, 5));
      if (language === 'id') expect(sorted(read)).toEqual(sorted(expected));
      expect(read).toHaveLength(expected.length);
      expect(new Set(read.map(([kind]) => kind)).size).toBe(2);
    }
  });

  test('is read as Padan 0.1.0 wrote it: six columns, the facts in sight', () => {
    const header = ['Jenis', 'NIP atau kunci jabatan', 'Nama', 'Jabatan', 'Unit kerja', 'Data lain yang dibaca'];
    const line = ['Pegawai', '198501012010011001', 'Contoh', 'Analis', 'Bidang A', 'Dinas B · III/c · -'];
    const rows = [['Data yang dibaca'], ['Pegawai: …'], [...header, null, ...header], [...line, null, ...line]];
    expect([...linesOnSheet({ sheet: 'P1 Data Dibaca', hiddenRows: 0, rows })]).toEqual([line, line]);
  });

  test('is not taken for one where its header is not there', () => {
    expect([...linesOnSheet({ sheet: 'kosong', hiddenRows: 0, rows: [] })]).toEqual([]);
    expect([
      ...linesOnSheet({
        sheet: 'lain',
        hiddenRows: 0,
        rows: [
          ['Jenis', 'Nama'],
          ['Pegawai', 'x'],
        ],
      }),
    ]).toEqual([]);
  });

  test('tells what is known of each with its name, and says nothing of what is not', () => {
    const draft = dataSheetOf(MAX_ROWS).draft(input);
    const told = draft.rows[2]?.findIndex((cell) => cell?.value === input.texts.sheets.headers.dataTold) ?? -1;
    expect(told).toBe(5);
    draft.rows.slice(3).forEach((row, index) => {
      const line = required(lines[index], 'line');
      const names = line.kind === 'employee' ? EMPLOYEE_FACTS : POSITION_FACTS;
      const known = names.flatMap((name, fact) =>
        line.facts[fact] === '-' ? [] : [`${input.texts.fields[name]} ${line.facts[fact]}`],
      );
      const [value, whole] = [String(row[told]?.value), known.join('; ')];
      if (value === whole) return;
      expect(value.endsWith('…') && whole.startsWith(value.slice(0, -1))).toBe(true);
      expect(lineCount(whole, 640)).toBeGreaterThan(3);
    });
  });
});
