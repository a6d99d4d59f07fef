import type {
  evaluationHeaders as idHeaders,
  evaluationNames as idNames,
  evaluationTitles as idTitles,
} from '../id/evaluation-titles';
import type { Words } from '../texts';

/** Names of the sheets of a backtest and of an evaluation. */
export const evaluationNames: Words<typeof idNames> = {
  backtest: 'Backtest',
  evaluation: 'Evaluation',
};

/** Headers of the sheets of a backtest and of an evaluation. */
export const evaluationHeaders: Words<typeof idHeaders> = {
  decreedSeat: 'By the decree',
  decreeDate: 'Date of the decree',
  ownSeat: 'By Padan',
  agreeing: 'Alike or not',
  backtestCause: 'Cause of the difference',
  evaluatedFrom: 'Post at the decision',
  decidedSeat: 'Post decided',
  laterSeat: 'Post in the later file',
  completion: 'Carried out or not',
  ratingBefore: 'SKP before',
  ratingAfter: 'SKP after',
  scoreForetold: 'Score foretold',
  scoreLater: 'Score in the later file',
  peer: 'Compared with',
  peerScore: 'Score of that person then',
  peerBefore: 'SKP of that person before',
  peerAfter: 'SKP of that person after',
};

/** Titles of the sheets of a backtest and of an evaluation. */
export const evaluationTitles: Words<typeof idTitles> = {
  backtestTitle: 'Backtest: decrees and what Padan proposes',
  backtestNone: 'There is no row of a decree and no proposal.',
  evaluationTitle: 'Evaluation of moves',
  evaluationNone: 'No move was approved.',
};
