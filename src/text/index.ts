import { en } from './en';
import { id } from './id';
import type { Language, Texts } from './texts';

export { fill, lowerFirst } from './fill';
export { formatDate, formatDecimal, formatPoints, formatSigned, formatWhole } from './format';
export { problemMessage } from './problem-message';
export {
  describeFact,
  describeChange,
  describeFacts,
  describeLimits,
  describeOption,
  describeThreshold,
  describeVerdict,
  describeWaiver,
} from './describe';
export type { ChangeFacts, OwnChangeFacts } from './change-facts';
export type {
  AnswerFacts,
  CliWords,
  Language,
  PaneWords,
  PolicySheetWords,
  ProblemParams,
  ReasonFacts,
  SheetWords,
  Texts,
} from './texts';

/** Everything a person reads, in the language asked for. */
export const textsOf = (language: Language): Texts => (language === 'id' ? id : en);
