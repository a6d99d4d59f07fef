export { isBar, isBarredBy, isBarredFromMoving, isFlag, judgeMove, PAIR_RULES, waiverFor } from './judge-move';
export { RULES, ruleOf } from './registry';
export { boundsOf, contradictionIn } from './threshold-bounds';
export { smallestRelaxation, type Relaxation } from './relaxation';
export type { Judgement, LegalBasis, PairRule, ProposedMove, Rule } from './rule';
