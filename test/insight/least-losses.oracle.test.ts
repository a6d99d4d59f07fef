import { buildShortlists, PlanExplainer } from '../../src/insight';
import { leastLosses } from '../../src/insight/least-losses';
import { makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { aPolicy, cityInput } from '../support/records';

/** A city without seats of priority 1, under limits. */
const planWithin = (seed: number, limits: Parameters<typeof aPolicy>[0]): Planned => {
  const city = cityInput({ employees: 60, positions: 24 }, seed);
  const positions = city.positions.map((post) => (post.priority === 1 ? { ...post, priority: 2 } : post));
  const input: PlanningInput = { ...city, positions, policy: aPolicy(limits) };
  const made = makePlan(input, () => undefined);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

test('within limits nobody costs less than is told, and where it is told exactly, exactly that', () => {
  let [asked, exact] = [0, 0];
  for (const seed of [5, 7, 9]) {
    // One move fewer than the best plan has: what the limit costs is little beside what most pairs do.
    const free = planWithin(seed, { limits: { maxLeavingPercent: 100, headOrDeputyStays: false } });
    const maxMoves = free.plan.transfers.length - 1;
    const planned = planWithin(seed, { limits: { maxMoves, maxLeavingPercent: 100, headOrDeputyStays: false } });
    expect(planned.plan.withoutLimits).not.toBeNull();
    const leastOf = leastLosses(planned);
    const explainer = new PlanExplainer(planned);
    const { problem } = planned.instance;
    for (let row = 0; row < problem.rows; row += 1) {
      for (let pair = problem.rowStart[row] ?? 0; pair < (problem.rowStart[row + 1] ?? 0); pair += 1) {
        const column = problem.column[pair] ?? 0;
        const least = leastOf(row, column);
        if (least === null || planned.columnOfRow[row] === column) continue;
        const forced = explainer.lossesIfForced(row, column);
        if (forced === null) continue;
        expect(least.loss).toBeLessThanOrEqual(forced.loss);
        if (least.isExact) expect({ row, column, loss: least.loss }).toEqual({ row, column, loss: forced.leastLoss });
        asked += 1;
        exact += least.isExact ? 1 : 0;
      }
    }
    const candidates = buildShortlists(planned).flatMap((one) => one.candidates);
    expect(candidates.some(({ loss, leastLoss }) => loss !== null || leastLoss !== null)).toBe(true);
    expect(candidates.every(({ loss, leastLoss }) => loss === null || leastLoss === null)).toBe(true);
  }
  expect(exact).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(exact);
});

test('limits that the best plan keeps by itself are named where a candidate would break them, and cost no less than is told', () => {
  let [limited, free] = [0, 0];
  for (const seed of [5, 7, 9, 11]) {
    const without = planWithin(seed, { limits: { maxLeavingPercent: 100, headOrDeputyStays: false } });
    const leaving = new Map<string, number>();
    for (const { from } of without.plan.transfers) leaving.set(from.unit, (leaving.get(from.unit) ?? 0) + 1);
    // As tight as the best plan leaves room for: nothing is lost by it, and one more from the same unit breaks it.
    const heads = (unit: string): number => without.instance.employees.filter((one) => one.unit === unit).length;
    const share = Math.max(...[...leaving].map(([unit, count]) => (count / heads(unit)) * 100));
    const planned = planWithin(seed, { limits: { maxLeavingPercent: Math.ceil(share), headOrDeputyStays: false } });
    if (planned.plan.withoutLimits !== null) continue;
    const explainer = new PlanExplainer(planned);
    const rowOf = new Map(planned.instance.employees.map((employee, row) => [employee, row]));
    const columnOf = new Map(planned.instance.positions.map((position, column) => [position, column]));
    for (const { position, candidates } of buildShortlists(planned))
      for (const { employee, outcome, loss, leastLoss, isLimited } of candidates) {
        if (outcome === 'chosen') continue;
        const forced = explainer.lossIfForced(rowOf.get(employee) ?? -1, columnOf.get(position) ?? -1);
        if (!isLimited) {
          expect({ loss, leastLoss }).toEqual({ loss: forced, leastLoss: null });
          free += 1;
        } else {
          expect(loss).toBeNull();
          if (forced !== null) expect(leastLoss ?? 0).toBeLessThanOrEqual(forced);
          limited += 1;
        }
      }
  }
  expect(limited).toBeGreaterThan(0);
  expect(free).toBeGreaterThan(0);
});
