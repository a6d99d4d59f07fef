import { criteriaOf, settingOf } from '../../src/criteria';
import type { CivilDate, CriterionId, Policy, RuleId } from '../../src/domain';
import { defaultPolicy } from '../../src/planning';
import { policySheet } from '../../src/book';
import { RULES } from '../../src/rules';
import { type CellValue, type Grid } from '../../src/sheets';
import { textsOf, type Language } from '../../src/text';
import { readPolicySheet } from '../../src/usecases/read-policy-sheet';
import { day, nip } from '../support/records';

import { gridOf, rowOf, SHEET, withCell } from './policy-grid';

const LANGUAGES: readonly Language[] = ['id', 'en'];
/** A policy that differs from the default in every single entry. */
const otherPolicy = (): Policy => {
  const base = defaultPolicy();
  // One criterion less, so that they are those of no model.
  const ids = criteriaOf(base)
    .map(({ id }) => id)
    .slice(1);
  return {
    allowPromotions: !base.allowPromotions,
    minimumGain: 1234,
    preset: 'saw',
    excessCosts: true,
    limits: { mostMoves: 12, leastPerUnit: 3, leastPerPost: 1 },
    waivers: [
      { nip: nip(7), rule: 'R1', authority: 'Bupati Contoh', letter: '821.2/001/2026', date: day('2026-01-05') },
      { nip: 'all', rule: 'R42', authority: 'Mendagri', letter: '100.2.1.3/0001/SJ', date: day('2026-02-01') },
    ],
    criteria: Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          weight: settingOf(base, ids[(index + 1) % ids.length] ?? id).weight + 1,
          missing: settingOf(base, id).missing === 'neutral' ? 'penalise' : index % 2 === 0 ? 'exclude' : 'neutral',
        },
      ]),
    ),
    rules: Object.fromEntries(
      RULES.map(({ id }) => [
        id,
        {
          mode: base.rules[id].mode === 'block' ? 'warn' : base.rules[id].mode === 'warn' ? 'off' : 'block',
          thresholds: Object.fromEntries(
            Object.entries(base.rules[id].thresholds).map(([name, value]) => [
              name,
              name.endsWith('Date') ? day('2026-09-22') : name === 'acceptFamily' ? 0 : value + 1,
            ]),
          ),
          validFrom: (base.rules[id].validFrom + 1) as CivilDate,
          validTo: day('2030-12-31'),
        },
      ]),
    ) as unknown as Policy['rules'],
  };
};

describe.each(LANGUAGES)('the policy sheet in %s', (language) => {
  test.each([
    ['the default policy', defaultPolicy()],
    ['a policy that differs in every entry', otherPolicy()],
  ])('gives %s back', (_, policy) => {
    expect(readPolicySheet(gridOf(policy, language))).toEqual({ policy, problems: [] });
  });

  test('reports every entry that cannot be read, at its cell', () => {
    const draft = policySheet(defaultPolicy(), textsOf(language));
    const inputs = draft.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.look === 'input' ? [{ row, column }] : [])),
    );
    const thresholds = RULES.flatMap(({ id }) => Object.keys(defaultPolicy().rules[id].thresholds)).length;
    // Each rule has two days, and each of the ten exemptions five cells.
    const exemptions = 10 * 5;
    expect(inputs).toHaveLength(
      criteriaOf(defaultPolicy()).length * 2 + RULES.length * 3 + thresholds + 6 + exemptions,
    );
    const grid = gridOf(defaultPolicy(), language);
    const isOfExemption = (row: number): boolean => /^W\d+$/.test(String(grid.rows[row]?.[0]));
    const isDay = (row: number, column: number): boolean => column > 5 || String(grid.rows[row]?.[0]).endsWith('Date');
    const mayBeBlank = (row: number): boolean => /^(?:mostMoves|least)/.test(String(grid.rows[row]?.[0]));
    for (const { row, column } of inputs.filter((input) => !isOfExemption(input.row))) {
      // A day may be left blank: the rule then holds without an end, or its window is not known.
      for (const value of isDay(row, column) || mayBeBlank(row) ? ['tidak jelas'] : ['tidak jelas', null]) {
        const { problems } = readPolicySheet(withCell(gridOf(defaultPolicy(), language), row, column, value));
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

  test('an exemption that is filled in by half is told at the cell that is missing', () => {
    const grid = gridOf(defaultPolicy(), language);
    const row = rowOf(grid, 'W3');
    const whole = [nip(3), 'r9', day('2026-01-05'), 'Bupati Contoh', '821.2/7'] as const;
    const filled = (without: number, value: CellValue = null): Grid =>
      whole.reduce<Grid>(
        (draft, cell, index) => withCell(draft, row, index + 1, index === without ? value : cell),
        grid,
      );
    expect(readPolicySheet(filled(-1))).toMatchObject({
      problems: [],
      policy: { waivers: [{ nip: nip(3), rule: 'R9', authority: 'Bupati Contoh' }] },
    });
    for (let without = 0; without < whole.length; without += 1) {
      const { policy, problems } = readPolicySheet(filled(without));
      expect(policy.waivers).toEqual([]);
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'waiver-invalid',
          severity: 'blocks',
          where: { sheet: SHEET, row, column: without + 1 },
        }),
      ]);
    }
    // A number has lost its last digits; a full post stays full.
    for (const [without, value] of [
      [0, 198501012010011900],
      [1, 'R20'],
    ] as const)
      expect(readPolicySheet(filled(without, value)).problems).toHaveLength(1);
    expect(readPolicySheet(filled(0, textsOf(language).sheets.labels.everybody)).policy.waivers[0]?.nip).toBe('all');
  });

  test('understands words whatever their case, and the plain words of policy files', () => {
    const grid = gridOf(defaultPolicy(), language);
    const shouted = textsOf(language).policy.modes.warn.toUpperCase();
    const rule: RuleId = 'R1';
    const criterion: CriterionId = 'interest';
    const read = readPolicySheet(
      withCell(withCell(grid, rowOf(grid, rule), 2, ` ${shouted} `), rowOf(grid, criterion), 3, 'penalise'),
    );
    expect(read.problems).toEqual([]);
    expect([read.policy.rules[rule].mode, settingOf(read.policy, criterion).missing]).toEqual(['warn', 'penalise']);
  });
});
