import { useAnnounce } from '@fluentui/react-components';
import { useCallback, useRef, type Dispatch } from 'react';

import { parseIsoDate } from '../domain';
import {
  PlanQuestions,
  planWorkbookLater,
  problemsOfCharts,
  type EngineSession,
  type PlanJob,
  type PlanJobResult,
} from '../usecases';
import { fill, problemMessage, type Texts } from '../text';

import type { PaneEvent, PaneState, RunState } from './pane-state';
import type { PolicyWork } from './policy/use-policy';
import { useConsent, type Asked, type Consent } from './run/use-consent';
import type { PaneServices } from './services';
import type { DataWork } from './use-data';
import type { Questioning } from './use-question';

/** What a run has to do with beside the workbook. */
type Around = Pick<Questioning, 'keep' | 'release'> & {
  readonly data: DataWork;
  readonly policy: Pick<PolicyWork, 'settle' | 'startAnew'>;
  readonly dispatch: Dispatch<PaneEvent>;
};

/** A run, ending it, and the answer to what it would write. */
type Running = {
  /** Plans, with at most so many moves where a number is asked for; a plan that waits to be written is given up. */
  readonly run: (maxMoves?: number) => Promise<void>;
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

/** A job that ended with sheets written. */
type WrittenRun = PlanJobResult & { readonly response: Extract<PlanJobResult['response'], { status: 'planned' }> };

/** Says which charts this Excel would not draw. */
const chartsNotice = (missing: WrittenRun['missingCharts'], texts: Texts): string =>
  problemsOfCharts(missing)
    .map((problem) => problemMessage(problem, texts))
    .map(({ wrong, remedy }) => `${wrong} ${remedy}`)
    .join(' ');

/** What follows from a written run: it is reviewed, and the data are known as they are then. */
const useWritten = (
  { workbook, engine }: Pick<PaneServices, 'workbook' | 'engine'>,
  texts: Texts,
  { data: { check, follow }, policy: { startAnew }, keep, dispatch }: Around,
) => {
  const { announce } = useAnnounce();
  const { pane } = texts;
  return useCallback(
    async (
      { names, run, response, missingCharts }: WrittenRun,
      session: EngineSession,
      { before, asked }: { readonly before: Awaited<ReturnType<DataWork['known']>>; readonly asked: Asked | null },
    ): Promise<void> => {
      const { plan, shortlists, alternatives, hashes } = response;
      keep(new PlanQuestions(workbook, engine, hashes.resultHash, session));
      dispatch({ kind: 'run', run: { status: 'idle' } });
      const reviewed = { plan, shortlists, alternatives };
      dispatch({ kind: 'review', review: { status: 'ready', response: reviewed, run, names } });
      dispatch({ kind: 'went', step: 'review' });
      announce(fill(pane.done, { sheet: names.recommendations }));
      if (missingCharts.length > 0) dispatch({ kind: 'noticed', notice: chartsNotice(missingCharts, texts) });
      startAnew();
      // A limit that was asked for stands on a policy sheet of its own.
      if (before === null || asked !== null) await check();
      else
        await follow({
          ...before,
          policySheet: names.policy,
          runs: [...before.runs, run],
          difference: { run, changes: [] },
        });
    },
    [announce, check, dispatch, engine, follow, keep, pane, startAnew, texts, workbook],
  );
};

/** Making a plan and ending that, one at a time; the workbook is read once for it. */
const usePlanning = (
  services: Pick<PaneServices, 'workbook' | 'engine' | 'clock'>,
  state: Pick<PaneState, 'asOf' | 'choices' | 'setAside' | 'isFollowing' | 'effort'>,
  texts: Texts,
  around: Around,
  confirmFor: Consent['confirmFor'],
): Pick<Running, 'cancel'> & { readonly plan: (fewer: Asked | null) => Promise<void> } => {
  const { workbook, engine, clock } = services;
  const { asOf: asOfText, choices, setAside, isFollowing, effort } = state;
  const { language } = texts;
  const { release, dispatch } = around;
  const [{ known }, { settle }] = [around.data, around.policy];
  const job = useRef<PlanJob | null>(null);
  const written = useWritten(services, texts, around);
  const isBusy = useRef(false);
  const isCancelled = useRef(false);

  const plan = useCallback(
    async (fewer: Asked | null): Promise<void> => {
      const asOf = parseIsoDate(asOfText);
      if (asOf === null || isBusy.current) return;
      isBusy.current = true;
      isCancelled.current = false;
      dispatch({ kind: 'run', run: { status: 'running', stage: 'read', done: 0, total: 1 } });
      // What was changed in the pane must stand on its sheet before that is read.
      await settle();
      const before = await known();
      // The plan before is large: two are not kept at a time.
      release();
      const session = engine.open();
      const options = { asOf, language, choices, policy: null, setAside, effort, confirm: confirmFor(fewer) };
      job.current = planWorkbookLater(
        workbook,
        session,
        {
          ...options,
          isContinuing: isFollowing && 'if-decided',
          ...(fewer === null ? {} : { maxMoves: fewer.maxMoves }),
        },
        (stage, done, total) => dispatch({ kind: 'run', run: { status: 'running', stage, done, total } }),
        clock,
      );
      if (isCancelled.current) job.current.cancel();
      const ended = await job.current.result;
      job.current = null;
      isBusy.current = false;
      if (ended.ok && ended.value.isWritten && ended.value.response.status === 'planned') {
        await written({ ...ended.value, response: ended.value.response }, session, { before, asked: fewer });
        return;
      }
      session.close();
      dispatch({ kind: 'run', run: unwrittenEnd(ended) });
    },
    [
      asOfText,
      choices,
      clock,
      confirmFor,
      dispatch,
      effort,
      engine,
      isFollowing,
      known,
      language,
      release,
      setAside,
      settle,
      workbook,
      written,
    ],
  );

  const cancel = useCallback(() => {
    if (!isBusy.current) return;
    isCancelled.current = true;
    dispatch({ kind: 'ending' });
    job.current?.cancel();
  }, [dispatch]);
  return { plan, cancel };
};

/** Runs a plan and has it looked at before it is written; what is shown of the data follows from the run. */
export const useRun = (
  services: Pick<PaneServices, 'workbook' | 'engine' | 'clock'>,
  state: Pick<PaneState, 'asOf' | 'choices' | 'setAside' | 'isFollowing' | 'effort'>,
  texts: Texts,
  around: Around,
): Running => {
  const { confirmFor, decide, waiting } = useConsent(around.dispatch);
  const { plan, cancel } = usePlanning(services, state, texts, around, confirmFor);
  const last = useRef<Promise<void>>(Promise.resolve());
  const run = useCallback(
    async (maxMoves?: number): Promise<void> => {
      const from = waiting.current;
      decide(false);
      await last.current;
      last.current = plan(from === null || maxMoves === undefined ? null : { maxMoves, from });
      await last.current;
    },
    [decide, plan, waiting],
  );
  return { run, cancel, decide };
};
