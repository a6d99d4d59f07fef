export { certifyAssignment, type CertificateFault, type CertificateReport } from './certify';
export { LiveAssignment, type EditFault, type EditOutcome } from './live-assignment';
export type { AssignmentProblem, ProblemFault } from './problem';
export { solveAssignment, type SolveOutcome } from './solve-assignment';
export { settleTies } from './settle-ties';
