import { defaultPolicy, presetPolicy } from '../../src/planning';
import { thresholdOf } from '../../src/domain';
import { day } from '../support/records';
import { succeed } from '../../src/kernel';
import { textsOf } from '../../src/text';
import { readPolicyJson } from '../../src/usecases';

const read = (value: unknown) => {
  const file = readPolicyJson(JSON.stringify(value));
  return file.ok ? succeed(file.value.policy) : file;
};

describe('a policy file', () => {
  test('that says nothing is the default', () => {
    expect(read({})).toEqual({ ok: true, value: defaultPolicy() });
  });

  test('replaces what it names and keeps the rest', () => {
    const base = defaultPolicy();
    expect(
      read({
        criteria: { performance: { weight: 300 }, interest: { missing: 'penalise' }, rankFit: {} },
        rules: { R1: { mode: 'warn' }, R9: { thresholds: {} }, R14: {} },
        allowPromotions: true,
        moveCost: 0,
        purpose: 'mixed',
        limits: { maxMoves: 40, minPerUnit: 2 },
      }),
    ).toEqual({
      ok: true,
      value: {
        ...base,
        purpose: 'mixed',
        longInPostBonus: 200,
        criteria: {
          ...base.criteria,
          performance: { ...base.criteria.performance, weight: 300 },
          interest: { ...base.criteria.interest, missing: 'penalise' },
        },
        rules: { ...base.rules, R1: { ...base.rules.R1, mode: 'warn' } },
        waivers: [],
        allowPromotions: true,
        moveCost: 0,
        limits: { ...base.limits, maxMoves: 40, minPerUnit: 2 },
      },
    });
  });

  test('starts from a purpose, and what it names itself counts', () => {
    expect(read({ purpose: 'rotate', preset: 'saw' })).toEqual({ ok: true, value: presetPolicy('saw', 'rotate') });
    expect(read({ purpose: 'rotate', longInPostBonus: 1, limits: { minMovesPercent: 7 } })).toMatchObject({
      value: { purpose: 'rotate', longInPostOnly: true, longInPostBonus: 1, limits: { minMovesPercent: 7 } },
    });
  });

  test('of an older Padan is read, and what changed is told; weights that do not sum give way to the model', () => {
    const older = { minimumGain: 1000, criteria: { tenure: { weight: 100 }, performance: { weight: 150 } } };
    expect(readPolicyJson(JSON.stringify(older))).toEqual({
      ok: true,
      value: {
        policy: defaultPolicy(),
        problems: [
          { code: 'policy-retired', severity: 'warns', params: { name: 'minimumGain' } },
          { code: 'policy-retired', severity: 'warns', params: { name: 'tenure' } },
          { code: 'policy-weights-retired', severity: 'warns', params: { names: 'tenure', preset: 'padan' } },
        ],
      },
    });
    expect(readPolicyJson('{"criteria": {"unitNeed": {"weight": 0}}}')).toMatchObject({
      value: { policy: defaultPolicy(), problems: [{ code: 'policy-retired', params: { name: 'unitNeed' } }] },
    });
    expect(readPolicyJson('{"importanceDriver": 1000}')).toMatchObject({
      error: { code: 'policy-key', params: { name: 'importanceDriver' } },
    });
  });

  test('can set every threshold that a rule has', () => {
    for (const [rule, { thresholds }] of Object.entries(defaultPolicy().rules)) {
      for (const name of Object.keys(thresholds)) {
        const value = thresholdOf(name).kind === 'day' ? 77 : name === 'minPercent' ? 70 : thresholdOf(name).most;
        const result = read({ rules: { [rule]: { thresholds: { [name]: value } } } });
        if (!result.ok) throw new Error(`${rule}.${name}`);
        expect(Object.entries(result.value.rules).find(([id]) => id === rule)?.[1].thresholds[name]).toBe(value);
      }
    }
  });

  test('leaves the default policy itself untouched', () => {
    const before = JSON.stringify(defaultPolicy());
    read({ rules: { R1: { mode: 'off', thresholds: { minMonths: 1 } } }, criteria: { rankFit: { weight: 1 } } });
    expect(JSON.stringify(defaultPolicy())).toBe(before);
  });

  test.each<readonly [string, unknown, string]>([
    [
      'a limit of a rule that no office can mean',
      { rules: { R4: { thresholds: { years: 9 } } } },
      'rules.R4.thresholds.years',
    ],
    ['a period that ends before it begins', { rules: { R1: { validTo: '2000-01-01' } } }, 'rules.R1.validTo'],
    ['a limit that is not whole', { limits: { maxMoves: 1.5 } }, 'limits.maxMoves'],
    ['a weight that is not whole', { criteria: { tenure: { weight: 1.5 } } }, 'criteria.tenure.weight'],
    ['a weight below 0', { criteria: { tenure: { weight: -1 } } }, 'criteria.tenure.weight'],
    ['a weight above 1000', { criteria: { tenure: { weight: 1001 } } }, 'criteria.tenure.weight'],
    ['a weight in words', { criteria: { tenure: { weight: '10' } } }, 'criteria.tenure.weight'],
    ['another word for missing values', { criteria: { tenure: { missing: 'zero' } } }, 'criteria.tenure.missing'],
    ['another mode', { rules: { R1: { mode: 'maybe' } } }, 'rules.R1.mode'],
    ['a threshold below 0', { rules: { R1: { thresholds: { minMonths: -1 } } } }, 'rules.R1.thresholds.minMonths'],
    ['promotions in words', { allowPromotions: 'yes' }, 'allowPromotions'],
    ['a gain that is not whole', { leastFitGain: 0.5 }, 'leastFitGain'],
    ['a gain above 100 points', { leastFitGain: 10001 }, 'leastFitGain'],
    ['a purpose nobody knows', { purpose: 'rotasi' }, 'purpose'],
    ['a cost out of bounds', { moveCost: -1 }, 'moveCost'],
    ['an importance out of bounds', { importanceLicensed: 5001 }, 'importanceLicensed'],
    ['a quota above all', { limits: { minMovesPercent: 101 } }, 'limits.minMovesPercent'],
    ['nothing', null, 'JSON'],
  ])('with %s is refused, and the fault is named', (_, value, name) => {
    expect(read(value)).toMatchObject({
      ok: false,
      error: { code: 'policy-file-value', severity: 'blocks', params: { name } },
    });
  });

  test.each<readonly [string, unknown, string]>([
    ['another key at the top', { weights: {} }, 'weights'],
    ['a limit that does not exist', { limits: { mostSwaps: 1 } }, 'limits.mostSwaps'],
    ['another key of a criterion', { criteria: { tenure: { wieght: 1 } } }, 'criteria.tenure.wieght'],
    ['an unknown criterion', { criteria: { charm: { weight: 1 } } }, 'criteria.charm'],
    ['a criterion named like a method', { criteria: { toString: { weight: 1 } } }, 'criteria.toString'],
    ['an unknown threshold', { rules: { R1: { thresholds: { charm: 1 } } } }, 'rules.R1.thresholds.charm'],
    ['an unknown rule', { rules: { R99: { mode: 'off' } } }, 'rules.R99'],
    ['a rule named like a method', { rules: { valueOf: { mode: 'off' } } }, 'rules.valueOf'],
  ])('with %s is refused, and the name is told', (_, value, name) => {
    expect(read(value)).toEqual({ ok: false, error: { code: 'policy-key', severity: 'blocks', params: { name } } });
  });

  test.each(['age', 'umur', 'jenis kelamin', 'agama', 'marital'])('with the criterion "%s" is refused', (name) => {
    expect(read({ criteria: { [name]: { weight: 1 } } })).toMatchObject({
      ok: false,
      error: { code: 'criterion-refused', params: { name } },
    });
  });

  test('may hold days and exemptions', () => {
    const result = read({
      rules: {
        R42: { thresholds: { determinationDate: '2026-09-22' }, validFrom: '2016-07-01', validTo: null },
        R1: { validTo: '2026-12-31' },
      },
      waivers: [{ nip: 'all', rule: 'R42', authority: 'Mendagri', letter: '100/1', date: '2026-05-04' }],
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        rules: { R42: { thresholds: { determinationDate: day('2026-09-22') } }, R1: { validTo: day('2026-12-31') } },
        waivers: [{ nip: 'all', rule: 'R42', letter: '100/1', date: day('2026-05-04') }],
      },
    });
  });

  test.each([
    ['of nobody', { nip: '123' }, 'nip', '"123"'],
    ['from a rule nobody knows', { rule: 'R99' }, 'rule', '"R99"'],
    ['from the number of seats', { rule: 'R20' }, 'rule', '"R20"'],
    ['by nobody', { authority: ' ' }, 'authority', '""'],
    ['without a letter', { letter: undefined }, 'letter', ''],
    ['on a day that is none', { date: '2026-13-01' }, 'date', '"2026-13-01"'],
  ])('with an exemption %s is refused at its place', (_, changed, key, value) => {
    const waivers = [{ nip: 'all', rule: 'R1', authority: 'Bupati', letter: '1', date: '2026-05-04', ...changed }];
    expect(read({ waivers })).toMatchObject({ ok: false, error: { params: { name: `waivers.0.${key}`, value } } });
  });

  test.each<readonly [unknown, string, string]>([
    [{ criteria: { rankFit: { weight: 2000 } } }, 'berisi 2000', 'dari 0 sampai 1000'],
    [{ rules: { R1: { mode: 'maybe' } } }, 'berisi "maybe"', 'block, warn, off'],
    [{ rules: { R1: { validFrom: '1/2/2026' } } }, 'berisi "1/2/2026"', '"TTTT-BB-HH"'],
    [{ allowPromotions: 'ya' }, 'berisi "ya"', 'true atau false'],
    [{ purpose: 'rotasi' }, 'berisi "rotasi"', 'fill, realign'],
    [{ limits: { maxMoves: -1 } }, 'berisi -1', 'Tanpa nilai: tulis null.'],
    [{ waivers: [{}] }, '"waivers.0.nip" tidak ada', 'Tambahkan nama ini'],
    [{ waivers: 3 }, 'berisi 3', 'daftar di antara [ dan ]'],
  ])('%j is told what it holds and what it may hold', (value, holds, may) => {
    const file = readPolicyJson(JSON.stringify(value));
    const [wrong = '', remedy] = file.ok ? [] : textsOf('id').problems['policy-file-value'](file.error.params ?? {});
    expect(wrong).toContain(holds);
    expect(remedy).toContain(may);
  });

  test.each(['', '{', 'weights: 1', '{"minimumGain": 1,}'])('that is no JSON (%p) is refused', (text) => {
    expect(readPolicyJson(text)).toMatchObject({
      ok: false,
      error: { code: 'policy-no-json' },
    });
  });
});

test.each([
  ['[]', []],
  ['a list of criteria', { criteria: [] }],
  ['a list for a criterion', { criteria: { performance: [] } }],
  ['a list of rules', { rules: [] }],
  ['a list for a rule', { rules: { R1: [] } }],
  ['a list of thresholds', { rules: { R1: { thresholds: [] } } }],
])('%s is refused, not read as empty', (_, value) => {
  expect(read(value)).toMatchObject({
    ok: false,
    error: { code: 'policy-file-value', params: { expects: 'file-object' } },
  });
});
