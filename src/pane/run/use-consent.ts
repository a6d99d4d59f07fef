import { useCallback, useRef, type Dispatch } from 'react';

import type { PlanOptions } from '../../usecases';
import type { PaneEvent } from '../pane-state';

import { previewOf, type RunPreview } from './run-preview';

/** Fewer moves than a plan has, asked for on its curve. */
export type Asked = { readonly maxMoves: number; readonly from: RunPreview };

/** Asking before a plan is written, and the answer. */
export type Consent = {
  readonly decide: (isWanted: boolean) => void;
  readonly confirmFor: (asked: Asked | null) => NonNullable<PlanOptions['confirm']>;
  /** The plan that waits to be written. */
  readonly waiting: { readonly current: RunPreview | null };
};

/** Shows a plan before it is written, and waits for somebody's answer. */
export const useConsent = (dispatch: Dispatch<PaneEvent>): Consent => {
  const answer = useRef<((isWanted: boolean) => void) | null>(null);
  const waiting = useRef<RunPreview | null>(null);
  const confirmFor = useCallback(
    (asked: Asked | null): NonNullable<PlanOptions['confirm']> =>
      (planned, unwritten) =>
        new Promise((resolve) => {
          answer.current = resolve;
          const preview = previewOf(planned, unwritten, asked);
          waiting.current = preview;
          const { changes, plan } = planned;
          dispatch({ kind: 'run', run: { status: 'asking', changes, plan, run: unwritten.run, preview } });
        }),
    [dispatch],
  );
  const decide = useCallback(
    (isWanted: boolean) => {
      if (answer.current === null) return;
      if (isWanted) dispatch({ kind: 'run', run: { status: 'running', stage: 'write', done: 0, total: 1 } });
      answer.current(isWanted);
      answer.current = null;
      waiting.current = null;
    },
    [dispatch],
  );
  return { confirmFor, decide, waiting };
};
