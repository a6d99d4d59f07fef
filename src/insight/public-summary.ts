import type { CareerMove, PositionLevel, RuleId, Transfer } from '../domain';
import { headsWhen, proposedTransfer, type Planned } from '../planning';
import { isBarredBy, PAIR_RULES, RULES } from '../rules';

import { approvalsOfPlan } from './approvals-of-plan';
import { KeptOut } from './kept-out';
import { isSmallCount, mergeSmall, type CountRow } from './merge-small';
import {
  addUp,
  countPlaces,
  mergePlaces,
  type CountedPlace,
  type MovedCounts,
  type PublicPlaces,
  type StaffCounts,
} from './public-places';
import { seatsOfMoves } from './seats-of-moves';

/** Why somebody moves, the weightiest reason alone, so that the reasons of all moves add up to them. */
export type PublicCause = 'approved' | 'first' | 'open' | 'chain' | 'swap';

/** How far somebody moves. */
export type PublicReach = 'unit' | 'agency' | 'between';

/** What becomes of the fit of somebody who moves. */
export type PublicFit = 'rises' | 'same' | 'falls';

/** What keeps a person in place: nothing but the plan, no other post to go to, or a rule (the first that does). */
export type PublicFate = 'free' | 'nowhere' | RuleId;

/** People by name; small counts are in `others`, which are the sum of so many of them. */
export type PublicCounts<Name> = {
  readonly rows: readonly { readonly name: Name; readonly count: number }[];
  readonly others: { readonly members: number; readonly count: number } | null;
};

/** What a round comes to, without anything of a person: no count of people below `smallest` is in it or can be reckoned from it. */
export type PublicSummary = {
  readonly smallest: number;
  readonly people: number;
  readonly total: StaffCounts & { readonly moved: MovedCounts | null };
  /** Seats of priority 1; those filled by the plan are null where its moves are not told. */
  readonly firstSeats: { readonly all: number; readonly before: number; readonly after: number | null };
  /** How many people move; null where it is somebody, but fewer than may be told. What follows from moves is not told either then. */
  readonly moves: number | null;
  readonly kinds: PublicCounts<CareerMove>;
  readonly reaches: PublicCounts<PublicReach>;
  readonly causes: PublicCounts<PublicCause>;
  readonly fits: PublicCounts<PublicFit>;
  /** Everybody who does not move, once; where moves are not told, those who move are among the free. */
  readonly fates: PublicCounts<PublicFate>;
  /** Posts with room after the plan out of which a rule keeps `smallest` people or more; most posts first. */
  readonly keptOut: readonly { readonly rule: RuleId; readonly posts: number }[];
  readonly levels: PublicPlaces<PositionLevel>;
  /** By agency and unit; blank where the list of posts names none. */
  readonly agencies: PublicPlaces<string>;
  readonly unitsOf: ReadonlyMap<string, PublicPlaces<string>>;
};

const NOTHING: PublicCounts<never> = { rows: [], others: null };

const countBy = <Name>(names: readonly Name[], smallest: number): PublicCounts<Name> => {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].map(([name, count]): CountRow<Name> => ({ name, counts: [count] }));
  const { kept, others } = mergeSmall(rows, smallest);
  return {
    rows: kept
      .map(({ name, counts: [count = 0] }) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (String(a.name) < String(b.name) ? -1 : 1)),
    others: others === null ? null : { members: others.members.length, count: others.counts[0] ?? 0 },
  };
};

const reachOf = ({ from, to }: Transfer): PublicReach =>
  from.agency !== to.agency ? 'between' : from.unit === to.unit ? 'unit' : 'agency';

const fitOf = ({ gain }: Transfer): PublicFit => (gain > 0 ? 'rises' : gain < 0 ? 'falls' : 'same');

const causesOf = ({ plan }: Planned): readonly PublicCause[] => {
  const approved = approvalsOfPlan(plan);
  const seats = seatsOfMoves(plan);
  return plan.transfers.map((transfer): PublicCause => {
    if (approved.has(transfer)) return 'approved';
    if (transfer.isSwap) return 'swap';
    if (seats.get(transfer)?.taken.kind === 'left') return 'chain';
    return transfer.to.priority === 1 ? 'first' : 'open';
  });
};

