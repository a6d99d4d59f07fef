import { scoreCandidacy } from '../criteria';
import { careerMove, type Certificate, type PadanProblem, type Plan, type Points, type Transfer } from '../domain';
import { fail, required, succeed, type ProgressListener, type Result } from '../kernel';
import { certifyAssignment, type NearestProof } from '../matching';
import { isBar, isFlag, judgeTransfer } from '../rules';

import { BondsAsPlanned } from './bonds';
import { splitIntoChains, type Arc } from './chains';
import { decidedOf, withFillsFirst } from './decided';
import { followCommitments } from './follow-commitments';
import { followRun } from './follow-run';
import type { Instance } from './instance';
import { gapOfValue } from './gap-of-value';
import { instanceOf } from './instance-of';
import { candidacyAt, proposedTransfer, type PlanningInput } from './parties';
import { isFirst } from './need';
import { boundOf, limitsOf, type PlanProof, type SolverLimits } from './plan-limits';
import { solvePlan } from './solve-plan';
import { firstSeatsFilled, headsWhen, worthOfMoves, worthOfPlan } from './worth-of-plan';

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
  /** Prices of columns, of groups where there are limits, and of a move: they prove what the best plan is worth. */
  readonly proof: PlanProof;
  /** Where the best plan has everybody: this one, unless it follows a former run. */
  readonly optimum: Int32Array;
  /** Why no plan worth as much departs from the former run in fewer people; null where none is followed. */
  readonly nearest: NearestProof<PlanProof> | null;
};

const buildTransfers = (input: PlanningInput, instance: Instance, columnOfRow: Int32Array): Transfer[] => {
  const bonds = new BondsAsPlanned(instance, columnOfRow);
  const { decided } = decidedOf(instance);
  const arcs: Arc[] = [];
  columnOfRow.forEach((to, row) => {
    const from = instance.ownColumn[row]!;
    if (to !== from) arcs.push({ row, from, to });
  });
  const chained = splitIntoChains(arcs);
  const worths = worthOfMoves(instance, chained);
  const headsThen = headsWhen(instance, columnOfRow);
  return chained.map(({ row, from, to, chain, step, isSwap }, index): Transfer => {
    const employee = required(instance.employees[row], 'employee');
    const origin = required(instance.positions[from], 'position');
    const target = required(instance.positions[to], 'position');
    const score = (column: number): Transfer['current'] =>
      scoreCandidacy(candidacyAt(instance, row, from, column), input.policy);
    const current = score(from);
    const proposed = score(to);
    const isApproved = decided?.approved[row] === to;
    const proposal = { ...proposedTransfer(instance, row, from, to), employee: bonds.personOf(row) };
    // Approvals may take more seats than there are: only at the end of the plan is it known whether somebody made room.
    const isCrowded = isApproved && headsThen[to]! > target.seats;
    return {
      employee,
      from: origin,
      to: target,
      move: careerMove(origin.level, target.level),
      current,
      proposed,
      gain: proposed.total - current.total,
      worth: required(worths[index], 'worth'),
      chain,
      step,
      isSwap,
      // Of an approved move everything is told that stands against it.
      flags: judgeTransfer(isCrowded ? { ...proposal, headsAtTarget: headsThen[to]! } : proposal, input.policy).filter(
        (verdict) => isFlag(verdict, input.policy) || (isApproved && isBar(verdict, input.policy)),
      ),
    };
  });
};

/**
 * Finds the best lawful plan within its limits that follows the decisions; of those nearly as good, where it continues a former run, the one that
 * departs from that in the fewest people. Staying is always possible, so a plan always exists unless the numbers do not fit.
 */
export const makePlan = (
  asked: PlanningInput,
  onProgress: ProgressListener<PlanStage>,
): Result<Planned, PadanProblem> => {
  const input = withFillsFirst(asked);
  const instance = instanceOf(input, onProgress);
  const limits = limitsOf(instance);
  const { problem, ownColumn } = instance;
  const solved = solvePlan(problem, ownColumn, limits, onProgress);
  if (solved.status === 'points-overflow')
    return fail({ code: 'points-overflow', severity: 'blocks', params: { employees: input.employees.length } });
  if (solved.status === 'quota-unmet')
    return fail({
      code: 'quota-unmet',
      severity: 'blocks',
      params: {
        percent: input.policy.limits.minMovesPercent,
        moves: limits?.minMoves ?? 0,
        employees: input.employees.length,
        possible: solved.mostMoves,
      },
    });
  if (solved.status === 'infeasible') throw new Error('planning: staying must always be possible');
  const { proof, withoutLimits } = solved;
  const continued = input.continued ?? null;
  const followed = continued === null ? null : followRun(instance, limits, solved, continued, onProgress);
  const columnOfRow = followed?.columnOfRow ?? solved.columnOfRow;
  const worth = { stay: worthOfPlan(instance, ownColumn), plan: worthOfPlan(instance, columnOfRow) };
  const { total } = worth.plan;
  const bound = boundOf(problem, ownColumn, limits, solved);
  const certificateOf = (columns: Int32Array, value: Points): Certificate => {
    const found = certifyAssignment(problem, columns, new Float64Array(problem.columns)).total;
    const gap = gapOfValue(bound, found, problem.rows + 1);
    return { total: value, bound: value + gap, gap };
  };
  const best =
    followed === null ? null : certificateOf(solved.columnOfRow, worthOfPlan(instance, solved.columnOfRow).total);
  const transfers = buildTransfers(input, instance, columnOfRow);
  const openSeats = instance.positions.reduce(
    (sum, { seats }, column) => sum + Math.max(0, seats - instance.heads[column]!),
    0,
  );
  return succeed({
    plan: {
      transfers,
      objective: certificateOf(columnOfRow, total),
      stayTotal: worth.stay.total,
      worth,
      firstSeats: {
        all: instance.positions.reduce((sum, one) => sum + (isFirst(one) ? one.seats : 0), 0),
        before: firstSeatsFilled(instance, instance.heads),
        after: firstSeatsFilled(instance, headsWhen(instance, columnOfRow)),
      },
      withoutLimits:
        withoutLimits === null
          ? null
          : {
              transfers: withoutLimits.reduce((count, column, row) => count + (column === ownColumn[row] ? 0 : 1), 0),
              total: worthOfPlan(instance, withoutLimits).total,
            },
      commitments: followCommitments(instance, transfers, columnOfRow),
      continuation: followed === null || best === null ? null : { ...followed.continuation, best },
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
    optimum: solved.columnOfRow,
    nearest: followed?.proof ?? null,
  });
};
