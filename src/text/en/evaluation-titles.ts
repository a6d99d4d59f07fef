import type {
  evaluationHeaders as idHeaders,
  evaluationNames as idNames,
  evaluationTitles as idTitles,
} from '../id/evaluation-titles';
import type { Words } from '../texts';

/** Names of the sheets of a backtest and of an evaluation. */
export const evaluationNames: Words<typeof idNames> = {
  backtest: 'Backtest',
};

/** Headers of the sheets of a backtest and of an evaluation. */
export const evaluationHeaders: Words<typeof idHeaders> = {
  decreedSeat: 'By the decree',
  decreeDate: 'Date of the decree',
  ownSeat: 'By Padan',
  agreeing: 'Alike or not',
  backtestCause: 'Cause of the difference',
};

/** Titles of the sheets of a backtest and of an evaluation. */
export const evaluationTitles: Words<typeof idTitles> = {
  backtestTitle: 'Backtest: decrees and what Padan proposes',
  backtestNone: 'There is no row of a decree and no proposal.',
};
