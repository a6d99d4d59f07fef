export { changeDaysOf } from './change-days';
export { isBar } from './is-bar';
export {
  isBarredBy,
  isBarredFromTransfer,
  isFlag,
  isUnchecked,
  judgeTransfer,
  PAIR_RULES,
  waiverFor,
} from './judge-transfer';
export { RULES, ruleOf } from './registry';
export { contradictionIn } from './contradiction';
export { smallestRelaxation, type Relaxation } from './relaxation';
export { isHardFailure } from './rule';
export type { Judgement, LegalBasis, PairRule, ProposedTransfer, Rule } from './rule';
