import { seededRandom } from '../../src/kernel';
import {
  isBar,
  isBarredBy,
  isBarredFromTransfer,
  judgeTransfer,
  PAIR_RULES,
  RULES,
  type ProposedTransfer,
} from '../../src/rules';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF, aPolicy } from '../support/records';
import { runs } from '../support/depth';

const randomMove = (seed: number): ProposedTransfer => {
  const random = seededRandom(seed);
  return {
    employee: randomEmployee(random, seed % 2000),
    from: randomPosition(random, 0),
    to: randomPosition(random, 1),
    headsAtTarget: random.below(4),
    asOf: AS_OF,
    allowPromotions: random.chance(50),
  };
};

describe('the quick answer and the full answer', () => {
  test('agree on who is barred, whatever the modes', () => {
    const seen = { barred: 0, free: 0 };
    for (let seed = 1; seed <= runs(800, 3000); seed += 1) {
      const random = seededRandom(seed);
      const policy = aPolicy({
        rules: Object.fromEntries(
          RULES.map(({ id }) => [id, { mode: random.pick(['block', 'warn', 'off', 'off'] as const) }]),
        ),
      });
      const move = randomMove(seed);
      const isStopped = judgeTransfer(move, policy).some((verdict) => isBar(verdict, policy));
      const quick = isBarredFromTransfer(move, policy) || PAIR_RULES.some((rule) => isBarredBy(rule, move, policy));
      expect({ seed, quick }).toEqual({ seed, quick: isStopped });
      seen[isStopped ? 'barred' : 'free'] += 1;
    }
    expect(Math.min(seen.barred, seen.free)).toBeGreaterThan(300);
  });

  test('a rule about the person gives the same verdict for every target', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const move = randomMove(seed);
      const other = { ...randomMove(seed + 1), employee: move.employee };
      for (const rule of RULES.filter(({ scope }) => scope === 'employee')) {
        const verdicts = [move, other].map((each) => rule.judge(each, rule.defaultThresholds));
        expect({ seed, rule: rule.id, verdict: verdicts[1] }).toEqual({ seed, rule: rule.id, verdict: verdicts[0] });
      }
    }
  });
});
