export { competenceGaps, type CompetenceGap } from './competence-profile';
export { FULL_MARKS, type Candidacy, type Criterion, type Evidence, type Naming } from './criterion';
export { marksOf } from './performance';
export { CRITERIA, criteriaOf, criterionOf } from './registry';
export { certaintyOf, contributionOf, scoreCandidacy, settingOf, standInFor, type Certainty } from './score';
export { boxAt, talentBox, TALENTS_FROM, type TalentBox } from './talent-box';
export { isScored } from './feedback-score';
export { LEAST_MET_WISH, meansText, wishTextsOf } from './interest';
