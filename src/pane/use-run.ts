import { useCallback, useRef, type Dispatch } from 'react';

import { parseIsoDate } from '../domain';
import { PlanQuestions, planWorkbook, type PlanJob } from '../usecases';
import type { Language } from '../text';

import type { PaneEvent, PaneState } from './pane-state';
import type { PaneServices } from './services';
import type { DataWork } from './use-data';
import type { Questioning } from './use-question';

/** What a run has to do with beside the workbook. */
type Around = Pick<Questioning, 'keep' | 'release'> & {
  readonly data: DataWork;
  readonly dispatch: Dispatch<PaneEvent>;
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
): { readonly run: () => Promise<void>; readonly cancel: () => void } => {
  const job = useRef<PlanJob | null>(null);
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
    job.current = planWorkbook(
      workbook,
      session,
      { asOf, language, choices, policy: null, setAside, effort, isContinuing: isFollowing && 'if-decided' },
      (stage, done, total) => dispatch({ kind: 'run', run: { status: 'running', stage, done, total } }),
      clock,
    );
    const ended = await job.current.result;
    job.current = null;
    isBusy.current = false;
    if (!ended.ok) {
      session.close();
      const isCancelled = ended.error.code === 'engine-stopped' && ended.error.params?.detail === 'cancelled';
      dispatch({
        kind: 'run',
        run: isCancelled ? { status: 'cancelled' } : { status: 'failed', problem: ended.error },
      });
      return;
    }
    const { response, names, run: number } = ended.value;
    if (response.status === 'blocked') {
      session.close();
      dispatch({ kind: 'run', run: { status: 'blocked', problems: response.problems } });
      return;
    }
    const { plan, shortlists, alternatives, hashes } = response;
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

  return { run, cancel: useCallback(() => job.current?.cancel(), []) };
};
