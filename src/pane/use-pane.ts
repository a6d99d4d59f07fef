import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';

import { isoDate, parseIsoDate, type PadanProblem, type PresetId } from '../domain';
import type { Result } from '../kernel';
import { presetPolicy } from '../planning';
import {
  checkWorkbook,
  planWorkbook,
  PlanQuestions,
  reopenPlan,
  writePolicy,
  type CellPlace,
  type PlanJob,
} from '../usecases';
import { fill, type Texts } from '../text';

import { transferAt } from './locate-selection';
import { nextState, openingState, type PaneState, type ReviewedPlan, type Step } from './pane-state';
import type { PaneServices } from './services';
import { useQuestion } from './use-question';
import type { Field, SheetKind } from '../intake';

/** What a person can do in the pane. */
export type PaneActions = {
  readonly go: (step: Step) => void;
  readonly setDate: (asOf: string) => void;
  readonly setAside: (setAside: boolean) => void;
  readonly chooseKind: (sheet: string, kind: SheetKind) => void;
  readonly chooseColumn: (sheet: string, field: Field, from: number | null, to: number | null) => void;
  readonly check: () => void;
  readonly usePreset: (preset: PresetId) => void;
  readonly run: () => void;
  readonly cancel: () => void;
  readonly reopen: () => void;
  readonly ask: (nip: string, position: string) => void;
  readonly select: (index: number | null) => void;
  readonly show: (place: CellPlace) => void;
  readonly removeRun: (run: number) => void;
  readonly dismiss: () => void;
};

const reviewed = ({ plan, shortlists }: ReviewedPlan): ReviewedPlan => ({ plan, shortlists });

