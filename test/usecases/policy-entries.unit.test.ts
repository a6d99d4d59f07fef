import { criteriaOf } from '../../src/criteria';
import { defaultPolicy } from '../../src/planning';
import { POLICY_LAYOUT } from '../../src/book';
import { RULES } from '../../src/rules';
import { parseCellAddress, type CellValue, type Grid } from '../../src/sheets';
import { readPolicySheet } from '../../src/usecases/read-policy-sheet';
import { day, nip } from '../support/records';

import { gridOf, rowOf, SHEET, withCell } from './policy-grid';

describe('entries of the policy sheet', () => {
  const grid = gridOf(defaultPolicy(), 'id');
  const threshold =
    RULES.flatMap(({ id }) => Object.keys(defaultPolicy().rules[id].thresholds).map((name) => `${id}.${name}`))[0] ??
    '';

  test.each<readonly [string, number, CellValue]>([
    ['performance', 2, 12.5],
    ['performance', 2, '250'],
    ['performance', 2, true],
    ['allowPromotions', 2, 2],
    ['allowPromotions', 2, 'ya'],
    ['mostMoves', 2, -1],
    ['mostMoves', 2, 'banyak'],
    ['leastPerUnit', 2, 0.5],
    ['leastPerPost', 2, 'dua'],
    ['minimumGain', 2, -1],
    ['minimumGain', 2, 100.5],
    [threshold, 2, -1],
    [threshold, 2, 1.5],
    ['R1', 2, 'mungkin'],
    ['interest', 3, 'kadang'],
  ])('%s in column %i may not be %p', (key, column, value) => {
    const row = rowOf(grid, key);
    const { problems } = readPolicySheet(withCell(grid, row, column, value));
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'policy-invalid',
        where: { sheet: SHEET, row, column },
        params: expect.objectContaining({ name: key, value: String(value) }) as unknown,
      }),
    ]);
  });

  test('a row that has lost its key and kept its value stops the plan, at that cell', () => {
    for (const key of ['mostMoves', 'R2', 'minimumGain', 'R1.minMonths', 'interest']) {
      const row = rowOf(grid, key);
      const { problems } = readPolicySheet(withCell(withCell(grid, row, 2, 3), row, 0, null));
      expect(problems.map(({ severity, where }) => [severity, where?.row, where?.column])).toContainEqual([
        'blocks',
        row,
        0,
      ]);
    }
  });

  test('a number stored as text is told as such', () => {
    const { problems } = readPolicySheet(withCell(grid, rowOf(grid, 'mostMoves'), 2, '2'));
    expect(problems.map(({ params }) => params)).toEqual([expect.objectContaining({ value: '2', stored: 'text' })]);
  });

  const dated = (key: string, column: number, value: CellValue): Grid =>
    withCell(grid, rowOf(grid, key), column, value);
  const told = (read: Grid): (readonly [string, number | undefined, number | undefined])[] =>
    readPolicySheet(read).problems.map(({ code, where }) => [code, where?.row, where?.column]);

  test.each<readonly [string, number]>([
    ['R1.minMonths', 601],
    ['R4.years', 0],
    ['R4.years', 6],
    ['R31.acceptFamily', 2],
    ['R32.minPercent', 101],
    ['R29.maxAgeYears', 17],
  ])('%s may not be %d, which no office can mean', (key, value) => {
    expect(told(dated(key, 2, value))).toEqual([['policy-invalid', rowOf(grid, key), 2]]);
  });

  test('a period that ends before it begins is told at its end', () => {
    const { validToColumn } = POLICY_LAYOUT;
    expect(told(dated('R1', validToColumn, day('2018-01-01')))).toEqual([
      ['policy-invalid', rowOf(grid, 'R1'), validToColumn],
    ]);
    const election = withCell(
      dated('R42.determinationDate', 2, '1 Agustus 2026'),
      rowOf(grid, 'R42.termEndDate'),
      2,
      '31/12/2025',
    );
    expect(told(election)).toEqual([['policy-invalid', rowOf(grid, 'R42.termEndDate'), 2]]);
    expect(told(dated('R32.suitablePercent', 2, 10))).toEqual([
      ['policy-invalid', rowOf(grid, 'R32.suitablePercent'), 2],
    ]);
  });

  test('days are read as people write them', () => {
    for (const written of ['1 Agustus 2026', '01/08/2026', '2026-08-01', day('2026-08-01')]) {
      const { policy, problems } = readPolicySheet(dated('R42.determinationDate', 2, written));
      expect([policy.rules.R42.thresholds.determinationDate, problems]).toEqual([day('2026-08-01'), []]);
    }
  });

  test.each(['R1', 'R1.minMonths', 'minimumGain', 'performance', 'W1'])('a second row of %s is told', (key) => {
    const last = grid.rows.length;
    const twice = { ...grid, rows: [...grid.rows, [...grid.rows[rowOf(grid, key)]!]] };
    expect(told(twice)).toContainEqual(['policy-invalid', last, 0]);
  });

  test('an exemption in a row without a key is told, not overlooked', () => {
    const row = rowOf(grid, 'W10') + 1;
    const cells: CellValue[] = [null, nip(1), 'R1', day('2026-01-05'), 'Bupati Contoh', '821.2/001/2026'];
    const bare = { ...grid, rows: [...grid.rows.slice(0, row), cells] };
    expect(told(bare)).toEqual([['policy-invalid', row, 0]]);
  });

  test('the name of another model does not make it one', () => {
    expect(told(dated('preset', 2, 'saw'))).toEqual([['policy-invalid', rowOf(grid, 'preset'), 2]]);
  });

  test.each<readonly [string, number, CellValue]>([
    ['nip-number', 1, 198501312010012000],
    ['nip', 1, '123'],
    ['rule', 2, 'R99'],
    ['rule-fixed', 2, 'R20'],
    ['date', 3, 'kemarin'],
    ['authority', 4, '-'],
    ['letter', 5, '...'],
  ])('an exemption says what it lacks: %s', (item, column, value) => {
    const row = rowOf(grid, 'W1');
    const whole: CellValue[] = ['W1', nip(1), 'R1', '5 Januari 2026', 'Bupati Contoh', '821.2/001/2026'];
    const filled = { ...grid, rows: grid.rows.map((cells, at) => (at === row ? whole : cells)) };
    expect(readPolicySheet(filled).problems).toEqual([]);
    expect(readPolicySheet(withCell(filled, row, column, value)).problems).toMatchObject([
      { code: 'waiver-invalid', where: { row, column }, params: { item } },
    ]);
  });

  test('a threshold its rule does not have is reported at its key', () => {
    const last = grid.rows.length;
    const { problems } = readPolicySheet(withCell(withCell(grid, last, 0, 'R1.nonsens'), last, 2, 3));
    expect(problems).toEqual([
      expect.objectContaining({ code: 'policy-cell', where: { sheet: SHEET, row: last, column: 0 } }),
    ]);
  });

  test.each([
    ['umur', ''],
    ['usia', ''],
    ['jenis_kelamin', ''],
    ['agama', ''],
    ['gender', ''],
    ['kriteria_sendiri', 'Status Kawin'],
    ['own', 'Marital status'],
  ])('a criterion %s (%s) is refused', (key, name) => {
    const last = grid.rows.length + 1;
    const { problems } = readPolicySheet(withCell(withCell(grid, last, 0, key), last, 1, name));
    expect(problems).toEqual([
      {
        code: 'criterion-refused',
        severity: 'blocks',
        where: { sheet: SHEET, row: last, column: 0 },
        params: { name: key },
      },
    ]);
  });

  test('an unknown key is reported, so that a misspelt one is not overlooked', () => {
    const row = rowOf(grid, 'performance');
    const { problems, policy } = readPolicySheet(withCell(grid, row, 0, 'performence'));
    expect(problems).toEqual([
      {
        code: 'policy-cell',
        severity: 'blocks',
        where: { sheet: SHEET, row, column: 0 },
        params: { name: 'performence' },
      },
    ]);
    const rest = Object.fromEntries(Object.entries(defaultPolicy().criteria).filter(([id]) => id !== 'performance'));
    expect(policy).toEqual({ ...defaultPolicy(), criteria: rest });
  });

  test('rows that are missing keep the default, which is told, and notes elsewhere are left alone', () => {
    const short = { ...grid, rows: grid.rows.filter(([key]) => key !== 'R1' && key !== 'minimumGain') };
    expect(readPolicySheet(short)).toEqual({
      policy: defaultPolicy(),
      problems: [
        {
          code: 'policy-rows-missing',
          severity: 'warns',
          where: { sheet: SHEET },
          params: { names: 'R1, minimumGain' },
        },
      ],
    });
    const note = parseCellAddress('B60');
    if (note === null) throw new Error('address');
    expect(readPolicySheet(withCell(grid, note.row, note.column, 'catatan')).problems).toEqual([]);
  });

  test('rules and options moved elsewhere are found by their key', () => {
    const first = POLICY_LAYOUT.firstCriterionRow + criteriaOf(defaultPolicy()).length;
    const moved = { ...grid, rows: [...grid.rows.slice(0, first), ...[...grid.rows.slice(first)].reverse()] };
    expect(readPolicySheet(moved)).toEqual({ policy: defaultPolicy(), problems: [] });
  });

  test('a criterion moved elsewhere is told, because formulas point at its place', () => {
    const at = POLICY_LAYOUT.firstCriterionRow;
    const rows = [...grid.rows];
    [rows[at], rows[at + 1]] = [rows[at + 1]!, rows[at]!];
    expect(readPolicySheet({ ...grid, rows }).problems).toMatchObject([
      { code: 'policy-invalid', severity: 'blocks', where: { sheet: SHEET, column: 0 } },
    ]);
  });
});
