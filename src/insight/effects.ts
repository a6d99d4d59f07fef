import { allowanceOf, functionalChange, type Transfer } from '../domain';
import { memoizeByObject } from '../kernel';
import type { Planned } from '../planning';
import { foldText } from '../sheets';

/** What a move does to a person's class and pay; rupiah a month, null where the tables do not say. */
export type MoveEffect = {
  readonly transfer: Transfer;
  readonly allowanceBefore: number | null;
  readonly allowanceAfter: number | null;
  /** Whether the person must pass a test to enter the functional post. */
  readonly needsTest: boolean;
};

/** What a plan does to classes and pay, and which tests it asks for. */
export type PlanEffects = {
  readonly moves: readonly MoveEffect[];
  /** Sums over the moves of which both amounts are known; null where the workbook has no table of allowances. */
  readonly allowance: {
    readonly people: number;
    readonly unknown: number;
    readonly before: number;
    readonly after: number;
  } | null;
};

/** Looks at every move of a plan after it is made; nothing of it has a part in the plan. */
export const effectsOf = memoizeByObject(({ plan, instance }: Planned): PlanEffects => {
  const { allowances = [] } = instance.input;
  const moves = plan.transfers.map((transfer): MoveEffect => {
    const { from, to } = transfer;
    return {
      transfer,
      allowanceBefore: allowanceOf(from, allowances, foldText),
      allowanceAfter: allowanceOf(to, allowances, foldText),
      needsTest: functionalChange(from, to).enters,
    };
  });
  if (allowances.length === 0) return { moves, allowance: null };
  const known = moves.filter(
    ({ allowanceBefore, allowanceAfter }) => allowanceBefore !== null && allowanceAfter !== null,
  );
  const sum = (amounts: readonly (number | null)[]): number =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return {
    moves,
    allowance: {
      people: known.length,
      unknown: moves.length - known.length,
      before: sum(known.map(({ allowanceBefore }) => allowanceBefore)),
      after: sum(known.map(({ allowanceAfter }) => allowanceAfter)),
    },
  };
});
