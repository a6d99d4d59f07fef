export { certifyAssignment, certifyWithin, type CertificateFault, type CertificateReport } from './certify';
export { LiveAssignment, type EditFault, type EditOutcome } from './live-assignment';
export type { AssignmentProblem, ProblemFault } from './problem';
export type { SeatTree, SeatTreeFault } from './seat-tree';
export { solveAssignment, type SolveOutcome } from './solve-assignment';
export { solveBounded, type BoundedOutcome, type Shortfall } from './solve-bounded';
export { certifyWithinMoves, type MoveProof } from './move-price';
export { solveWithinMoves, type MoveOutcome } from './solve-within-moves';
export { settleTies } from './settle-ties';
