import { careerMove, type Employee, type PadanProblem, type RuleId, type Position, type Transfer } from '../domain';
import { RULES } from '../rules';

import {
  isBroken,
  proposalOf,
  recomputeNotes,
  objection,
  openLedger,
  recomputeParts,
  sum,
  type Ledger,
} from './ledger';
import type { Planned } from './make-plan';
import type { PlanningInput } from './parties';
import { withFillsFirst } from './decided';
import { CouplesAsPlanned } from './verify-conditions';
import { objectToCommitments, objectToFollowing } from './verify-following';
import { objectToInstance } from './verify-instance';
import { findLimitObjections, findProofObjections } from './verify-limits';
import { objectToWorth } from './verify-values';
import { isLeftInPlace, readPersonWorth, recomputeLeastGain, titleAsked } from './verify-worth';

/** People in every post once the transfers are carried out. */
const headsAfter = (heads: Ledger['heads'], transfers: readonly Transfer[]): Map<Position, number> => {
  const after = new Map(heads);
  for (const { from, to } of transfers) {
    after.set(from, (after.get(from) ?? 0) - 1);
    after.set(to, (after.get(to) ?? 0) + 1);
  }
  return after;
};

const objectToTransfer = (
  ledger: Ledger,
  transfer: Transfer,
  couples: CouplesAsPlanned,
  headsThen: number,
): PadanProblem[] => {
  const { employee, from, to, current, proposed } = transfer;
  const about = { nip: employee.nip };
  const objections: PadanProblem[] = [];
  if (ledger.homes.get(employee) !== from) objections.push(objection('origin', about));
  const proposal = proposalOf(ledger, employee, from, to);
  const isApproved = ledger.decisions.isApproved(employee, to);
  const isDecided = isApproved || ledger.decisions.mustLeave(employee);
  if (!ledger.decisions.leavesOpen(employee, to)) objections.push(objection('decision', about));
  for (const rule of RULES)
    if (!isApproved && isBroken(ledger, rule, proposal))
      objections.push(objection('rule', { ...about, rule: rule.id }));
  for (const [breakdown, seat] of [
    [current, from],
    [proposed, to],
  ] as const) {
    const parts = recomputeParts(ledger, employee, from, seat);
    const isSame = breakdown.contributions.every(({ contribution }, place) => contribution === parts[place]);
    if (!isSame || breakdown.contributions.length !== parts.length || breakdown.total !== sum(parts)) {
      objections.push(objection('score', about));
    }
  }
  if (transfer.gain !== proposed.total - current.total) objections.push(objection('gain', about));
  if (!isDecided && transfer.gain < recomputeLeastGain(ledger, to)) objections.push(objection('least-gain', about));
  const person = readPersonWorth(ledger, employee);
  const isAgainstPurpose =
    (isLeftInPlace(ledger, person) && !isDecided) || titleAsked(ledger, from) !== titleAsked(ledger, to);
  if (isAgainstPurpose && !isApproved) objections.push(objection('purpose', about));
  if (transfer.move !== careerMove(from.level, to.level)) objections.push(objection('direction', about));
  const notes = transfer.flags.map(({ rule, status }) => `${rule}:${status}`).join();
  const coupleStatus = (rule: RuleId): string => couples.statusOf(rule, employee, to);
  // Whether an approval fills a post beyond its seats shows at the end of the plan.
  const noted = isApproved && headsThen > to.seats ? { ...proposal, headsAtTarget: headsThen } : proposal;
  if (notes !== recomputeNotes(ledger, noted, coupleStatus).join()) objections.push(objection('notes', about));
  return objections;
};

const objectToHeads = ({ input, heads, decisions }: Ledger, transfers: readonly Transfer[]): PadanProblem[] => {
  const after = headsAfter(heads, transfers);
  const seen = new Set<Employee>();
  const objections: PadanProblem[] = [];
  for (const { employee } of transfers) {
    if (seen.has(employee)) objections.push(objection('moved-twice', { nip: employee.nip }));
    seen.add(employee);
  }
  for (const position of input.positions) {
    const allowed = Math.max(position.seats, heads.get(position) ?? 0) + decisions.seatsBeyond(position);
    if ((after.get(position) ?? 0) > allowed)
      objections.push(objection('seats', { position: position.name, unit: position.unit }));
  }
  return objections;
};

/** Steps of one chain hand seats on: each takes the seat the one before it left; a swap closes, a chain does not. */
const objectToChains = (transfers: readonly Transfer[]): PadanProblem[] => {
  const chains = new Map<number, Transfer[]>();
  for (const transfer of transfers) chains.set(transfer.chain, [...(chains.get(transfer.chain) ?? []), transfer]);
  return [...chains].flatMap(([chain, members]) => {
    const steps = [...members].sort((a, b) => a.step - b.step);
    const isLinked = steps.every(
      ({ step, to, isSwap }, place) =>
        step === place + 1 && isSwap === steps[0]!.isSwap && (place === 0 || to === steps[place - 1]!.from),
    );
    const isClosed = steps[steps.length - 1]!.from === steps[0]!.to;
    return isLinked && (!steps[0]!.isSwap || isClosed) ? [] : [objection('chain', { chain })];
  });
};

/**
 * Checks a plan from the records alone: who may go where and what it is worth (all pairs, not only the chosen ones), every rule,
 * note and part of every transfer, heads against seats, chains, totals, and the proof that no plan is better. Uses none of the
 * code that built or solved the instance. An empty list means nothing was found.
 */
export const verifyPlan = (input: PlanningInput, planned: Planned): PadanProblem[] => {
  const ledger = openLedger(withFillsFirst(input));
  const { plan, instance, columnOfRow } = planned;
  const { transfers } = plan;
  const found = objectToInstance(ledger, planned);
  const objections = [...found.objections, ...objectToHeads(ledger, transfers), ...objectToChains(transfers)];
  const couples = new CouplesAsPlanned(ledger, transfers);
  const after = headsAfter(ledger.heads, transfers);
  for (const transfer of transfers)
    objections.push(...objectToTransfer(ledger, transfer, couples, after.get(transfer.to) ?? 0));

  const targets = new Map(transfers.map(({ employee, to }) => [employee, to]));
  const isAsSolved = instance.employees.every((employee, row) => {
    const seat = instance.positions[columnOfRow[row]!];
    const own = instance.positions[instance.ownColumn[row]!];
    return seat === (targets.get(employee) ?? own);
  });
  if (!isAsSolved) objections.push(objection('assignment'));
  objections.push(
    ...findLimitObjections(ledger, transfers),
    ...findProofObjections(ledger, planned),
    ...objectToFollowing(ledger, planned),
    ...objectToCommitments(ledger, planned),
  );

  return [...objections, ...objectToWorth(ledger, plan, found.stay)];
};
