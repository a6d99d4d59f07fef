import type { Ruling } from '../domain';

/** Who decided, when, on what paper and where it is written, as people read it. */
type SignedFacts = {
  readonly official: string | null;
  readonly date: string | null;
  readonly reason: string | null;
  readonly letter: string | null;
  readonly place: string | null;
};

/** What alone brought a change about; names, days and facts already as people read them. */
export type OwnChangeFacts =
  /** `post` and `unit` are what the decision names; blank where it names none. */
  | ({ readonly kind: 'decided'; readonly ruling: Ruling; readonly post: string; readonly unit: string } & SignedFacts)
  | { readonly kind: 'carried-out' | 'person-gone' | 'person-came' }
  | { readonly kind: 'post-gone' | 'post-came'; readonly post: string }
  | { readonly kind: 'seat-of-gone'; readonly person: string }
  | {
      readonly kind: 'barred';
      readonly bars: readonly string[];
      readonly exclusion: string | null;
      readonly changed: string | null;
    }
  | { readonly kind: 'seats'; readonly post: string; readonly changed: string | null }
  | { readonly kind: 'data'; readonly of: string; readonly changed: string };

/** What the sentence on a row that changed, or was kept, against the run continued is built from. */
export type ChangeFacts =
  | OwnChangeFacts
  | {
      readonly kind: 'linked';
      /** That person comes into the post this one leaves, or leaves the post this one comes into. */
      readonly way: 'taker' | 'maker';
      readonly by: string;
      readonly isByAtHome: boolean;
      readonly wasByAtHome: boolean;
      readonly wasAtHome: boolean;
      readonly isAtHome: boolean;
      /** Who began it, whether that is the same person, and what happened to them. */
      readonly root: { readonly person: string; readonly isNext: boolean; readonly cause: OwnChangeFacts };
    }
  | { readonly kind: 'value'; readonly loss: string }
  | { readonly kind: 'first-seats'; readonly seats: number }
  | { readonly kind: 'limits' | 'undecided' }
  | ({ readonly kind: 'approved' } & SignedFacts);
