import type { CivilDate, Points, PurposeId } from '../domain';
import type { Planned } from '../planning';

import { countEffects, countOpenSeats, countSeatChanges } from './summary-facts';
import { balanceNeed, type PostKind } from './summary-need';

/** The headline figures of a plan, for plans side by side. */
export type ScenarioFigures = {
  readonly moves: number;
  /** Seats that stood empty and are filled, and seats that were filled and stand empty. */
  readonly filled: number;
  readonly vacated: number;
  readonly openAfter: number;
  /** Empty seats after the plan by kind of post, most important first; kinds that no post has are left out. */
  readonly openByKind: readonly { readonly kind: PostKind; readonly open: number }[];
  /** Posts with at least two seats that lack a third of their people. */
  readonly thirdEmpty: number;
  readonly classRises: number;
  readonly classFalls: number;
  /** People who enter a functional profession, for which they must pass a test. */
  readonly tests: number;
  /** Change of fit of those who move, on the average; null where nobody does. */
  readonly meanGain: Points | null;
  /** Value over moving nobody; null where no other scenario measures value alike. */
  readonly value: Points | null;
};

/** A scenario as it was planned. */
export type PlannedScenario = {
  readonly name: string;
  readonly purpose: PurposeId;
  readonly asOf: CivilDate;
  /** Whether it follows the decisions of the workbook. */
  readonly follows: boolean;
  readonly figures: ScenarioFigures;
};

/** Counts what a plan does; the value is stated as it is, whether others measure alike or not. */
export const figuresOf = (planned: Planned): ScenarioFigures & { readonly value: Points } => {
  const { plan, instance } = planned;
  const { transfers, objective, stayTotal } = plan;
  const effects = new Map(countEffects(transfers, instance.input.asOf).map(({ effect, people }) => [effect, people]));
  const { kinds, thirdEmpty } = balanceNeed(planned);
  const gain = transfers.reduce((sum, one) => sum + one.gain, 0);
  return {
    moves: transfers.length,
    ...countSeatChanges(planned),
    openAfter: countOpenSeats(planned).after,
    openByKind: kinds.map(({ kind, emptyAfter }) => ({ kind, open: emptyAfter })),
    thirdEmpty: thirdEmpty.after,
    classRises: effects.get('classRises') ?? 0,
    classFalls: effects.get('classFalls') ?? 0,
    tests: effects.get('entersFunctional') ?? 0,
    meanGain: transfers.length === 0 ? null : Math.round(gain / transfers.length),
    value: objective.total - stayTotal,
  };
};
