import loadHighs from 'highs';

import { answerWithHighs } from '../../src/engine';
import { seededRandom } from '../../src/kernel';
import { solveWithinLimits, type IntegerSolver, type MoveLimits } from '../../src/matching';
import { runs } from '../support/depth';

import { feasibleTable, problemOf, type Table } from './problems';

const TIME_LIMIT_MS = 20000;
const SMALL_PROBLEMS = runs(15, 400);

let solver: IntegerSolver;

beforeAll(async () => {
  const highs = await loadHighs();
  solver = { solve: (program, timeLimitMs) => Promise.resolve(answerWithHighs(highs, program, timeLimitMs)) };
});

type Case = { readonly table: Table; readonly own: Int32Array; readonly limits: MoveLimits };

/** Rows with a column of their own, most of which can stay, and one to three limits. */
const randomCase = (seed: number): Case => {
  const random = seededRandom(seed);
  const columns = 3 + random.below(3);
  const { matrix, seats } = feasibleTable(random, 3 + random.below(4), columns, 60 + random.below(40));
  const own = matrix.map((row) => random.pick(row.flatMap((worth, column) => (worth === null ? [] : [column]))));
  const enough = seats.map((_, column) => own.filter((one) => one === column).length + (random.chance(25) ? 1 : 0));
  if (random.chance(10)) enough[own[0]!]! -= 1;
  const units = Int32Array.from({ length: columns }, () => random.below(2));
  const limits: MoveLimits = {
    unitOfColumn: units,
    ...(random.chance(30) ? { mostMoves: random.below(4) } : {}),
    ...(random.chance(30) ? { mostIn: Int32Array.of(random.below(3), random.below(3)) } : {}),
    ...(random.chance(30) ? { mostOut: Int32Array.of(random.below(3), random.below(3)) } : {}),
    ...(random.chance(30) ? { together: [[0, 1 + random.below(matrix.length - 1)]] } : {}),
    ...(random.chance(40) ? { noSwaps: true } : {}),
    ...(random.chance(40) ? { longestChain: random.below(3) } : {}),
  };
  return { table: { matrix, seats: enough }, own: Int32Array.from(own), limits };
};

/** Whether some reading of the moves as chains keeps to the longest one: tries every order in which seats can be handed on. */
const hasShortChains = ({ table, own }: Case, choice: readonly number[], longest: number): boolean => {
  const free = [...table.seats];
  own.forEach((column) => (free[column]! -= 1));
  const moving = [...own.keys()].filter((row) => choice[row] !== own[row]);
  const depths = new Map<number, number>();
  const visit = (left: readonly number[], seatsAt: readonly (readonly number[])[]): boolean => {
    const [first, ...rest] = left;
    if (first === undefined) return true;
    void rest;
    return left.some((row) => {
      const to = choice[row]!;
      return [...new Set(seatsAt[to])].some((depth) => {
        if (depth > longest) return false;
        depths.set(row, depth);
        const next = seatsAt.map((list, column) => {
          const kept = column === to ? list.filter((_, index) => index !== list.indexOf(depth)) : list;
          return column === own[row] ? [...kept, depth + 1] : kept;
        });
        return visit(
          left.filter((other) => other !== row),
          next,
        );
      });
    });
  };
  return visit(
    moving,
    free.map((count) => new Array<number>(Math.max(0, count)).fill(1)),
  );
};

const keeps = (one: Case, choice: readonly number[]): boolean => {
  const { table, own, limits } = one;
  const heads = table.seats.map((_, column) => choice.filter((chosen) => chosen === column).length);
  if (heads.some((count, column) => count > table.seats[column]!)) return false;
  const moves = choice.flatMap((to, row) => (to === own[row] ? [] : [{ from: own[row]!, to }]));
  const unit = (column: number): number => limits.unitOfColumn[column]!;
  if (limits.mostMoves !== undefined && moves.length > limits.mostMoves) return false;
  const across = moves.filter(({ from, to }) => unit(from) !== unit(to));
  for (const index of [0, 1]) {
    if (limits.mostIn && across.filter(({ to }) => unit(to) === index).length > limits.mostIn[index]!) return false;
    if (limits.mostOut && across.filter(({ from }) => unit(from) === index).length > limits.mostOut[index]!)
      return false;
  }
  if (limits.together?.some((rows) => new Set(rows.map((row) => unit(choice[row]!))).size > 1)) return false;
  if (limits.noSwaps && moves.some((a) => moves.some((b) => a.from === b.to && a.to === b.from))) return false;
  return limits.longestChain === undefined || hasShortChains(one, choice, limits.longestChain);
};

const bruteForce = (one: Case): number | null => {
  let best: number | null = null;
  const choice: number[] = [];
  const visit = (row: number, points: number): void => {
    const worths = one.table.matrix[row];
    if (!worths) {
      if ((best === null || points > best) && keeps(one, choice)) best = points;
      return;
    }
    worths.forEach((worth, column) => {
      if (worth === null) return;
      choice.push(column);
      visit(row + 1, points + worth);
      choice.pop();
    });
  };
  visit(0, 0);
  return best;
};

