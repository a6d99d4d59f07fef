import { scoreCandidacy } from '../criteria';
import { careerMove, type PadanProblem, type Plan, type Transfer } from '../domain';
import { fail, required, succeed, type ProgressListener, type Result } from '../kernel';
import { certifyAssignment, certifyWithinMoves, pairOf, type MoveProof } from '../matching';
import { isFlag, judgeTransfer } from '../rules';

import { splitIntoChains, type Arc } from './chains';
import { buildInstance, type Instance } from './instance';
import { candidacyAt, proposedTransfer, type PlanningInput } from './parties';
import { limitsOf, solvePlan, type SolverLimits } from './plan-limits';

/** Stages of planning, as progress reports name them. */
export type PlanStage = 'rules' | 'score' | 'solve' | 'verify';

/** A plan with the numbers it was solved from, for explanations and for the verifier. */
export type Planned = {
  readonly plan: Plan;
  readonly instance: Instance;
  /** Column each row ends in. */
  readonly columnOfRow: Int32Array;
  /** Null where the policy limits no plan as a whole. */
  readonly limits: SolverLimits | null;
  /** Prices of columns, of groups where there are limits, and of a move. */
  readonly proof: MoveProof;
};

const buildTransfers = (input: PlanningInput, instance: Instance, columnOfRow: Int32Array): Transfer[] => {
  const arcs: Arc[] = [];
  columnOfRow.forEach((to, row) => {
    const from = instance.ownColumn[row]!;
    if (to !== from) arcs.push({ row, from, to });
  });
  const transfers = splitIntoChains(arcs).map(({ row, from, to, chain, step, isSwap }): Transfer => {
    const employee = required(instance.employees[row], 'employee');
    const origin = required(instance.positions[from], 'position');
    const target = required(instance.positions[to], 'position');
    const score = (column: number): Transfer['current'] =>
      scoreCandidacy(candidacyAt(instance, row, from, column), input.policy);
    const current = score(from);
    const proposed = score(to);
    return {
      employee,
      from: origin,
      to: target,
      move: careerMove(origin.level, target.level),
      current,
      proposed,
      gain: proposed.total - current.total,
      chain,
      step,
      isSwap,
      flags: judgeTransfer(proposedTransfer(instance, row, from, to), input.policy).filter((verdict) =>
        isFlag(verdict, input.policy),
      ),
    };
  });
  return transfers;
};

const sumOfScores = ({ problem, totals }: Instance, columns: Int32Array): number =>
  columns.reduce((sum, column, row) => sum + totals[pairOf(problem, row, column)]!, 0);

/** Finds the best lawful plan within its limits. Staying is always possible, so a plan always exists unless the numbers do not fit. */
export const makePlan = (
  input: PlanningInput,
  onProgress: ProgressListener<PlanStage>,
): Result<Planned, PadanProblem> => {
  const instance = buildInstance(input, onProgress);
  const limits = limitsOf(instance);
  const { problem, ownColumn } = instance;
  const solved = solvePlan(problem, ownColumn, limits, onProgress);
  if (solved.status === 'points-overflow')
    return fail({ code: 'points-overflow', severity: 'blocks', params: { employees: input.employees.length } });
  if (solved.status === 'infeasible') throw new Error('planning: staying must always be possible');
  const { columnOfRow, proof, withoutLimits } = solved;
  const total = sumOfScores(instance, columnOfRow);
  const maxMoves = limits?.maxMoves ?? problem.rows;
  const bound = certifyWithinMoves(problem, ownColumn, maxMoves, proof, limits?.tree ?? undefined);
  const found = certifyAssignment(problem, columnOfRow, new Float64Array(problem.columns)).total;
  // One point of the objective is (rows + 1) units of worth; less than one unit of gap is no gap in points.
  const gap = Number((bound - found) / BigInt(problem.rows + 1));
  const openSeats = instance.positions.reduce(
    (sum, { seats }, column) => sum + Math.max(0, seats - instance.heads[column]!),
    0,
  );
  return succeed({
    plan: {
      transfers: buildTransfers(input, instance, columnOfRow),
      objective: { total, bound: total + gap, gap },
      stayTotal: sumOfScores(instance, ownColumn),
      withoutLimits:
        withoutLimits === null
          ? null
          : {
              transfers: withoutLimits.reduce((count, column, row) => count + (column === ownColumn[row] ? 0 : 1), 0),
              total: sumOfScores(instance, withoutLimits),
            },
      counts: {
        employees: instance.employees.length,
        movable: instance.isMovable.filter(Boolean).length,
        positions: instance.positions.length,
        seats: instance.positions.reduce((sum, { seats }) => sum + seats, 0),
        openSeatsBefore: openSeats,
        eligiblePairs: instance.problem.column.length - instance.employees.length,
      },
    },
    instance,
    columnOfRow,
    limits,
    proof,
  });
};
