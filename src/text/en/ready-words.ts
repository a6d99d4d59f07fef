import type { readyHeaders as idHeaders, readyLabels as idLabels, readyNames as idNames } from '../id/ready-words';
import type { Words } from '../texts';

/** Name of the sheet of successors. */
export const readyNames: Words<typeof idNames> = { ready: 'Ready to Fill' };

/** Headers of the sheet of successors. */
export const readyHeaders: Words<typeof idHeaders> = {
  readyEmpty: 'Empty under the plan',
  readyLeaves: 'Next retirement',
  benchNow: 'Successors today',
  bench12: 'Successors ≤ 12 months',
  bench24: 'Successors ≤ 24 months',
  readyDay: 'Ready at the earliest',
  readyMonths: 'Months ahead',
  readyFit: 'Fit in that post',
  readySteps: 'What it takes',
};

/** Title, sentences and words of the sheet of successors. */
export const readyLabels: Words<typeof idLabels> = {
  readyTitle: 'Ready to fill: successors today, within 12 and 24 months',
  readyNotice:
    'Empty seats on top, then managerial posts and posts with one seat by the next retirement. Successors: people of other posts who meet the rules if a seat is open, with a fit of at least {p}; those who are readied most easily are named. It does not change the plan.',
  readyShown: '{p} of {a} {a|post is|posts are} shown.',
  readyNobody: 'Nobody can be readied within 24 months.',
  readyWait: 'waiting for {rules}',
  readyTest: 'passing a competence test, match of at least {p} %',
  readyRank: 'rise in rank to {rank}, {day} at the earliest',
  readyKnown: 'to be known by then and to meet the rules: {facts}',
  readyWorth:
    'Worth waiting: {who}, {day}, fit {b}; proposed today is {other}, {a}. If {other} alone is not moved, the value of the plan falls by {loss}.',
  readyWorthFree:
    'Worth waiting: {who}, {day}, fit {b}; proposed today is {other}, {a}. If {other} alone is not moved, the value of the plan does not fall.',
  readyWorthTaken:
    'Worth waiting: {who}, {day}, fit {b}; proposed today is {other}, {a}. The plan gives the place of {other} to somebody else, so the price of waiting is not computed.',
};
