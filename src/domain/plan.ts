import type { Commitment } from './commitment';
import type { Employee } from './employee';
import type { RuleId, Waiver } from './policy';
import type { CriterionId } from './scoring-models';
import type { Position } from './position';
import type { CareerMove } from './position-level';

/** A score in hundredths of a point: 7835 is 78.35. Always a whole number. */
export type Points = number;

/** A fact a verdict or a score rests on; `text/` turns the key into words. */
export type Fact = { readonly key: string; readonly value: string | number | null };

/** What a rule says of one move. "not-checked" is never a pass: the workbook lacks what the rule needs. */
export type Verdict = {
  readonly rule: RuleId;
  readonly status: 'passes' | 'fails' | 'not-checked';
  /** A failure the law does not make a bar; it marks the row whatever the rule's mode. */
  readonly isSoft: boolean;
  /** The exemption that lifts a failure; the row says so. */
  readonly waiver: Waiver | null;
  readonly facts: readonly Fact[];
};

/** One criterion's part of a score. `contribution` = score x weight / (1000 - weights left out), rounded half up, in hundredths. */
export type Contribution = {
  readonly criterion: CriterionId;
  /** 0-10000, the value used; the stand-in value where `isMissing`. */
  readonly score: number;
  readonly isMissing: boolean;
  /** Nothing is known and the policy leaves the criterion out: the others carry its weight. */
  readonly isExcluded: boolean;
  readonly weight: number;
  readonly contribution: Points;
};

/** A score with all its parts, in registry order; `total` is their sum. */
export type Breakdown = {
  readonly total: Points;
  readonly contributions: readonly Contribution[];
};

/** What a move costs, in hundredths, part by part; `bonus` is what moving somebody long in the post is worth, taken off. */
export type MoveCost = {
  readonly move: Points;
  readonly test: Points;
  readonly retirement: Points;
  readonly rise: Points;
  readonly bonus: Points;
};

/** What the parts come to; below 0 where the bonus is larger. */
export const totalCost = ({ move, test, retirement, rise, bonus }: MoveCost): Points =>
  move + test + retirement + rise - bonus;

/** A seat counted from the first person of a post: the `seat`-th of `of`, beyond them a surplus, and what its person is worth. */
export type CountedSeat = { readonly seat: number; readonly of: number; readonly worth: Points };

/** Whether a post is less than half filled once a seat of it is given up. */
export const isHalfEmptied = ({ seat, of }: Pick<CountedSeat, 'seat' | 'of'>): boolean => 2 * (seat - 1) < of;

/**
 * What a move brings to the plan, by source, in hundredths. Rows of a chain add up to the chain, chains to the plan: need is won where a
 * chain begins and lost where it ends.
 */
export type MoveWorth = {
  /** Change of the person's own fit. */
  readonly fit: Points;
  /** Change of the premium for achievement. */
  readonly achievement: Points;
  readonly cost: MoveCost;
  /** The seat that has one person more; null but for the first step of a chain. */
  readonly won: CountedSeat | null;
  /** The seat that has one person fewer; null but for the last step of a chain. */
  readonly lost: CountedSeat | null;
  readonly total: Points;
};

/** Value of a whole plan, by source, in hundredths: total = fit + achievement + need - cost. */
export type PlanWorth = {
  readonly fit: Points;
  readonly achievement: Points;
  readonly need: Points;
  readonly cost: Points;
  readonly total: Points;
};

/** A person changing post. */
export type Transfer = {
  readonly employee: Employee;
  readonly from: Position;
  readonly to: Position;
  readonly move: CareerMove;
  readonly current: Breakdown;
  readonly proposed: Breakdown;
  /** proposed total - current total: the change of the person's own fit. */
  readonly gain: Points;
  readonly worth: MoveWorth;
  /** 1-based; transfers of one chain or swap share it. */
  readonly chain: number;
  /** 1-based place inside the chain: 1 takes the seat that was open (or any seat of a swap). */
  readonly step: number;
  /** True when the chain closes on itself, so that no seat opens or fills. */
  readonly isSwap: boolean;
  /** Rules that fail softly, are set to warn, or could not be checked. */
  readonly flags: readonly Verdict[];
};

/** Proof of how good a plan is: no plan within the limits has more than `bound`, from the solver's prices, recomputed by other code. */
export type Certificate = { readonly total: Points; readonly bound: Points; readonly gap: Points };

/** A decision as a plan follows it. */
export type KeptCommitment = {
  readonly commitment: Commitment;
  /** Whom and which post it is about; null where it names none, or one that is not among the data. */
  readonly employee: Employee | null;
  readonly position: Position | null;
  /** People in that post at the end of the plan; null without one. */
  readonly heads: number | null;
  /** False where nothing lawful was left to follow it with: somebody who must leave has nowhere to go, a post that must be filled nobody. */
  readonly isMet: boolean;
  /** Rules an approved move breaks, at the end of the plan: it is kept all the same. */
  readonly broken: readonly Verdict[];
};

/**
 * What it took to follow a former run. Of all plans that lose at most `tolerance` hundredths against `best`, none departs from that run in
 * fewer people than `leastDepartures`; the plan departs in `departures`, which is more only where the search ended at its bound.
 */
export type Continuation = {
  readonly run: number;
  readonly tolerance: Points;
  /** The best plan under the same decisions, whatever the run before proposed. */
  readonly best: Certificate;
  readonly departures: number;
  readonly leastDepartures: number;
};

/** A plan: what is proposed, and what it is worth. `objective.total` is the value of the plan, `stayTotal` that of moving nobody. */
export type Plan = {
  readonly transfers: readonly Transfer[];
  readonly objective: Certificate;
  readonly stayTotal: Points;
  /** The value of staying and of the plan, by source. */
  readonly worth: { readonly stay: PlanWorth; readonly plan: PlanWorth };
  /** Seats of priority 1: how many there are, and how many are filled. */
  readonly firstSeats: { readonly all: number; readonly before: number; readonly after: number };
  /** What would be best without the limits of the plan; null where they cost nothing. */
  readonly withoutLimits: { readonly transfers: number; readonly total: Points } | null;
  /** Decisions the plan follows, in the order they were given. */
  readonly commitments: readonly KeptCommitment[];
  /** Null for a plan that continues none. */
  readonly continuation: Continuation | null;
  readonly counts: {
    readonly employees: number;
    readonly movable: number;
    readonly positions: number;
    readonly seats: number;
    readonly openSeatsBefore: number;
    readonly eligiblePairs: number;
  };
};
