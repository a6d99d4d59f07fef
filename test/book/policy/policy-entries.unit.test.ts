import { readPolicySheet } from '../../../src/book';
import { POLICY_COLUMNS } from '../../../src/book/policy/columns';
import { POLICY_ENTRIES } from '../../../src/book/policy/entries';
import { criteriaOf } from '../../../src/criteria';
import { NAMED_OPTIONS, thresholdOf } from '../../../src/domain';
import { hasBlocking } from '../../../src/kernel';
import { checkPolicy, defaultPolicy, presetPolicy } from '../../../src/planning';
import { RULES } from '../../../src/rules';
import { type CellValue, type Grid } from '../../../src/sheets';
import { textsOf, type Language } from '../../../src/text';
import { day, nip } from '../../support/records';

import { COLUMN, faultsIn, gridOf, otherPolicy, rowOf, SHEET, withCell, withRow } from './policy-grid';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const grid = gridOf(defaultPolicy(), 'id');
const told = (read: Grid): (readonly [string, number | undefined, number | undefined])[] =>
  readPolicySheet(read).problems.map(({ code, where }) => [code, where?.row, where?.column]);
const changed = (key: string, column: number, value: CellValue): Grid =>
  withCell(grid, rowOf(grid, key), column, value);

/** What nobody may enter for a number: beside its bounds, in halves, as text, as words, as yes. */
const wrongNumbers = (least: number, most: number, step: number): CellValue[] => [
  least - step,
  most + step,
  ...(step === 1 ? [least + 0.5] : []),
  String(least),
  'banyak',
  true,
];
const NUMBERS: readonly (readonly [string, number, number, number])[] = [
  ...criteriaOf(defaultPolicy()).map(({ id }) => [id, 0, 1000, 1] as const),
  ...NAMED_OPTIONS.filter(({ option }) => option.kind !== 'yes-no').map(({ key, option: { kind, least, most } }) =>
    kind === 'points' ? ([key, least / 100, most / 100, 0.01] as const) : ([key, least, most, 1] as const),
  ),
  ...RULES.flatMap(({ id, defaultThresholds }) =>
    Object.keys(defaultThresholds)
      .filter((name) => thresholdOf(name).kind === 'whole')
      .map((name) => [`${id}.${name}`, thresholdOf(name).least, thresholdOf(name).most, 1] as const),
  ),
];
const CHOICES = POLICY_ENTRIES.filter(({ isUsed }) => isUsed(defaultPolicy())).flatMap(({ key, cells }) =>
  cells.flatMap(({ column, list }) => (column === 'choice' && list !== undefined ? [key] : [])),
);

