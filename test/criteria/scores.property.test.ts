import fc from 'fast-check';

import { contributionFor, contributionOf, CRITERIA, scoreCandidacy, type Candidacy } from '../../src/criteria';
import { seededRandom } from '../../src/kernel';
import { AS_OF, aPolicy, day, randomEmployee, randomPosition } from '../support/records';

const candidacyFrom = (seed: number): Candidacy => {
  const random = seededRandom(seed);
  const from = randomPosition(random, 0);
  return {
    employee: randomEmployee(random, Math.abs(seed) % 2000),
    from,
    to: random.chance(20) ? from : randomPosition(random, 1),
    othersAtTarget: random.below(5),
    asOf: AS_OF,
  };
};
const candidacies = fc.integer().map(candidacyFrom);

const policyFrom = (seed: number): ReturnType<typeof aPolicy> => {
  const random = seededRandom(seed);
  let left = 1000;
  return aPolicy({
    criteria: Object.fromEntries(
      CRITERIA.map(({ id }, index) => {
        const weight = index === CRITERIA.length - 1 ? left : random.below(left + 1);
        left -= weight;
        return [id, { weight, missing: random.pick(['neutral', 'penalise'] as const) }];
      }),
    ),
  });
};
const policies = fc.integer().map(policyFrom);

describe('every criterion', () => {
  test.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    '%s gives a whole number from 0 to 10000, or says that it does not know',
    (_, criterion) => {
      fc.assert(
        fc.property(candidacies, (candidacy) => {
          const score = criterion.score(candidacy);
          expect(score === null || (Number.isInteger(score) && score >= 0 && score <= 10000)).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('both known and unknown scores occur in what is tried, apart from the need of the unit', () => {
    const seen = new Map(CRITERIA.map(({ id }) => [id, { known: 0, unknown: 0 }]));
    for (let seed = 1; seed <= 500; seed += 1) {
      for (const { id, score } of CRITERIA)
        seen.get(id)![score(candidacyFrom(seed)) === null ? 'unknown' : 'known'] += 1;
    }
    for (const [id, { known, unknown }] of seen) {
      expect({ id, known: known > 50, unknown: unknown > 20 }).toEqual({ id, known: true, unknown: id !== 'unitNeed' });
    }
  });

  test('the age of a person changes no score', () => {
    fc.assert(
      fc.property(candidacies, fc.integer({ min: 0, max: 40 }), (candidacy, years) => {
        const born = day(`${1960 + years}-06-01`);
        for (const { score } of CRITERIA) {
          const other = { ...candidacy, employee: { ...candidacy.employee, birthDate: born } };
          expect(score(other)).toBe(score(candidacy));
        }
      }),
    );
  });
});

describe('contributions', () => {
  test('a contribution is what the sheet formula INT((score*weight+500)/1000) gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), fc.integer({ min: 0, max: 1000 }), (score, weight) => {
        const product = BigInt(score) * BigInt(weight) + 500n;
        expect(contributionOf(score, weight)).toBe(Number(product / 1000n));
      }),
      { numRuns: 2000 },
    );
  });

  test('half a hundredth is rounded up', () => {
    expect(contributionOf(5, 100)).toBe(1);
    expect(contributionOf(4, 100)).toBe(0);
    expect(contributionOf(8750, 250)).toBe(2188);
    expect(contributionOf(10000, 1000)).toBe(10000);
  });

  test('sum to the total for every person and post', () => {
    fc.assert(
      fc.property(candidacies, policies, (candidacy, policy) => {
        const { total, contributions } = scoreCandidacy(candidacy, policy);
        expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(total);
        expect(contributions.map(({ criterion }) => criterion)).toEqual(CRITERIA.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });

  test('the total alone is the total of the breakdown', () => {
    fc.assert(
      fc.property(candidacies, policies, (candidacy, policy) => {
        expect(CRITERIA.reduce((sum, one) => sum + contributionFor(one, candidacy, policy), 0)).toBe(
          scoreCandidacy(candidacy, policy).total,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('an unknown score counts half or nothing, as the policy says, and is marked', () => {
    fc.assert(
      fc.property(candidacies, policies, (candidacy, policy) => {
        for (const { criterion, score, isMissing, weight, contribution } of scoreCandidacy(candidacy, policy)
          .contributions) {
          const known = CRITERIA.find(({ id }) => id === criterion)!.score(candidacy);
          const standIn = policy.criteria[criterion].missing === 'neutral' ? 5000 : 0;
          expect({ isMissing, score }).toEqual({ isMissing: known === null, score: known ?? standIn });
          expect({ weight, contribution }).toEqual({
            weight: policy.criteria[criterion].weight,
            contribution: contributionOf(score, weight),
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
