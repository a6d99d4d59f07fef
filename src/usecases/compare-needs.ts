import { readPostNeeds } from '../book';
import type { Grid } from '../sheets';

import type { Change } from './difference';

/** How needs and people differ between the days of two runs, before the plans of either. */
export type NeedsCompared = {
  /** Empty seats on either day. */
  readonly before: number;
  readonly after: number;
  /** Seats empty then that are not now, and the other way round, post by post; seats of posts that came or went are among them. */
  readonly closed: number;
  readonly opened: number;
  /** Posts with empty seats on both days. */
  readonly stillShort: number;
  readonly people: { readonly came: number; readonly left: number };
  readonly posts: { readonly came: number; readonly left: number };
};

const counted = (
  changes: readonly Change[],
  kind: Change['kind'],
): { readonly came: number; readonly left: number } => {
  const of = (change: Change['change']): number =>
    changes.filter((one) => one.kind === kind && one.change === change).length;
  return { came: of('came'), left: of('left') };
};

/**
 * Compares the sheets of posts of two runs; null where one of them is gone. `changes` is what came and went in the data. Of every post:
 * empty after = empty before + opened - closed, so it is of all.
 */
export const compareNeeds = (
  one: Grid | null,
  other: Grid | null,
  changes: readonly Change[],
): NeedsCompared | null => {
  const [then, now] = [one, other].map((grid) => (grid === null ? null : readPostNeeds(grid)));
  if (!then || !now) return null;
  let [before, after, closed, opened, stillShort] = [0, 0, 0, 0, 0];
  for (const post of new Set([...then.keys(), ...now.keys()])) {
    const [was, is] = [then.get(post)?.empty ?? 0, now.get(post)?.empty ?? 0];
    before += was;
    after += is;
    closed += Math.max(0, was - is);
    opened += Math.max(0, is - was);
    stillShort += was > 0 && is > 0 ? 1 : 0;
  }
  return {
    ...{ before, after, closed, opened, stillShort },
    people: counted(changes, 'employee'),
    posts: counted(changes, 'position'),
  };
};
