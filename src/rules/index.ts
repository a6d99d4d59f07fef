export {
  isBar,
  isBarredBy,
  isBarredFromTransfer,
  isFlag,
  judgeTransfer,
  PAIR_RULES,
  waiverFor,
} from './judge-transfer';
export { RULES, ruleOf } from './registry';
export { boundsOf, contradictionIn } from './threshold-bounds';
export { smallestRelaxation, type Relaxation } from './relaxation';
export type { Judgement, LegalBasis, PairRule, ProposedTransfer, Rule } from './rule';
