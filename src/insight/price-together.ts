import type { Points } from '../domain';
import type { Planned } from '../planning';

import { forceTogether } from './force-pairs-together';
import { ValueOfMoves } from './value-of-moves';

/** What a plan loses when it must contain some pairs, in hundredths, and how many others it then puts elsewhere. */
export type PriceTogether = { readonly loss: Points; readonly leastLoss: Points; readonly othersMoved: number };

/** Prices several pairs together, whatever the rules say of them; rows and columns as in the plan's instance. Null when no plan can have them all. */
export const priceTogether = (
  planned: Planned,
  pairs: readonly { readonly row: number; readonly column: number }[],
): PriceTogether | null => {
  const forced = forceTogether(planned, pairs, new ValueOfMoves(planned));
  if (forced === null) return null;
  const told = new Set(pairs.map(({ row }) => row));
  const othersMoved = forced.ends.filter(({ row }) => !told.has(row)).length;
  return { loss: forced.loss, leastLoss: forced.leastLoss, othersMoved };
};
