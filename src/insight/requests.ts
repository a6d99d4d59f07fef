import type { Employee, MoveRequest, Points, Position, RuleId } from '../domain';
import type { Planned } from '../planning';
import { isBar } from '../rules';

import { lookAt, type Standing } from './explain-pair';
import { outcomeOf, type PairOutcome } from './pair-outcome';

/** What a plan does with the wish of somebody that a person be put into a post. */
export type RequestOutcome = PairOutcome | 'barred';

/** One such wish, held against the plan. */
export type JudgedRequest = {
  readonly requester: string;
  readonly employee: Employee;
  readonly position: Position;
  readonly outcome: RequestOutcome;
  /** Rules that bar it. */
  readonly bars: readonly RuleId[];
  readonly total: Points;
  readonly standing: Standing;
  /** Points below the lowest score the plan chose for the post; null where it chose nobody or the score reaches that. */
  readonly below: Points | null;
  /** What the sum of all scores would lose by it; null where it may not be, is so already, or is not priced. */
  readonly loss: Points | null;
};

/** The wishes of one requester together. */
export type RequesterShare = {
  readonly requester: string;
  readonly requests: number;
  readonly chosen: number;
  readonly barred: number;
  readonly below: number;
  /** Points of the one that lies furthest below; null where none does. */
  readonly farthest: Points | null;
};

/** All wishes by requester, and of each those furthest below the chosen first. */
export type JudgedRequests = {
  readonly shares: readonly RequesterShare[];
  readonly requests: readonly JudgedRequest[];
};

const sharesOf = (requests: readonly JudgedRequest[]): RequesterShare[] => {
  const shares = new Map<string, RequesterShare>();
  for (const { requester, outcome, below } of requests) {
    const known = shares.get(requester) ?? { requester, requests: 0, chosen: 0, barred: 0, below: 0, farthest: null };
    shares.set(requester, {
      requester,
      requests: known.requests + 1,
      chosen: known.chosen + (outcome === 'chosen' ? 1 : 0),
      barred: known.barred + (outcome === 'barred' ? 1 : 0),
      below: known.below + (below === null ? 0 : 1),
      farthest: below === null ? known.farthest : Math.max(known.farthest ?? 0, below),
    });
  }
  return [...shares.values()];
};

/**
 * Holds what others ask for against the plan, which knows nothing of it. One requester is one however the name is spaced and
 * capitalised. `lossOf`: what the sum of all scores loses by a listed pair; null where nothing is priced.
 */
export const judgeRequests = (
  planned: Planned,
  requests: readonly MoveRequest[],
  lossOf: (row: number, column: number) => Points | null,
): JudgedRequests => {
  const { instance } = planned;
  const { policy } = instance.input;
  const rowOf = new Map(instance.employees.map(({ nip }, row) => [nip, row]));
  const columnOf = new Map(instance.positions.map(({ id }, column) => [id, column]));
  const keyOf = (requester: string): string => requester.toLowerCase().replace(/\s+/g, ' ').trim();
  const nameOf = new Map<string, string>();
  // Of several spellings the first by letters, so that the order of the list does not matter.
  for (const requester of requests.map((request) => request.requester).sort())
    if (!nameOf.has(keyOf(requester))) nameOf.set(keyOf(requester), requester);
  const seen = new Set<string>();
  const judged = requests.flatMap(({ nip, position, requester }): JudgedRequest[] => {
    const asked = `${nip}|${position}|${keyOf(requester)}`;
    if (seen.has(asked)) return [];
    seen.add(asked);
    const [row, column] = [rowOf.get(nip), columnOf.get(position)];
    // Somebody whose own row could not be used is told there.
    if (row === undefined || column === undefined) return [];
    const look = lookAt(planned, row, column);
    const plain = outcomeOf(look);
    const isAsked = plain !== 'holds' && plain !== 'leaves' && plain !== 'chosen';
    const outcome = isAsked && !look.isEligible ? 'barred' : plain;
    const { standing } = look;
    const { total } = look.proposed;
    const below = isAsked && standing.cutOff !== null && total < standing.cutOff ? standing.cutOff - total : null;
    return [
      {
        requester: nameOf.get(keyOf(requester))!,
        employee: look.employee,
        position: look.to,
        outcome,
        bars: look.isEligible ? [] : look.verdicts.filter((verdict) => isBar(verdict, policy)).map(({ rule }) => rule),
        total,
        standing,
        below,
        loss: outcome === 'not-chosen' ? lossOf(row, column) : null,
      },
    ];
  });
  judged.sort(
    (a, b) =>
      (a.requester < b.requester ? -1 : a.requester > b.requester ? 1 : 0) ||
      (b.below ?? -1) - (a.below ?? -1) ||
      (a.employee.nip < b.employee.nip ? -1 : a.employee.nip > b.employee.nip ? 1 : 0) ||
      (a.position.id < b.position.id ? -1 : 1),
  );
  return { shares: sharesOf(judged), requests: judged };
};
