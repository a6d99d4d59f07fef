import { CRITERIA, FULL_MARKS, type Criterion } from '../../src/criteria';
import { firstAlike } from '../../src/criteria/criterion';
import { seededRandom } from '../../src/kernel';
import { PAIR_RULES, type ProposedTransfer } from '../../src/rules';
import { runs } from '../support/depth';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF } from '../support/records';

const TRIED = runs(3000, 30000);

/** One post that demands all of everybody. */
const HIGHEST = { ...randomPosition(seededRandom(999), 1), jobClass: 17 };

/** Few posts and many people, so that classes are met again and again. */
const moves = (): ProposedTransfer[] =>
  Array.from({ length: TRIED }, (_, seed) => {
    const random = seededRandom(seed + 1);
    return {
      employee: randomEmployee(random, seed % 500),
      from: randomPosition(seededRandom(1 + (seed % 40)), 0),
      to: seed % 61 === 0 ? HIGHEST : randomPosition(seededRandom(1000 + random.below(60)), 1),
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

/** Criteria that say so much of themselves, with what they say. */
const saying = <Key extends 'likeness' | 'naming'>(
  key: Key,
): (readonly [string, Criterion, NonNullable<Criterion[Key]>])[] =>
  CRITERIA.flatMap((criterion) => {
    const said = criterion[key];
    return said === undefined ? [] : [[criterion.id, criterion, said] as const];
  });

describe('people and posts of one class', () => {
  const tried = moves();

  test.each(PAIR_RULES.map((rule) => [rule.id, rule] as const))('%s judges them alike', (_, rule) => {
    const thresholds = rule.defaultThresholds;
    const { again, differ } = compare(
      tried.map((move) => {
        const { status, isSoft } = rule.judge(move, thresholds);
        const key = `${rule.personKey(move, thresholds)} / ${rule.postKey(move)}`;
        return [key, `${status} ${isSoft === true}`];
      }),
    );
    expect(differ).toEqual([]);
    expect(again).toBeGreaterThan(TRIED / 20);
  });

  test.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))('%s scores them alike', (_, criterion) => {
    const { again, differ } = compare(
      tried.map((move) => {
        const key = `${criterion.candidateKey(move)} / ${criterion.postKey(move)}`;
        return [key, String(criterion.score(move))];
      }),
    );
    expect(differ).toEqual([]);
    expect(again).toBeGreaterThan(TRIED / 40);
  });

  test.each(saying('likeness'))(
    '%s scores posts alike that are first alike in the same trait',
    (_, criterion, likeness) => {
      const { again, differ } = compare(
        tried.map((move) => [
          `${criterion.candidateKey(move)} / ${firstAlike(likeness(move.from), likeness(move.to))}`,
          String(criterion.score(move)),
        ]),
      );
      expect(differ).toEqual([]);
      expect(again).toBeGreaterThan(TRIED / 40);
    },
  );

  test.each(saying('naming'))(
    '%s scores posts alike that the same name is the first to mean',
    (_, criterion, { namesOf, textsOf, means }) => {
      const { again, differ } = compare(
        tried.map((move) => {
          const texts = textsOf(move.to);
          const place = namesOf(move.employee).findIndex((name) => texts.some((text) => means(name, text)));
          const score = criterion.score(move);
          return [`${criterion.candidateKey(move)} / ${place}`, String(score)];
        }),
      );
      expect(differ).toEqual([]);
      expect(again).toBeGreaterThan(TRIED / 40);
    },
  );

  test.each(CRITERIA.map((criterion) => [criterion.id, criterion] as const))(
    'no post gives more of %s than is said to be the most',
    (_, criterion) => {
      const found = tried.map((move) => ({
        most: criterion.most(move),
        score: criterion.score(move),
      }));
      expect(
        found.filter(({ most, score }) => (most === null ? score !== null : (score ?? FULL_MARKS) > most)),
      ).toEqual([]);
      expect(found.some(({ most, score }) => most !== null && score === most)).toBe(true);
    },
  );

  test('most criteria know of somebody that no post can be scored', () => {
    const silent = CRITERIA.filter((criterion) => tried.some((move) => criterion.most(move) === null));
    expect(silent.length).toBeGreaterThan(CRITERIA.length / 2);
  });
});
