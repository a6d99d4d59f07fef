import { useCallback, useEffect, useMemo, useRef } from 'react';

import type { PadanProblem } from '../domain';
import type { Result } from '../kernel';
import type { WhoFills } from '../insight';
import type { MoveFalls, PairAnswer, PlanQuestions, SeatQuestion, TriedWeights } from '../usecases';

/** Asking about any person and any post of the plan under review. Null where another plan has taken its place meanwhile. */
export type Asking = {
  /** Without a post: what the plan would be without the move it proposes for the person. */
  readonly ask: (nip: string, position: string | null) => Promise<Result<PairAnswer, PadanProblem> | null>;
  /** Tries the plan under so many more other weights. */
  readonly tryWeights: (count: number) => Promise<Result<TriedWeights, PadanProblem> | null>;
  /** Who can fill a post, of the workbook or on no sheet. */
  readonly whoFills: (question: SeatQuestion) => Promise<Result<WhoFills, PadanProblem> | null>;
  /** What falls with each move of the plan. */
  readonly falls: () => Promise<Result<readonly MoveFalls[], PadanProblem> | null>;
};

/** Which plan is asked about. */
export type Questioning = {
  readonly asking: Asking;
  /** Questions are about this plan from here on. The plan before it is let go. */
  readonly keep: (plan: PlanQuestions) => void;
  /** Ends the session that is kept; a question under way gets no answer. */
  readonly release: () => void;
};

/** Keeps the plan under review ready to be asked about, until another takes its place or the pane closes. */
export const useQuestion = (): Questioning => {
  const plan = useRef<PlanQuestions | null>(null);
  const isOpen = useRef(true);

  const release = useCallback((): void => {
    plan.current?.release();
  }, []);

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      release();
    };
  }, [release]);

  const ofPlan = useCallback(
    async <Answer>(
      asked: (one: PlanQuestions) => Promise<Result<Answer, PadanProblem>>,
    ): Promise<Result<Answer, PadanProblem> | null> => {
      const one = plan.current;
      if (one === null) return null;
      const answer = await asked(one);
      return plan.current === one ? answer : null;
    },
    [],
  );
  const ask = useCallback<Asking['ask']>((nip, position) => ofPlan((one) => one.ask({ nip, position })), [ofPlan]);
  const tryWeights = useCallback<Asking['tryWeights']>((count) => ofPlan((one) => one.tryWeights(count)), [ofPlan]);
  const whoFills = useCallback<Asking['whoFills']>((question) => ofPlan((one) => one.seat(question)), [ofPlan]);
  const falls = useCallback<Asking['falls']>(() => ofPlan((one) => one.falls()), [ofPlan]);

  const keep = useCallback(
    (next: PlanQuestions): void => {
      release();
      plan.current = next;
      // The pane was closed while the plan was being made.
      if (!isOpen.current) next.release();
    },
    [release],
  );
  const asking = useMemo((): Asking => ({ ask, tryWeights, whoFills, falls }), [ask, tryWeights, whoFills, falls]);
  return useMemo(() => ({ asking, keep, release }), [asking, keep, release]);
};
