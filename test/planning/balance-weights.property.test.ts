import fc from 'fast-check';

import { WEIGHT_TOTAL, type CriterionId, type Policy } from '../../src/domain';
import { PRESET_IDS, presetPolicy, weightBounds, withBalancedWeight } from '../../src/planning';

const sumOf = (criteria: Policy['criteria']): number =>
  Object.values(criteria).reduce((sum, { weight }) => sum + weight, 0);

const steps = fc.array(
  fc.record({
    at: fc.nat(),
    weight: fc.integer({ min: -200, max: 1200 }),
    locks: fc.array(fc.nat(), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('weights that are set one after another', () => {
  test('always sum to the whole, lie within their bounds, and leave the locked ones as they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRESET_IDS), steps, (preset, changes) => {
        let { criteria } = presetPolicy(preset);
        const ids = Object.keys(criteria) as CriterionId[];
        const nth = (index: number): CriterionId => ids[index % ids.length] ?? 'performance';
        for (const { at, weight, locks } of changes) {
          const id = nth(at);
          const locked = new Set(locks.map(nth).filter((one) => one !== id));
          const before = criteria;
          const { least, most } = weightBounds(criteria, id, locked);
          criteria = withBalancedWeight(criteria, id, weight, locked);
          expect(sumOf(criteria)).toBe(WEIGHT_TOTAL);
          expect(criteria[id]?.weight).toBe(Math.min(most, Math.max(least, weight)));
          for (const one of locked) expect(criteria[one]).toEqual(before[one]);
          for (const one of Object.values(criteria)) expect(Number.isInteger(one.weight) && one.weight >= 0).toBe(true);
          expect(criteria.feedback?.weight ?? 0).toBeLessThanOrEqual(100);
        }
      }),
      { seed: 20261130 },
    );
  });

  test('stay whole percents where all are, and keep their proportions', () => {
    const { criteria } = presetPolicy('padan');
    const changed = withBalancedWeight(criteria, 'educationField', 500, new Set());
    const weights = Object.values(changed).map(({ weight }) => weight);
    expect(weights.every((weight) => weight % 10 === 0)).toBe(true);
    expect(changed).toMatchObject({
      educationField: { weight: 500 },
      performance: { weight: 180 },
      competence: { weight: 110 },
      educationLevel: { weight: 70 },
      nearness: { weight: 70 },
      rankFit: { weight: 40 },
      interest: { weight: 30 },
    });
  });

  test('that did not sum do so after any change', () => {
    const { criteria } = presetPolicy('padan');
    const odd = { ...criteria, performance: { ...criteria.performance!, weight: 100 } };
    expect(sumOf(withBalancedWeight(odd, 'interest', 50, new Set()))).toBe(WEIGHT_TOTAL);
  });

  test('cannot be moved where every other one is locked', () => {
    const { criteria } = presetPolicy('saw');
    const others = new Set(Object.keys(criteria).slice(1) as CriterionId[]);
    expect(weightBounds(criteria, 'performance', others)).toEqual({ least: 200, most: 200 });
    expect(withBalancedWeight(criteria, 'performance', 900, others)).toEqual(criteria);
  });
});
