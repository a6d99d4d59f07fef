import type { Position, RuleId } from '../../src/domain';
import { seededRandom, type Random } from '../../src/kernel';
import { isBar, isFlag, judgeTransfer, ruleOf, RULES, type ProposedTransfer } from '../../src/rules';
import { describeFinding, textsOf } from '../../src/text';
import { AS_OF, aTransfer, anEmployee, aPolicy, aPosition, day, nip } from '../support/records';

import { ARTICLES, between, VIOLATIONS, type Facts } from './violations';

const SEEDS = 14;

/** Everything a rule of the calendar needs; the windows are open only where that rule is the one broken. */
const policyFor = (rule: RuleId | null, random: Random): ReturnType<typeof aPolicy> => {
  const years = 365;
  const windows: Partial<Record<RuleId, Record<string, number>>> = {
    R42:
      rule === 'R42'
        ? { determinationDate: AS_OF + between(random, 0, 180), termEndDate: AS_OF + years }
        : { determinationDate: AS_OF + 200, termEndDate: AS_OF + 2 * years },
    // A JPT of less than two years breaks R1 as well.
    R1: { minMonths: rule === 'R23' ? 0 : 24 },
    // Who is too old for some posts is near retirement too.
    R9b: { minMonths: rule === 'R9b' ? 24 : 0 },
    // A kin field is barred by R31 as well, where the office does not accept it.
    R31: { acceptFamily: rule === 'R36b' ? 1 : 0 },
    R44: { inaugurationDate: AS_OF - (rule === 'R44' ? between(random, 0, 180) : years) },
    R45:
      rule === 'R45'
        ? { actingFromDate: AS_OF - between(random, 0, 300), actingToDate: random.chance(50) ? 0 : AS_OF }
        : { actingFromDate: AS_OF - 3 * years, actingToDate: AS_OF - years },
  };
  // R24 bars all JPT posts, so the requirements of those posts are tried without it.
  const isJpt = rule === 'R21' || rule === 'R22' || rule === 'R23';
  return aPolicy({
    rules: Object.fromEntries(
      RULES.map(({ id, defaultThresholds }) => [
        id,
        { mode: isJpt && id === 'R24' ? 'off' : 'block', thresholds: { ...defaultThresholds, ...windows[id] } },
      ]),
    ),
    allowPromotions: true,
  });
};

const moveOf = (...layers: readonly Facts[]): ProposedTransfer => {
  const merged = <Key extends 'person' | 'from' | 'to'>(key: Key): Facts[Key] =>
    Object.assign({}, ...layers.map((layer) => layer[key])) as Facts[Key];
  const same: Partial<Position> = { name: 'Jabatan Contoh' };
  return aTransfer({
    employee: anEmployee({
      nip: nip(1),
      positionDate: day('2021-06-01'),
      leadershipTraining: 'pkn1',
      ...merged('person'),
    }),
    from: aPosition({ ...same, ...merged('from'), id: 'from' }),
    to: aPosition({ ...same, unit: 'Bidang Contoh', ...merged('to'), id: 'to' }),
    headsAtTarget: layers.reduce((heads, layer) => layer.heads ?? heads, 0),
    allowPromotions: true,
  });
};

const NOTES_OF_ENTRY: ReadonlySet<RuleId> = new Set(['R29']);

describe('seeded violations and their clean twins', () => {
  test('every rule has a violation', () => {
    expect(VIOLATIONS.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    expect(VIOLATIONS.length * SEEDS).toBeGreaterThan(300);
  });

  test.each(VIOLATIONS.map((violation) => [violation.rule, violation] as const))(
    '%s: the right rule at the right article, and nothing on the twin',
    (rule, { clean = () => ({}), wrong, isSoft }) => {
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const random = seededRandom(seed);
        const kind = clean(random);
        // A clean R24 is a move without any JPT post.
        const twinPolicy = policyFor(['R21', 'R22', 'R23'].includes(rule) ? rule : null, random);
        const twin = judgeTransfer(moveOf(kind), twinPolicy);
        const told = twin.filter((verdict) => isFlag(verdict, twinPolicy) && !NOTES_OF_ENTRY.has(verdict.rule));
        expect({ seed, bars: twin.filter((verdict) => isBar(verdict, twinPolicy)), told }).toEqual({
          seed,
          bars: [],
          told: [],
        });

        const policy = policyFor(rule, random);
        const verdicts = judgeTransfer(moveOf(kind, wrong(random)), policy);
        const found = verdicts
          .filter(({ status }) => status === 'fails')
          .filter((verdict) => (isSoft === true ? isFlag(verdict, policy) : isBar(verdict, policy)));
        expect({ seed, found: found.map((verdict) => verdict.rule) }).toEqual({ seed, found: [rule] });
        expect(ruleOf(found[0]!.rule).basis.source).toMatch(ARTICLES[rule]);
        const facts = new Set(found[0]!.facts.map(({ key }) => key));
        for (const language of ['id', 'en'] as const) {
          const { unmet, remark = unmet } = textsOf(language).policy.rules[rule];
          const named = (found[0]!.isSoft ? remark : unmet).match(/(?<=\{)\w+/g) ?? [];
          expect({ rule, named: named.filter((key) => !facts.has(key)) }).toEqual({ rule, named: [] });
          expect(describeFinding(found[0]!, textsOf(language))).toMatch(new RegExp(`^\\S.*\\S \\(${rule}\\)$`));
        }
      }
    },
  );
});
