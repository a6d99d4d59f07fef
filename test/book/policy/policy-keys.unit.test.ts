import { readPolicySheet } from '../../../src/book';
import { NAMED_OPTIONS } from '../../../src/domain';
import { defaultPolicy } from '../../../src/planning';
import type { CellValue } from '../../../src/sheets';
import { textsOf } from '../../../src/text';
import { day, nip } from '../../support/records';

import { COLUMN, faultsIn, gridOf, otherPolicy, rowOf, SHEET, told, withCell, withRow } from './policy-grid';

const grid = gridOf(defaultPolicy(), 'id');

describe('keys of the policy sheet', () => {
  test('a row that has lost its key and kept its value stops the plan, at that cell', () => {
    for (const [key, column] of [
      ['maxMoves', COLUMN.number],
      ['R2', COLUMN.number],
      ['moveCost', COLUMN.number],
      ['R1.minMonths', COLUMN.number],
      ['interest', COLUMN.number],
      ['excessCosts', COLUMN.choice],
    ] as const) {
      const row = rowOf(grid, key);
      const { problems } = readPolicySheet(withCell(withCell(grid, row, column, 3), row, COLUMN.key, null));
      expect(problems.map(({ severity, where }) => [severity, where?.row, where?.column])).toContainEqual([
        'blocks',
        row,
        COLUMN.key,
      ]);
    }
  });

  test('a heading that has lost its key is no row of the policy', () => {
    const bands = grid.rows.flatMap(([key], row) => (String(key).startsWith('#') ? [row] : []));
    expect(bands).toHaveLength(8);
    for (const row of bands) expect(told(withCell(grid, row, COLUMN.key, null))).toEqual([]);
  });

  test.each(['R1', 'R1.minMonths', 'moveCost', 'performance', 'W1'])('a second row of %s is told', (key) => {
    expect(told(withRow(grid, grid.rows[rowOf(grid, key)]!))).toContainEqual([
      'policy-invalid',
      grid.rows.length,
      COLUMN.key,
    ]);
  });

  test('a key that was renamed is read under either name, and told where both stand', () => {
    for (const { key, option } of NAMED_OPTIONS) {
      if (option.formerly === undefined) continue;
      const other = gridOf(otherPolicy(), 'id');
      const before = withCell(other, rowOf(other, key), COLUMN.key, option.formerly);
      expect([readPolicySheet(before).policy, faultsIn(before)]).toEqual([otherPolicy(), []]);
      expect(faultsIn(withRow(other, before.rows[rowOf(before, option.formerly)]!))).toMatchObject([
        { code: 'policy-invalid', where: { row: other.rows.length, column: COLUMN.key } },
      ]);
    }
  });

  test('an exemption in a row without a key is told, not overlooked', () => {
    const cells: CellValue[] = [null, nip(1), 'R1', day('2026-01-05'), null, 'Bupati Contoh', '821.2/001/2026'];
    expect(told(withRow(grid, cells))).toEqual([['policy-invalid', grid.rows.length, COLUMN.key]]);
  });

  test('a threshold its rule does not have is reported at its key', () => {
    expect(told(withRow(grid, ['R1.nonsens', null, null, 3]))).toEqual([['policy-cell', grid.rows.length, COLUMN.key]]);
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
    expect(readPolicySheet(withRow(grid, [key, name])).problems).toEqual([
      {
        code: 'criterion-refused',
        severity: 'blocks',
        where: { sheet: SHEET, row: grid.rows.length, column: COLUMN.key },
        params: { name: key },
      },
    ]);
  });

  test('an unknown key is reported, so that a misspelt one is not overlooked', () => {
    const row = rowOf(grid, 'performance');
    const { problems, policy } = readPolicySheet(withCell(grid, row, COLUMN.key, 'performence'));
    expect(problems).toEqual([
      {
        code: 'policy-cell',
        severity: 'blocks',
        where: { sheet: SHEET, row, column: COLUMN.key },
        params: { name: 'performence' },
      },
    ]);
    const rest = Object.fromEntries(Object.entries(defaultPolicy().criteria).filter(([id]) => id !== 'performance'));
    expect(policy).toEqual({ ...defaultPolicy(), criteria: rest });
  });

  test('rows that are missing keep the default, which is told by name, and notes elsewhere are left alone', () => {
    const short = { ...grid, rows: grid.rows.filter(([key]) => key !== 'R1' && key !== 'moveCost') };
    const { policy, problems } = readPolicySheet(short);
    expect([policy, problems]).toEqual([
      defaultPolicy(),
      [
        {
          code: 'policy-rows-missing',
          severity: 'warns',
          where: { sheet: SHEET },
          params: { names: 'moveCost, R1' },
        },
      ],
    ]);
    expect(textsOf('en').problems['policy-rows-missing'](problems[0]?.params ?? {})[0]).toContain(
      `${textsOf('en').policy.options.moveCost.name}; R1 Minimum time in post`,
    );
    expect(readPolicySheet(withCell(grid, grid.rows.length + 3, COLUMN.item, 'catatan')).problems).toEqual([]);
  });

  test('a criterion that is gone is told at its row, and the model’s weights stand where the others do not sum', () => {
    const row = rowOf(grid, 'educationField');
    const before = withCell(withCell(grid, row, COLUMN.key, 'tenure'), row, COLUMN.item, 'Masa jabatan');
    expect(readPolicySheet(before)).toMatchObject({
      policy: defaultPolicy(),
      isRestated: true,
      problems: [
        { code: 'policy-retired', severity: 'warns', where: { row, column: COLUMN.key }, params: { name: 'tenure' } },
        {
          code: 'policy-weights-retired',
          severity: 'warns',
          where: { row, column: COLUMN.number },
          params: { names: 'Masa jabatan', preset: 'padan' },
        },
      ],
    });
    const weightless = withRow(grid, ['unitNeed', 'Kebutuhan unit', null, 0]);
    expect(readPolicySheet(weightless)).toMatchObject({ policy: defaultPolicy(), isRestated: false });
    expect(told(withRow(grid, ['minimumGain', 'Kenaikan', null, 10]))).toEqual([
      ['policy-retired', grid.rows.length, COLUMN.key],
    ]);
  });
});
