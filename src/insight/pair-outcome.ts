import type { Exclusion } from '../planning';

import type { PairLook } from './explain-pair';

/** What became of the person in view of the post. */
export type PairOutcome = 'holds' | 'leaves' | 'chosen' | 'not-chosen' | Exclusion;

/** What the plan does, whether or not the rules bar it. */
export const outcomeOf = ({
  from,
  to,
  planned,
  exclusion,
}: Pick<PairLook, 'from' | 'to' | 'planned' | 'exclusion'>): PairOutcome => {
  if (planned === to) return from === to ? 'holds' : 'chosen';
  if (from === to) return 'leaves';
  return exclusion ?? 'not-chosen';
};
