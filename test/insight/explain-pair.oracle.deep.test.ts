import { PlanExplainer } from '../../src/insight';
import { ignoreProgress, required, seededRandom } from '../../src/kernel';
import { certifyAssignment, pairOf, solveAssignment, type AssignmentProblem } from '../../src/matching';
import { headsWhen, leastGains, makePlan, needWorth, WorthOfPairs, type Planned } from '../../src/planning';
import { ruleOf } from '../../src/rules';
import { textsOf } from '../../src/text';
import { describeAnswer } from '../../src/usecases';
import { aPolicy, cityInput, OPEN_RULES } from '../support/records';
import { runs } from '../support/depth';

const planOf = (size: { readonly employees: number; readonly positions: number }, seed: number): Planned => {
  const made = makePlan(cityInput(size, seed, aPolicy({ rules: OPEN_RULES })), ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

/** The problem in which a row has nothing but one column, at these points. */
const withOnly = (problem: AssignmentProblem, row: number, column: number, points: number): AssignmentProblem => {
  const [from, to] = [problem.rowStart[row]!, problem.rowStart[row + 1]!];
  const without = to - from - 1;
  return {
    ...problem,
    rowStart: problem.rowStart.map((start, index) => (index > row ? start - without : start)),
    column: Int32Array.of(...problem.column.slice(0, from), column, ...problem.column.slice(to)),
    points: Float64Array.of(...problem.points.slice(0, from), points, ...problem.points.slice(to)),
  };
};

/** What a row in a column is given to the solver at, if its fit there were `total`. */
const pointsWith = ({ instance }: Planned): ((row: number, column: number, total: number) => number) => {
  const worth = new WorthOfPairs(instance);
  return (row, column, total) => {
    worth.selectRow(row);
    return worth.pointsOf(column, worth.valueOf(column, total));
  };
};

/** Value of an arrangement; `total` stands in for the fit of a pair of a row that the plan did not consider. */
const valueOf = ({ instance }: Planned, columnOfRow: Int32Array, row: number, total: number): number => {
  const { problem, values, positions, input } = instance;
  const worth = new WorthOfPairs(instance);
  const ofPeople = columnOfRow.reduce((sum, column, other) => {
    const pair = pairOf(problem, other, column);
    if (pair >= 0) return sum + values[pair]!;
    expect(other).toBe(row);
    worth.selectRow(row);
    return sum + worth.valueOf(column, total);
  }, 0);
  const heads = headsWhen(instance, columnOfRow);
  return positions.reduce(
    (sum, post, column) => sum + needWorth(post, heads[column]!, instance.heads[column]!, input.policy),
    ofPeople,
  );
};

test('questions about 2,000 people and 300 posts: the price is what solving again with the person put there costs', () => {
  const planned = planOf({ employees: 2000, positions: 300 }, 5);
  const { instance, columnOfRow } = planned;
  const { problem } = instance;
  const explainer = new PlanExplainer(planned);
  const pointsAt = pointsWith(planned);
  const random = seededRandom(11);
  const before = valueOf(planned, columnOfRow, -1, 0);
  let asked = 0;
  let priced = 0;
  let noSeat = 0;
  while (priced < runs(4, 50)) {
    const row = random.below(problem.rows);
    // Half of the posts asked about are among those the person may take.
    const [from, to] = [problem.rowStart[row]!, problem.rowStart[row + 1]!];
    const column = random.chance(50) ? problem.column[from + random.below(to - from)]! : random.below(problem.columns);
    const answer = explainer.explain(row, column);
    asked += 1;
    if (answer.price === null) {
      if (columnOfRow[row] === column || !answer.isEligible) continue;
      noSeat += 1;
      const points = pointsAt(row, column, answer.proposed.total);
      expect([
        answer.obstacle !== null,
        solveAssignment(withOnly(problem, row, column, points), ignoreProgress).status,
      ]).toEqual([true, 'infeasible']);
      continue;
    }
    priced += 1;
    const points = pointsAt(row, column, answer.proposed.total);
    const again = solveAssignment(withOnly(problem, row, column, points), ignoreProgress);
    if (again.status !== 'optimal') throw new Error(again.status);
    const after = valueOf(planned, again.columnOfRow, row, answer.proposed.total);
    expect([row, column, answer.price.loss]).toEqual([row, column, before - after]);
    // Those named do sit elsewhere, and nobody twice.
    expect(new Set(answer.price.displaced.map(({ employee }) => employee.nip)).size).toBe(
      answer.price.displaced.length,
    );
    for (const { employee, from: left } of answer.price.displaced)
      expect(instance.positions[columnOfRow[instance.employees.indexOf(employee)]!]).toBe(left);
  }
  expect(asked).toBeGreaterThan(priced + noSeat);
  // Asking has changed nothing.
  expect(explainer.explain(0, columnOfRow[0]!).price).toBeNull();
});

test('the standing counts those who may take the post, and the places of the chosen are above the cut-off', () => {
  const planned = planOf({ employees: 400, positions: 80 }, 3);
  const { instance, columnOfRow } = planned;
  const explainer = new PlanExplainer(planned);
  let chosen = 0;
  columnOfRow.forEach((column, row) => {
    if (column === instance.ownColumn[row]) return;
    chosen += 1;
    const { standing, proposed, isEligible, price } = explainer.explain(row, column);
    expect({ isEligible, price }).toEqual({ isEligible: true, price: null });
    expect(required(standing.place, 'place')).toBeLessThanOrEqual(standing.eligible);
    expect(proposed.total).toBeGreaterThanOrEqual(required(standing.cutOff, 'cut-off'));
  });
  expect(chosen).toBeGreaterThan(10);
});

test('every answer is a sentence of facts in both languages', () => {
  const planned = planOf({ employees: 200, positions: 60 }, 8);
  const { instance, columnOfRow } = planned;
  const { policy } = instance.input;
  const explainer = new PlanExplainer(planned);
  const random = seededRandom(4);
  const seen = new Set<string>();
  for (let asked = 0; asked < runs(100, 400); asked += 1) {
    const row = random.below(instance.employees.length);
    const [from, to] = [instance.problem.rowStart[row]!, instance.problem.rowStart[row + 1]!];
    const column = [
      columnOfRow[row]!,
      instance.ownColumn[row]!,
      random.below(instance.positions.length),
      // One of the posts the plan could have put the person into.
      instance.problem.column[from + random.below(to - from)]!,
    ][asked % 4]!;
    const answer = explainer.explain(row, column);
    for (const language of ['id', 'en'] as const) {
      const sentence = describeAnswer(answer, policy, textsOf(language));
      expect(sentence).toContain(answer.employee.name);
      expect(sentence).toContain(answer.to.name);
      expect(sentence).not.toMatch(/undefined|null|NaN|\{|\}/);
      if (language === 'id')
        seen.add(
          /sudah menduduki|tidak dapat|Rencana menempatkan|kini menduduki|memenuhi aturan/.exec(sentence)?.[0] ??
            'other',
        );
    }
  }
  expect([...seen].sort()).toEqual([
    'Rencana menempatkan',
    'kini menduduki',
    'memenuhi aturan',
    'sudah menduduki',
    'tidak dapat',
  ]);
});

/** The problem with one pair at other points; the pair is put in where it was not listed. */
const withPair = (problem: AssignmentProblem, row: number, column: number, points: number): AssignmentProblem => {
  const pair = pairOf(problem, row, column);
  if (pair >= 0) return { ...problem, points: problem.points.map((held, index) => (index === pair ? points : held)) };
  let at = problem.rowStart[row]!;
  while (at < problem.rowStart[row + 1]! && problem.column[at]! < column) at += 1;
  return {
    ...problem,
    rowStart: problem.rowStart.map((start, index) => (index > row ? start + 1 : start)),
    column: Int32Array.of(...problem.column.slice(0, at), column, ...problem.column.slice(at)),
    points: Float64Array.of(...problem.points.slice(0, at), points, ...problem.points.slice(at)),
  };
};

const FLIPS = runs(8, 60);

test('the rise that would flip a choice does, and a hundredth less does not', () => {
  const planned = planOf({ employees: 600, positions: 120 }, 6);
  const { instance } = planned;
  const { problem } = instance;
  const gains = leastGains(instance);
  const explainer = new PlanExplainer(planned);
  const pointsAt = pointsWith(planned);
  const random = seededRandom(21);
  let [flipped, short] = [0, 0];
  while (flipped < FLIPS) {
    const row = random.below(problem.rows);
    const [from, to] = [problem.rowStart[row]!, problem.rowStart[row + 1]!];
    const column = random.chance(70) ? problem.column[from + random.below(to - from)]! : random.below(problem.columns);
    const answer = explainer.explain(row, column);
    const { neededRise: rise, proposed, current } = answer;
    if (rise === null) continue;
    flipped += 1;
    const placeAt = (by: number): number => {
      const points = pointsAt(row, column, proposed.total + by);
      const again = solveAssignment(withPair(problem, row, column, points), ignoreProgress);
      if (again.status !== 'optimal') throw new Error(again.status);
      return again.columnOfRow[row]!;
    };
    expect([row, placeAt(rise.by)]).toEqual([row, column]);
    // A gain below what the policy asks for is never offered to the solver at all.
    const isListed = proposed.total + rise.by - 1 - current.total >= gains[column]!;
    if (!isListed) short += 1;
    else {
      const points = pointsAt(row, column, proposed.total + rise.by - 1);
      const forced = solveAssignment(withOnly(problem, row, column, points), ignoreProgress);
      const best = solveAssignment(withPair(problem, row, column, points), ignoreProgress);
      if (forced.status !== 'optimal' || best.status !== 'optimal') throw new Error('not optimal');
      const total = (outcome: typeof forced): bigint =>
        certifyAssignment(withPair(problem, row, column, points), outcome.columnOfRow, outcome.columnPrices).total;
      // With one hundredth less the plan without the person is at least as good.
      expect(total(best) >= total(forced)).toBe(true);
      const without = solveAssignment(problem, ignoreProgress);
      if (without.status !== 'optimal') throw new Error('not optimal');
      expect(certifyAssignment(problem, without.columnOfRow, without.columnPrices).total).toBe(total(best));
    }
  }
  expect(flipped - short).toBeGreaterThan(FLIPS / 4);
});

test('a barred move passes at the nearest limit of its rule, and not one step before', () => {
  const planned = planOf({ employees: 600, positions: 120 }, 7);
  const { instance } = planned;
  const { policy } = instance.input;
  const explainer = new PlanExplainer(planned);
  const random = seededRandom(22);
  const seen = new Map<string, number>();
  for (let asked = 0; asked < 1500; asked += 1) {
    const [row, column] = [random.below(instance.employees.length), random.below(instance.positions.length)];
    const { nearestLimits, isEligible, from, to, employee } = explainer.explain(row, column);
    expect(nearestLimits.length === 0).toBe(isEligible);
    for (const { rule, limit } of nearestLimits) {
      if (limit === null) continue;
      seen.set(rule, (seen.get(rule) ?? 0) + 1);
      const move = {
        employee,
        from,
        to,
        headsAtTarget: instance.heads[column]!,
        asOf: instance.input.asOf,
        allowPromotions: policy.allowPromotions,
      };
      const statusAt = (value: number): boolean => {
        const { status, isSoft } = ruleOf(rule).judge(move, {
          ...policy.rules[rule].thresholds,
          [limit.threshold]: value,
        });
        return status === 'fails' && isSoft !== true;
      };
      const step = Math.sign(limit.to - limit.from);
      expect([rule, statusAt(limit.to), statusAt(limit.to - step)]).toEqual([rule, false, true]);
    }
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(seen.get('R1')).toBeGreaterThan(50);
});