describe('limits beyond an assignment', () => {
  test(`${SMALL_PROBLEMS} small problems with caps, couples, chains and swaps reach the best there is`, async () => {
    const met = { optimal: 0, stopped: 0, infeasible: 0, failed: 0, invalid: 0, program: 0 };
    for (let seed = 1; seed <= SMALL_PROBLEMS; seed += 1) {
      const one = randomCase(seed);
      const outcome = await solveWithinLimits(problemOf(one.table), one.own, one.limits, solver, TIME_LIMIT_MS);
      met[outcome.status] += 1;
      const best = bruteForce(one);
      const total = outcome.status === 'optimal' ? Number(outcome.total) : null;
      expect({ seed, total, status: outcome.status }).toEqual({
        seed,
        total: best,
        status: best === null ? 'infeasible' : 'optimal',
      });
      if (outcome.status !== 'optimal') continue;
      expect({ seed, keeps: keeps(one, [...outcome.columnOfRow]) }).toEqual({ seed, keeps: true });
      if (outcome.proof === 'integer-program') met.program += 1;
    }
    expect(met.optimal).toBeGreaterThan(SMALL_PROBLEMS * 0.625);
    expect(Math.min(met.infeasible, met.program)).toBeGreaterThan(SMALL_PROBLEMS / 20);
  });

  const round = problemOf({
    matrix: [
      [0, 3, null],
      [null, 0, 3],
      [3, null, 0],
    ],
    seats: [1, 1, 1],
  });
  const own = Int32Array.of(0, 1, 2);
  const limits: MoveLimits = { unitOfColumn: Int32Array.of(0, 0, 0), mostMoves: 2 };

  test('what the relaxation of a budget leaves open is closed: three full columns in a round and two moves', async () => {
    expect(await solveWithinLimits(round, own, limits, solver, TIME_LIMIT_MS)).toMatchObject({
      status: 'optimal',
      proof: 'integer-program',
      total: 0n,
    });
  });

  test('a solver that crashes, answers nonsense or breaks a limit is not believed: the best known stands, with its gap', async () => {
    const says = async (answer: Awaited<ReturnType<IntegerSolver['solve']>>): Promise<unknown> =>
      solveWithinLimits(round, own, limits, { solve: () => Promise.resolve(answer) }, TIME_LIMIT_MS);
    const known = { status: 'stopped', total: 0n, bound: 9n, gap: 9n, columnOfRow: own };
    expect(await says({ status: 'failed', detail: 'memory access out of bounds' })).toMatchObject({
      ...known,
      detail: 'memory access out of bounds',
    });
    // All three move: one more than the limit allows.
    const all = Float64Array.of(0, 1, 0, 1, 1, 0);
    expect(await says({ status: 'found', values: all, isProven: true, bound: 9 })).toMatchObject(known);
    expect(await says({ status: 'found', values: new Float64Array(6), isProven: true, bound: 0 })).toMatchObject(known);
    // It calls an answer proven that is worse than the one it was given.
    expect(await says({ status: 'infeasible' })).toMatchObject(known);
  });

  test('a ceiling that only the integer solver vouches for is told apart from a proven one', async () => {
    const says = async (bound: number): Promise<unknown> => {
      const stay = Float64Array.of(1, 0, 1, 0, 0, 1);
      const answer = { status: 'found', values: stay, isProven: false, bound } as const;
      return solveWithinLimits(round, own, limits, { solve: () => Promise.resolve(answer) }, TIME_LIMIT_MS);
    };
    expect(await says(3)).toMatchObject({ status: 'stopped', bound: 6n, gap: 6n, proof: 'integer-program' });
    expect(await says(20)).toMatchObject({ status: 'stopped', bound: 9n, gap: 9n, proof: 'prices' });
  });

  test('a row named twice, an endless chain, and nowhere to go', async () => {
    const solveWith = async (change: Partial<MoveLimits>, seats = round.seats): Promise<unknown> =>
      solveWithinLimits(
        { ...round, seats },
        own,
        { unitOfColumn: limits.unitOfColumn, ...change },
        solver,
        TIME_LIMIT_MS,
      );
    expect(await solveWith({ together: [[0, 0, 1, 1]], mostMoves: 0 })).toMatchObject({ status: 'optimal', total: 0n });
    expect(await solveWith({ longestChain: 2 ** 31 - 1 })).toMatchObject({ status: 'optimal', total: 0n });
    const nowhere = problemOf({ matrix: [[null, 4]], seats: [1, 1] });
    expect(
      await solveWithinLimits(
        nowhere,
        Int32Array.of(0),
        { unitOfColumn: Int32Array.of(0, 0), longestChain: 0 },
        solver,
        TIME_LIMIT_MS,
      ),
    ).toEqual({
      status: 'infeasible',
      rows: [0],
    });
  });

  test('limits that mean nothing are refused by name', async () => {
    const fault = async (change: Partial<MoveLimits>): Promise<unknown> =>
      solveWithinLimits(round, own, { ...limits, ...change }, solver, TIME_LIMIT_MS);
    const stray = await solveWithinLimits(round, Int32Array.of(0, 7, 2), limits, solver, TIME_LIMIT_MS);
    expect(stray).toEqual({ status: 'invalid', fault: { kind: 'own-column-out-of-range', row: 1 } });
    expect(await fault({ unitOfColumn: Int32Array.of(0) })).toEqual({
      status: 'invalid',
      fault: { kind: 'limits-shape' },
    });
    expect(await fault({ mostMoves: -1 })).toEqual({
      status: 'invalid',
      fault: { kind: 'limit-negative', limit: 'mostMoves' },
    });
    expect(await fault({ mostIn: Int32Array.of(-1) })).toEqual({
      status: 'invalid',
      fault: { kind: 'limit-negative', limit: 'mostIn' },
    });
    expect(await fault({ together: [[0, 7]] })).toEqual({
      status: 'invalid',
      fault: { kind: 'row-out-of-range', row: 7 },
    });
  });
});
