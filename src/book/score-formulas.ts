import { WEIGHT_TOTAL } from '../domain';

/**
 * Formulas that give the engine's hundredths exactly in every spreadsheet program: score x weight / base, rounded half up, on
 * whole numbers only. A cell with a weight holds per cent, one with a score points.
 */

const wholeWeight = (cell: string): string => `ROUND(${cell}*10,0)`;

const wholeScore = (cell: string): string => `ROUND(${cell}*100,0)`;

/** What all weights are shared among where some criteria are left out: their cells are blank. */
const baseWithout = (leftOut: readonly string[]): string =>
  leftOut.length === 0
    ? String(WEIGHT_TOTAL)
    : `(${WEIGHT_TOTAL}-${leftOut.map((weight) => wholeWeight(weight)).join('-')})`;

const part = (score: string, weight: string, base: string): string => `INT((2*${score}*${weight}+${base})/(2*${base}))`;

const guarded = (base: string, value: string): string =>
  base === String(WEIGHT_TOTAL) ? value : `IF(${base}<=0,0,${value})`;

/** The total of a row: its scores are blank where a criterion is left out, and then its weight is not in the base. */
export const totalFormula = (scores: string, weights: string, leftOut: readonly string[]): string => {
  const base = baseWithout(leftOut);
  return guarded(base, `SUMPRODUCT(${part(wholeScore(scores), wholeWeight(weights), base)})/100`);
};

/** One criterion's contribution in hundredths, from its score in hundredths. */
const contributionFormula = (score: number, weight: string, leftOut: readonly string[]): string => {
  const base = baseWithout(leftOut);
  return guarded(base, part(String(score), wholeWeight(weight), base));
};

/** A score of one criterion as its row has it; null where the criterion is left out. */
export type Mark = { readonly score: number | null; readonly leftOut: readonly string[] };

/** What a criterion gives more in one place than in the other, in points. It rests on no other row, so that sorting leaves it right. */
export const differenceFormula = (now: Mark, proposed: Mark, weight: string): string => {
  const partOf = ({ score, leftOut }: Mark): string =>
    score === null ? '0' : contributionFormula(score, weight, leftOut);
  return `ROUND((${partOf(proposed)}-${partOf(now)})/100,2)`;
};
