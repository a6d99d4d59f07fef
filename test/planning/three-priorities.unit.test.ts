import { makePlan } from '../../src/planning';
import { cityInput } from '../support/records';

describe('size', () => {
  test('a city of 1,500 people whose posts have three priorities can be planned', () => {
    const input = cityInput({ employees: 1500, positions: 300 }, 3);
    const positions = input.positions.map((position, index) => ({ ...position, priority: 1 + (index % 3) }));
    const made = makePlan({ ...input, positions }, () => undefined);
    expect(made.ok ? 'planned' : made.error.code).toBe('planned');
  });
});
