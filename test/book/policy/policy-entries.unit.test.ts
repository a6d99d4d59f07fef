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

import { COLUMN, faultsIn, gridOf, otherPolicy, rowOf, SHEET, told, withCell } from './policy-grid';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const grid = gridOf(defaultPolicy(), 'id');
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
        // Almost any words are a name.
        const value = key === 'planName' ? 'tidak jelas '.repeat(6) : 'tidak jelas';
        const [problem] = readPolicySheet(changed(key, at, value)).problems;
        const [wrong, remedy] = texts.problems['policy-invalid'](problem?.params ?? {});
        expect([wrong.includes('tidak jelas'), remedy.length > 10]).toEqual([true, true]);
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
});
