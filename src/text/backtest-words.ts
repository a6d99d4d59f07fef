import { backtestWords as en } from './en/backtest-words';
import { backtestWords as id } from './id/backtest-words';
import type { Language, Words } from './texts';

/** Sentences of a backtest. */
export type BacktestWords = Words<typeof id>;

/** Those of a language; apart, because no page tells them. */
export const backtestWordsOf = (language: Language): BacktestWords => (language === 'id' ? id : en);
