import fc from 'fast-check';

import { certaintyOf, contributionOf, CRITERIA, scoreCandidacy, settingOf, type Candidacy } from '../../src/criteria';
import type { CriterionId, MissingValuePolicy } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF, aPolicy, day } from '../support/records';
import { runs } from '../support/depth';

const candidacyFrom = (seed: number): Candidacy => {
  const random = seededRandom(seed);
  const from = randomPosition(random, 0);
  return {
    employee: randomEmployee(random, Math.abs(seed) % 2000),
    from,
    to: random.chance(20) ? from : randomPosition(random, 1),
    asOf: AS_OF,
  };
};
const ALWAYS_KNOWN: ReadonlySet<CriterionId> = new Set(['nearness']);
const candidacies = fc.integer().map(candidacyFrom);

const policyFrom = (
  seed: number,
  missing: readonly MissingValuePolicy[] = ['neutral', 'penalise'],
): ReturnType<typeof aPolicy> => {
  const random = seededRandom(seed);
  let left = 1000;
  return aPolicy({
    criteria: Object.fromEntries(
      CRITERIA.map(({ id }, index) => {
        const weight = index === CRITERIA.length - 1 ? left : random.below(left + 1);
        left -= weight;
        return [id, { weight, missing: random.pick(missing) }];
      }),
    ),
  });
};
const policies = fc.integer().map((seed) => policyFrom(seed));

describe('every criterion', () => {
  test.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    '%s gives a whole number from 0 to 10000, or says that it does not know',
    (_, criterion) => {
      fc.assert(
        fc.property(candidacies, (candidacy) => {
          const score = criterion.score(candidacy);
          expect(score === null || (Number.isInteger(score) && score >= 0 && score <= 10000)).toBe(true);
        }),
        { numRuns: runs(100, 500) },
      );
    },
  );

  test('both known and unknown scores occur in what is tried, apart from what every workbook tells', () => {
    const seen = new Map(CRITERIA.map(({ id }) => [id, { known: 0, unknown: 0 }]));
    for (let seed = 1; seed <= 500; seed += 1) {
      for (const { id, score } of CRITERIA)
        seen.get(id)![score(candidacyFrom(seed)) === null ? 'unknown' : 'known'] += 1;
    }
    for (const [id, { known, unknown }] of seen) {
      expect({ id, known: known > 50, unknown: unknown > 20 }).toEqual({
        id,
        known: true,
        unknown: !ALWAYS_KNOWN.has(id),
      });
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
      { numRuns: runs(500, 2000) },
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
      { numRuns: runs(100, 500) },
    );
  });

  test('an unknown score counts half or nothing, as the policy says, and is marked', () => {
    fc.assert(
      fc.property(candidacies, policies, (candidacy, policy) => {
        for (const { criterion, score, isMissing, weight, contribution } of scoreCandidacy(candidacy, policy)
          .contributions) {
          const known = CRITERIA.find(({ id }) => id === criterion)!.score(candidacy);
          const standIn = settingOf(policy, criterion).missing === 'neutral' ? 5000 : 0;
          expect({ isMissing, score }).toEqual({ isMissing: known === null, score: known ?? standIn });
          expect({ weight, contribution }).toEqual({
            weight: settingOf(policy, criterion).weight,
            contribution: contributionOf(score, weight),
          });
        }
      }),
      { numRuns: runs(100, 300) },
    );
  });

  test('what is left out lends its weight to the rest, in whole numbers', () => {
    let leftOut = 0;
    fc.assert(
      fc.property(candidacies, fc.integer(), (candidacy, seed) => {
        const policy = policyFrom(seed, ['neutral', 'penalise', 'exclude']);
        const { total, contributions } = scoreCandidacy(candidacy, policy);
        const base = BigInt(
          contributions.reduce((left, { isExcluded, weight }) => left - (isExcluded ? weight : 0), 1000),
        );
        for (const { criterion, score, isMissing, isExcluded, weight, contribution } of contributions) {
          expect(isExcluded).toBe(isMissing && settingOf(policy, criterion).missing === 'exclude');
          leftOut += isExcluded ? 1 : 0;
          const exact = base > 0n ? (2n * BigInt(score) * BigInt(weight) + base) / (2n * base) : 0n;
          expect(contribution).toBe(isExcluded ? 0 : Number(exact));
        }
        expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(total);
      }),
      { numRuns: runs(100, 500) },
    );
    expect(leftOut).toBeGreaterThan(100);
  });

  test('a score lies in its range, whose ends are reached when all that is missing is nothing or full marks', () => {
    fc.assert(
      fc.property(candidacies, policies, (candidacy, policy) => {
        const breakdown = scoreCandidacy(candidacy, policy);
        const { completeness, least, most } = certaintyOf(breakdown);
        const missing = breakdown.contributions.filter(({ isMissing }) => isMissing);
        expect(completeness).toBe(1000 - missing.reduce((sum, { weight }) => sum + weight, 0));
        expect(least <= breakdown.total && breakdown.total <= most).toBe(true);
        expect(most - least).toBe(missing.reduce((sum, { weight }) => sum + 10 * weight, 0));
      }),
      { numRuns: runs(100, 300) },
    );
  });
});
