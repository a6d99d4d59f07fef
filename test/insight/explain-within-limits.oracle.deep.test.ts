import { judgeFairness, PlanExplainer } from '../../src/insight';
import { ignoreProgress } from '../../src/kernel';
import { pairOf } from '../../src/matching';
import { headsWhen, makePlan, needWorth, verifyPlan, type Planned } from '../../src/planning';
import { aPolicy, cityInput, OPEN_RULES } from '../support/records';

const planWithin = (parts: Parameters<typeof aPolicy>[0]): Planned => {
  const input = cityInput({ employees: 100, positions: 45 }, 12, aPolicy({ rules: OPEN_RULES, ...parts }));
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  expect(verifyPlan(input, made.value)).toEqual([]);
  return made.value;
};

test('a plan within limits is the best within them, and says what the limits cost', () => {
  const free = planWithin({});
  const few = planWithin({ limits: { maxMoves: 5 } });
  expect(free.plan.transfers.length).toBeGreaterThan(10);
  expect(free.plan.withoutLimits).toBeNull();
  expect(few.plan.transfers.length).toBeLessThanOrEqual(5);
  expect(few.plan.withoutLimits).toEqual({
    transfers: free.plan.transfers.length,
    total: free.plan.objective.total,
  });
  expect(few.plan.objective.total).toBeLessThan(free.plan.objective.total);
  expect(few.plan.objective.gap).toBeGreaterThanOrEqual(0);
  const loose = planWithin({ limits: { maxMoves: 1000, minPerUnit: 1 } });
  expect(loose.plan.withoutLimits).toBeNull();
  expect(loose.plan.transfers).toEqual(free.plan.transfers);
});

test('a price within limits is that of a plan that keeps them and has the person there', () => {
  const planned = planWithin({ limits: { maxMoves: 5, minPerUnit: 2 } });
  const { instance, columnOfRow, plan } = planned;
  const { problem, ownColumn, values, employees, positions } = instance;
  const explainer = new PlanExplainer(planned);
  let priced = 0;
  for (let row = 0; row < problem.rows && priced < 25; row += 1) {
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]! && priced < 25; pair += 1) {
      const column = problem.column[pair]!;
      if (columnOfRow[row] === column) continue;
      const { price, neededRise } = explainer.explain(row, column);
      expect(neededRise).toBeNull();
      if (price === null) continue;
      const after = Int32Array.from(columnOfRow);
      after[row] = column;
      for (const { employee, to } of price.displaced) after[employees.indexOf(employee)] = positions.indexOf(to);
      expect(after.filter((seat, one) => seat !== ownColumn[one]).length).toBeLessThanOrEqual(5);
      const valueOf = (seats: Int32Array): number => {
        const heads = headsWhen(instance, seats);
        const need = positions.reduce(
          (sum, post, at) => sum + needWorth(post, heads[at]!, instance.heads[at]!, instance.input.policy),
          0,
        );
        return seats.reduce((sum, seat, one) => sum + values[pairOf(problem, one, seat)]!, need);
      };
      expect(valueOf(columnOfRow) - valueOf(after)).toBe(price.loss);
      // Nothing within the limits is better than the plan by more than the gap it states.
      expect(price.loss).toBeGreaterThanOrEqual(-plan.objective.gap);
      priced += 1;
    }
  }
  expect(priced).toBe(25);
});

test('what no limit keeps from a seat that cannot be freed is told as such', () => {
  const free = planWithin({});
  const tight = planWithin({ limits: { maxMoves: 0 } });
  const explainer = { free: new PlanExplainer(free), tight: new PlanExplainer(tight) };
  const { problem } = tight.instance;
  const seen = new Set<string>();
  for (let row = 0; row < 40; row += 1) {
    for (let pair = problem.rowStart[row]!; pair < problem.rowStart[row + 1]!; pair += 1) {
      const column = problem.column[pair]!;
      if (tight.columnOfRow[row] === column || free.columnOfRow[row] === column) continue;
      const { obstacle } = explainer.tight.explain(row, column);
      expect(obstacle).toBe(explainer.free.explain(row, column).price === null ? 'no-seat' : 'limits');
      seen.add(String(obstacle));
    }
  }
  expect(seen).toContain('limits');
});

test('with no move allowed nobody can be put anywhere else, and no loss is listed', () => {
  const planned = planWithin({ limits: { maxMoves: 0 } });
  const { problem, heads, positions, ownColumn } = planned.instance;
  expect(planned.plan.transfers).toEqual([]);
  const explainer = new PlanExplainer(planned);
  let asked = 0;
  for (let row = 0; row < problem.rows; row += 1) {
    for (const column of problem.column.subarray(problem.rowStart[row], problem.rowStart[row + 1])) {
      // A seat is open there, so that nothing but the limit stands in the way.
      if (column === ownColumn[row] || heads[column]! >= positions[column]!.seats) continue;
      expect(explainer.explain(row, column)).toMatchObject({ price: null, obstacle: 'limits' });
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(5);
  expect(judgeFairness(planned, [])).toMatchObject({ isPriced: false, passedOver: [] });
});
