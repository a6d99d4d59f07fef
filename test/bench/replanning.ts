import { performance } from 'node:perf_hooks';

import type { Commitment, ContinuedRun } from '../../src/domain';
import { ignoreProgress, seededRandom } from '../../src/kernel';
import { makePlan, type Planned, type PlanningInput } from '../../src/planning';
import { cityInput } from '../support/records';

const unsigned = { official: null, date: null, reason: null, letter: null, where: null };

const timed = <Answer>(work: () => Answer): readonly [Answer, number] => {
  const begin = performance.now();
  const answer = work();
  return [answer, performance.now() - begin];
};

const planOf = (input: PlanningInput): Planned => {
  const made = makePlan(input, ignoreProgress);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const runOf = ({ plan }: Planned, run: number): ContinuedRun => ({
  run,
  head: '',
  posts: Object.fromEntries(plan.transfers.map(({ employee, to }) => [employee.nip, to.id])),
});

const share = (times: readonly number[], part: number): string =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(0);

/** Milliseconds of plans made one after another, each after one more decision, from records that are kept; a fresh plan beside them. */
export const replanLines = (
  sizes: readonly { readonly employees: number; readonly positions: number; readonly decisions: number }[],
): string[] => [
  '| people x posts | fresh plan | plan after one more decision: median / 95 of 100 | decisions | departures above the proven least |',
  '|-|-|-|-|-|',
  ...sizes.map(({ employees, positions, decisions }) => {
    const input = cityInput({ employees, positions }, 7);
    const random = seededRandom(7);
    const [first, fresh] = timed(() => planOf(input));
    let last = first;
    let open = 0;
    const commitments: Commitment[] = [];
    const times: number[] = [];
    for (let turn = 1; turn <= decisions; turn += 1) {
      const undecided = last.plan.transfers.filter(
        ({ employee }) => !commitments.some((one) => 'nip' in one && one.nip === employee.nip),
      );
      if (undecided.length === 0) break;
      const { employee, to } = undecided[random.below(undecided.length)]!;
      const ruling = random.pick(['approve', 'reject'] as const);
      commitments.push({ ruling, nip: employee.nip, post: to.id, ...unsigned });
      const asked = { ...input, commitments: [...commitments], continued: runOf(last, turn) };
      const [next, ms] = timed(() => planOf(asked));
      times.push(ms);
      const { continuation } = next.plan;
      if (continuation !== null) open += continuation.departures - continuation.leastDepartures;
      last = next;
    }
    const size = `${employees} x ${positions}`;
    return `| ${size} | ${fresh.toFixed(0)} | ${share(times, 0.5)} / ${share(times, 0.95)} | ${times.length} | ${open} |`;
  }),
];
