import type { Source } from './employee';
import type { Nip } from './nip';
import type { PositionId } from './position';

/** Somebody's wish, on a list of such wishes, that a person be put into a post. It is looked at beside a plan and never scored. */
export type MoveRequest = {
  readonly nip: Nip;
  readonly position: PositionId;
  /** Who asks for it, as written. */
  readonly requester: string;
  /** Cell of the post asked for. */
  readonly source: Source;
};
