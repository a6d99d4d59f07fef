import { useCallback, useEffect, useMemo, useReducer, type Dispatch } from 'react';

import { isoDate, parseIsoDate, type PadanProblem, type Policy } from '../domain';
import { ignoreProgress, type Result } from '../kernel';
import {
  placeOnResult,
  priceApprovalsLater,
  problemsOfLeft,
  reopenPlan,
  writeProblems,
  type AppliedChanges,
  type PriceOfApprovals,
  type WorkbookChange,
} from '../usecases';
import { fill, problemMessage, type Texts } from '../text';

import { transferLocator } from './locate-selection';
import { nextState, openingState, type PaneEvent, type PaneState, type ResultSheet, type Step } from './pane-state';
import { usePolicy } from './policy/use-policy';
import { useSurvey } from './policy/use-survey';
import type { Note, PaneServices } from './services';
import { useAfter, type AfterActions } from './use-after';
import { useData } from './use-data';
import { useGoTo, type Leading } from './use-go-to';
import { useKeptChoices } from './use-kept-choices';
import { useQuestion, type Asking } from './use-question';
import { useRun } from './use-run';
import { useScenarios } from './use-scenarios';
import { useSelectedRow } from './use-selected-row';
import type { Field, SheetKind } from '../intake';

/** What a person can do in the pane. */
export type PaneActions = AfterActions &
  Asking &
  Leading & {
    readonly go: (step: Step) => void;
    readonly setDate: (asOf: string) => void;
    readonly setAside: (setAside: boolean) => void;
    readonly setFollowing: (isFollowing: boolean) => void;
    readonly setEffort: (effort: boolean) => void;
    readonly chooseKind: (sheet: string, kind: SheetKind) => void;
    readonly chooseColumn: (sheet: string, field: Field, from: number | null, to: number | null) => void;
    readonly check: () => void;
    /** Takes a changed policy: shown at once, on its sheet soon after. */
    readonly changePolicy: (next: Policy) => void;
    readonly undoPolicy: () => void;
    /** Takes away what is said of writing the policy. */
    readonly dismissPolicy: () => void;
    /** Plans; where a plan waits to be written, one with at most so many moves in its place. */
    readonly run: (maxMoves?: number) => void;
    readonly cancel: () => void;
    /** Takes away how the last run ended. */
    readonly dismissRun: () => void;
    /** Whether the plan that is shown is to be written. */
    readonly decide: (isWanted: boolean) => void;
    /** Plans the usual scenarios side by side, and writes them as a sheet where that is wanted. */
    readonly compareScenarios: (isWritten: boolean) => void;
    /** Prices the approvals on the newest result; nothing is written. */
    readonly priceApprovals: () => Promise<Result<PriceOfApprovals, PadanProblem>>;
    readonly reopen: () => void;
    /** Makes the plan of that number again. */
    readonly openRun: (run: number) => void;
    readonly select: (index: number | null) => void;
    /** Opens the card of the row selected on a sheet; null where the host tells of selections by itself. */
    readonly openSelected: (() => void) | null;
    /** Shows a sheet of the result under review; with a NIP, the row of that person. */
    readonly showResult: (sheet: ResultSheet, nip: string | null) => void;
    readonly removeRun: (run: number) => void;
    readonly settleUnfinished: (how: 'remove' | 'keep') => void;
    readonly dismiss: () => void;
    /** Writes the problems found as a sheet, and shows it. */
    readonly saveProblems: () => void;
    /** Copies a text for whoever helps; answers whether that worked. */
    readonly copy: (text: string) => Promise<boolean>;
  };

/** What a removal did, in words: how many sheets went, and which were left and why. */
const describeRemoval = ({ removed, left }: AppliedChanges, texts: Texts): string =>
  [
    fill(texts.pane.removed, { count: removed.length }),
    ...problemsOfLeft(left).map((problem) => problemMessage(problem, texts).wrong),
  ].join(' ');

