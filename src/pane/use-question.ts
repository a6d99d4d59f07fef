import { useCallback, useEffect, useMemo, useRef, type Dispatch } from 'react';

import type { PlanQuestions } from '../usecases';

import type { PaneEvent } from './pane-state';

/** Asking about any person and any post of the plan under review. */
export type Questioning = {
  /** Without a post: what the plan would be without the move it proposes for the person. */
  readonly ask: (nip: string, position: string | null) => Promise<void>;
  /** Questions are about this plan from here on. The plan before it is let go. */
  readonly keep: (plan: PlanQuestions) => void;
  /** Ends the session that is kept; a question under way gets no answer. */
  readonly release: () => void;
};

/** Keeps the plan under review ready to be asked about, until another takes its place or the pane closes. */
export const useQuestion = (dispatch: Dispatch<PaneEvent>): Questioning => {
  const plan = useRef<PlanQuestions | null>(null);
  const isOpen = useRef(true);
  /** Only the newest question may answer. */
  const number = useRef(0);

  const letGo = useCallback((): void => {
    number.current += 1;
    plan.current?.release();
  }, []);

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      letGo();
    };
  }, [letGo]);

  const ask = useCallback(
    async (nip: string, position: string | null): Promise<void> => {
      if (plan.current === null) return;
      number.current += 1;
      const asked = number.current;
      dispatch({ kind: 'question', question: { status: 'asking' } });
      const answer = await plan.current.ask({ nip, position });
      if (asked !== number.current) return;
      dispatch({
        kind: 'question',
        question: answer.ok
          ? { status: 'answered', answer: answer.value }
          : { status: 'failed', problem: answer.error },
      });
    },
    [dispatch],
  );

  const keep = useCallback(
    (next: PlanQuestions): void => {
      letGo();
      plan.current = next;
      // The pane was closed while the plan was being made.
      if (!isOpen.current) next.release();
    },
    [letGo],
  );

  const release = useCallback((): void => {
    letGo();
    dispatch({ kind: 'question', question: { status: 'none' } });
  }, [dispatch, letGo]);

  return useMemo(() => ({ ask, keep, release }), [ask, keep, release]);
};
