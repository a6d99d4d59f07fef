import {
  functionalChange,
  monthOf,
  monthsToRetirement,
  retirementAgeIn,
  type CivilDate,
  type Position,
  type Transfer,
  type Verdict,
} from '../domain';
import type { AgencyBalance } from '../insight';
import type { Planned } from '../planning';

/** Seats to fill from which on a need may be inflated. */
const INFLATED = 3;

/** Seats that stood empty and are filled, and seats that were filled and stand empty. */
export type SeatChanges = { readonly filled: number; readonly vacated: number };

/** Counts what a plan does to the seats of every post. */
export const countSeatChanges = ({ plan, instance }: Planned): SeatChanges => {
  const change = new Map<Position, number>();
  for (const { from, to } of plan.transfers) {
    change.set(from, (change.get(from) ?? 0) - 1);
    change.set(to, (change.get(to) ?? 0) + 1);
  }
  let filled = 0;
  let vacated = 0;
  instance.positions.forEach((position, column) => {
    const heads = instance.heads[column] ?? 0;
    const openBefore = Math.max(0, position.seats - heads);
    const openAfter = Math.max(0, position.seats - heads - (change.get(position) ?? 0));
    filled += Math.max(0, openBefore - openAfter);
    vacated += Math.max(0, openAfter - openBefore);
  });
  return { filled, vacated };
};

/** Empty seats of all posts before and after a plan. */
export const countOpenSeats = (planned: Planned): { readonly before: number; readonly after: number } => {
  const before = planned.plan.counts.openSeatsBefore;
  const { filled, vacated } = countSeatChanges(planned);
  return { before, after: before - filled + vacated };
};

const agencyOf = ({ agency, unit }: Position): string => agency ?? unit;

const classStep = ({ from, to }: Transfer): number | null =>
  from.jobClass === null || to.jobClass === null ? null : Math.sign(to.jobClass - from.jobClass);

/** Less than a year is left to retirement, in the present post or the proposed one. */
const isLastYear = ({ employee: { birthDate }, from, to }: Transfer, asOf: CivilDate): boolean => {
  if (birthDate === null) return false;
  const years = Math.min(retirementAgeIn(from), retirementAgeIn(to));
  const months = monthsToRetirement(monthOf(birthDate), years, asOf);
  return months !== null && months < 12;
};

/** Ways in which a transfer touches a person, each with whom it counts; the names are those of its words. */
const EFFECTS = {
  classRises: (transfer) => classStep(transfer) === 1,
  classFalls: (transfer) => classStep(transfer) === -1,
  classSame: (transfer) => classStep(transfer) === 0,
  classUnknown: (transfer) => classStep(transfer) === null,
  promoted: ({ move }) => move === 'vertical' || move === 'diagonal',
  entersFunctional: ({ from, to }) => functionalChange(from, to).enters,
  leavesProfession: ({ from, to }) => functionalChange(from, to).leaves,
  lastYear: isLastYear,
  premium: ({ worth }) => worth.achievement > 0,
  changesUnit: ({ from, to }) => from.unit !== to.unit || agencyOf(from) !== agencyOf(to),
  changesAgency: ({ from, to }) => agencyOf(from) !== agencyOf(to),
  exempted: ({ flags }) => flags.some(({ status, waiver }) => status === 'fails' && waiver !== null),
} as const satisfies Readonly<Record<string, (transfer: Transfer, asOf: CivilDate) => boolean>>;

export type Effect = keyof typeof EFFECTS;

/** How many people a plan touches in which way. */
export const countEffects = (
  transfers: readonly Transfer[],
  asOf: CivilDate,
): readonly { effect: Effect; people: number }[] =>
  (Object.keys(EFFECTS) as Effect[]).map((effect) => ({
    effect,
    people: transfers.filter((transfer) => EFFECTS[effect](transfer, asOf)).length,
  }));

const isUnchecked = ({ status }: Verdict): boolean => status === 'not-checked';

/** Transfers on which some rule could not be checked. */
export const countUncheckedTransfers = (transfers: readonly Transfer[]): number =>
  transfers.filter(({ flags }) => flags.some(isUnchecked)).length;

/** Posts that have at least twice as many seats as people, and three seats to fill: so large a need draws people, if it is real. */
export const findInflated = ({ instance }: Planned): readonly { position: Position; heads: number }[] =>
  instance.positions
    .map((position, column) => ({ position, heads: instance.heads[column] ?? 0 }))
    .filter(({ position: { seats }, heads }) => seats - heads >= INFLATED && seats >= 2 * heads)
    .sort((a, b) => b.position.seats - b.heads - (a.position.seats - a.heads));

/** Agencies with most change and most empty seats, and the rest of them together. */
export const chooseAgencies = (
  balances: readonly AgencyBalance[],
  most: number,
): { readonly shown: readonly AgencyBalance[]; readonly rest: readonly AgencyBalance[] } => {
  if (balances.length <= most) return { shown: balances, rest: [] };
  const weight = ({ openBefore, openAfter }: AgencyBalance): number =>
    Math.abs(openAfter - openBefore) * 1e6 + openBefore + openAfter;
  const chosen = new Set([...balances].sort((a, b) => weight(b) - weight(a)).slice(0, most - 1));
  return {
    shown: balances.filter((balance) => chosen.has(balance)),
    rest: balances.filter((balance) => !chosen.has(balance)),
  };
};
