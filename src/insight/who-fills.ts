import {
  monthOf,
  retirementAgeIn,
  retirementDate,
  type CivilDate,
  type Employee,
  type Points,
  type Position,
  type RuleId,
} from '../domain';
import { pairOf } from '../matching';
import { type Planned, seatWorth } from '../planning';

import { barringRules, firstFreeDay, type FreeDay } from './free-day';
import { headsAfter } from './heads-after';
import { lossesOf } from './shortlist';
import { transfersAsPlanned } from './transfers-as-planned';

/** Somebody who may take the seat, and what comes of it. */
export type SeatCandidate = {
  readonly employee: Employee;
  readonly from: Position;
  /** Where the plan puts the person. */
  readonly planned: Position;
  /** Fit there, and in the present post, in hundredths. */
  readonly total: Points;
  readonly current: Points;
  /** What the person would leave behind, under the plan: people in the post with the person and without. */
  readonly left: { readonly position: Position; readonly heads: number; readonly worth: Points };
  /** What the plan loses with the person there; null for whom the plan puts there, and where it is not known. */
  readonly loss: Points | null;
  /** Where limits decide: what it loses at least; else null. */
  readonly leastLoss: Points | null;
  /** The first day the person can no longer serve there, where that comes before the post ends; null otherwise, and where no day is known. */
  readonly leaves: { readonly day: CivilDate; readonly why: 'retirement' | 'contract' } | null;
};

/** Somebody whom rules bar today and, with all else as it is, not on a day to come. */
export type SoonEligible = FreeDay & {
  readonly employee: Employee;
  readonly from: Position;
  /** Rules that bar today. */
  readonly rules: readonly RuleId[];
};

/** Who can fill a post. */
export type WhoFills = {
  readonly position: Position;
  /** Whether the post stands on no sheet: the plan is then the best one with it. */
  readonly isDrafted: boolean;
  /** The last day it is needed; null for a post without an end. */
  readonly until: CivilDate | null;
  readonly headsBefore: number;
  /** Under the plan. */
  readonly headsAfter: number;
  /** Everybody who may take it, without those who hold it. */
  readonly eligible: number;
  /** The best of them by fit, whom the plan puts there among them. */
  readonly candidates: readonly SeatCandidate[];
  /** The earliest first. */
  readonly soon: readonly SoonEligible[];
  /** How many become eligible within `MONTHS_AHEAD`, listed or not. */
  readonly soonCount: number;
  /** Of them, those of whom nothing must be known by then that is not known yet. */
  readonly soonCertain: number;
};

/** Candidates listed, and those of them whose price is asked. */
const MOST_LISTED = 30;
const MOST_PRICED = 15;
const MOST_SOON = 20;
/** How far ahead it is looked for who becomes eligible. */
export const MONTHS_AHEAD = 24;

type Row = { readonly row: number; readonly total: Points };

/** Rows that may take a column, by fit; of equal fit in DUK order. */
const eligibleRows = ({ instance }: Planned, column: number): Row[] => {
  const { problem, totals, ownColumn } = instance;
  const rows: Row[] = [];
  for (let row = 0; row < problem.rows; row += 1) {
    if (ownColumn[row] === column) continue;
    const pair = pairOf(problem, row, column);
    if (pair >= 0) rows.push({ row, total: totals[pair]! });
  }
  return rows.sort((a, b) => b.total - a.total || a.row - b.row);
};

/** The first day somebody can no longer serve in a post, where that comes on or before the last day it is needed. */
const leavesBefore = (
  { birthDate, contractEnd }: Employee,
  position: Position,
  until: CivilDate | null,
): SeatCandidate['leaves'] => {
  if (until === null) return null;
  const retires = birthDate === null ? null : retirementDate(monthOf(birthDate), retirementAgeIn(position));
  const isRetired = retires !== null && retires <= until;
  if (contractEnd !== null && contractEnd < until && !(isRetired && retires <= contractEnd))
    return { day: contractEnd, why: 'contract' };
  return isRetired ? { day: retires, why: 'retirement' } : null;
};

/** A post that is asked about beside those on the sheets. */
export type AskedPost = Pick<WhoFills, 'isDrafted' | 'until'>;

const ON_SHEETS: AskedPost = { isDrafted: false, until: null };

/**
 * Who can fill a post: everybody whom rules and policy let take it, what each would leave behind and cost the plan, and who becomes eligible
 * within `MONTHS_AHEAD` months. O(people x rules), and a price for each of the first.
 */
export const whoFills = (planned: Planned, column: number, asked = ON_SHEETS): WhoFills => {
  const { instance, columnOfRow } = planned;
  const { employees, positions, ownColumn, totals, heads, input, problem } = instance;
  const { isDrafted, until } = asked;
  const seat = positions[column]!;
  const after = headsAfter(planned);
  const price = lossesOf(planned);
  const rows = eligibleRows(planned, column);
  const isChosen = (row: number): boolean => columnOfRow[row] === column;
  const listed = rows.filter(({ row }, place) => place < MOST_LISTED || isChosen(row));
  const candidates = listed.map(({ row, total }, place): SeatCandidate => {
    const now = columnOfRow[row]!;
    const position = positions[now]!;
    const priced = !isChosen(row) && place < MOST_PRICED ? price(row, column) : null;
    return {
      employee: employees[row]!,
      from: positions[ownColumn[row]!]!,
      planned: position,
      total,
      current: totals[pairOf(problem, row, ownColumn[row]!)]!,
      left: { position, heads: after[now]!, worth: seatWorth(position, after[now]!, heads[now]!, input.policy) },
      loss: priced?.loss ?? null,
      leastLoss: priced?.leastLoss ?? null,
      leaves: leavesBefore(employees[row]!, seat, until),
    };
  });
  const may = new Set(rows.map(({ row }) => row));
  const transferOf = transfersAsPlanned(planned);
  const soon: SoonEligible[] = [];
  for (let row = 0; row < problem.rows; row += 1) {
    if (may.has(row) || ownColumn[row] === column) continue;
    const transfer = transferOf(row, column);
    const rules = barringRules(transfer, input.policy);
    // Whom no rule bars today is kept out by what the plan is for, which no day changes.
    const free = rules.length === 0 ? null : firstFreeDay(transfer, rules, input.policy, MONTHS_AHEAD);
    if (free === null || (until !== null && free.since > until)) continue;
    soon.push({
      employee: employees[row]!,
      from: positions[ownColumn[row]!]!,
      ...free,
      rules: rules.map(({ id }) => id),
    });
  }
  soon.sort((a, b) => a.since - b.since);
  return {
    position: seat,
    isDrafted,
    until,
    headsBefore: heads[column]!,
    headsAfter: after[column]!,
    eligible: rows.length,
    candidates,
    soon: soon.slice(0, MOST_SOON),
    soonCount: soon.length,
    soonCertain: soon.filter(({ toBeKnown }) => toBeKnown.length === 0).length,
  };
};
