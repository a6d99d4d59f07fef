import { seededRandom } from '../../src/kernel';
import { RULES, type ProposedTransfer, type Rule } from '../../src/rules';
import { OTHER_PEOPLE, OTHER_POSTS, withDays, withOthers } from '../support/other-values';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF } from '../support/records';

const TRIED = 120;

const randomMove = (seed: number): ProposedTransfer => {
  const random = seededRandom(seed);
  return {
    employee: randomEmployee(random, seed),
    from: randomPosition(random, 0),
    to: randomPosition(random, 1),
    headsAtTarget: random.below(4),
    asOf: AS_OF,
    allowPromotions: random.chance(50),
  };
};

type Changed = { readonly field: string; readonly move: ProposedTransfer };

/** The move with one fact of person, present post or target changed. */
const changesOf = (move: ProposedTransfer): Changed[] => [
  ...withOthers(move.employee, OTHER_PEOPLE).map(({ field, item: employee }) => ({
    field: `employee.${field}`,
    move: { ...move, employee },
  })),
  ...withOthers(move.from, OTHER_POSTS).map(({ field, item: from }) => ({
    field: `from.${field}`,
    move: { ...move, from },
  })),
  ...withOthers(move.to, OTHER_POSTS).map(({ field, item: to }) => ({ field: `to.${field}`, move: { ...move, to } })),
  { field: 'headsAtTarget', move: { ...move, headsAtTarget: move.headsAtTarget + 2 } },
  { field: 'allowPromotions', move: { ...move, allowPromotions: !move.allowPromotions } },
];

const tried = Array.from({ length: TRIED }, (_, seed) => {
  const move = randomMove(seed + 1);
  return { move, changes: changesOf(move) };
});

/** What a rule says of itself and finds when facts change: fields no key looks at, those it does, and findings that change unseen. */
const watch = (
  rule: Rule,
): { readonly unseen: readonly string[]; readonly seen: ReadonlySet<string>; readonly turned: number } => {
  const thresholds = withDays(rule.defaultThresholds);
  const keyOf = (move: ProposedTransfer): string =>
    JSON.stringify([rule.personKey(move, thresholds), rule.scope === 'pair' ? rule.postKey(move) : null]);
  const findingOf = (move: ProposedTransfer): string => {
    const { status, isSoft = false } = rule.judge(move, thresholds);
    return `${status} ${isSoft}`;
  };
  const unseen: string[] = [];
  const seen = new Set<string>();
  let turned = 0;
  for (const { move, changes } of tried) {
    const [key, finding] = [keyOf(move), findingOf(move)];
    for (const { field, move: other } of changes) {
      const [otherKey, otherFinding] = [keyOf(other), findingOf(other)];
      if (otherFinding !== finding) turned += 1;
      if (otherKey !== key) seen.add(field);
      else if (otherFinding !== finding) unseen.push(`${field}: ${finding} and ${otherFinding}`);
    }
  }
  return { unseen, seen, turned };
};

describe('a rule finds the same whatever else changes than what its projections show', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { unseen, seen, turned } = watch(rule);
    expect(unseen).toEqual([]);
    // An acting head is a matter of the day alone.
    expect(turned > 20 || rule.id === 'R45').toBe(true);
    expect(seen.size).toBeLessThanOrEqual(8);
  });

  test('all at once', () => {
    for (const rule of RULES) {
      const { seen } = watch(rule);
      const thresholds = withDays(rule.defaultThresholds);
      for (const { move, changes } of tried) {
        const hidden = changes.filter(({ field }) => !seen.has(field));
        const other = hidden.reduce((merged, { field, move: changed }) => {
          const [side = '', name = ''] = field.split('.');
          if (side !== 'employee' && side !== 'from' && side !== 'to')
            return { ...merged, [side]: changed[side as 'headsAtTarget'] };
          return { ...merged, [side]: { ...merged[side], [name]: changed[side][name as never] } };
        }, move);
        const [before, after] = [move, other].map((each) => rule.judge(each, thresholds));
        expect({ rule: rule.id, status: after!.status, isSoft: after!.isSoft }).toEqual({
          rule: rule.id,
          status: before!.status,
          isSoft: before!.isSoft,
        });
      }
    }
  });

  test('a key that forgets what is judged is found out', () => {
    for (const rule of RULES.filter(({ id }) => ['R1', 'R9', 'R31'].includes(id))) {
      expect(watch({ ...rule, personKey: () => '' }).unseen.length).toBeGreaterThan(20);
    }
  });
});

test('facts are told of every finding, and a fact that is only named is told from the records', () => {
  for (const { move } of tried) {
    for (const rule of RULES) {
      const thresholds = withDays(rule.defaultThresholds);
      const { status, isSoft = false } = rule.judge(move, thresholds);
      const told = rule.explain(move, thresholds);
      expect({ rule: rule.id, status: told.status, isSoft: told.isSoft ?? false }).toEqual({
        rule: rule.id,
        status,
        isSoft,
      });
      if (status === 'fails') expect(told.facts).not.toEqual([]);
      for (const { key, value } of told.facts) expect([typeof key, value === undefined]).toEqual(['string', false]);
    }
  }
});