/** Makes the plan of a run that stands in the workbook again, to be looked at. */
const useReopen = (
  { workbook, engine }: PaneServices,
  { keep, release }: Pick<ReturnType<typeof useQuestion>, 'keep' | 'release'>,
  dispatch: Dispatch<PaneEvent>,
): ((run?: number) => Promise<void>) =>
  useCallback(
    async (asked?: number): Promise<void> => {
      release();
      dispatch({ kind: 'review', review: { status: 'reopening' } });
      const reopened = await reopenPlan(workbook, engine, asked);
      if (!reopened.ok) {
        dispatch({ kind: 'review', review: { status: 'failed', problem: reopened.error } });
        return;
      }
      const { response, run: number, names, questions } = reopened.value;
      const { plan, shortlists, alternatives } = response;
      keep(questions);
      const reviewed = { plan, shortlists, alternatives };
      dispatch({ kind: 'review', review: { status: 'ready', response: reviewed, run: number, names } });
    },
    [dispatch, engine, keep, release, workbook],
  );

/** Shows the sheets of the result under review, and follows whom a person selects on them. */
const useResultSheets = (
  { workbook }: PaneServices,
  { review, data }: Pick<PaneState, 'review' | 'data'>,
  texts: Texts,
  { note, goTo }: { readonly note: Note; readonly goTo: ReturnType<typeof useGoTo>['goTo'] },
  dispatch: Dispatch<PaneEvent>,
): Pick<PaneActions, 'showResult' | 'openSelected'> => {
  const showResult = useCallback(
    async ({ id, key }: ResultSheet, nip: string | null): Promise<void> => {
      if (review.status !== 'ready') return;
      const place = note(await placeOnResult(workbook, { run: review.run, key, name: review.names[id] }, nip));
      if (place !== null) await goTo(place);
    },
    [goTo, note, review, workbook],
  );
  useEffect(() => {
    if (review.status !== 'ready') return undefined;
    const locate = transferLocator(review.response, data);
    return workbook.onSelection((selected) => {
      const index = locate(selected);
      if (index !== null) {
        dispatch({ kind: 'selected', index, isHere: false });
        dispatch({ kind: 'went', step: 'review' });
      }
    });
  }, [data, dispatch, review, workbook]);
  const openSelected = useSelectedRow({ workbook }, { review, data }, texts.language, note, dispatch);
  return useMemo(
    () => ({ showResult: (sheet, nip) => void showResult(sheet, nip), openSelected }),
    [openSelected, showResult],
  );
};

/** Says in the pane what went wrong. */
const useNote = (texts: Texts, dispatch: Dispatch<PaneEvent>): Note =>
  useCallback(
    <Value>(result: Result<Value, PadanProblem>): Value | null => {
      if (result.ok) return result.value;
      const { wrong, remedy } = problemMessage(result.error, texts);
      dispatch({ kind: 'noticed', notice: `${wrong} ${remedy}` });
      return null;
    },
    [dispatch, texts],
  );

/** Changes the workbook, says what was removed, and reads it again; answers whether that went well. */
const useChange = (
  { workbook }: PaneServices,
  texts: Texts,
  { check, note }: { readonly check: () => Promise<void>; readonly note: Note },
  dispatch: Dispatch<PaneEvent>,
): ((changes: readonly WorkbookChange[]) => Promise<boolean>) =>
  useCallback(
    async (changes: readonly WorkbookChange[]): Promise<boolean> => {
      const applied = note(await workbook.apply(changes, ignoreProgress));
      if (applied === null) return false;
      if (applied.removed.length > 0 || applied.left.length > 0)
        dispatch({ kind: 'noticed', notice: describeRemoval(applied, texts) });
      void check();
      return true;
    },
    [check, dispatch, note, texts, workbook],
  );

/** Writes what is shown as wrong with the data to a sheet of its own. */
const useSaveProblems = (
  { workbook }: PaneServices,
  { data, asOf: asOfText }: Pick<PaneState, 'data' | 'asOf'>,
  texts: Texts,
  { check, note }: { readonly check: () => Promise<void>; readonly note: Note },
  dispatch: Dispatch<PaneEvent>,
): (() => Promise<void>) =>
  useCallback(async (): Promise<void> => {
    const asOf = parseIsoDate(asOfText);
    if (data.status !== 'read' || asOf === null) return;
    const options = { asOf, language: texts.language };
    const sheet = note(await writeProblems(workbook, data.intake.problems, options));
    if (sheet === null) return;
    dispatch({ kind: 'noticed', notice: fill(texts.dataStep.problemsSaved, { sheet }) });
    note(await workbook.goTo({ sheet, row: 0, column: 0 }));
    void check();
  }, [asOfText, check, data, dispatch, note, texts, workbook]);

