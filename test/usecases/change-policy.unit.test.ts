import { policySheet, readPolicySheet } from '../../src/book';
import type { Policy } from '../../src/domain';
import { required, type Result } from '../../src/kernel';
import { defaultPolicy, presetPolicy, withPurpose } from '../../src/planning';
import { textsOf, type Language } from '../../src/text';
import { changePolicy, policySheetIn, type Workbook } from '../../src/usecases';
import { fileOf, openFile, planned, tinySample, withCells, weightPlace } from '../support/workbooks';

const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const base = defaultPolicy();

/** Everything a person may change in the pane but the model. */
const changed: Policy = {
  ...withPurpose(base, 'rotate'),
  criteria: {
    ...base.criteria,
    performance: { ...base.criteria.performance!, weight: 300 },
    competence: { ...base.criteria.competence!, weight: 100 },
  },
  allowPromotions: true,
  moveCost: 250,
  limits: { ...withPurpose(base, 'rotate').limits, maxMoves: 12, maxLeavingPercent: 100 },
  rules: {
    ...base.rules,
    R1: { ...base.rules.R1, mode: 'warn', thresholds: { minMonths: 36 } },
    R42: { ...base.rules.R42, mode: 'off' },
  },
};

const policyIn = async (workbook: Workbook): Promise<{ readonly policy: Policy; readonly sheet: string }> => {
  const { sheets } = valueOf(
    await workbook.read((sheet, all) => (sheet.name === policySheetIn(all) ? 'values' : 'nothing')),
  );
  const sheet = required(policySheetIn(sheets), 'policy sheet');
  const grid = required(sheets.find(({ name }) => name === sheet)?.grid, sheet);
  const { policy, problems } = readPolicySheet(grid);
  expect(problems).toEqual([]);
  return { policy, sheet };
};

const withPolicySheet = async (language: Language = 'id') => {
  const workbook = openFile(fileOf(tinySample()));
  valueOf(await changePolicy(workbook, base, base, language));
  return workbook;
};

describe('changing a policy', () => {
  test('writes it to a sheet where the workbook has none', async () => {
    const workbook = openFile(fileOf(tinySample()));
    const { isOwnSheet } = valueOf(await changePolicy(workbook, base, changed, 'id'));
    expect(isOwnSheet).toBe(true);
    expect((await policyIn(workbook)).policy).toEqual(changed);
  });

  test.each(['id', 'en'] as const)(
    'sets the cells of the sheet there is, in its own words (%s), and no other',
    async (language) => {
      const workbook = await withPolicySheet(language);
      const { sheet } = await policyIn(workbook);
      const other = language === 'id' ? 'en' : 'id';
      expect(valueOf(await changePolicy(workbook, base, changed, other))).toEqual({ sheet, isOwnSheet: false });
      expect(await policyIn(workbook)).toEqual({ policy: changed, sheet });
      const { sheets } = valueOf(await workbook.read(() => 'values'));
      const drafted = policySheet(changed, textsOf(language)).rows.map((row) => row.map((cell) => cell?.value ?? null));
      const grid = required(sheets.find(({ name }) => name === sheet)?.grid, sheet);
      expect(grid.rows.map((row) => [...row, ...Array<null>(40).fill(null)].slice(0, 10))).toEqual(
        drafted.map((row) => [...row, ...Array<null>(40).fill(null)].slice(0, 10)),
      );
    },
  );

  test('and back again leaves the bytes of the sheet saying what they said', async () => {
    const workbook = await withPolicySheet();
    valueOf(await changePolicy(workbook, base, changed, 'id'));
    valueOf(await changePolicy(workbook, changed, base, 'id'));
    expect((await policyIn(workbook)).policy).toEqual(base);
  });

  test('leaves what somebody entered elsewhere on the sheet, and refuses to write over what was entered in the same cell', async () => {
    const { sheet } = await policyIn(await withPolicySheet());
    const bytes = (await withPolicySheet()).bytes();
    const minMonths = policySheet(base, textsOf('id')).rows.findIndex(([key]) => key?.value === 'R1.minMonths');
    const { column } = weightPlace('performance');
    const open = () => openFile(withCells(bytes, sheet, [{ row: minMonths, column, value: 18 }]));
    const elsewhere = open();
    valueOf(await changePolicy(elsewhere, base, { ...base, moveCost: 0 }, 'id'));
    expect((await policyIn(elsewhere)).policy).toMatchObject({
      moveCost: 0,
      rules: { R1: { thresholds: { minMonths: 18 } } },
    });
    const same = open();
    const before = same.bytes();
    expect(await changePolicy(same, base, changed, 'id')).toMatchObject({
      ok: false,
      error: { code: 'entry-stale', where: { sheet, row: minMonths, column }, params: { expected: '24', found: '18' } },
    });
    expect(Buffer.compare(same.bytes(), before)).toBe(0);
  });

  test('writes another model, and any change of a policy that a result rests on, to a sheet of its own', async () => {
    const model = { ...base, preset: 'saw' as const, criteria: presetPolicy('saw').criteria };
    const free = await withPolicySheet();
    const first = (await policyIn(free)).sheet;
    expect(valueOf(await changePolicy(free, base, model, 'id')).isOwnSheet).toBe(true);
    expect((await policyIn(free)).policy).toEqual(model);

    const used = openFile(fileOf(tinySample()));
    await planned(used);
    const own = valueOf(await changePolicy(used, base, changed, 'id'));
    expect([own.isOwnSheet, own.sheet === first]).toEqual([true, false]);
    expect((await policyIn(used)).policy).toEqual(changed);
    // No result rests on that one yet.
    expect(valueOf(await changePolicy(used, changed, base, 'id'))).toEqual({ sheet: own.sheet, isOwnSheet: false });
  });
});
