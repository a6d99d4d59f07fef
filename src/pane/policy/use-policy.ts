import { useCallback, useEffect, useMemo, useRef, type Dispatch } from 'react';

import type { Policy } from '../../domain';
import type { Language } from '../../text';
import { changePolicy } from '../../usecases';
import type { PaneEvent, PaneState } from '../pane-state';
import type { PaneServices } from '../services';
import type { DataWork } from '../use-data';

/** Milliseconds without a further change after which one goes to the sheet. */
const PAUSE_MS = 500;

/** Changing the policy from the pane. */
export type PolicyWork = {
  /** Takes a changed policy: shown at once, on the sheet soon after. */
  readonly change: (next: Policy) => void;
  /** Takes the newest change back. */
  readonly undo: () => void;
  /** Ends when every change is on the sheet, or has failed to get there. */
  readonly settle: () => Promise<void>;
  /** From here on changes are told against the policy as it is. */
  readonly startAnew: () => void;
  readonly dismiss: () => void;
};

/** The policy shown: as it was changed here, else as it was read; null before there is one. */
export const policyShown = ({ policy, data }: Pick<PaneState, 'policy' | 'data'>): Policy | null =>
  policy.draft ?? (data.status === 'read' ? data.policy : null);

/** Keeps the policy of pane and sheet in step: changes here are written one after the other, and read back. */
export const usePolicy = (
  { workbook }: Pick<PaneServices, 'workbook'>,
  state: Pick<PaneState, 'policy' | 'data'>,
  language: Language,
  { check }: Pick<DataWork, 'check'>,
  dispatch: Dispatch<PaneEvent>,
): PolicyWork => {
  const [{ before }, read] = [state.policy, state.data.status === 'read' ? state.data.policy : null];
  const shown = useRef<Policy | null>(null);
  shown.current = policyShown(state);
  const latest = useRef(state);
  latest.current = state;
  /** What the sheet says, as far as is known here. */
  const onSheet = useRef<Policy | null>(null);
  const wanted = useRef<Policy | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const work = useRef<Promise<void>>(Promise.resolve());
  const isWriting = useRef(false);
  const checkNow = useRef(check);
  checkNow.current = check;

  useEffect(() => {
    if (read === null) return;
    if (!isWriting.current && wanted.current === null) onSheet.current = read;
    if (before === null) dispatch({ kind: 'policy', policy: { before: read } });
  }, [before, dispatch, read]);

  const write = useCallback(async (): Promise<void> => {
    const [from, to, { data }] = [onSheet.current, wanted.current, latest.current];
    wanted.current = null;
    if (from === null || to === null) return;
    isWriting.current = true;
    const changed = await changePolicy(workbook, from, to, language);
    isWriting.current = false;
    if (changed.ok) {
      onSheet.current = to;
      // The first sheet of all takes nobody's place.
      if (changed.value.isOwnSheet && data.status === 'read' && data.policySheet !== null)
        dispatch({ kind: 'policy', policy: { ownSheet: changed.value.sheet } });
    } else {
      wanted.current = null;
      dispatch({ kind: 'policy', policy: { problem: changed.error, undo: null } });
    }
    if (wanted.current !== null) return;
    await checkNow.current();
    // A change made while the sheet was read is not on it yet.
    if (wanted.current === null) dispatch({ kind: 'policy', policy: { draft: null } });
  }, [dispatch, language, workbook]);

  const settle = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    if (wanted.current !== null) work.current = work.current.then(write);
    return work.current;
  }, [write]);

  const take = useCallback(
    (next: Policy, undo: Policy | null): void => {
      shown.current = next;
      wanted.current = next;
      dispatch({ kind: 'policy', policy: { draft: next, undo, problem: null } });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void settle(), PAUSE_MS);
    },
    [dispatch, settle],
  );

  return useMemo(
    () => ({
      change: (next) => take(next, shown.current),
      undo: () => {
        const { undo } = latest.current.policy;
        if (undo !== null) take(undo, null);
      },
      settle,
      startAnew: () => dispatch({ kind: 'policy', policy: { before: shown.current, undo: null, ownSheet: null } }),
      dismiss: () => dispatch({ kind: 'policy', policy: { problem: null, ownSheet: null } }),
    }),
    [dispatch, settle, take],
  );
};
