import type { PadanProblem } from '../../domain';
import type { RowRuling } from '../../book';
import type { DecisionsOfRun } from '../../usecases';

import type { ReviewFilter } from './review-list';

/** What was decided last; a ruling of null took decisions back. */
export type LastDecision = {
  readonly ruling: RowRuling | null;
  readonly nips: readonly string[];
  readonly isUndone: boolean;
};

/** Decisions on the result under review, and how the person who reviews has left list and card. */
export type DeskState = {
  /** Null until they have been read. */
  readonly standing: DecisionsOfRun | null;
  /** Why decisions could not be read, or were not written. */
  readonly problem: PadanProblem | null;
  readonly last: LastDecision | null;
  /** Decisions that can still be taken back, the last first. */
  readonly undoable: number;
  readonly filter: ReviewFilter;
  readonly query: string;
  /** The NIPs among which the card goes on and back: what was listed when it was opened. */
  readonly sequence: readonly string[];
  /** Written beside every decision, until somebody changes them. */
  readonly official: string;
  readonly reason: string;
  /** One post at a time, for everybody in the room. */
  readonly isMeeting: boolean;
  readonly isNamed: boolean;
};

/** A desk on which nothing lies yet. */
export const EMPTY_DESK: DeskState = {
  standing: null,
  problem: null,
  last: null,
  undoable: 0,
  filter: 'all',
  query: '',
  sequence: [],
  official: '',
  reason: '',
  isMeeting: false,
  isNamed: true,
};

/** What a person sets by hand. */
export type DeskChoices = Pick<
  DeskState,
  'filter' | 'query' | 'sequence' | 'official' | 'reason' | 'isMeeting' | 'isNamed' | 'problem'
>;
