export { afterWordsOf, type AfterWords } from './after-words';
import { withCliWords } from './cli-texts';
import { en } from './en';
import { usage as usageEn } from './en/usage';
import { id } from './id';
import { usage as usageId } from './id/usage';
import { withOneStop } from './one-stop';
import type { Language, Texts, CliTexts } from './texts';

export { backtestWordsOf, type BacktestWords } from './backtest-words';
export { evaluationWordsOf } from './evaluation-words';
export { fill, lowerFirst } from './fill';
export { manifestWordsOf, type ManifestWords } from './manifest-words';
export { formatDate, formatDecimal, formatPoints, formatSigned, formatWhole } from './format';
export {
  PAPER_IDS,
  type PaperBlock,
  type PaperFacts,
  type PaperId,
  type PaperTemplate,
  type Signer,
} from './paper-blocks';
export { paperWordsOf, type PaperWords } from './paper-words';
export { policyStepOf, type PolicyStepWords } from './policy-step';
export { problemMessage } from './problem-message';
export { runStepOf, type RunStepWords } from './run-step';
export {
  describeFact,
  describeChange,
  describeFacts,
  describeLimits,
  describeOption,
  describeThreshold,
  describeFinding,
  describeFindingAlone,
  describeVerdict,
  describeWaiver,
  lackingKeys,
  nameLacking,
} from './describe';
export { releaseWordsOf, type ReleaseWords } from './release-words';
export { reviewWordsOf, type ReviewWords } from './review-words';
export { selectedRowWordsOf } from './selected-row';
export type { ChangeFacts, OwnChangeFacts } from './change-facts';
export type {
  AnswerFacts,
  CliWords,
  Language,
  PaneWords,
  SheetViewWords,
  PolicySheetWords,
  ProblemParams,
  ReasonFacts,
  SheetWords,
  CliTexts,
  Texts,
} from './texts';

export { personWordsOf, type PersonWords } from './person-words';
export { publicWordsOf, type PublicWords } from './public-words';
export { seatWordsOf, type SeatWords } from './seat-words';
export { workbenchTextsOf, type WorkbenchTexts } from './workbench-texts';

const TEXTS: Readonly<Record<Language, Texts>> = { id: withOneStop<Texts>(id), en: withOneStop<Texts>(en) };

/** Everything a person reads, in the language asked for. */
export const textsOf = (language: Language): Texts => TEXTS[language];

/** How the command line is used, in the language asked for; apart, because no page tells it. */
export const usageOf = (language: Language): string => (language === 'id' ? usageId : usageEn);

/** Everything the command line says, in the language asked for. */
export const cliTextsOf = (language: Language): CliTexts => withCliWords(textsOf(language));
