import type { Policy, RuleMode } from '../../../src/domain';
import { policySheet, readPolicySheet, weightFormula } from '../../../src/book';
import { criteriaOf } from '../../../src/criteria';
import { hasBlocking } from '../../../src/kernel';
import { defaultPolicy, presetPolicy } from '../../../src/planning';
import { type Grid } from '../../../src/sheets';
import { textsOf, type Language } from '../../../src/text';

import { COLUMN, faultsIn, gridOf, oldGrid, otherPolicy, rowOf, SHEET, withCell } from './policy-grid';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const told = (read: Grid): (readonly [string, number | undefined, number | undefined])[] =>
  readPolicySheet(read).problems.map(({ code, where }) => [code, where?.row, where?.column]);

/** What people do to a sheet without meaning its content. */
const mixed = (rows: Grid['rows']): Grid['rows'] => rows.map((_, row) => rows[(row * 37) % rows.length]!);
const REARRANGED: readonly (readonly [string, (rows: Grid['rows']) => Grid['rows']])[] = [
  ['all rows turned round, header and all', (rows) => [...rows].reverse()],
  ['all rows mixed', (rows) => (rows.length % 37 === 0 ? [...rows].reverse() : mixed(rows))],
  ['two columns put before the keys', (rows) => rows.map((cells) => [null, 'catatan', ...cells])],
  ['a column put before each', (rows) => rows.map((cells) => cells.flatMap((cell) => [null, cell]))],
  [
    'the columns turned round',
    (rows) => rows.map((cells) => [...cells, ...Array<null>(40 - cells.length).fill(null)].reverse()),
  ],
  ['rows put above and between', (rows) => [[], ['', 'Disetujui Bupati'], ...rows.flatMap((cells) => [cells, []])]],
];

describe.each(LANGUAGES)('a policy sheet that people have rearranged, in %s', (language) => {
  test.each(REARRANGED)('is read as it was: %s', (_, rearrange) => {
    const other = gridOf(otherPolicy(), language);
    const rows = rearrange(other.rows);
    const { policy, weightColumns } = readPolicySheet({ ...other, rows });
    expect([policy, faultsIn({ ...other, rows })]).toEqual([
      { ...otherPolicy(), waivers: expect.anything() as unknown },
      [],
    ]);
    expect(new Set(policy.waivers.map(({ letter }) => letter))).toEqual(
      new Set(otherPolicy().waivers.map(({ letter }) => letter)),
    );
    for (const { id } of criteriaOf(otherPolicy())) {
      const found = rows.find((cells) => cells[weightColumns.keys] === id);
      expect(found?.[weightColumns.weights]).toBe(otherPolicy().criteria[id]?.weight);
    }
  });

  test('says which header is gone instead of reading half a policy', () => {
    const { headers } = textsOf(language).policySheet;
    const other = gridOf(otherPolicy(), language);
    const column = COLUMN.number;
    const { policy, problems } = readPolicySheet(withCell(other, 2, column, 'Lain'));
    expect([policy, problems]).toEqual([
      defaultPolicy(),
      [
        {
          code: 'policy-invalid',
          severity: 'blocks',
          where: { sheet: SHEET, row: 2, column },
          params: { name: headers.number, value: '', expects: 'header' },
        },
      ],
    ]);
    const bare = { ...other, rows: other.rows.filter((_, row) => row !== 2) };
    expect(hasBlocking(readPolicySheet(bare).problems)).toBe(true);
  });
});

describe('the formula of a weight', () => {
  test('looks the weight up by its key, in whatever columns the sheet has them', () => {
    expect(weightFormula('Padan Kebijakan', 'performance')).toBe(
      `INDEX('Padan Kebijakan'!$D:$D,MATCH("performance",'Padan Kebijakan'!$A:$A,0))`,
    );
    const grid = gridOf(defaultPolicy(), 'id');
    const inserted = { ...grid, rows: grid.rows.map((cells) => [null, ...cells]) };
    expect(weightFormula("Bu'", 'rankFit', readPolicySheet(inserted).weightColumns)).toBe(
      `INDEX('Bu'''!$E:$E,MATCH("rankFit",'Bu'''!$B:$B,0))`,
    );
  });

  test('finds keys that stand once in their column', () => {
    const keys = policySheet(otherPolicy(), textsOf('id')).rows.map(([key]) => key?.value);
    for (const { id } of criteriaOf(otherPolicy())) expect(keys.filter((key) => key === id)).toEqual([id]);
  });
});