describe('entries of the policy sheet', () => {
  test.each(NUMBERS)('%s may be nothing but a number from %d to %d', (key, least, most, step) => {
    const row = rowOf(grid, key);
    for (const value of wrongNumbers(least, most, step)) {
      expect(faultsIn(withCell(grid, row, COLUMN.number, value))).toEqual([
        {
          code: 'policy-invalid',
          severity: 'blocks',
          where: { sheet: SHEET, row, column: COLUMN.number },
          params: {
            name: key,
            value: String(value),
            expects: step === 1 ? 'whole' : 'points',
            least,
            most,
            ...(value === String(least) ? { stored: 'text' } : {}),
          },
        },
      ]);
    }
    for (const value of [least, most])
      expect(
        faultsIn(withCell(grid, row, COLUMN.number, value)).filter(({ params }) => params?.expects !== 'order'),
      ).toEqual([]);
  });

  test.each(CHOICES)('%s may be nothing but a word of its list', (key) => {
    for (const value of ['mungkin', 2, 0.5, '', null])
      expect(told(changed(key, COLUMN.choice, value))).toEqual([['policy-invalid', rowOf(grid, key), COLUMN.choice]]);
  });

  test.each(NAMED_OPTIONS.filter(({ option }) => option.blank !== undefined))(
    '$key left blank is what its declaration says',
    ({ key, option }) => {
      const other = gridOf(otherPolicy(), 'id');
      const blank = withCell(other, rowOf(other, key), COLUMN.number, null);
      const { policy } = readPolicySheet(blank);
      expect([{ ...policy.limits, ...policy }[key], faultsIn(blank)]).toEqual([option.blank, []]);
    },
  );

  test.each(LANGUAGES)('every problem has a sentence and a remedy in %s that show no key', (language) => {
    const texts = textsOf(language);
    for (const { key, cells } of POLICY_ENTRIES.filter(({ isUsed }) => isUsed(defaultPolicy()))) {
      for (const { column } of cells) {
        const at = POLICY_COLUMNS.findIndex(({ id }) => id === column);
        const [problem] = readPolicySheet(changed(key, at, 'tidak jelas')).problems;
        const [wrong, remedy] = texts.problems['policy-invalid'](problem?.params ?? {});
        expect([wrong.includes('"tidak jelas"') || wrong.includes('tidak jelas'), remedy.length > 10]).toEqual([
          true,
          true,
        ]);
        if (!/^R\d+$/.test(key)) expect(wrong).not.toContain(`"${key}"`);
        expect(remedy).not.toBe(texts.problems['policy-invalid']({})[1]);
      }
    }
  });

  test('yes and no may be written in either language, or as 1 and 0', () => {
    for (const [value, expected] of [
      ['ya', true],
      ['YES', true],
      [1, true],
      ['Tidak', false],
      ['no', false],
      [0, false],
    ] as const) {
      const { policy, problems } = readPolicySheet(changed('excessCosts', COLUMN.choice, value));
      expect([policy.excessCosts, problems]).toEqual([expected, []]);
    }
  });

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

  test.each([-5, 1001])('a weight of %i is reported once, at its cell', (weight) => {
    const read = readPolicySheet(changed('performance', COLUMN.number, weight));
    const problems = [...read.problems, ...checkPolicy(read.policy, day('2026-07-01'), read.problems)];
    expect(hasBlocking(problems)).toBe(true);
    expect(problems.map(({ where }) => where)).toEqual([
      { sheet: SHEET, row: rowOf(grid, 'performance'), column: COLUMN.number },
    ]);
  });

  test('a period that ends before it begins is told at its end', () => {
    expect(told(changed('R1', COLUMN.validTo, day('2018-01-01')))).toEqual([
      ['policy-invalid', rowOf(grid, 'R1'), COLUMN.validTo],
    ]);
    const election = withCell(
      changed('R42.determinationDate', COLUMN.number, '1 Agustus 2026'),
      rowOf(grid, 'R42.termEndDate'),
      COLUMN.number,
      '31/12/2025',
    );
    expect(told(election)).toEqual([['policy-invalid', rowOf(grid, 'R42.termEndDate'), COLUMN.number]]);
    expect(told(changed('R32.suitablePercent', COLUMN.number, 10))).toEqual([
      ['policy-invalid', rowOf(grid, 'R32.suitablePercent'), COLUMN.number],
    ]);
  });

  test('days are read as people write them', () => {
    for (const written of ['1 Agustus 2026', '01/08/2026', '2026-08-01', day('2026-08-01')]) {
      const { policy, problems } = readPolicySheet(changed('R42.determinationDate', COLUMN.number, written));
      expect([policy.rules.R42.thresholds.determinationDate, problems]).toEqual([day('2026-08-01'), []]);
    }
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

  test('the name of another model does not make it one', () => {
    for (const name of ['saw', 'SAW', 'KepKa BKN 411/2025', 'lain'])
      expect(told(changed('preset', COLUMN.choice, name))).toEqual([
        ['policy-invalid', rowOf(grid, 'preset'), COLUMN.choice],
      ]);
  });

  test.each<readonly [string, number, CellValue]>([
    ['nip-number', 1, 198501312010012000],
    ['nip', 1, '123'],
    ['rule', 2, 'R99'],
    ['rule-fixed', 2, 'R20'],
    ['date', 3, 'kemarin'],
    ['authority', 5, '-'],
    ['letter', 6, '...'],
  ])('an exemption says what it lacks: %s', (item, column, value) => {
    const row = rowOf(grid, 'W1');
    const whole: CellValue[] = ['W1', nip(1), 'R1', '5 Januari 2026', null, 'Bupati Contoh', '821.2/001/2026'];
    const filled = { ...grid, rows: grid.rows.map((cells, at) => (at === row ? whole : cells)) };
    expect(readPolicySheet(filled).problems).toEqual([]);
    expect(readPolicySheet(withCell(filled, row, column, value)).problems).toMatchObject([
      { code: 'waiver-invalid', where: { row, column }, params: { item } },
    ]);
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

  test.each(LANGUAGES)('options other than those of the purpose are told at it, and count (%s)', (language) => {
    const rotating = gridOf(presetPolicy('maut', 'rotate'), language);
    expect(readPolicySheet(rotating)).toMatchObject({ policy: presetPolicy('maut', 'rotate'), problems: [] });
    const own = withCell(rotating, rowOf(rotating, 'longInPostBonus'), COLUMN.number, 1);
    expect(readPolicySheet(own)).toMatchObject({
      policy: { purpose: 'rotate', longInPostBonus: 100 },
      problems: [
        {
          code: 'policy-purpose',
          severity: 'warns',
          where: { sheet: SHEET, row: rowOf(rotating, 'purpose'), column: COLUMN.choice },
          params: { purpose: 'rotate', names: 'longInPostBonus' },
        },
      ],
    });
    expect(told(withCell(rotating, rowOf(rotating, 'purpose'), COLUMN.choice, 'lain'))[0]).toEqual([
      'policy-invalid',
      rowOf(rotating, 'purpose'),
      COLUMN.choice,
    ]);
    const written = gridOf({ ...presetPolicy('maut', 'rotate'), longInPostBonus: 100 }, language);
    const { options } = textsOf(language).policy;
    expect(written.rows[rowOf(written, 'purpose')]?.join(' ')).toContain(options.longInPostBonus.name);
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