const fatesOf = ({ instance, columnOfRow }: Planned, isQuiet: boolean): readonly PublicFate[] => {
  const personal = RULES.filter(({ scope }) => scope === 'employee');
  return instance.employees.flatMap((_, row): PublicFate[] => {
    const own = instance.ownColumn[row]!;
    if (columnOfRow[row] !== own) return isQuiet ? ['free'] : [];
    if (instance.isMovable[row] === true) return ['free'];
    const transfer = proposedTransfer(instance, row, own, own);
    return [personal.find((rule) => isBarredBy(rule, transfer, instance.input.policy))?.id ?? 'nowhere'];
  });
};

/** O(rules x posts with room x classes of people). */
const keptOutOf = (planned: Planned, smallest: number): PublicSummary['keptOut'] => {
  const { instance, columnOfRow } = planned;
  const { policy } = instance.input;
  const after = headsWhen(instance, columnOfRow);
  const open = instance.positions.flatMap(({ seats }, column) => (seats > after[column]! ? [column] : []));
  const incumbents = instance.positions.map((): number[] => []);
  instance.ownColumn.forEach((column, row) => incumbents[column]!.push(row));
  return PAIR_RULES.filter(({ id }) => policy.rules[id].mode === 'block')
    .map((rule) => {
      const table = new KeptOut(rule, planned);
      const posts = open.filter((column) => {
        table.selectColumn(column);
        return table.count(incumbents[column]!) >= smallest;
      }).length;
      return { rule: rule.id, posts };
    })
    .filter(({ posts }) => posts > 0)
    .sort((a, b) => b.posts - a.posts);
};

/**
 * What may be told of a plan to everybody. Counts of people below `smallest` are merged, with as many others as it takes that none of them
 * can be found by taking what is told off a sum; names of those merged are not in it. Null where all people together are fewer.
 */
export const publicSummary = (planned: Planned, smallest: number): PublicSummary | null => {
  const { plan, instance } = planned;
  const people = instance.employees.length;
  if (people < smallest) return null;
  const levels = countPlaces(planned, ({ level }) => level);
  const moving = plan.transfers.length;
  const { seats, before: heads, emptyBefore, ...moved } = addUp(levels);
  // Neither may few people move, nor may all but a few.
  const isQuiet = [moving, people - moving, heads - moving].some((count) => isSmallCount(count, smallest));
  const counted = <Name>(names: readonly Name[]): PublicCounts<Name> => (isQuiet ? NOTHING : countBy(names, smallest));
  const units = new Map<string, CountedPlace<string>[]>();
  for (const { name, ...counts } of countPlaces(planned, ({ agency, unit }) => JSON.stringify([agency ?? '', unit]))) {
    const [agency = '', unit = ''] = JSON.parse(name) as string[];
    units.set(agency, [...(units.get(agency) ?? []), { ...counts, name: unit }]);
  }
  const agencies = mergePlaces(
    countPlaces(planned, ({ agency }) => agency ?? ''),
    smallest,
    isQuiet,
  );
  const isTold = new Set(agencies.moved?.rows.map(({ name }) => name));
  const unitsOf = new Map(
    agencies.staff.rows.map(({ name }) => [
      name,
      // Where the agency is not told after the plan, neither are its units.
      mergePlaces(units.get(name) ?? [], smallest, !isTold.has(name)),
    ]),
  );
  const { all, before, after } = plan.firstSeats;
  return {
    smallest,
    people,
    total: { seats, before: heads, emptyBefore, moved: isQuiet ? null : moved },
    firstSeats: { all, before, after: isQuiet ? null : after },
    moves: isQuiet ? null : moving,
    kinds: counted(plan.transfers.map(({ move }) => move)),
    reaches: counted(plan.transfers.map(reachOf)),
    causes: counted(causesOf(planned)),
    fits: counted(plan.transfers.map(fitOf)),
    fates: countBy(fatesOf(planned, isQuiet), smallest),
    keptOut: keptOutOf(planned, smallest),
    levels: mergePlaces(levels, smallest, isQuiet),
    agencies,
    unitsOf,
  };
};
