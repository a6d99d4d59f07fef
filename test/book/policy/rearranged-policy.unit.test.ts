import { NAMED_OPTIONS, type Policy, type RuleMode } from '../../../src/domain';
import { policySheet, readPolicySheet, weightFormula } from '../../../src/book';
import { criteriaOf } from '../../../src/criteria';
import { hasBlocking } from '../../../src/kernel';
import { defaultPolicy, presetPolicy } from '../../../src/planning';
import { type Grid } from '../../../src/sheets';
import { textsOf, type Language } from '../../../src/text';

import { besidePurpose, COLUMN, gridOf, oldGrid, otherPolicy, rowOf, SHEET, withCell } from './policy-grid';

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
    const { policy, problems, weightColumns } = readPolicySheet({ ...other, rows });
    expect([policy, besidePurpose(problems)]).toEqual([
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
    expect(weightFormula("Bu'", 'interest', readPolicySheet(inserted).weightColumns)).toBe(
      `INDEX('Bu'''!$E:$E,MATCH("interest",'Bu'''!$B:$B,0))`,
    );
  });

  test('finds keys that stand once in their column', () => {
    const keys = policySheet(otherPolicy(), textsOf('id')).rows.map(([key]) => key?.value);
    for (const { id } of criteriaOf(otherPolicy())) expect(keys.filter((key) => key === id)).toEqual([id]);
  });
});

/** Rules that the older sheets do not know. */
const LATER_RULES = ['R34', 'R35', 'R35b', 'R36', 'R36b', 'R37'] as const;
/** Options that they do know. */
const EARLY_OPTIONS: ReadonlySet<string> = new Set([
  'allowPromotions',
  'excessCosts',
  'maxMoves',
  'minPerUnit',
  'minPerPost',
]);
const LATER_ROWS = [
  'purpose',
  ...NAMED_OPTIONS.map(({ key }) => key).filter((key) => !EARLY_OPTIONS.has(key)),
  'R29.minRelatedMonths',
  ...LATER_RULES,
  'R37.maxRiseClasses',
].join(', ');

const LATER_PROBLEMS: ReadonlySet<string> = new Set([
  'policy-rows-missing',
  'policy-retired',
  'policy-weights-retired',
  'policy-purpose',
]);

type OldValues = Pick<Policy, 'allowPromotions' | 'excessCosts' | 'preset' | 'waivers'> & {
  readonly limits: Pick<Policy['limits'], 'maxMoves' | 'minPerUnit' | 'minPerPost'>;
  readonly modeOfR32: RuleMode;
  readonly acceptFamily: number;
};

/** A policy as an older sheet has it, whose rules are else those of another: what came later stands as delivered. */
const asOfOld = (policy: Policy, { limits, modeOfR32, acceptFamily, ...options }: OldValues): Policy => {
  const usual = defaultPolicy();
  const { R29, R31, R32 } = policy.rules;
  return {
    ...usual,
    ...options,
    limits: { ...usual.limits, ...limits },
    rules: {
      ...policy.rules,
      ...Object.fromEntries(LATER_RULES.map((id) => [id, usual.rules[id]])),
      R29: {
        ...R29,
        thresholds: { ...R29.thresholds, minRelatedMonths: usual.rules.R29.thresholds['minRelatedMonths'] ?? 0 },
      },
      R31: { ...R31, thresholds: { ...R31.thresholds, acceptFamily } },
      R32: { ...R32, mode: modeOfR32 },
    },
  };
};

const OLD_DEFAULT: OldValues = {
  allowPromotions: false,
  excessCosts: false,
  preset: defaultPolicy().preset,
  waivers: [],
  limits: { maxMoves: null, minPerUnit: 0, minPerPost: 0 },
  modeOfR32: 'warn',
  acceptFamily: 1,
};
const OLD_OTHER: OldValues = {
  allowPromotions: true,
  excessCosts: true,
  preset: 'saw',
  waivers: otherPolicy().waivers,
  limits: { maxMoves: 12, minPerUnit: 3, minPerPost: 1 },
  modeOfR32: 'off',
  acceptFamily: 0,
};

describe.each(LANGUAGES)('a policy sheet of an older Padan, in %s', (language) => {
  test.each([
    ['default', asOfOld(defaultPolicy(), OLD_DEFAULT)],
    ['other', asOfOld(otherPolicy(), OLD_OTHER)],
  ] as const)('is read: %s', (name, policy) => {
    const old = oldGrid(name, language);
    const { policy: read, problems, weightColumns } = readPolicySheet(old);
    // Without what is retired the weights do not sum any more: those of the model stand.
    expect(read).toEqual({ ...policy, criteria: presetPolicy(policy.preset).criteria });
    const at = (key: string, column: number): object => ({ sheet: SHEET, row: rowOf(old, key), column });
    expect(problems.map(({ code, severity, where }) => ({ code, severity, where }))).toEqual([
      ...['tenure', 'development', 'unitNeed', 'minimumGain'].map((key) => ({
        code: 'policy-retired',
        severity: 'warns',
        where: at(key, 0),
      })),
      { code: 'policy-weights-retired', severity: 'warns', where: at('tenure', 2) },
      { code: 'policy-rows-missing', severity: 'warns', where: { sheet: SHEET } },
    ]);
    expect(problems.at(-1)?.params).toEqual({ names: LATER_ROWS });
    expect(weightColumns).toEqual({ keys: 0, weights: 2 });
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
      const problems = told(withCell(old, row, column, '?')).filter(([one]) => !LATER_PROBLEMS.has(one));
      expect([key, problems]).toEqual([key, [[code, row, column]]]);
    }
    const row = rowOf(old, 'mostMoves');
    expect(told(withCell(old, row, 0, null))).toContainEqual(['policy-invalid', row, 0]);
  });
});
