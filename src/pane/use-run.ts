import { useCallback, useRef, type Dispatch } from 'react';

import { parseIsoDate } from '../domain';
import { PlanQuestions, planWorkbookLater, type PlanJob, type PlanOptions } from '../usecases';
import type { Language } from '../text';

import type { PaneEvent, PaneState, RunState } from './pane-state';
import type { PaneServices } from './services';
import type { DataWork } from './use-data';
import type { Questioning } from './use-question';

/** What a run has to do with beside the workbook. */
type Around = Pick<Questioning, 'keep' | 'release'> & {
  readonly data: DataWork;
  readonly dispatch: Dispatch<PaneEvent>;
};

/** A run, ending it, and the answer to what it changes. */
type Running = {
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly decide: (isWanted: boolean) => void;
};

/** How a job ended that wrote nothing. */
const unwrittenEnd = (ended: Awaited<PlanJob['result']>): RunState => {
  if (!ended.ok) {
    const isCancelled = ended.error.code === 'engine-stopped' && ended.error.params?.detail === 'cancelled';
    return isCancelled ? { status: 'cancelled' } : { status: 'failed', problem: ended.error };
  }
  const { response } = ended.value;
  return response.status === 'blocked' ? { status: 'blocked', problems: response.problems } : { status: 'discarded' };
};

/** Asks before a plan that follows decisions is written; one that follows none is written at once. */
const useConsent = (
  dispatch: Dispatch<PaneEvent>,
): Pick<Running, 'decide'> & { readonly confirm: NonNullable<PlanOptions['confirm']> } => {
  const answer = useRef<((isWanted: boolean) => void) | null>(null);
  const confirm = useCallback<NonNullable<PlanOptions['confirm']>>(
    ({ changes, plan, draft }) => {
      if (changes === null) return Promise.resolve(true);
      return new Promise((resolve) => {
        answer.current = resolve;
        dispatch({ kind: 'run', run: { status: 'asking', changes, run: draft.run, plan } });
      });
    },
    [dispatch],
  );
  const decide = useCallback((isWanted: boolean) => {
    answer.current?.(isWanted);
    answer.current = null;
  }, []);
  return { confirm, decide };
};

/** Runs a plan, one at a time; the workbook is read once for it, and what is shown of the data follows from the run. */
export const useRun = (
  { workbook, engine, clock }: Pick<PaneServices, 'workbook' | 'engine' | 'clock'>,
  {
    asOf: asOfText,
    choices,
    setAside,
    isFollowing,
    effort,
  }: Pick<PaneState, 'asOf' | 'choices' | 'setAside' | 'isFollowing' | 'effort'>,
  language: Language,
  { data: { check, known, follow }, keep, release, dispatch }: Around,
): Running => {
  const job = useRef<PlanJob | null>(null);
  const { confirm, decide } = useConsent(dispatch);
  const isBusy = useRef(false);

  const run = useCallback(async (): Promise<void> => {
    const asOf = parseIsoDate(asOfText);
    if (asOf === null || isBusy.current) return;
    isBusy.current = true;
    dispatch({ kind: 'run', run: { status: 'running', stage: 'read', done: 0, total: 1 } });
    const before = await known();
    // The plan before is large: two are not kept at a time.
    release();
    const session = engine.open();
    job.current = planWorkbookLater(
      workbook,
      session,
      {
        ...{ asOf, language, choices, policy: null, setAside, effort, isContinuing: isFollowing && 'if-decided' },
        confirm,
      },
      (stage, done, total) => dispatch({ kind: 'run', run: { status: 'running', stage, done, total } }),
      clock,
    );
    const ended = await job.current.result;
    job.current = null;
    isBusy.current = false;
    const done = ended.ok ? ended.value : null;
    if (done === null || done.response.status === 'blocked' || !done.isWritten) {
      session.close();
      dispatch({ kind: 'run', run: unwrittenEnd(ended) });
      return;
    }
    const { names, run: number } = done;
    const { plan, shortlists, alternatives, hashes } = done.response;
    keep(new PlanQuestions(workbook, engine, hashes.resultHash, session));
    dispatch({ kind: 'run', run: { status: 'idle' } });
    const reviewed = { plan, shortlists, alternatives };
    dispatch({ kind: 'review', review: { status: 'ready', response: reviewed, run: number, names } });
    dispatch({ kind: 'went', step: 'review' });
    if (before === null) await check();
    else
      await follow({
        ...before,
        policySheet: names.policy,
        runs: [...before.runs, number],
        difference: { run: number, changes: [] },
      });
  }, [
    asOfText,
    check,
    choices,
    clock,
    confirm,
    dispatch,
    effort,
    engine,
    follow,
    isFollowing,
    keep,
    known,
    language,
    release,
    setAside,
    workbook,
  ]);

  return { run, cancel: useCallback(() => job.current?.cancel(), []), decide };
};
