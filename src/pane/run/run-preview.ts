import type { PlanFigures } from '../../book';
import type { Plan, Policy } from '../../domain';
import type { PlanChanges } from '../../insight';
import type { EffortPoint } from '../../planning';
import type { ComputeResponse, UnwrittenRun } from '../../usecases';

/** The best plan of so many moves, and what it brings of the whole plan's benefit, in permille. */
export type CurvePoint = { readonly moves: number; readonly share: number };

/** What best plans of so many moves bring, up to the whole plan and a little beyond. */
export type EffortCurve = {
  /** Moves of the whole plan. */
  readonly moves: number;
  readonly points: readonly CurvePoint[];
};

/** A plan that is made and not written yet, as somebody looks at it. */
export type RunPreview = {
  readonly plan: Plan;
  readonly figures: PlanFigures;
  readonly unwritten: UnwrittenRun;
  /** Null where it was not looked for, or brings nothing. */
  readonly curve: EffortCurve | null;
  /** Moves asked for on the curve; null for the whole plan. */
  readonly maxMoves: number | null;
  /** The policy before moves were asked for. */
  readonly policy: Policy;
};

/** A plan that was made. */
type Planned = Extract<ComputeResponse, { status: 'planned' }>;

const shareOf = ({ objective, stayTotal }: Plan, { value }: EffortPoint): number =>
  Math.round(((value - stayTotal) * 1000) / (objective.total - stayTotal));

const curveOf = ({ plan, alternatives }: Pick<Planned, 'plan' | 'alternatives'>): EffortCurve | null =>
  alternatives === null || plan.transfers.length === 0 || plan.objective.total <= plan.stayTotal
    ? null
    : {
        moves: plan.transfers.length,
        points: alternatives.effort.map((point) => ({ moves: point.moves, share: shareOf(plan, point) })),
      };

/** How far above the straight line a point must lie to be told as most of the benefit, and how much it must bring, in permille. */
const BEND = 100;
const MOST = 700;

/**
 * The point up to which moves bring much more than those after it: of those before the whole plan that bring most of it, the one that lies highest above the
 * straight line from none to all, a tenth at least; null where moves bring much alike.
 */
export const kneeOf = ({ moves, points }: EffortCurve): CurvePoint | null => {
  const above = (point: CurvePoint): number => point.share - (point.moves * 1000) / moves;
  const [highest] = points
    .filter((point) => point.moves > 0 && point.moves < moves && point.share >= MOST)
    .sort((a, b) => above(b) - above(a));
  return highest !== undefined && above(highest) >= BEND ? highest : null;
};

/** The preview of a plan; the curve is that of the whole plan, also where fewer moves were asked for. */
export const previewOf = (
  planned: Planned,
  unwritten: UnwrittenRun,
  asked: { readonly maxMoves: number; readonly from: RunPreview } | null,
): RunPreview => ({
  plan: planned.plan,
  figures: planned.figures,
  unwritten,
  curve: asked === null ? curveOf(planned) : asked.from.curve,
  maxMoves: asked?.maxMoves ?? null,
  policy: asked?.from.policy ?? unwritten.policy,
});

/** A run while somebody decides about what was planned. */
export type AskingRun = {
  readonly status: 'asking';
  /** Null where it continues no run. */
  readonly changes: PlanChanges | null;
  /** Number it would be written under. */
  readonly run: number;
  readonly plan: Plan;
  readonly preview: RunPreview;
};
