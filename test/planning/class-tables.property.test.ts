import { CRITERIA, type Candidacy } from '../../src/criteria';
import { seededRandom } from '../../src/kernel';
import { PAIR_RULES, type ProposedMove } from '../../src/rules';
import { AS_OF, randomEmployee, randomPosition } from '../support/records';

const TRIED = 30000;

/** Few posts and many people, so that classes are met again and again. */
const moves = (): ProposedMove[] =>
  Array.from({ length: TRIED }, (_, seed) => {
    const random = seededRandom(seed + 1);
    return {
      employee: randomEmployee(random, seed % 500),
      from: randomPosition(seededRandom(1 + (seed % 40)), 0),
      to: randomPosition(seededRandom(1000 + random.below(60)), 1),
      headsAtTarget: random.below(4),
      asOf: AS_OF,
      allowPromotions: random.chance(50),
    };
  });

/** Answers by class: how often a class was met again, and where two of one class differ. */
const compare = (
  keysAndAnswers: readonly (readonly [string, string])[],
): { readonly again: number; readonly differ: readonly string[] } => {
  const known = new Map<string, string>();
  let again = 0;
  const differ: string[] = [];
  for (const [key, answer] of keysAndAnswers) {
    const before = known.get(key);
    known.set(key, answer);
    if (before === undefined) continue;
    again += 1;
    if (before !== answer) differ.push(`${key}: ${before} and ${answer}`);
  }
  return { again, differ };
};

describe('people and posts of one class', () => {
  const tried = moves();

  test.each(PAIR_RULES.map((rule) => [rule.id, rule] as const))('%s judges them alike', (_, rule) => {
    const thresholds = rule.defaultThresholds;
    const { again, differ } = compare(
      tried.map((move) => {
        const { status, isSoft } = rule.judge(move, thresholds);
        const key = `${rule.personKey(move, thresholds)} / ${rule.postKey(move.to, move.headsAtTarget)}`;
        return [key, `${status} ${isSoft === true}`];
      }),
    );
    expect(differ).toEqual([]);
    expect(again).toBeGreaterThan(TRIED / 20);
  });

  test.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))('%s scores them alike', (_, criterion) => {
    const { again, differ } = compare(
      tried.map((move) => {
        const candidacy: Candidacy = { ...move, othersAtTarget: move.headsAtTarget };
        const key = `${criterion.candidateKey(candidacy)} / ${criterion.postKey(move.to, move.headsAtTarget)}`;
        return [key, String(criterion.score(candidacy))];
      }),
    );
    expect(differ).toEqual([]);
    expect(again).toBeGreaterThan(TRIED / 40);
  });

  test.each(
    CRITERIA.flatMap((criterion) =>
      criterion.relation === undefined ? [] : [[criterion.id, criterion, criterion.relation] as const],
    ),
  )('%s scores posts alike that stand alike to the present one', (_, criterion, relation) => {
    const scored = tried.map((move) => ({ move, candidacy: { ...move, othersAtTarget: move.headsAtTarget } }));
    const byPerson = compare(
      scored.map(({ move, candidacy }) => [
        `${criterion.candidateKey(candidacy)} / ${relation.between(move.from, move.to)}`,
        String(criterion.score(candidacy)),
      ]),
    );
    const byPosts = compare(
      tried.map(({ from, to, headsAtTarget }) => [
        `${relation.fromKey(from)} / ${criterion.postKey(to, headsAtTarget)}`,
        String(relation.between(from, to)),
      ]),
    );
    expect([...byPerson.differ, ...byPosts.differ]).toEqual([]);
    expect(Math.min(byPerson.again, byPosts.again)).toBeGreaterThan(TRIED / 40);
  });
});
