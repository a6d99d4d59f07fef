import { useCallback, useEffect, useRef, type Dispatch, type RefObject } from 'react';

import { parseIsoDate, type PadanProblem } from '../domain';
import { checkWorkbookBy, type ChangeWatch } from '../usecases';

import type { DataState, PaneEvent, PaneState } from './pane-state';
import type { PaneServices } from './services';
import { useRecheck } from './use-recheck';

type Read = Extract<DataState, { status: 'read' }>;

/** Whether a host was too busy with something that passes. */
export const isHostBusyBy = ({ code }: PadanProblem): boolean =>
  code === 'host-busy' || code === 'host-dialog-open' || code === 'host-other-book' || code === 'host-crowded';

/** Pause before a busy host is asked again. */
const BUSY_RETRY_MS = 3000;

/** What the pane knows of the data, and how it comes to know it. */
export type DataWork = {
  /** Reads the workbook. */
  readonly check: () => Promise<void>;
  /** What is shown, where nothing has changed since it was read; null where it may have. */
  readonly known: () => Promise<Read | null>;
  /** Reads the workbook again where a result stands in it and somebody has changed it since; what is shown stays until then. */
  readonly refresh: () => Promise<void>;
  /** Takes what follows from a change of Padan's own for read. */
  readonly follow: (data: Read) => Promise<void>;
};

/** A watch of the workbook that can be begun anew, and ends with the pane. */
const useWatch = (
  workbook: PaneServices['workbook'],
): { readonly watch: RefObject<ChangeWatch | null>; readonly watchAnew: () => Promise<void> } => {
  const watch = useRef<ChangeWatch | null>(null);
  const watchAnew = useCallback(async (): Promise<void> => {
    const started = await workbook.watch();
    watch.current?.close();
    watch.current = started;
  }, [workbook]);
  useEffect(
    () => () => {
      watch.current?.close();
      watch.current = null;
    },
    [watchAnew],
  );
  return { watch, watchAnew };
};

/** Excel has been waiting for a cell, a dialog or another workbook to be left: what could not be read then is read by itself. */
const useBusyRetry = (data: PaneState['data'], readAgain: () => Promise<void>, isBehind: RefObject<boolean>): void => {
  const isHostBusy = data.status === 'failed' && isHostBusyBy(data.problem);
  useEffect(() => {
    if (!isHostBusy) return undefined;
    const timer = setInterval(() => {
      // A host that is tried several times takes longer than the pause.
      if (!isBehind.current) void readAgain();
    }, BUSY_RETRY_MS);
    return () => clearInterval(timer);
  }, [isBehind, isHostBusy, readAgain]);
};

/** Reads the workbook whenever the date or a mapping changes, and watches whether what was read still holds. */
export const useData = (
  { workbook, engine }: Pick<PaneServices, 'workbook' | 'engine'>,
  { asOf: asOfText, choices, data, run, step }: Pick<PaneState, 'asOf' | 'choices' | 'data' | 'run' | 'step'>,
  dispatch: Dispatch<PaneEvent>,
): DataWork => {
  /** Only the newest check may answer: an older one can arrive late. */
  const checkNumber = useRef(0);
  /** What is shown is being read again. */
  const isBehind = useRef(false);
  const { watch, watchAnew } = useWatch(workbook);
  // Beside the review people write decisions, which are read where they count.
  const isOfData = step !== 'review';
  const isBusy = run.status === 'running' || run.status === 'asking';
  const shown = useRef(data);
  shown.current = data;

  const readAgain = useCallback(async (): Promise<void> => {
    const asOf = parseIsoDate(asOfText);
    if (asOf === null) return;
    checkNumber.current += 1;
    const number = checkNumber.current;
    isBehind.current = true;
    if (shown.current.status === 'read') dispatch({ kind: 'checking' });
    await watchAnew();
    const checked = await checkWorkbookBy((request) => engine.run('check', request).answer, workbook, asOf, choices);
    if (number !== checkNumber.current) return;
    isBehind.current = false;
    if (!checked.ok) {
      dispatch({ kind: 'data', data: { status: 'failed', problem: checked.error } });
      return;
    }
    const { policy, policySheet, difference, runs, decisions, marks, doubts, ...intake } = checked.value;
    dispatch({
      kind: 'data',
      data: { status: 'read', intake, policy, policySheet, difference, runs, decisions, marks, doubts },
    });
  }, [asOfText, choices, dispatch, engine, watchAnew, workbook]);

  const check = useCallback(async (): Promise<void> => {
    // What has been read stays in view while it is read again: nobody loses their place for a correction.
    if (parseIsoDate(asOfText) !== null && shown.current.status !== 'read')
      dispatch({ kind: 'data', data: { status: 'reading' } });
    await readAgain();
  }, [asOfText, dispatch, readAgain]);

  // A changed date or mapping makes what is shown untrue; it is read again at once.
  useEffect(() => {
    void check();
  }, [check]);

  useBusyRetry(data, readAgain, isBehind);
  useRecheck(readAgain, watch, { isIdle: data.status === 'read' && !isBusy && isOfData, isBehind });

  const known = useCallback(async (): Promise<Read | null> => {
    if (isBehind.current) return null;
    const seen = await watch.current?.see();
    return seen === 'unchanged' && shown.current.status === 'read' ? shown.current : null;
  }, [watch]);

  const refresh = useCallback(async (): Promise<void> => {
    if (shown.current.status === 'read' && shown.current.runs.length > 0 && (await known()) === null) await readAgain();
  }, [known, readAgain]);

  const follow = useCallback(
    async (next: Read): Promise<void> => {
      checkNumber.current += 1;
      isBehind.current = false;
      await watchAnew();
      dispatch({ kind: 'data', data: next });
    },
    [dispatch, watchAnew],
  );
  return { check, known, refresh, follow };
};
