export type { Candidacy, Criterion, Evidence } from './criterion';
export { CRITERIA, criterionOf } from './registry';
export { contributionOf, scoreCandidacy, totalOf } from './score';
