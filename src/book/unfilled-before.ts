import type { CivilDate } from '../domain';

/** On how many days in a row, before the day of a run, posts were found with empty seats. */
export type UnfilledBefore = {
  /** The run whose sheet told. */
  readonly run: number;
  /** Its day. */
  readonly asOf: CivilDate;
  /** Days by the key of the post, 1 at least. */
  readonly times: readonly (readonly [post: string, days: number])[];
  /** What names them in the trail of a run that is made again without the sheet they stood on. */
  readonly statedDigest?: string;
};