/** What a person chooses or takes away, which changes nothing but what is shown and asked for. */
const choicesOf = (
  dispatch: Dispatch<PaneEvent>,
): Pick<
  PaneActions,
  | 'setDate'
  | 'setEffort'
  | 'setAside'
  | 'setFollowing'
  | 'chooseKind'
  | 'chooseColumn'
  | 'dismissRun'
  | 'select'
  | 'dismiss'
> => ({
  setDate: (asOf) => dispatch({ kind: 'dated', asOf }),
  setEffort: (effort) => dispatch({ kind: 'effort', effort }),
  setAside: (setAside) => dispatch({ kind: 'setAside', setAside }),
  setFollowing: (isFollowing) => dispatch({ kind: 'following', isFollowing }),
  chooseKind: (sheet, sheetKind) => dispatch({ kind: 'choseKind', sheet, sheetKind }),
  chooseColumn: (sheet, field, from, to) => dispatch({ kind: 'choseColumn', sheet, field, from, to }),
  dismissRun: () => dispatch({ kind: 'run', run: { status: 'idle' } }),
  select: (index) => dispatch({ kind: 'selected', index, isHere: true }),
  dismiss: () => dispatch({ kind: 'noticed', notice: null }),
});

/** State and actions of a pane; all work happens in the services. */
export const usePane = (
  services: PaneServices,
  texts: Texts,
): { readonly state: PaneState; readonly actions: PaneActions } => {
  const { workbook, engine, copy } = services;
  const [state, dispatch] = useReducer(nextState, isoDate(services.today), openingState);
  const { asking, keep, release } = useQuestion();
  const data = useData(services, state, dispatch);
  const { check, refresh } = data;
  const policy = usePolicy(services, state, texts.language, data, dispatch);
  useSurvey(services, state, dispatch);
  const around = { data, policy, keep, release, dispatch };
  const { run, cancel, decide } = useRun(services, state, texts, around);

  const note = useNote(texts, dispatch);
  const reopen = useReopen(services, { keep, release }, dispatch);
  useKeptChoices(services, state, note, dispatch);
  const change = useChange(services, texts, { check, note }, dispatch);
  const { goTo, leading } = useGoTo(services, texts, note, dispatch);
  const sheets = useResultSheets(services, state, texts, { note, goTo }, dispatch);
  const saveProblems = useSaveProblems(services, state, texts, { check, note }, dispatch);
  const compare = useScenarios(services, state, texts.language, dispatch);
  const after = useAfter(services, state, texts, { check, note }, dispatch);
  const actions = useMemo(
    (): PaneActions => ({
      ...after,
      ...choicesOf(dispatch),
      ...asking,
      ...leading,
      go: (step) => {
        dispatch({ kind: 'went', step });
        // What is offered there rests on the decisions, which people write beside the pane.
        if (step === 'run') void refresh();
      },
      check: () => void check(),
      changePolicy: policy.change,
      undoPolicy: policy.undo,
      dismissPolicy: policy.dismiss,
      run: (maxMoves) => void run(maxMoves),
      cancel,
      decide,
      compareScenarios: (isWritten) => void compare(isWritten),
      priceApprovals: () => priceApprovalsLater(workbook, engine),
      reopen: () => void reopen(),
      openRun: (run) => void reopen(run),
      ...sheets,
      removeRun: (number) =>
        void change([{ kind: 'remove-run', run: number }]).then((isDone) => {
          if (!isDone || state.review.status !== 'ready' || state.review.run !== number) return;
          release();
          dispatch({ kind: 'review', review: { status: 'none' } });
        }),
      settleUnfinished: (how) => void change([{ kind: 'settle-unfinished', how }]),
      saveProblems: () => void saveProblems(),
      copy,
    }),
    [
      after,
      asking,
      cancel,
      change,
      check,
      compare,
      copy,
      decide,
      engine,
      leading,
      policy,
      refresh,
      release,
      reopen,
      run,
      saveProblems,
      sheets,
      state.review,
      workbook,
    ],
  );
  return { state, actions };
};
