import { dayCompleted, type CivilDate, type Employee, type Policy, type Rank, type RuleId } from '../domain';
import type { ProposedTransfer, Rule } from '../rules';

import { barringRules, firstFreeDay, type FreeDay } from './free-day';

/** What somebody must do or get beside waiting: pass a competence test, or rise to a rank, which comes on a day. */
export type ReadyStep =
  | { readonly kind: 'test'; readonly minPercent: number }
  | { readonly kind: 'rank'; readonly rank: Rank; readonly day: CivilDate };

/** When somebody whom rules bar today may take a post, and by which steps; `waitsFor` are the rules that only time lifts. */
export type WayReady = FreeDay & { readonly steps: readonly ReadyStep[]; readonly waitsFor: readonly RuleId[] };

/** A person changed as a step does it. */
type Changed = { readonly step: ReadyStep; readonly facts: Partial<Employee> };

const testOf = (rule: Rule, policy: Policy): Changed => {
  const { minPercent = 0 } = policy.rules[rule.id].thresholds;
  return { step: { kind: 'test', minPercent }, facts: { competence: minPercent * 100 } };
};

/** The regular rise to the rank a post states; null where the day of the present rank is not known. */
const rankOf = (
  { employee: { rank, rankDate }, to: { requiredRank } }: ProposedTransfer,
  policy: Policy,
): Changed | null => {
  if (rank === null || rankDate === null || requiredRank === null) return null;
  const day = dayCompleted(rankDate, policy.rankMonths * (requiredRank - rank));
  return day === null ? null : { step: { kind: 'rank', rank: requiredRank, day }, facts: { rank: requiredRank } };
};

/** How each rule that no day lifts is met all the same; all others are not met by anything a year or two bring. */
const REMEDIES: Readonly<
  Partial<Record<RuleId, (rule: Rule, transfer: ProposedTransfer, policy: Policy) => Changed | null>>
> = {
  R30: (_, transfer, policy) => rankOf(transfer, policy),
  R32: (rule, _, policy) => testOf(rule, policy),
};

/** Whether a rule that bars may be met one day: by a step, or because days change it. */
export const mayBeMet = ({ id, changesOn }: Rule): boolean => REMEDIES[id] !== undefined || changesOn !== undefined;

/**
 * The first day within so many months on which somebody may take a post whom `barring` keep out today, and what must be done for it; null where
 * there is none. The steps are taken as done when they can be: a test tomorrow, a rank on its day.
 */
export const wayReady = (
  transfer: ProposedTransfer,
  barring: readonly Rule[],
  policy: Policy,
  monthsAhead: number,
): WayReady | null => {
  const changes: Changed[] = [];
  const waiting: Rule[] = [];
  for (const rule of barring) {
    const remedy = REMEDIES[rule.id];
    const changed = remedy?.(rule, transfer, policy) ?? null;
    if (changed !== null) changes.push(changed);
    else if (remedy === undefined) waiting.push(rule);
    else return null;
  }
  const employee = changes.reduce<Employee>((one, { facts }) => ({ ...one, ...facts }), transfer.employee);
  const steps = changes.map(({ step }) => step);
  const notBefore = Math.max(
    transfer.asOf + 1,
    ...steps.map((step) => (step.kind === 'rank' ? step.day : 0)),
  ) as CivilDate;
  const free = firstFreeDay({ ...transfer, employee }, waiting, policy, monthsAhead, notBefore);
  // What a step changes might be barred by a rule that lets the person pass as things are.
  const isBarred = (asOf: CivilDate): boolean =>
    steps.length > 0 && barringRules({ ...transfer, employee, asOf }, policy).length > 0;
  return free === null || isBarred(free.since) ? null : { ...free, steps, waitsFor: waiting.map(({ id }) => id) };
};
