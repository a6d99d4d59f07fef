import { CRITERIA, type Candidacy, type Criterion } from '../../src/criteria';
import { strictCompetenceProfile } from '../../src/criteria/competence-profile';
import { seededRandom } from '../../src/kernel';
import { OTHER_PEOPLE, OTHER_POSTS, withOthers } from '../support/other-values';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF } from '../support/records';

const TRIED = 120;

const randomCandidacy = (seed: number): Candidacy => {
  const random = seededRandom(seed);
  return {
    employee: randomEmployee(random, seed),
    from: randomPosition(random, 0),
    to: randomPosition(random, 1),
    asOf: AS_OF,
  };
};

/** The candidacy with one fact of person, present post or target changed; it stays one for another post. */
const changesOf = (candidacy: Candidacy): { readonly field: string; readonly candidacy: Candidacy }[] => [
  ...withOthers(candidacy.employee, OTHER_PEOPLE).map(({ field, item: employee }) => ({
    field: `employee.${field}`,
    candidacy: { ...candidacy, employee },
  })),
  ...withOthers(candidacy.from, OTHER_POSTS).map(({ field, item: from }) => ({
    field: `from.${field}`,
    candidacy: { ...candidacy, from },
  })),
  ...withOthers(candidacy.to, OTHER_POSTS).map(({ field, item: to }) => ({
    field: `to.${field}`,
    candidacy: { ...candidacy, to },
  })),
];

const tried = Array.from({ length: TRIED }, (_, seed) => {
  const candidacy = randomCandidacy(seed + 1);
  return { candidacy, changes: changesOf(candidacy) };
});

/** Scores that change although no key does, fields that keys look at, and how often a score changed at all. */
const watch = (
  criterion: Criterion,
): { readonly unseen: readonly string[]; readonly seen: ReadonlySet<string>; readonly turned: number } => {
  const keyOf = (candidacy: Candidacy): string =>
    JSON.stringify([criterion.candidateKey(candidacy), criterion.postKey(candidacy)]);
  const unseen: string[] = [];
  const seen = new Set<string>();
  let turned = 0;
  for (const { candidacy, changes } of tried) {
    const [key, score] = [keyOf(candidacy), criterion.score(candidacy)];
    for (const { field, candidacy: other } of changes) {
      const [otherKey, otherScore] = [keyOf(other), criterion.score(other)];
      if (otherScore !== score) turned += 1;
      if (otherKey !== key) seen.add(field);
      else if (otherScore !== score) unseen.push(`${field}: ${score} and ${otherScore}`);
    }
  }
  return { unseen, seen, turned };
};

describe('a criterion scores the same whatever else changes than what its projections show', () => {
  test.each([...CRITERIA, strictCompetenceProfile].map((criterion) => [criterion.id, criterion] as const))(
    '%s',
    (_, criterion) => {
      const { unseen, seen, turned } = watch(criterion);
      expect(unseen).toEqual([]);
      expect(turned).toBeGreaterThan(20);
      expect(seen.size).toBeLessThanOrEqual(8);
    },
  );

  test('no projection shows who somebody is, how old, or where a fact was read', () => {
    const forbidden = [
      'employee.nip',
      'employee.name',
      'employee.birthDate',
      'employee.source',
      'employee.sources',
      'to.source',
    ];
    for (const criterion of CRITERIA) {
      const { seen } = watch(criterion);
      expect({ criterion: criterion.id, seen: forbidden.filter((field) => seen.has(field)) }).toEqual({
        criterion: criterion.id,
        seen: [],
      });
    }
  });

  test('a key that forgets what is scored is found out', () => {
    for (const criterion of CRITERIA.filter(({ id }) => ['performance', 'experience', 'interest'].includes(id))) {
      expect(watch({ ...criterion, candidateKey: () => '' }).unseen.length).toBeGreaterThan(20);
      expect(watch({ ...criterion, postKey: () => '' }).unseen.length).toBeGreaterThan(10);
    }
  });
});
