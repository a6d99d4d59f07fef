export { isBar, isBarredFromMoving, isBarredPair, isFlag, judgeMove } from './judge-move';
export { RULES, ruleOf } from './registry';
export type { Judgement, LegalBasis, ProposedMove, Rule } from './rule';
