import type { Employee, Points, Position, RuleId } from '../domain';
import type { Place } from '../kernel';
import type { Relaxation } from '../rules';

/** What the plan made again with a way out taken does. */
export type TriedWay = {
  /** Whether the person named then sits in the post. */
  readonly sits: boolean;
  /** Seats of the post that stay empty then. */
  readonly open: number;
};

/** What alone keeps a seat empty, and the nearest way out of it; `tried` is null where the plan was not made again with it. */
export type WayOut =
  /** A limit of a rule, or an exemption from it where `limit` is null, lets this person in; `people` are kept out by that rule alone. */
  | {
      readonly kind: 'rule';
      readonly rule: RuleId;
      readonly limit: Relaxation | null;
      readonly employee: Employee;
      readonly people: number;
      readonly tried: TriedWay | null;
    }
  /** A least gain in fit of `to`, below 0 a loss, lets this person in; the policy's is `from`. */
  | {
      readonly kind: 'gain';
      /** The limit that is meant: the loss for posts that are short, the gain for all others. */
      readonly option: 'leastFitGain' | 'mostFitLoss';
      readonly from: Points;
      readonly to: Points;
      readonly employee: Employee;
      readonly people: number;
      readonly tried: TriedWay | null;
    };

/** A post that still has room after the plan, and why. */
export type EmptySeat = {
  readonly position: Position;
  readonly open: number;
  /** People whom the plan puts there. */
  readonly arrivals: number;
  /** People who may take it and gain enough by it, those included. */
  readonly eligible: number;
  /** People whom the rules let in and who gain too little. */
  readonly gainTooLittle: number;
  /** People whom the rules let in and a decision keeps out, and where such decisions are written, as far as that is known. */
  readonly decidedOut: { readonly people: number; readonly places: readonly Place[] };
  /** How many people each rule keeps out, most first; somebody whom several rules keep out counts for each. */
  readonly removed: readonly { readonly rule: RuleId; readonly people: number }[];
  /** The smallest single change by which somebody could take it; null where no single one does, and where nobody is missing. */
  readonly wayOut: WayOut | null;
};

/** All that was looked at, and how many posts had to be left out because the work would take too long. */
export type EmptySeats = { readonly seats: readonly EmptySeat[]; readonly notShown: number };
