import type { CivilDate } from './civil-date';
import type { Source } from './employee';
import type { Nip } from './nip';
import type { PositionId } from './position';

/** A row of anybody's list of who is to be put where: a draft, a list for an oath-taking, a wish. It is judged beside a plan and never scored. */
export type Proposal = {
  readonly nip: Nip;
  readonly post: PositionId;
  /** Cell of the post. */
  readonly source: Source;
  /** The day it is to be, or was; left out where the list has none. */
  readonly date?: CivilDate;
};

/** Why a row of such a list counts for nothing: it names nobody, no post or several, somebody named above, or the post the person holds. */
export type UnreadReason = 'person-unknown' | 'post-unknown' | 'named-twice' | 'there-already';

/** A row of a list that counts for nothing, as it is written. */
export type UnreadProposal = {
  readonly why: UnreadReason;
  readonly person: string;
  readonly post: string;
  /** Cell of what is wrong. */
  readonly source: Source;
  readonly date?: CivilDate;
};
