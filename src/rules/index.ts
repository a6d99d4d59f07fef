export { isBar, isBarredFromMoving, isBarredPair, isFlag, judgeMove } from './judge-move';
export { retirementDate } from './r9-time-to-retirement';
export { RULES, ruleOf } from './registry';
export type { Judgement, LegalBasis, ProposedMove, Rule } from './rule';
