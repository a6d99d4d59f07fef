import type { RuleId, RuleMode, Verdict } from '../../src/domain';
import { isBar, isBarredFromMoving, isFlag, isPairBar, judgeMove, PAIR_RULES, RULES } from '../../src/rules';
import { aMove, anEmployee, aPolicy, aPosition, day, rank } from '../support/records';

const withMode = (rule: RuleId, mode: RuleMode): ReturnType<typeof aPolicy> => aPolicy({ rules: { [rule]: { mode } } });
const of = (verdicts: readonly Verdict[], rule: RuleId): Verdict | undefined =>
  verdicts.find((verdict) => verdict.rule === rule);

const tooEarly = aMove({ employee: anEmployee({ positionDate: day('2025-06-01') }) });
const undated = aMove({ employee: anEmployee({ positionDate: null }) });
const lowRank = aMove({ employee: anEmployee({ rank: rank(9) }), to: aPosition({ level: 'pengawas' }) });

describe('verdicts on one move', () => {
  test('every rule gives one verdict, in registry order', () => {
    expect(judgeMove(aMove(), aPolicy()).map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
  });

  test('a move with nothing against it is neither barred nor flagged', () => {
    const policy = aPolicy();
    const verdicts = judgeMove(aMove(), policy);
    expect(verdicts.map(({ status }) => status)).toEqual(RULES.map(() => 'passes'));
    expect(verdicts.filter((verdict) => isBar(verdict, policy) || isFlag(verdict, policy))).toEqual([]);
  });

  test('a rule that is off gives no verdict and bars nobody', () => {
    const policy = withMode('R1', 'off');
    expect(of(judgeMove(tooEarly, policy), 'R1')).toBeUndefined();
    expect(isBarredFromMoving(tooEarly, policy)).toBe(false);
  });

  test('thresholds come from the policy', () => {
    const policy = aPolicy({ rules: { R1: { thresholds: { minMonths: 6 } } } });
    expect(of(judgeMove(tooEarly, policy), 'R1')?.status).toBe('passes');
    expect(isBarredFromMoving(tooEarly, policy)).toBe(false);
  });
});

describe('what a verdict does', () => {
  test('a failure of a required rule bars the move and is no mere flag', () => {
    const policy = withMode('R1', 'block');
    const verdict = of(judgeMove(tooEarly, policy), 'R1')!;
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([true, false]);
    expect(isBarredFromMoving(tooEarly, policy)).toBe(true);
  });

  test('the same failure is a flag when the rule only warns', () => {
    const policy = withMode('R1', 'warn');
    const verdict = of(judgeMove(tooEarly, policy), 'R1')!;
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([false, true]);
    expect(isBarredFromMoving(tooEarly, policy)).toBe(false);
  });

  test('a soft failure is a flag even when the rule is required', () => {
    const policy = aPolicy();
    const verdict = of(judgeMove(lowRank, policy), 'R30')!;
    expect(verdict).toMatchObject({ status: 'fails', isSoft: true });
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([false, true]);
  });

  test('what could not be checked is a flag, never a pass and never a bar', () => {
    const policy = aPolicy();
    const verdict = of(judgeMove(undated, policy), 'R1')!;
    expect(verdict.status).toBe('not-checked');
    expect([isBar(verdict, policy), isFlag(verdict, policy)]).toEqual([false, true]);
    expect(isBarredFromMoving(undated, policy)).toBe(false);
  });

  test('rules on the person and rules on the post bar separately', () => {
    const full = aMove({ headsAtTarget: 5 });
    expect([isBarredFromMoving(full, aPolicy()), PAIR_RULES.some((rule) => isPairBar(rule, full, aPolicy()))]).toEqual([
      false,
      true,
    ]);
    expect([
      isBarredFromMoving(tooEarly, aPolicy()),
      PAIR_RULES.some((rule) => isPairBar(rule, tooEarly, aPolicy())),
    ]).toEqual([true, false]);
  });
});
