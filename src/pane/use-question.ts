import { useCallback, useEffect, useRef, type Dispatch } from 'react';

import { reopenForAnswers, type Interview } from '../usecases';

import type { PaneEvent, ReviewState } from './pane-state';
import type { PaneServices } from './services';

/** Asks about any person and any post of the result under review. The plan is prepared at the first question and kept for the next. */
export const useQuestion = (
  { workbook, engine }: Pick<PaneServices, 'workbook' | 'engine'>,
  review: ReviewState,
  dispatch: Dispatch<PaneEvent>,
): ((nip: string, position: string) => Promise<void>) => {
  const interview = useRef<Interview | null>(null);
  /** Only the newest question may answer. */
  const number = useRef(0);

  // Another result, or none: what was prepared is about the old one.
  useEffect(
    () => () => {
      number.current += 1;
      interview.current?.close();
      interview.current = null;
    },
    [review],
  );

  return useCallback(
    async (nip, position) => {
      number.current += 1;
      const asked = number.current;
      dispatch({ kind: 'question', question: { status: 'asking' } });
      if (interview.current === null) {
        const request = await reopenForAnswers(workbook);
        if (asked !== number.current) return;
        if (!request.ok) {
          dispatch({ kind: 'question', question: { status: 'failed', problem: request.error } });
          return;
        }
        interview.current = engine.interview(request.value);
      }
      const answer = await interview.current.ask(nip, position);
      if (asked !== number.current) return;
      if (!answer.ok) {
        // The data may be put right again; the next question prepares anew.
        interview.current?.close();
        interview.current = null;
      }
      dispatch({
        kind: 'question',
        question: answer.ok
          ? { status: 'answered', answer: answer.value }
          : { status: 'failed', problem: answer.error },
      });
    },
    [dispatch, engine, workbook],
  );
};