/** Rules that the older sheets do not know. */
const LATER_RULES = ['R9b', 'R34', 'R35', 'R35b', 'R36', 'R36b', 'R37', 'R46'] as const;
const LATER_ROWS = [
  'purpose, needWorth, emptyingCost, moveCost, testCost, retirementCost, riseCost, achievementWorth, leastFitGain, needJustifies, mostFitLoss',
  'sameTitleOnly, longInPostOnly, longInPostMonths, longInPostBonus, importanceLeadership, importanceAdministrator',
  'importanceSupervisor, importanceLicensed, importanceFunctional, importanceClerkHigh, importanceClerkMiddle, importanceClerkLow',
  'importancePriority3, importancePriority4, importanceLowService, serviceGradeA, serviceGradeB, serviceGradeC, talentMiddle, talentUpper, misfitGap, trainingFirstLevels, mentorMonths, waveDays, waveLeavingPercent, mostEmptyDays, unitRiskPercent, remoteYears',
  'underUsedFit, hiddenClasses, benchFit, waitMonths, rankMonths, aimServiceFilled, aimRemoteFilled, aimWishesMet, aimUnwantedMoves, aimTests, aimWomenGap, replanTolerance, minMovesPercent, maxLeavingPercent, headOrDeputyStays, R9b, R9b.minMonths, R29.minRelatedMonths',
  'R34, R35, R35b, R36, R36b, R37, R37.maxRiseClasses, R46',
].join(', ');

/** A policy as an older sheet has it: what came later stands as delivered, R32 was a warning at first, and the model's weights stand. */
const asOfOld = (
  { allowPromotions, excessCosts, preset, rules: given, waivers }: Policy,
  limits: Partial<Policy['limits']>,
  modeOfR32: RuleMode,
  acceptFamily: number,
): Policy => {
  const base = presetPolicy(preset);
  const { rules } = base;
  const { R29, R31, R32 } = given;
  return {
    ...base,
    allowPromotions,
    excessCosts,
    waivers,
    limits: { ...base.limits, ...limits },
    rules: {
      ...given,
      ...Object.fromEntries(LATER_RULES.map((id) => [id, rules[id]])),
      R29: {
        ...R29,
        thresholds: { ...R29.thresholds, minRelatedMonths: rules.R29.thresholds['minRelatedMonths'] ?? 0 },
      },
      R31: { ...R31, thresholds: { ...R31.thresholds, acceptFamily } },
      R32: { ...R32, mode: modeOfR32 },
    },
  };
};

describe.each(LANGUAGES)('a policy sheet of an older Padan, in %s', (language) => {
  test.each([
    ['default', asOfOld(defaultPolicy(), {}, 'warn', 1)],
    ['other', asOfOld(otherPolicy(), { maxMoves: 12, minPerUnit: 3, minPerPost: 1 }, 'off', 0)],
  ] as const)('is read with a sentence on what changed: %s', (name, policy) => {
    const old = oldGrid(name, language);
    const { problems, ...read } = readPolicySheet(old);
    expect(read).toEqual({ policy, isRestated: true, quotaCell: null, weightColumns: { keys: 0, weights: 2 } });
    const rows = ['tenure', 'development', 'unitNeed', 'minimumGain'].map((key) => rowOf(old, key));
    expect(problems.map(({ code, where, severity }) => [code, where, severity])).toEqual([
      ...rows.map((row) => ['policy-retired', { sheet: SHEET, row, column: 0 }, 'warns']),
      ['policy-weights-retired', { sheet: SHEET, row: rows[0], column: 2 }, 'warns'],
      ['policy-rows-missing', { sheet: SHEET }, 'warns'],
    ]);
    expect(problems.at(-1)?.params).toEqual({ names: LATER_ROWS });
    const { problems: words } = textsOf(language);
    expect(words['policy-weights-retired'](problems.at(-2)?.params ?? {})[0]).toContain(
      String(old.rows[rowOf(old, 'tenure')]?.[1]),
    );
  });

  test('has its problems told at its own cells', () => {
    const old = oldGrid('other', language);
    for (const [key, column, code] of [
      ['competence', 2, 'policy-invalid'],
      ['competence', 3, 'policy-invalid'],
      ['R1', 2, 'policy-invalid'],
      ['R1', 6, 'policy-invalid'],
      ['R1', 7, 'policy-invalid'],
      ['R1.minMonths', 2, 'policy-invalid'],
      ['R31.acceptFamily', 2, 'policy-invalid'],
      ['allowPromotions', 2, 'policy-invalid'],
      ['mostMoves', 2, 'policy-invalid'],
      ['leastPerUnit', 2, 'policy-invalid'],
      ['preset', 2, 'policy-invalid'],
      ['W1', 1, 'waiver-invalid'],
      ['W1', 2, 'waiver-invalid'],
      ['W1', 3, 'waiver-invalid'],
      ['W2', 4, 'waiver-invalid'],
      ['W2', 5, 'waiver-invalid'],
    ] as const) {
      const row = rowOf(old, key);
      const problems = told(withCell(old, row, column, '?')).filter(
        ([one]) => one === 'policy-invalid' || one === 'waiver-invalid',
      );
      expect([key, problems]).toEqual([key, [[code, row, column]]]);
    }
    const row = rowOf(old, 'mostMoves');
    expect(told(withCell(old, row, 0, null))).toContainEqual(['policy-invalid', row, 0]);
  });
});
