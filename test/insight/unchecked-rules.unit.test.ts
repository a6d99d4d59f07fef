import type { Verdict } from '../../src/domain';
import { countUnchecked } from '../../src/insight';

const verdict = (rule: Verdict['rule'], status: Verdict['status'], missing = 'competence'): Verdict => ({
  rule,
  status,
  isSoft: false,
  waiver: null,
  facts: status === 'not-checked' ? [{ key: 'missing', value: missing }] : [],
});

describe('rules that could not be checked', () => {
  const counted = countUnchecked([
    [verdict('R37', 'not-checked', 'jobClass'), verdict('R32', 'not-checked')],
    [verdict('R32', 'not-checked'), verdict('R4', 'fails')],
    [verdict('R32', 'passes')],
  ]);

  test('are counted over all moves, those of most moves first, with what is missing', () => {
    expect(counted.map(({ rule, moves, of, missing }) => [rule, moves, of, missing])).toEqual([
      ['R32', 2, 3, ['competence']],
      ['R37', 1, 3, ['jobClass']],
    ]);
  });

  test('are to be told first where they are unchecked for half of all moves or more', () => {
    expect(counted.map(({ isForMany }) => isForMany)).toEqual([true, false]);
    expect(countUnchecked([])).toEqual([]);
  });
});
