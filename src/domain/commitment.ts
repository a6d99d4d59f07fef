import type { Place } from '../kernel';

import type { CivilDate } from './civil-date';
import type { Nip } from './nip';
import type { PositionId } from './position';

/**
 * What an official can decide: a proposed pair is approved or rejected, or the decision is put off; a person stays or must leave; a post
 * stays open or must be filled; a unit is frozen, so that nobody goes in, out or about.
 */
export const RULINGS = ['approve', 'reject', 'postpone', 'stay', 'leave', 'keepOpen', 'fill', 'freeze'] as const;

export type Ruling = (typeof RULINGS)[number];

/** Who decided, when and why, on what paper, and where it is written; null where the sheet does not say. */
export type Signature = {
  readonly official: string | null;
  readonly date: CivilDate | null;
  readonly reason: string | null;
  readonly letter: string | null;
  readonly where: Place | null;
};

/** A decision a plan must follow. Who puts a decision off asks nothing of the plan. */
export type Commitment = Signature &
  (
    | { readonly ruling: 'approve' | 'reject'; readonly nip: Nip; readonly post: PositionId }
    | { readonly ruling: 'stay' | 'leave'; readonly nip: Nip }
    | { readonly ruling: 'keepOpen' | 'fill'; readonly post: PositionId }
    /** The unit by its name, letter case and spaces aside. */
    | { readonly ruling: 'freeze'; readonly unit: string }
  );

/** The run a plan continues: the head of its audit trail, and the post of everybody it proposed to move, by NIP. */
export type ContinuedRun = {
  readonly run: number;
  readonly head: string;
  readonly posts: Readonly<Record<string, PositionId>>;
};
