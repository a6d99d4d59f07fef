import type { Commitment, Points, Verdict } from '../domain';
import type { Exclusion } from '../planning';

/** A person or a post as a cause names it. */
export type Named = { readonly key: string; readonly name: string; readonly unit: string };

/** A person or post that came, left or changed between the data of two runs. */
export type RecordChange = Named & {
  readonly kind: 'employee' | 'position';
  /** `unread`: no longer among what could be read, while rows with problems were left out. */
  readonly change: 'came' | 'left' | 'unread' | 'changed';
  /** The person's post, or the post's own name. */
  readonly post: string;
  readonly facts: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};

/** What alone brought a change about. */
export type OwnCause =
  /** A decision about the person, the pair, the post it was to lead to or leads to, or a unit; `post` is one of those, where it is about one. */
  | { readonly kind: 'decided'; readonly commitment: Commitment; readonly post: Named | null }
  /** The person sits there by now. */
  | { readonly kind: 'carried-out' }
  | { readonly kind: 'person-gone'; readonly change: RecordChange | null }
  | { readonly kind: 'person-came' }
  | { readonly kind: 'post-gone'; readonly post: Named }
  | { readonly kind: 'post-came'; readonly post: Named }
  /** Somebody who is gone had the seat, or was to have it. */
  | { readonly kind: 'seat-of-gone'; readonly person: Named }
  /** A rule or the purpose of the plan keeps the person out of the post by now; `change` is what of the data may have done it. */
  | {
      readonly kind: 'barred';
      readonly verdicts: readonly Verdict[];
      readonly exclusion: Exclusion | null;
      readonly change: RecordChange | null;
    }
  /** The post has other seats, or other people in them, than before; `change` says how, where it is known. */
  | { readonly kind: 'seats'; readonly post: Named; readonly change: RecordChange | null }
  /** Something else is known of the person or the post than before. */
  | { readonly kind: 'data'; readonly change: RecordChange };

/** Somebody of the same exchange whose seat is taken, or who takes the seat, because of what happened to the root. */
export type LinkedCause = {
  readonly kind: 'linked';
  /** `taker`: that person comes into the post this one leaves. `maker`: leaves the post this one comes into. */
  readonly way: 'taker' | 'maker';
  readonly by: Named;
  /** That person stays, or returns to, the present post. */
  readonly isByAtHome: boolean;
  /** That person was to leave the present post in the run before. */
  readonly wasByAtHome: boolean;
  /** This person was to stay in the run before; stays in this plan. */
  readonly wasAtHome: boolean;
  readonly isAtHome: boolean;
  readonly root: { readonly person: Named; readonly cause: OwnCause };
};

/** Why a row of a plan is, or is not, as the run before had it. */
export type ChangeCause =
  | OwnCause
  | LinkedCause
  /** Nobody decided it and no datum touches it: without it the plan would be worth so much less, in hundredths. */
  | { readonly kind: 'value'; readonly loss: Points }
  /** Without it fewer seats of priority 1 would be filled. */
  | { readonly kind: 'first-seats'; readonly seats: number }
  /** Without it the plan would be worth as much or more, but not keep the limits of the whole. */
  | { readonly kind: 'limits' }
  /** Kept because it was approved; kept, and nobody has decided it. */
  | { readonly kind: 'approved'; readonly commitment: Commitment }
  | { readonly kind: 'undecided' };
