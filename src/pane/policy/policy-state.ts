import type { PadanProblem, Policy } from '../../domain';
import type { MoveSurvey } from '../../planning';

/** The policy as the pane changes it. */
export type PolicyState = {
  /** What changes are told against: the policy as it was read first, or as the last run was made with it. */
  readonly before: Policy | null;
  /** Changed here and not yet read back from its sheet; null where what was read holds. */
  readonly draft: Policy | null;
  /** As it was before the newest change; null where there is nothing to take back. */
  readonly undo: Policy | null;
  /** Why a change is not on the sheet. */
  readonly problem: PadanProblem | null;
  /** The sheet a change was written to for the first time, to be told once. */
  readonly ownSheet: string | null;
};

/** What a policy does to the count of people who may move. */
export type SurveyState = {
  /** `late`: it takes longer than somebody waits without a word. */
  readonly status: 'none' | 'late' | 'counted' | 'failed';
  readonly now: MoveSurvey | null;
  /** Whom the policy lets move that changes are told against. */
  readonly before: MoveSurvey | null;
};

/** A pane that has changed nothing. */
export const UNCHANGED: PolicyState = { before: null, draft: null, undo: null, problem: null, ownSheet: null };

/** A pane that has counted nothing. */
export const UNCOUNTED: SurveyState = { status: 'none', now: null, before: null };
