import { useMemo, type Dispatch } from 'react';

import { parseIsoDate, type PadanProblem } from '../domain';
import { fail, type Result } from '../kernel';
import type { Texts } from '../text';
import {
  auditListLater,
  compareRunsLater,
  readHistoryLater,
  writeAuditLater,
  writePolicy,
  type ListAudit,
  type ListJudge,
  type ListSignature,
  type PastPlan,
  type PastSheet,
  type RunComparison,
} from '../usecases';

import type { PaneEvent, PaneState } from './pane-state';
import type { ReviewPlace } from './review/review-place';
import type { PaneServices } from './services';

/** What a person can do after decisions: look at what changed, at scenarios, at earlier plans and at lists of others. */
export type AfterActions = {
  /** Opens a part of the review. */
  readonly place: (place: ReviewPlace) => void;
  /** Reads which plans stand in the workbook. */
  readonly readHistory: () => Promise<Result<readonly (PastPlan | PastSheet)[], PadanProblem>>;
  /** Compares two plans by what their sheets state. */
  readonly compareRuns: (before: number, after: number) => Promise<Result<RunComparison, PadanProblem>>;
  /** Writes the policy of a scenario as the one in use, and goes to where its plan is made; `told` says there what was written. */
  readonly takeScenario: (index: number, told: (name: string, sheet: string) => string) => void;
  /** Checks the list on a sheet; nothing is written. */
  readonly checkList: (sheet: string) => Promise<Result<ListAudit, PadanProblem>>;
  /** Checks the list again and writes what came of it; signed, what is lawful is recorded as approved as well. */
  readonly writeList: (sheet: string, signature: ListSignature | null) => Promise<Result<ListAudit, PadanProblem>>;
};

type Around = {
  readonly check: () => Promise<void>;
  readonly note: <Value>(result: Result<Value, PadanProblem>) => Value | null;
};

const noDate: PadanProblem = { code: 'engine-stopped', severity: 'blocks', params: { detail: 'date' } };

/** The actions of the views after decisions; the sheets are read and the plans made by the services. */
export const useAfter = (
  { workbook, engine }: Pick<PaneServices, 'workbook' | 'engine'>,
  { asOf: asOfText, choices, setAside, scenarios }: Pick<PaneState, 'asOf' | 'choices' | 'setAside' | 'scenarios'>,
  texts: Texts,
  { check, note }: Around,
  dispatch: Dispatch<PaneEvent>,
): AfterActions => {
  const { language } = texts;
  const reading = useMemo(
    () => ({
      readHistory: () => readHistoryLater(workbook),
      compareRuns: (before: number, after: number) => compareRunsLater(workbook, before, after, texts),
      place: (place: ReviewPlace) => dispatch({ kind: 'placed', place }),
    }),
    [dispatch, texts, workbook],
  );
  const checking = useMemo(() => {
    const asOf = parseIsoDate(asOfText);
    const optionsFor = (list: string) =>
      asOf === null ? null : { asOf, language, choices, policy: null, setAside, list };
    const judge: ListJudge = (request) => engine.run('list', request).answer;
    return {
      checkList: async (sheet: string): Promise<Result<ListAudit, PadanProblem>> => {
        const options = optionsFor(sheet);
        return options === null ? fail(noDate) : auditListLater(workbook, options, judge);
      },
      writeList: async (sheet: string, signature: ListSignature | null): Promise<Result<ListAudit, PadanProblem>> => {
        const options = optionsFor(sheet);
        if (options === null) return fail(noDate);
        const written = await writeAuditLater(
          workbook,
          signature === null ? options : { ...options, approve: signature },
          judge,
        );
        if (written.ok && written.value.status === 'checked') void check();
        return written;
      },
    };
  }, [asOfText, check, choices, engine, language, setAside, workbook]);
  return useMemo(
    (): AfterActions => ({
      ...reading,
      ...checking,
      takeScenario: (index, told) => {
        const spec = scenarios.status === 'compared' ? scenarios.comparison.specs[index] : undefined;
        if (spec === undefined) return;
        void writePolicy(workbook, spec.policy, language).then((written) => {
          const sheet = note(written);
          if (sheet === null) return;
          dispatch({ kind: 'noticed', notice: told(spec.name, sheet) });
          dispatch({ kind: 'went', step: 'run' });
          void check();
        });
      },
    }),
    [check, checking, dispatch, language, note, reading, scenarios, workbook],
  );
};
