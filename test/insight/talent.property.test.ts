import fc from 'fast-check';

import { boxOf, talentOf } from '../../src/insight';
import { makePlan, type Planned } from '../../src/planning';
import { isBar, judgeTransfer } from '../../src/rules';
import { transfersAsPlanned } from '../../src/insight/transfers-as-planned';
import { aPolicy, cityInput } from '../support/records';

const plannedOf = (seed: number): Planned => {
  const made = makePlan(cityInput({ employees: 90, positions: 40 }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

test('boxes are those of PermenPANRB 3/2020 at the cuts of 60 and 80', () => {
  const policy = aPolicy({});
  const grid = [5900, 6000, 7999, 8000].map((performance) =>
    [5999, 6000, 8000].map((potential) => boxOf(performance, potential, policy)),
  );
  expect(grid).toEqual([
    [1, 3, 6],
    [2, 5, 8],
    [2, 5, 8],
    [4, 7, 9],
  ]);
});

test('a box follows the cuts of the policy, and rises with either mark', () => {
  const mark = fc.integer({ min: 0, max: 10000 });
  fc.assert(
    fc.property(mark, mark, mark, mark, (performance, potential, one, other) => {
      const policy = { ...aPolicy({}), talentMiddle: Math.min(one, other), talentUpper: Math.max(one, other) };
      const box = boxOf(performance, potential, policy);
      expect(boxOf(10000, potential, policy)).toBeGreaterThanOrEqual(box);
      expect(boxOf(performance, 10000, policy)).toBeGreaterThanOrEqual(box);
    }),
  );
});

test('everybody is in one box or counted once as without an axis; the best fit elsewhere is lawful, and notes follow the numbers', () => {
  for (const planned of [2, 3].map(plannedOf)) {
    const { instance } = planned;
    const { employees, positions, ownColumn, input } = instance;
    const { people, boxes, withoutPerformance, withoutPotential } = talentOf(planned);
    expect(people).toHaveLength(employees.length);
    expect(boxes.reduce((sum, count) => sum + count, 0)).toBe(people.filter(({ box }) => box !== null).length);
    const placed = boxes.reduce((sum, count) => sum + count, 0);
    expect(placed + withoutPerformance + withoutPotential).toBe(employees.length);
    const transferOf = transfersAsPlanned(planned);
    people.forEach(({ best, current, notes, box, position }, row) => {
      expect(position).toBe(positions[ownColumn[row] ?? 0]);
      if (best !== null) {
        const verdicts = judgeTransfer(transferOf(row, positions.indexOf(best.position)), input.policy);
        expect(verdicts.some((verdict) => isBar(verdict, input.policy))).toBe(false);
      }
      expect(notes.includes('misfit')).toBe(best !== null && best.total - current >= input.policy.misfitGap);
      if (notes.includes('hidden')) expect(box).toBeGreaterThanOrEqual(7);
      expect(notes.includes('under-used')).toBe((box === 5 || box === 6) && current < input.policy.underUsedFit);
    });
  }
});
