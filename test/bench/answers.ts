import { performance } from 'node:perf_hooks';

import { PlanExplainer } from '../../src/insight';
import { ignoreProgress, seededRandom } from '../../src/kernel';
import { makePlan } from '../../src/planning';
import { cityInput } from '../support/records';

const SIZES = [
  { employees: 5000, positions: 1000 },
  { employees: 25000, positions: 5000 },
] as const;
const QUESTIONS = 500;

/** Milliseconds of an answer about any person and any post, once the plan is there. */
export const answerLines = (): string[] => [
  '| employees x posts | making ready, ms | median, ms | 95 of 100 below, ms | longest, ms | with a price |',
  '|-|-|-|-|-|-|',
  ...SIZES.map((size) => {
    const made = makePlan(cityInput(size, 7), ignoreProgress);
    if (!made.ok) throw new Error(made.error.code);
    const { instance } = made.value;
    const start = performance.now();
    const explainer = new PlanExplainer(made.value);
    const readyMs = performance.now() - start;
    const random = seededRandom(3);
    let priced = 0;
    const times = Array.from({ length: QUESTIONS }, () => {
      const row = random.below(instance.employees.length);
      const pairs = instance.problem.rowStart[row + 1]! - instance.problem.rowStart[row]!;
      // Every second question is about a post the person may take.
      const column = random.chance(50)
        ? instance.problem.column[instance.problem.rowStart[row]! + random.below(pairs)]!
        : random.below(instance.positions.length);
      const asked = performance.now();
      if (explainer.explain(row, column).price !== null) priced += 1;
      return performance.now() - asked;
    }).sort((a, b) => a - b);
    const at = (share: number): string => times[Math.floor((QUESTIONS - 1) * share)]!.toFixed(1);
    return `| ${size.employees} x ${size.positions} | ${readyMs.toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${priced} of ${QUESTIONS} |`;
  }),
];
