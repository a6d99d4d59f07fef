import { NAMED_OPTIONS, WEIGHT_TOTAL, type Nip } from '../../src/domain';
import { settingOf } from '../../src/criteria';
import { checkPolicy, defaultPolicy, findUnknownCriteria, findUnknownWaivers } from '../../src/planning';
import { RULES } from '../../src/rules';
import { aPolicy, cityInput, day } from '../support/records';

const codes = (policy: ReturnType<typeof aPolicy>): string[] =>
  checkPolicy(policy, day('2026-07-01')).map(({ code, severity }) => `${severity} ${code}`);

describe('a policy as a whole', () => {
  test('the default has nothing wrong with it', () =>
    expect(checkPolicy(defaultPolicy(), day('2026-07-01'))).toEqual([]));

  test('the default takes every rule as its file proposes it', () => {
    for (const { id, defaultMode, defaultThresholds, basis } of RULES) {
      expect(defaultPolicy().rules[id]).toEqual({
        mode: defaultMode,
        thresholds: defaultThresholds,
        validFrom: day(basis.validFrom),
        validTo: null,
      });
    }
  });

  test('weights that do not sum to the whole block', () => {
    expect(checkPolicy(aPolicy({ criteria: { performance: { weight: 251 } } }), day('2026-07-01'))).toEqual([
      { code: 'weights-sum', severity: 'blocks', params: { sum: WEIGHT_TOTAL + 1 } },
    ]);
    expect(codes(aPolicy({ criteria: { performance: { weight: 249 } } }))).toEqual(['blocks weights-sum']);
  });

  test.each([[Number.NaN], [-1], [250.5], [1001]])('a weight of %d blocks', (weight) => {
    const problems = checkPolicy(aPolicy({ criteria: { performance: { weight } } }), day('2026-07-01'));
    expect(problems).toContainEqual({
      code: 'policy-invalid',
      severity: 'blocks',
      params: { name: 'performance', value: weight },
    });
  });

  test('of weights that could not be read the sum says nothing', () => {
    const policy = aPolicy({ criteria: { performance: { weight: 0 } } });
    const told = { code: 'policy-invalid', severity: 'blocks', params: { name: 'performance' } } as const;
    expect(checkPolicy(policy, day('2026-07-01'), [told])).toEqual([]);
    const other = { ...told, params: { name: 'maxMoves' } };
    expect(checkPolicy(policy, day('2026-07-01'), [other]).map(({ code }) => code)).toEqual(['weights-sum']);
  });

  test('an exemption of somebody on no list is told; one for everybody or for somebody listed is not', () => {
    const city = cityInput({ employees: 5, positions: 4 }, 3, aPolicy());
    const letter = { rule: 'R1', authority: 'Bupati', letter: '821/7', date: day('2026-01-05') } as const;
    const warned = (nip: 'all' | Nip): string[] =>
      findUnknownWaivers({ ...city, policy: { ...city.policy, waivers: [{ nip, ...letter }] } }).map(
        ({ code, severity, params }) => `${severity} ${code} ${String(params?.nip)}`,
      );
    expect(warned('all')).toEqual([]);
    expect(warned(city.employees[2]!.nip)).toEqual([]);
    expect(warned('111111111111111111' as Nip)).toEqual(['warns waiver-nobody 111111111111111111']);
  });

  test('a weight above half warns, a weight of exactly half does not', () => {
    const half = aPolicy({
      criteria: {
        performance: { weight: 500 },
        competence: { weight: 0 },
        nearness: { weight: 0 },
      },
    });
    expect(checkPolicy(half, day('2026-07-01'))).toEqual([]);
    const heavy = aPolicy({
      criteria: {
        performance: { weight: 501 },
        competence: { weight: 0 },
        nearness: { weight: 0 },
        rankFit: { weight: 49 },
      },
    });
    expect(checkPolicy(heavy, day('2026-07-01'))).toEqual([
      { code: 'weight-heavy', severity: 'warns', params: { criterion: 'performance', weight: 501 } },
    ]);
  });

  test.each(
    NAMED_OPTIONS.filter(({ option }) => option.kind !== 'yes-no').map(({ key, option }) => [key, option] as const),
  )('%s is whole and within its bounds, or blocks', (key, { least, most }) => {
    const withValue = (value: number): ReturnType<typeof aPolicy> => {
      const base = defaultPolicy();
      return key in base.limits ? { ...base, limits: { ...base.limits, [key]: value } } : { ...base, [key]: value };
    };
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN])
      expect(checkPolicy(withValue(value), day('2026-07-01'))).toEqual([
        { code: 'policy-invalid', severity: 'blocks', params: { name: key, value } },
      ]);
    for (const value of [least, most]) expect(checkPolicy(withValue(value), day('2026-07-01'))).toEqual([]);
  });
});

describe('data and letters a policy waits for', () => {
  test('an exemption counts from the day of its letter on; until then it is told', () => {
    const waivers = [
      { nip: 'all', rule: 'R1', authority: 'Bupati', letter: '1/2026', date: day('2026-07-01') },
    ] as const;
    const told = (asOf: string): string[] => checkPolicy(aPolicy({ waivers }), day(asOf)).map(({ code }) => code);
    expect([told('2026-06-30'), told('2026-07-01')]).toEqual([['waiver-later'], []]);
  });

  test('a weighty criterion nobody has data for is told; a light one, or one that somebody has, is not', () => {
    const input = cityInput({ employees: 40, positions: 20 }, 3);
    expect(findUnknownCriteria(input)).toEqual([]);
    const without = {
      ...input,
      employees: input.employees.map((one) => ({ ...one, appraisals: null, interests: null })),
    };
    const weight = settingOf(input.policy, 'performance').weight;
    expect(findUnknownCriteria(without)).toEqual([
      { code: 'criterion-unknown', severity: 'warns', params: { criterion: 'performance', weight } },
    ]);
  });
});
