export { certifyAssignment, certifyWithin, type CertificateFault, type CertificateReport } from './certify';
export { splitIntoExchanges, type Exchange } from './exchanges';
export { LiveAssignment, type EditFault, type EditOutcome } from './live-assignment';
export { pairOf, type AssignmentProblem, type PointsArray, type ProblemFault } from './problem';
export { roomForProblem, withSeatValues } from './running-core';
export type { SeatTree, SeatTreeFault } from './seat-tree';
export { valueOfHead, type SeatValues } from './seat-values';
export { solveAssignment, type SolveOutcome } from './solve-assignment';
export { solveBounded, type BoundedOutcome, type Shortfall } from './solve-bounded';
export { certifyWithinMoves, type MoveProof } from './move-price';
export { TreeHeads } from './tree-heads';
export { solveWithinMoves, type MoveOutcome } from './solve-within-moves';
export { serveEarlierRows } from './serve-earlier-rows';
export { solveLeastMoves, withMoveBonus, type LeastMovesOutcome } from './solve-least-moves';
export { countAtHome, mostAtHomeAt, withHomeBonus, withHomeChoices, type NearestProof } from './rows-at-home';
export { solveNearest } from './solve-nearest';
export { worthOf } from './worth-of-answer';
export { settleTies } from './settle-ties';
export type { IntegerAnswer, IntegerProgram, IntegerSolver } from './integer-program';
export { movesOf, type LimitBreach, type LimitFault, type MoveLimits } from './move-limits';
export { solveWithinLimits, type LimitsOutcome } from './solve-within-limits';
export type { Measure } from './among-optima';
export { keptColumns, solveInOrder, type OrderedOutcome } from './solve-in-order';
export { certifyConditions, type ConditionProof, type PlanConditions } from './condition-proof';
export {
  findConditionBreaches,
  noConditions,
  findConditionFault,
  type ConditionBreach,
  type ConditionFault,
  type RowPair,
  type SideConditions,
} from './side-conditions';
export { solveWithConditions, type ConditionsOutcome, type SearchBounds } from './solve-with-conditions';
export { optionsOf, withRows } from './with-rows';
