import loadHighs, { type Highs } from 'highs';

import { answerWithHighs } from '../../src/engine';
import { seededRandom, type Random } from '../../src/kernel';
import {
  certifyConditions,
  findConditionBreaches,
  solveWithConditions,
  type AssignmentProblem,
  type PlanConditions,
  type RowPair,
} from '../../src/matching';
import { ProgramRows, type IntegerProgram } from '../../src/matching/integer-program';
import { runs } from '../support/depth';

import { feasibleTable } from './problems';
import { randomValues, valuedProblem, type ValuedTable } from './seat-values';

const MEDIUM_PROBLEMS = runs(4, 300);
const TIME_LIMIT_MS = 60_000;

let highs: Highs;

beforeAll(async () => {
  highs = await loadHighs();
});

type Case = {
  readonly table: ValuedTable;
  readonly problem: AssignmentProblem;
  readonly own: Int32Array;
  readonly limits: PlanConditions;
};

/** Rows that can stay, heads worth something to their columns, groups with caps, pairs of rows, half of them with a budget of moves. */
const mediumCase = (random: Random): Case => {
  const [rows, columns] = [14 + random.below(30), 6 + random.below(12)];
  const { matrix, seats } = feasibleTable(random, rows, columns, 15 + random.below(40));
  const own = matrix.map((row) => random.pick(row.flatMap((worth, column) => (worth === null ? [] : [column]))));
  const enough = seats.map((count, column) => Math.max(count, own.filter((one) => one === column).length));
  const table = { matrix, seats: enough, values: randomValues(random, { matrix, seats: enough }) };
  const groups = 2 + random.below(4);
  const anyPair = (): RowPair => {
    const one = random.below(rows);
    return [one, (one + 1 + random.below(rows - 1)) % rows];
  };
  const pairs = (most: number): RowPair[] => Array.from({ length: random.below(most + 1) }, anyPair);
  const placeOf = (): Int32Array =>
    Int32Array.from(Array.from({ length: columns }, (_, column) => column).filter(() => random.chance(30)));
  return {
    table,
    problem: valuedProblem(table),
    own: Int32Array.from(own),
    limits: {
      conditions: {
        groupOfColumn: Int32Array.from({ length: columns }, () => random.below(groups)),
        mostLeaving: Int32Array.from({ length: groups }, () => 1 + random.below(6)),
        places: [placeOf(), placeOf(), placeOf()],
        apart: pairs(4),
        notBothLeave: pairs(3),
      },
      maxMoves: random.chance(50) ? 1 + random.below(Math.floor(rows / 2)) : null,
      tree: null,
    },
  };
};

/** The problem as an integer program: a variable per pair, per head that is worth something, and per pair of rows that may both stay where they meet. */
const programOf = ({ table, own, limits }: Case): IntegerProgram => {
  const { matrix, seats, values } = table;
  const { conditions, maxMoves } = limits;
  const objective: number[] = [];
  const variableOf = matrix.map((row) => row.map((worth) => (worth === null ? null : objective.push(worth) - 1)));
  const among = (row: number, keeps: (column: number) => boolean): number[] =>
    variableOf[row]!.flatMap((variable, column) => (variable !== null && keeps(column) ? [variable] : []));
  const group = (column: number): number => conditions.groupOfColumn[column]!;
  const leavings = matrix.map((_, row) => among(row, (column) => group(column) !== group(own[row]!)));
  const rows = new ProgramRows();
  matrix.forEach((_, row) =>
    rows.add(
      1,
      1,
      among(row, () => true),
    ),
  );
  seats.forEach((count, column) => {
    const heads = matrix.flatMap((_, row) => among(row, (one) => one === column));
    rows.add(-Infinity, count, heads);
    const worths = values[column]!.slice(0, count).filter((value) => value > 0);
    const counted = worths.map((value) => objective.push(value) - 1);
    if (counted.length > 0) rows.add(-Infinity, 0, counted, heads);
  });
  conditions.mostLeaving.forEach((most, one) =>
    rows.add(
      -Infinity,
      most,
      leavings.flatMap((variables, row) => (group(own[row]!) === one ? variables : [])),
    ),
  );
  if (maxMoves !== null)
    rows.add(
      -Infinity,
      maxMoves,
      matrix.flatMap((_, row) => among(row, (column) => column !== own[row])),
    );
  for (const pair of conditions.apart) {
    const bothStay = objective.push(0) - 1;
    for (const row of pair)
      rows.add(
        -Infinity,
        0,
        [bothStay],
        among(row, (column) => column === own[row]),
      );
    for (const place of conditions.places) {
      const there = pair.flatMap((row) => among(row, (column) => place.includes(column)));
      if (there.length > 0) rows.add(-Infinity, 1, there, [bothStay]);
    }
  }
  for (const [one, other] of conditions.notBothLeave) {
    const both = [...leavings[one]!, ...leavings[other]!];
    if (both.length > 0) rows.add(-Infinity, 1, both);
  }
  return rows.program(objective, null);
};

describe('conditions on several rows against integer programming', () => {
  test(`${MEDIUM_PROBLEMS} problems of up to 43 rows with seat values and budgets come to the total HiGHS proves`, () => {
    const met = { optimal: 0, binding: 0, budgets: 0, stopped: 0 };
    for (let seed = 1; seed <= MEDIUM_PROBLEMS; seed += 1) {
      const one = mediumCase(seededRandom(seed));
      const { problem, own, limits } = one;
      const program = programOf(one);
      const answer = answerWithHighs(highs, program, TIME_LIMIT_MS);
      if (answer.status !== 'found' || !answer.isProven) throw new Error(`HiGHS: ${answer.status} at seed ${seed}`);
      const best = program.objective.reduce((sum, worth, at) => sum + worth * Math.round(answer.values[at]!), 0);
      const outcome = solveWithConditions(problem, own, limits);
      if (outcome.status !== 'optimal' && outcome.status !== 'stopped') throw new Error(`${outcome.status} at ${seed}`);
      const { columnOfRow, total, bound, proof } = outcome;
      expect({ seed, breaches: findConditionBreaches(own, limits.conditions, columnOfRow) }).toEqual({
        seed,
        breaches: [],
      });
      expect(certifyConditions(problem, own, limits, columnOfRow, proof)).toBe(bound);
      if (outcome.status === 'stopped') {
        expect({ seed, holds: total <= BigInt(best) && BigInt(best) <= bound }).toEqual({ seed, holds: true });
        met.stopped += 1;
        continue;
      }
      expect({ seed, total, bound }).toEqual({ seed, total: BigInt(best), bound: BigInt(best) });
      met.optimal += 1;
      const free = solveWithConditions(problem, own, {
        ...limits,
        conditions: {
          ...limits.conditions,
          apart: [],
          notBothLeave: [],
          mostLeaving: limits.conditions.mostLeaving.map(() => own.length),
        },
      });
      if ('total' in free && free.total > total) met.binding += 1;
      if (limits.maxMoves !== null) met.budgets += 1;
    }
    expect(Math.min(met.binding, met.budgets)).toBeGreaterThan(MEDIUM_PROBLEMS / 6);
    expect(met.stopped).toBeLessThanOrEqual(MEDIUM_PROBLEMS / 10);
  });
});
