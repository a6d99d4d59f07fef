export { FULL as FULL_SCORE, type Candidacy, type Criterion, type Evidence } from './criterion';
export { CRITERIA, criterionOf } from './registry';
export { contributionFor, contributionOf, scoreCandidacy } from './score';
