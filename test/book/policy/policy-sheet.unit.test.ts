import { policySheet, readPolicySheet } from '../../../src/book';
import { POLICY_COLUMNS } from '../../../src/book/policy/columns';
import { criteriaOf, settingOf } from '../../../src/criteria';
import { NAMED_OPTIONS, thresholdOf, type CriterionId, type RuleId } from '../../../src/domain';
import { defaultPolicy } from '../../../src/planning';
import { RULES } from '../../../src/rules';
import { charactersToPixels, rowHeightPoints, type CellValue, type Grid } from '../../../src/sheets';
import { textsOf, type Language } from '../../../src/text';
import { day, nip } from '../../support/records';

import { COLUMN, gridOf, otherPolicy, rowOf, SHEET, withCell, faultsIn } from './policy-grid';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const POLICIES = [
  ['the default policy', defaultPolicy()],
  ['a policy that differs in every entry', otherPolicy()],
] as const;

describe.each(LANGUAGES)('the policy sheet in %s', (language) => {
  test.each(POLICIES)('gives %s back', (_, policy) => {
    const grid = gridOf(policy, language);
    expect([readPolicySheet(grid).policy, faultsIn(grid)]).toEqual([policy, []]);
  });

  test('reports every entry that cannot be read, at its cell', () => {
    const draft = policySheet(defaultPolicy(), textsOf(language));
    const inputs = draft.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.look === 'input' ? [{ row, column }] : [])),
    );
    const thresholds = RULES.flatMap(({ id }) => Object.keys(defaultPolicy().rules[id].thresholds)).length;
    // Each rule has two days, each of the ten exemptions five cells, and the plan a name.
    const exemptions = 10 * 5;
    expect(inputs).toHaveLength(
      criteriaOf(defaultPolicy()).length * 2 + RULES.length * 3 + thresholds + NAMED_OPTIONS.length + exemptions + 1,
    );
    const grid = gridOf(defaultPolicy(), language);
    const keyOf = (row: number): string => String(grid.rows[row]?.[COLUMN.key]);
    const mayBeBlank = (row: number, column: number): boolean => {
      const option = NAMED_OPTIONS.find(({ key }) => key === keyOf(row))?.option;
      // A day may be left blank: the rule then holds without an end, or its window is not known.
      const isDay = column > 5 || thresholdOf(keyOf(row).split('.')[1] ?? '').kind === 'day';
      return isDay || option?.blank !== undefined;
    };
    for (const { row, column } of inputs.filter(({ row }) => !/^(W\d+|planName)$/.test(keyOf(row)))) {
      for (const value of mayBeBlank(row, column) ? ['tidak jelas'] : ['tidak jelas', null]) {
        const { problems } = readPolicySheet(withCell(grid, row, column, value));
        expect(problems).toEqual([
          expect.objectContaining({
            code: 'policy-invalid',
            severity: 'blocks',
            where: { sheet: SHEET, row, column },
          }),
        ]);
      }
    }
  });

  test('the name of the plan is read as typed, on one line and not too long, or is none', () => {
    const grid = gridOf(defaultPolicy(), language);
    const read = (value: string | number | null) => {
      const { policy, problems } = readPolicySheet(withCell(grid, rowOf(grid, 'planName'), COLUMN.choice, value));
      return [policy.planName, problems.map(({ code, params }) => [code, params?.expects])];
    };
    for (const blank of [null, '', '  ']) expect(read(blank)).toEqual([null, []]);
    expect([read(' Penataan guru 2027 '), read(2027)]).toEqual([
      ['Penataan guru 2027', []],
      ['2027', []],
    ]);
    for (const wrong of ['x'.repeat(61), 'Penataan\nguru'])
      expect(read(wrong)).toEqual([null, [['policy-invalid', 'name']]]);
  });

  test('an exemption that is filled in by half is told at the cell that is missing', () => {
    const grid = gridOf(defaultPolicy(), language);
    const row = rowOf(grid, 'W3');
    const whole: readonly (readonly [column: number, value: CellValue])[] = [
      [1, nip(3)],
      [2, 'r9'],
      [3, day('2026-01-05')],
      [5, 'Bupati Contoh'],
      [6, '821.2/7'],
    ];
    const filled = (without: number, value: CellValue = null): Grid =>
      whole.reduce<Grid>(
        (draft, [column, cell]) => withCell(draft, row, column, column === without ? value : cell),
        grid,
      );
    expect(readPolicySheet(filled(-1))).toMatchObject({
      problems: [],
      policy: { waivers: [{ nip: nip(3), rule: 'R9', authority: 'Bupati Contoh' }] },
    });
    for (const [column] of whole) {
      const { policy, problems } = readPolicySheet(filled(column));
      expect(policy.waivers).toEqual([]);
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'waiver-invalid',
          severity: 'blocks',
          where: { sheet: SHEET, row, column },
        }),
      ]);
    }
    // A number has lost its last digits; a full post stays full.
    for (const [column, value] of [
      [1, 198501012010011900],
      [2, 'R20'],
    ] as const)
      expect(readPolicySheet(filled(column, value)).problems).toHaveLength(1);
    expect(readPolicySheet(filled(1, textsOf(language).sheets.labels.everybody)).policy.waivers[0]?.nip).toBe('all');
  });

  test('understands words whatever their case, and the plain words of policy files', () => {
    const grid = gridOf(defaultPolicy(), language);
    const shouted = textsOf(language).policy.modes.warn.toUpperCase();
    const rule: RuleId = 'R1';
    const criterion: CriterionId = 'interest';
    const read = readPolicySheet(
      withCell(
        withCell(grid, rowOf(grid, rule), COLUMN.choice, ` ${shouted} `),
        rowOf(grid, criterion),
        COLUMN.choice,
        'penalise',
      ),
    );
    expect(read.problems).toEqual([]);
    expect([read.policy.rules[rule].mode, settingOf(read.policy, criterion).missing]).toEqual(['warn', 'penalise']);
  });

  test.each(POLICIES)(
    'of %s has one header, keys and lists out of sight, and rows of three lines at most',
    (_, policy) => {
      const draft = policySheet(policy, textsOf(language));
      const seen = draft.widths.filter((__, column) => !draft.hiddenColumns?.includes(column));
      expect(seen).toHaveLength(POLICY_COLUMNS.length - 1);
      expect(seen.reduce((sum, width) => sum + charactersToPixels(width), 0)).toBeLessThanOrEqual(1390);
      expect(draft.hiddenColumns).toContain(COLUMN.key);
      expect(draft.rows.filter((cells) => cells.some((cell) => cell?.look === 'header'))).toHaveLength(1);
      draft.rows.forEach((_cells, row) => expect(rowHeightPoints(draft, row)).toBeLessThanOrEqual(45));
      // Nothing that people see is a key.
      const keys = new Set(draft.rows.map((cells) => cells[COLUMN.key]?.value));
      const shown = draft.rows.flatMap((cells) => cells.slice(1).map((cell) => cell?.value));
      expect(
        shown.filter((value) => typeof value === 'string' && value !== 'R1' && value !== 'R42' && keys.has(value)),
      ).toEqual([]);
    },
  );

  test('offers each choice from cells that hold all its words', () => {
    const draft = policySheet(otherPolicy(), textsOf(language));
    const grid = gridOf(otherPolicy(), language);
    const covered = new Set<string>();
    for (const { range, source } of draft.validations ?? []) {
      expect(source.sheet).toBe(draft.name);
      const words = grid.rows[source.range.firstRow]?.slice(source.range.firstColumn, source.range.lastColumn + 1);
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        covered.add(`${row} ${range.firstColumn}`);
        expect(words).toContain(grid.rows[row]?.[range.firstColumn]);
      }
    }
    const choices = draft.rows.flatMap((cells, row) =>
      cells[COLUMN.choice]?.look === 'input' && !/^(W|planName)/.test(String(cells[0]?.value))
        ? [`${row} ${COLUMN.choice}`]
        : [],
    );
    expect([...covered].sort()).toEqual(choices.sort());
  });

  test('adds up the weights by their unit, wherever their rows stand', () => {
    const draft = policySheet(defaultPolicy(), textsOf(language));
    const sum = draft.rows.find((cells) => cells[0]?.value === '#sum');
    const unit = textsOf(language).policy.units.thousandths;
    expect(sum?.[COLUMN.choice]).toMatchObject({ value: 1000, formula: `SUMIF($E:$E,"${unit}",$D:$D)` });
    const units = draft.rows.filter((cells) => cells[4]?.value === unit);
    expect(units.map(([key]) => key?.value)).toEqual(criteriaOf(defaultPolicy()).map(({ id }) => id));
  });
});
