import { forcePairs, PlanExplainer, whoFills } from '../../src/insight';
import { makePlan, type Planned } from '../../src/planning';
import { lookAt } from '../../src/insight/explain-pair';
import { cityInput } from '../support/records';

const plannedOf = (seed: number): Planned => {
  const made = makePlan(cityInput({ employees: 80, positions: 36 }, seed), () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const cities = [3, 4].map(plannedOf);

test('who may take a post are all whom rules and policy let, the best fit first', () => {
  let found = 0;
  for (const planned of cities) {
    const { instance } = planned;
    instance.positions.forEach((position, column) => {
      const { candidates, eligible } = whoFills(planned, column);
      const looks = instance.employees.flatMap((employee, row) => {
        if (instance.ownColumn[row] === column) return [];
        const { isEligible, exclusion, proposed } = lookAt(planned, row, column);
        return isEligible && exclusion === null ? [{ nip: employee.nip, total: proposed.total }] : [];
      });
      expect([position.id, eligible]).toEqual([position.id, looks.length]);
      const best = looks.map(({ total }) => total).sort((a, b) => b - a);
      expect(candidates.map(({ total }) => total)).toEqual(best.slice(0, candidates.length));
      const may = new Set(looks.map(({ nip }) => nip));
      expect(candidates.every(({ employee }) => may.has(employee.nip))).toBe(true);
      found += eligible;
    });
  }
  expect(found).toBeGreaterThan(100);
});

test('prices are those of asking for each pair, and what is left behind is counted under the plan', () => {
  for (const planned of cities) {
    const { instance, columnOfRow } = planned;
    const explainer = new PlanExplainer(planned, forcePairs(planned));
    const heads = Int32Array.from(instance.heads);
    columnOfRow.forEach((to, row) => {
      heads[instance.ownColumn[row] ?? 0]! -= 1;
      heads[to]! += 1;
    });
    for (let column = 0; column < instance.positions.length; column += 3)
      for (const { employee, planned: now, loss, left } of whoFills(planned, column).candidates) {
        expect(left.position.id).toBe(now.id);
        expect(left.heads).toBe(heads[instance.positions.indexOf(now)]);
        if (loss === null) continue;
        const row = instance.employees.findIndex(({ nip }) => nip === employee.nip);
        expect(loss).toBe(explainer.lossIfForced(row, column));
      }
  }
});
