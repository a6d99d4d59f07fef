import { aimsOf, effectsOf, type Aim, type PlanEffects } from '../insight';
import type { Planned } from '../planning';

import { countEffects, countOpenSeats } from './summary-facts';
import { balanceNeed, type PostKind } from './summary-need';

/** A count today and under a plan. */
export type BeforeAfter = { readonly before: number; readonly after: number };

/** What a plan does, for somebody who decides whether to have it written. */
export type PlanFigures = {
  readonly openSeats: BeforeAfter;
  /** Empty seats of functional posts, licensed ones among them; null where there are no such posts. */
  readonly openFunctional: BeforeAfter | null;
  /** Posts with at least two seats that lack a third of their people. */
  readonly thirdEmpty: BeforeAfter;
  readonly classRises: number;
  readonly classFalls: number;
  /** People who enter a functional profession, for which they must pass a test. */
  readonly tests: number;
  /** What the moves do to allowances; null without a table of them. */
  readonly allowance: PlanEffects['allowance'];
  /** Key figures beside the office's targets. */
  readonly aims: readonly Aim[];
};

const FUNCTIONAL: readonly PostKind[] = ['kindLicensed', 'kindFunctional'];

/** Counts what a plan does. */
export const planFigures = (planned: Planned): PlanFigures => {
  const { kinds, thirdEmpty } = balanceNeed(planned);
  const effects = new Map(
    countEffects(planned.plan.transfers, planned.instance.input.asOf).map(({ effect, people }) => [effect, people]),
  );
  const functional = kinds.filter(({ kind }) => FUNCTIONAL.includes(kind));
  const after = functional.reduce((sum, { emptyAfter }) => sum + emptyAfter, 0);
  return {
    openSeats: countOpenSeats(planned),
    openFunctional:
      functional.length === 0
        ? null
        : { before: functional.reduce((sum, { closed, opened }) => sum + closed - opened, after), after },
    thirdEmpty,
    classRises: effects.get('classRises') ?? 0,
    classFalls: effects.get('classFalls') ?? 0,
    tests: effects.get('entersFunctional') ?? 0,
    allowance: effectsOf(planned).allowance,
    aims: aimsOf(planned),
  };
};
