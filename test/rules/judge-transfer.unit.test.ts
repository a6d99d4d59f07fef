import type { RuleId, RuleMode, Verdict, Waiver } from '../../src/domain';
import { isBar, isBarredBy, isBarredFromTransfer, isFlag, judgeTransfer, PAIR_RULES, RULES } from '../../src/rules';
import { describeVerdict, textsOf } from '../../src/text';
import { AS_OF, aTransfer, anEmployee, aPolicy, aPosition, day, nip, rank } from '../support/records';

const withMode = (rule: RuleId, mode: RuleMode): ReturnType<typeof aPolicy> => aPolicy({ rules: { [rule]: { mode } } });
const of = (verdicts: readonly Verdict[], rule: RuleId): Verdict | undefined =>
  verdicts.find((verdict) => verdict.rule === rule);

const tooEarly = aTransfer({ employee: anEmployee({ positionDate: day('2025-06-01') }) });
const undated = aTransfer({ employee: anEmployee({ positionDate: null }) });
const lowRank = aTransfer({ employee: anEmployee({ rank: rank(9) }), to: aPosition({ level: 'pengawas' }) });

describe('verdicts on one move', () => {
  test('every rule gives one verdict, in registry order', () => {
    const used = RULES.filter(({ defaultMode }) => defaultMode !== 'off');
    expect(judgeTransfer(aTransfer(), aPolicy()).map(({ rule }) => rule)).toEqual(used.map(({ id }) => id));
  });

  test('a move with nothing against it is neither barred nor flagged', () => {
    const policy = aPolicy();
    const verdicts = judgeTransfer(aTransfer({ employee: anEmployee({ positionDate: day('2022-01-01') }) }), policy);
    expect(verdicts.filter(({ status }) => status !== 'passes')).toEqual([]);
    expect(verdicts.filter((verdict) => isBar(verdict, policy) || isFlag(verdict, policy))).toEqual([]);
  });

  test('a rule that is off gives no verdict and bars nobody', () => {
    const policy = withMode('R1', 'off');
    expect(of(judgeTransfer(tooEarly, policy), 'R1')).toBeUndefined();
    expect(isBarredFromTransfer(tooEarly, policy)).toBe(false);
  });

  test('thresholds come from the policy', () => {
    const policy = aPolicy({ rules: { R1: { thresholds: { minMonths: 6 } } } });
    expect(of(judgeTransfer(tooEarly, policy), 'R1')?.status).toBe('passes');
    expect(isBarredFromTransfer(tooEarly, policy)).toBe(false);
  });
});

describe('what a verdict does', () => {
  test('a failure of a required rule bars the move and is no mere flag', () => {
    const policy = withMode('R1', 'block');
    const verdict = of(judgeTransfer(tooEarly, policy), 'R1')!;
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([true, false]);
    expect(isBarredFromTransfer(tooEarly, policy)).toBe(true);
  });

  test('the same failure is a flag when the rule only warns', () => {
    const policy = withMode('R1', 'warn');
    const verdict = of(judgeTransfer(tooEarly, policy), 'R1')!;
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([false, true]);
    expect(isBarredFromTransfer(tooEarly, policy)).toBe(false);
  });

  test('a soft failure is a flag even when the rule is required', () => {
    const policy = aPolicy();
    const verdict = of(judgeTransfer(lowRank, policy), 'R30')!;
    expect(verdict).toMatchObject({ status: 'fails', isSoft: true });
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([false, true]);
  });

  test('what could not be checked is a flag, never a pass and never a bar', () => {
    const policy = aPolicy();
    const verdict = of(judgeTransfer(undated, policy), 'R1')!;
    expect(verdict.status).toBe('not-checked');
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([false, true]);
    expect(isBarredFromTransfer(undated, policy)).toBe(false);
  });

  test('rules on the person and rules on the post bar separately', () => {
    const full = aTransfer({ headsAtTarget: 5 });
    expect([
      isBarredFromTransfer(full, aPolicy()),
      PAIR_RULES.some((rule) => isBarredBy(rule, full, aPolicy())),
    ]).toEqual([false, true]);
    expect([
      isBarredFromTransfer(tooEarly, aPolicy()),
      PAIR_RULES.some((rule) => isBarredBy(rule, tooEarly, aPolicy())),
    ]).toEqual([true, false]);
  });
});

describe('an exemption in a letter', () => {
  const letter = { authority: 'Bupati Contoh', letter: '821.2/001/2026', date: day('2026-02-01') };
  const exempting = (who: Waiver['nip'], rule: RuleId = 'R1'): ReturnType<typeof aPolicy> =>
    aPolicy({ waivers: [{ nip: who, rule, ...letter }] });

  test.each([
    ['the person', tooEarly.employee.nip],
    ['everybody', 'all'],
  ] as const)('for %s lifts the bar, and the row says so', (_, who) => {
    const policy = exempting(who);
    const verdict = of(judgeTransfer(tooEarly, policy), 'R1')!;
    expect(verdict).toMatchObject({ status: 'fails', waiver: letter });
    expect([isBar(verdict, policy), isFlag(verdict, policy), isBarredFromTransfer(tooEarly, policy)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(describeVerdict(verdict, textsOf('id'))).toContain('dikecualikan: Bupati Contoh, 821.2/001/2026, ');
  });

  test.each([
    ['for somebody else', exempting(nip(8))],
    ['from another rule', exempting('all', 'R9')],
    ['of a day to come', aPolicy({ waivers: [{ nip: 'all', rule: 'R1', ...letter, date: day('2026-03-16') }] })],
  ])('%s lifts nothing', (_, policy) => expect(isBarredFromTransfer(tooEarly, policy)).toBe(true));

  test('of a rule that is not broken changes no verdict', () => {
    const move = aTransfer();
    expect(of(judgeTransfer(move, exempting('all')), 'R1')).toEqual(of(judgeTransfer(move, aPolicy()), 'R1'));
  });
});

describe('a rule outside the time for which it holds', () => {
  test.each([
    ['before its first day', { validFrom: day('2026-03-16') }, 'notInForceBefore'],
    ['after its last day', { validTo: day('2026-03-14') }, 'notInForceAfter'],
  ] as const)('%s bars nobody and says why', (_, setting, fact) => {
    const policy = aPolicy({ rules: { R1: setting } });
    const verdict = of(judgeTransfer(tooEarly, policy), 'R1')!;
    expect([verdict.status, verdict.facts[0]?.key]).toEqual(['passes', fact]);
    expect(isBarredFromTransfer(tooEarly, policy)).toBe(false);
  });

  test('on its first and on its last day it holds', () => {
    const policy = aPolicy({ rules: { R1: { validFrom: AS_OF, validTo: AS_OF } } });
    expect(isBarredFromTransfer(tooEarly, policy)).toBe(true);
  });
});
