import { useCallback, useEffect, useRef, useState } from 'react';

import type { PadanProblem, Plan } from '../../domain';
import type { TriedWeights } from '../../usecases';
import type { PaneActions } from '../use-pane';

/** Trials for one plan, and how many are made at a time: questions are answered in between. */
export const TRIALS = 20;
const AT_A_TIME = 4;
/** Of so many trials in a hundred a firm move is upheld. */
const FIRM_PERCENT = 80;
/** Lawful pairs of a plan up to which trials are made unasked. */
const FEW_PAIRS = 400_000;

/** How firmly the moves of a plan stand, as far as it has been tried. */
export type Firmness = {
  readonly status: 'untried' | 'trying' | 'tried' | 'failed';
  readonly tried: TriedWeights | null;
  readonly problem: PadanProblem | null;
  /** Makes the trials, where they are too many to be made unasked. */
  readonly ask: () => void;
};

/** One move: upheld in so many trials, and moving elsewhere in so many more. */
export type MoveFirmness = {
  readonly tried: number;
  readonly kept: number;
  readonly moving: number;
  readonly isFirm: boolean;
};

/** How one move of the plan stands, by its index; null before it has been tried. */
export const firmnessOf = ({ status, tried }: Firmness, index: number): MoveFirmness | null => {
  const upheld = tried?.upheld[index];
  if (status !== 'tried' || tried === null || upheld === undefined) return null;
  return {
    tried: tried.tried,
    kept: upheld.same,
    moving: upheld.moving - upheld.same,
    isFirm: upheld.same * 100 >= FIRM_PERCENT * tried.tried,
  };
};

type State = Omit<Firmness, 'ask'>;

const UNTRIED: State = { status: 'untried', tried: null, problem: null };

/** Tries a plan under other weights in the session that made it, once somebody looks at a card. */
export const useFirmness = (plan: Plan, tryWeights: PaneActions['tryWeights'], isWanted: boolean): Firmness => {
  const [state, setState] = useState<State>(UNTRIED);
  const asked = useRef<Plan | null>(null);
  const ask = useCallback((): void => {
    asked.current = plan;
    const go = async (): Promise<void> => {
      const result = await tryWeights(AT_A_TIME);
      if (asked.current !== plan || result === null) return;
      if (!result.ok) {
        setState({ status: 'failed', tried: null, problem: result.error });
        return;
      }
      const isDone = result.value.tried >= TRIALS;
      setState({ status: isDone ? 'tried' : 'trying', tried: result.value, problem: null });
      if (!isDone) await go();
    };
    setState({ ...UNTRIED, status: 'trying' });
    void go();
  }, [plan, tryWeights]);

  useEffect(() => {
    if (isWanted && asked.current !== plan && plan.counts.eligiblePairs <= FEW_PAIRS) ask();
  }, [ask, isWanted, plan]);
  useEffect(
    () => () => {
      asked.current = null;
    },
    [plan],
  );
  return { ...state, ask };
};
