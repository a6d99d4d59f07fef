import type { Transfer } from '../../src/domain';
import { makePlan, verifyPlan, type Planned } from '../../src/planning';
import { cityInput } from '../support/records';

const input = cityInput({ employees: 200, positions: 80 }, 21);
const made = makePlan(input, () => undefined);
if (!made.ok) throw new Error(made.error.code);
const planned = made.value;
const { plan } = planned;
const first = plan.transfers[0]!;

const withPlan = (change: Partial<Planned['plan']>): Planned => ({ ...planned, plan: { ...plan, ...change } });
const withFirst = (change: Partial<Transfer>): Planned =>
  withPlan({
    transfers: plan.transfers.map((transfer, index) => (index === 0 ? { ...transfer, ...change } : transfer)),
  });

describe('the verifier objects to', () => {
  test.each<[string, Planned]>([
    [
      'a plan of no transfers beside the proof of another',
      withPlan({ transfers: [], objective: { total: plan.stayTotal, bound: plan.stayTotal, gap: 0 } }),
    ],
    [
      'one transfer left out, total adjusted',
      withPlan({
        transfers: plan.transfers.slice(1),
        objective: {
          ...plan.objective,
          total: plan.objective.total - first.gain,
          bound: plan.objective.total - first.gain,
        },
      }),
    ],
    [
      'a sum before that is not the sum of the scores',
      withPlan({
        stayTotal: plan.stayTotal + 100,
        objective: { ...plan.objective, total: plan.objective.total + 100, bound: plan.objective.bound + 100 },
      }),
    ],
    ['a bound that was not proven', withPlan({ objective: { ...plan.objective, bound: plan.objective.bound + 100 } })],
    ['a gap that was not found', withPlan({ objective: { ...plan.objective, gap: 7 } })],
    ['a gain that is not the difference of the scores', withFirst({ gain: first.gain + 100 })],
    [
      'parts that do not sum to the score',
      withFirst({
        proposed: {
          ...first.proposed,
          contributions: first.proposed.contributions.map((part, index) =>
            index === 0 ? { ...part, contribution: part.contribution + 5 } : part,
          ),
        },
      }),
    ],
    ['a flag left out', withPlan({ transfers: plan.transfers.map((transfer) => ({ ...transfer, flags: [] })) })],
    ['a career move misnamed', withFirst({ move: 'vertical' })],
    ['a swap that is none', withFirst({ isSwap: !first.isSwap })],
    [
      'a start that is not the post held',
      (() => {
        const elsewhere = input.positions.find(
          (p) =>
            p !== first.from && p !== first.to && p.level === first.from.level && p.jobClass === first.from.jobClass,
        )!;
        return withFirst({ from: elsewhere });
      })(),
    ],
    [
      'points of the solved problem that are not the scores',
      (() => {
        const { instance } = planned;
        const points = instance.problem.points.map(() => 0);
        return {
          ...planned,
          instance: { ...instance, problem: { ...instance.problem, points } },
          proof: {
            over: 1,
            pricePerMove: 0,
            conditions: null,
            nodePrices: new Float64Array(planned.proof.nodePrices.length),
          },
        };
      })(),
    ],
    [
      'a score beside the solved problem that is another',
      (() => {
        const { instance } = planned;
        const { rowStart, column } = instance.problem;
        const rowOf = (pair: number): number => rowStart.findIndex((start) => start > pair) - 1;
        // A pair that the plan does not use: nothing but the list of scores speaks of it.
        const idle = column.findIndex(
          (one, pair) => one !== planned.columnOfRow[rowOf(pair)] && one !== instance.ownColumn[rowOf(pair)],
        );
        return {
          ...planned,
          instance: { ...instance, totals: instance.totals.map((total, pair) => (pair === idle ? total + 1 : total)) },
        };
      })(),
    ],
    [
      'a solved problem from which pairs were left out',
      (() => {
        const { instance } = planned;
        const rows = instance.problem.rows;
        const pairOf = Array.from({ length: rows }, (_, row) => {
          for (let pair = instance.problem.rowStart[row]!; pair < instance.problem.rowStart[row + 1]!; pair += 1)
            if (instance.problem.column[pair] === planned.columnOfRow[row]) return pair;
          return -1;
        });
        return {
          ...planned,
          proof: {
            over: 1,
            pricePerMove: 0,
            conditions: null,
            nodePrices: new Float64Array(planned.proof.nodePrices.length),
          },
          instance: {
            ...instance,
            problem: {
              ...instance.problem,
              rowStart: Int32Array.from({ length: rows + 1 }, (_, row) => row),
              column: Int32Array.from(pairOf, (pair) => instance.problem.column[pair]!),
              points: Float64Array.from(pairOf, (pair) => instance.problem.points[pair]!),
            },
          },
        };
      })(),
    ],
  ])('%s', (_, changed) => expect(verifyPlan(input, changed)).not.toEqual([]));
});
