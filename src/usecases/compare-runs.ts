import { parseRuling, readDecided } from '../book';
import type { KeptCommitment, PadanProblem } from '../domain';
import { succeed, type Result } from '../kernel';
import type { Texts } from '../text';

import { compareResults, type ResultComparison } from './compare-results';
import type { Workbook } from './ports';
import { readStatedRun, type StatedRun } from './stated-run';

/** Decisions about people that a plan keeps to, by what they say; a decision written twice counts once. */
export type FollowedDecisions = { readonly approved: number; readonly rejected: number; readonly stays: number };

/** Two runs of one workbook, and the decisions the second follows where it continues the first. */
export type RunComparison = ResultComparison & { readonly followed: FollowedDecisions | null };

/** What the decisions a plan follows come to. */
export const followedBy = (commitments: readonly KeptCommitment[]): FollowedDecisions => {
  const count = (ruling: string): number =>
    commitments.filter(({ commitment, isMet }) => isMet && commitment.ruling === ruling).length;
  return { approved: count('approve'), rejected: count('reject'), stays: count('stay') };
};

/** What a run that continues another keeps to of the decisions it has recorded, by the moves it states; null for one planned anew. */
const followedByStated = ({ trail, moves }: StatedRun): FollowedDecisions | null => {
  const decided = readDecided(trail);
  if (decided === null || decided.continued === null) return null;
  const kept = { approve: new Set<string>(), reject: new Set<string>(), stay: new Set<string>() };
  for (const { decision, nip, positionKey } of decided.entries) {
    const ruling = parseRuling(decision);
    const to = moves.get(nip)?.to;
    if (ruling === 'approve' && to === positionKey) kept.approve.add(`${nip} ${positionKey}`);
    if (ruling === 'reject' && to !== positionKey) kept.reject.add(`${nip} ${positionKey}`);
    if (ruling === 'stay' && to === undefined) kept.stay.add(nip);
  }
  return { approved: kept.approve.size, rejected: kept.reject.size, stays: kept.stay.size };
};

/** Compares two runs of a workbook by what their sheets state, in these words; nothing is computed again. */
export const compareRuns = async (
  workbook: Workbook,
  before: number,
  after: number,
  texts: Texts,
): Promise<Result<RunComparison, PadanProblem>> => {
  const [one, other] = [await readStatedRun(workbook, before), await readStatedRun(workbook, after)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const isContinued = other.value.continues?.head === one.value.trail.facts.get('headHash');
  const followed = isContinued ? followedByStated(other.value) : null;
  return succeed({ ...compareResults(one.value, other.value, texts), followed });
};
