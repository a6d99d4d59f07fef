import { findNeeds, type Needs } from '../insight';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';

/** The needs that all sheets on needs show, counted once for a plan. */
export const needsOfPlan = memoizeByObject(({ instance, columnOfRow }: Planned): Needs =>
  findNeeds(instance, columnOfRow),
);
