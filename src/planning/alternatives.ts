import { ignoreProgress } from '../kernel';

import { effortCurve, isEffortCheap, type EffortPoint } from './effort-curve';
import type { Planned } from './make-plan';
import { premiumSeats, type PremiumSeats } from './premium-seats';

/** What else the plan could have been: with fewer or more moves, and without the premium for achievement (null where none is paid). */
export type Alternatives = { readonly effort: readonly EffortPoint[]; readonly premium: PremiumSeats | null };

/** Whether alternatives are looked for: `always`, or only where that costs no more than some plain solves. */
export type AlternativesWanted = 'always' | 'never' | 'where-cheap';

/** Looks for the alternatives that are wanted; null where they are not looked for. */
export const findAlternatives = (planned: Planned, wanted: AlternativesWanted): Alternatives | null =>
  wanted === 'always' || (wanted === 'where-cheap' && isEffortCheap(planned))
    ? { effort: effortCurve(planned, ignoreProgress), premium: premiumSeats(planned, ignoreProgress) }
    : null;
