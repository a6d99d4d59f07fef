export { splitIntoChains, type Arc, type ChainedArc } from './chains';
export { checkPolicy } from './check-policy';
export { defaultPolicy, PRESET_IDS, presetPolicy } from './default-policy';
export { worthScale, type Instance } from './instance';
export { makePlan, type Planned, type PlanStage } from './make-plan';
export { candidacyAt, proposedMove, type PlanningInput } from './parties';
export { FULL_MARKS, Reweighing, scaledWeights, withWeight, type AssumedScores, type Weights } from './reweigh';
export { hasLimits, solvePlan, type SolvedPlan, type SolverLimits } from './plan-limits';
export { verifyPlan } from './verify-plan';