/** State and actions of a pane; all work happens in the services. */
export const usePane = (
  services: PaneServices,
  texts: Texts,
): { readonly state: PaneState; readonly actions: PaneActions } => {
  const { workbook, engine, clock } = services;
  const [state, dispatch] = useReducer(nextState, isoDate(services.today), openingState);
  const { ask, keep, release } = useQuestion(dispatch);
  const job = useRef<PlanJob | null>(null);
  /** Only the newest check may answer: an older one can arrive late. */
  const checkNumber = useRef(0);

  const check = useCallback(async (): Promise<void> => {
    const asOf = parseIsoDate(state.asOf);
    if (asOf === null) return;
    checkNumber.current += 1;
    const number = checkNumber.current;
    dispatch({ kind: 'data', data: { status: 'reading' } });
    const listed = await workbook.listSheets();
    const checked = listed.ok
      ? await checkWorkbook(workbook, asOf, state.choices, (request) => engine.run('check', request).answer)
      : listed;
    if (number !== checkNumber.current) return;
    if (!checked.ok) {
      dispatch({ kind: 'data', data: { status: 'failed', problem: checked.error } });
      return;
    }
    const sheets = listed.ok ? listed.value : [];
    const policySheet = sheets.filter(({ marker }) => marker?.key === 'kebijakan').at(-1)?.name ?? null;
    const runs = [...new Set(sheets.flatMap(({ marker }) => (marker && marker.run > 0 ? [marker.run] : [])))];
    dispatch({
      kind: 'data',
      data: {
        status: 'read',
        intake: checked.value,
        policy: checked.value.policy,
        difference: checked.value.difference,
        policySheet,
        runs,
      },
    });
  }, [engine, state.asOf, state.choices, workbook]);

  // A changed date or mapping makes what is shown untrue; it is read again at once.
  useEffect(() => {
    void check();
  }, [check]);

  const note = useCallback(
    <Value>(result: Result<Value, PadanProblem>): Value | null => {
      if (result.ok) return result.value;
      const [wrong, remedy] = texts.problems[result.error.code](result.error.params ?? {});
      dispatch({ kind: 'noticed', notice: `${wrong} ${remedy}` });
      return null;
    },
    [texts],
  );

  const run = useCallback(async (): Promise<void> => {
    const asOf = parseIsoDate(state.asOf);
    if (asOf === null || job.current !== null) return;
    dispatch({ kind: 'run', run: { status: 'running', stage: 'read', done: 0, total: 1 } });
    const options = { asOf, language: texts.language, choices: state.choices, policy: null, setAside: state.setAside };
    // The plan before is large: two are not kept at a time.
    release();
    const session = engine.open();
    job.current = planWorkbook(
      workbook,
      session,
      options,
      (stage, done, total) => dispatch({ kind: 'run', run: { status: 'running', stage, done, total } }),
      clock,
    );
    const ended = await job.current.result;
    job.current = null;
    if (!ended.ok) {
      session.close();
      const isCancelled = ended.error.code === 'engine-stopped' && ended.error.params?.detail === 'cancelled';
      dispatch({
        kind: 'run',
        run: isCancelled ? { status: 'cancelled' } : { status: 'failed', problem: ended.error },
      });
      return;
    }
    const { response, names } = ended.value;
    if (response.status === 'blocked') {
      session.close();
      dispatch({ kind: 'run', run: { status: 'blocked', problems: response.problems } });
      return;
    }
    keep(new PlanQuestions(workbook, engine, response.hashes.resultHash, session));
    dispatch({ kind: 'run', run: { status: 'idle' } });
    dispatch({ kind: 'review', review: { status: 'ready', response: reviewed(response), names } });
    dispatch({ kind: 'went', step: 'review' });
    void check();
  }, [check, clock, engine, keep, release, state.asOf, state.choices, state.setAside, texts.language, workbook]);

  const reopen = useCallback(async (): Promise<void> => {
    release();
    dispatch({ kind: 'review', review: { status: 'reopening' } });
    const reopened = await reopenPlan(workbook, engine);
    if (!reopened.ok) {
      dispatch({ kind: 'review', review: { status: 'failed', problem: reopened.error } });
      return;
    }
    const { response, names, questions } = reopened.value;
    keep(questions);
    dispatch({ kind: 'review', review: { status: 'ready', response: reviewed(response), names } });
  }, [engine, keep, release, workbook]);

  const { review } = state;
  useEffect(() => {
    if (review.status !== 'ready') return undefined;
    return workbook.onSelection((place) => {
      const index = transferAt(place, review.response, review.names);
      if (index !== null) {
        dispatch({ kind: 'selected', index, isHere: false });
        dispatch({ kind: 'went', step: 'review' });
      }
    });
  }, [review, workbook]);

  const actions = useMemo(
    (): PaneActions => ({
      go: (step) => dispatch({ kind: 'went', step }),
      setDate: (asOf) => dispatch({ kind: 'dated', asOf }),
      setAside: (setAside) => dispatch({ kind: 'setAside', setAside }),
      chooseKind: (sheet, sheetKind) => dispatch({ kind: 'choseKind', sheet, sheetKind }),
      chooseColumn: (sheet, field, from, to) => dispatch({ kind: 'choseColumn', sheet, field, from, to }),
      check: () => void check(),
      usePreset: (preset) =>
        void writePolicy(workbook, presetPolicy(preset), texts.language).then((written) => {
          if (note(written) !== null) void check();
        }),
      run: () => void run(),
      cancel: () => job.current?.cancel(),
      reopen: () => void reopen(),
      ask: (nip, position) => void ask(nip, position),
      select: (index) => dispatch({ kind: 'selected', index, isHere: true }),
      show: (place) => void workbook.goTo(place).then(note),
      removeRun: (number) =>
        void workbook.removeRun(number).then((result) => {
          const count = note(result);
          if (count === null) return;
          release();
          dispatch({ kind: 'noticed', notice: fill(texts.pane.removed, { count }) });
          dispatch({ kind: 'review', review: { status: 'none' } });
          void check();
        }),
      dismiss: () => dispatch({ kind: 'noticed', notice: null }),
    }),
    [ask, check, note, release, reopen, run, texts, workbook],
  );
  return { state, actions };
};
