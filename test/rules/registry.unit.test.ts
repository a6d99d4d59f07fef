import { parseIsoDate, type RuleId } from '../../src/domain';
import { seededRandom } from '../../src/kernel';
import { judgeTransfer, ruleOf, RULES } from '../../src/rules';
import { describeVerdict, textsOf } from '../../src/text';
import { randomEmployee, randomPosition } from '../support/random-records';
import { AS_OF, aPolicy } from '../support/records';

// Words are a type that must have every one of them: one that is forgotten there does not compile.
const ids = Object.keys(textsOf('id').policy.rules) as RuleId[];

describe('the registry of rules', () => {
  test('holds every rule once, in the order of their numbers', () => {
    expect(RULES.map(({ id }) => id)).toEqual(ids);
    expect(ids.map((id) => ruleOf(id).id)).toEqual(ids);
  });

  test('a number nobody knows is refused', () => {
    expect(() => ruleOf('R99' as RuleId)).toThrow('R99');
  });

  test.each(ids)('%s says where it is written, since when, and when that was looked up', (id) => {
    const { source, validFrom, lastChecked } = ruleOf(id).basis;
    expect(source.trim()).not.toBe('');
    const [from, checked] = [parseIsoDate(validFrom), parseIsoDate(lastChecked)];
    expect({ validFrom, lastChecked, from, checked }).toEqual({
      validFrom,
      lastChecked,
      from: expect.any(Number) as number,
      checked: expect.any(Number) as number,
    });
    expect(from!).toBeLessThan(checked!);
  });

  test.each(ids)('%s names its thresholds with their unit', (id) => {
    for (const [name, value] of Object.entries(ruleOf(id).defaultThresholds)) {
      expect(name).toMatch(/Months|Years|Points|Percent|Classes|Date|^years$|^accept[A-Z]/);
      expect(Number.isInteger(value)).toBe(true);
    }
  });

  test.each(ids)('%s has its name, its question and its thresholds in both languages', (id) => {
    for (const language of ['id', 'en'] as const) {
      const { rules, thresholds } = textsOf(language).policy;
      expect(rules[id].name.trim()).not.toBe('');
      expect(rules[id].asks.trim()).not.toBe('');
      for (const name of Object.keys(ruleOf(id).defaultThresholds)) expect(thresholds[name] ?? '').not.toBe('');
    }
  });

  test('the two languages do not share their questions', () => {
    for (const id of ids) expect(textsOf('id').policy.rules[id].asks).not.toBe(textsOf('en').policy.rules[id].asks);
  });

  test('every fact a rule can quote has words in both languages', () => {
    const facts = new Set<string>();
    const missing = new Set<string>();
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = seededRandom(seed);
      const move = {
        employee: randomEmployee(random, seed % 2000),
        from: randomPosition(random, 0),
        to: randomPosition(random, 1),
        headsAtTarget: random.below(4),
        asOf: AS_OF,
        allowPromotions: true,
      };
      for (const verdict of judgeTransfer(move, aPolicy())) {
        for (const fact of verdict.facts) {
          facts.add(fact.key.split(':')[0]!);
          if (fact.key === 'missing') missing.add(String(fact.value));
        }
      }
    }
    expect(facts.size).toBeGreaterThan(15);
    expect(missing.size).toBeGreaterThan(5);
    for (const language of ['id', 'en'] as const) {
      const words = textsOf(language).policy.facts;
      expect([...facts, ...missing].filter((key) => (words[key] ?? '') === '')).toEqual([]);
    }
  });

  test('a verdict in words names the rule and what could not be checked', () => {
    const verdict = {
      rule: 'R1',
      status: 'not-checked',
      isSoft: false,
      waiver: null,
      facts: [{ key: 'missing', value: 'positionDate' }],
    } as const;
    expect(describeVerdict(verdict, textsOf('en'))).toBe(
      'R1 Minimum time in post: not checked (No data: In post since)',
    );
    expect(describeVerdict(verdict, textsOf('id'))).toMatch(/^R1 /);
  });
});
