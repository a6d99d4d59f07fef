import { testRobustness } from '../../src/insight';
import { ignoreProgress } from '../../src/kernel';
import { makePlan } from '../../src/planning';
import { aPolicy, cityInput, OPEN_RULES } from '../support/records';

jest.setTimeout(300_000);

test('a plan under other weights says the same again', () => {
  const policy = aPolicy({ leastFitGain: 0, moveCost: 0, rules: { ...OPEN_RULES, R31: { mode: 'warn' } } });
  const made = makePlan(cityInput({ employees: 150, positions: 60 }, 3, policy), ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  const [first, again] = [1, 2].map(() => testRobustness(made.value, 20, 7, ignoreProgress));
  expect(again).toEqual(first);
});
