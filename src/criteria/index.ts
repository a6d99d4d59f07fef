export type { Candidacy, Criterion, Evidence } from './criterion';
export { CRITERIA, criterionOf } from './registry';
export { contributionFor, contributionOf, scoreCandidacy } from './score';
