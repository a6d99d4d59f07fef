import { WEIGHT_TOTAL } from '../../src/domain';
import { checkPolicy, defaultPolicy } from '../../src/planning';
import { RULES } from '../../src/rules';
import { aPolicy, day } from '../support/records';

const codes = (policy: ReturnType<typeof aPolicy>): string[] =>
  checkPolicy(policy).map(({ code, severity }) => `${severity} ${code}`);

describe('a policy as a whole', () => {
  test('the default has nothing wrong with it', () => expect(checkPolicy(defaultPolicy())).toEqual([]));

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
    expect(checkPolicy(aPolicy({ criteria: { performance: { weight: 201 } } }))).toEqual([
      { code: 'weights-sum', severity: 'blocks', params: { sum: WEIGHT_TOTAL + 1 } },
    ]);
    expect(codes(aPolicy({ criteria: { performance: { weight: 199 } } }))).toEqual(['blocks weights-sum']);
  });

  test.each([[Number.NaN], [-1], [250.5], [1001]])('a weight of %d blocks', (weight) => {
    const problems = checkPolicy(aPolicy({ criteria: { performance: { weight } } }));
    expect(problems).toContainEqual({
      code: 'policy-invalid',
      severity: 'blocks',
      params: { name: 'performance', value: weight },
    });
  });

  test('a weight above half warns, a weight of exactly half does not', () => {
    const half = aPolicy({
      criteria: {
        performance: { weight: 500 },
        competence: { weight: 0 },
        tenure: { weight: 0 },
        rankFit: { weight: 0 },
      },
    });
    expect(checkPolicy(half)).toEqual([]);
    const heavy = aPolicy({
      criteria: {
        performance: { weight: 501 },
        competence: { weight: 0 },
        tenure: { weight: 0 },
        rankFit: { weight: 0 },
        experience: { weight: 99 },
      },
    });
    expect(checkPolicy(heavy)).toEqual([
      { code: 'weight-heavy', severity: 'warns', params: { criterion: 'performance', weight: 501 } },
    ]);
  });

  test.each([[-1], [10001], [0.5], [Number.NaN]])('a least gain of %d hundredths blocks', (minimumGain) => {
    expect(checkPolicy(aPolicy({ minimumGain }))).toEqual([
      { code: 'policy-invalid', severity: 'blocks', params: { name: 'minimumGain', value: minimumGain } },
    ]);
  });

  test.each([[0], [10000]])('a least gain of %d hundredths is allowed', (minimumGain) => {
    expect(checkPolicy(aPolicy({ minimumGain }))).toEqual([]);
  });
});
