import type { Source } from './employee';
import type { Nip } from './nip';
import type { PositionId } from './position';

/** A row of anybody's list of who is to be put where: a draft, a list for an oath-taking, a wish. It is judged beside a plan and never scored. */
export type Proposal = {
  readonly nip: Nip;
  readonly post: PositionId;
  /** Cell of the post. */
  readonly source: Source;
};
