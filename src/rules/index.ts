export { isBar, isBarredFromMoving, isFlag, isPairBar, judgeMove, PAIR_RULES } from './judge-move';
export { RULES, ruleOf } from './registry';
export type { Judgement, LegalBasis, PairRule, ProposedMove, Rule } from './rule';
