import type { Words } from '../texts';
import type * as source from '../id/decision-words';

/** Words of decision, as cells offer them. */
export const rulings: Words<typeof source.rulings> = {
  approve: 'Approve',
  reject: 'Reject',
  postpone: 'Defer',
  stay: 'Stay',
  leave: 'Must leave',
  keepOpen: 'Keep open',
  fill: 'Must be filled',
  freeze: 'Freeze unit',
};

/** Column headers of the ledger of decisions. */
export const decisionHeaders: Words<typeof source.decisionHeaders> = {
  letter: 'Letter',
  writtenAt: 'Written at',
  outcomeHere: 'In this plan',
  sinceRun: 'Since result',
};

/** What sheets of a result say of decisions. */
export const decisionLabels: Words<typeof source.decisionLabels> = {
  ledgerTitle: 'Decisions',
  ledgerNotice:
    'One row, one decision, carried from result to result. Add your own on a blank row or below; blank a row to withdraw what it says.',
  rulingsOfRows:
    'Approve: kept. Reject: not proposed again. Defer: not decided, the next plan may change it. Stay: the person stays in the present post.',
  rulingsOfLedger:
    'Approve and Reject: fill in NIP, post and unit. Stay and Must leave: NIP. Keep open and Must be filled: post and unit. Freeze unit: unit.',
  decisionError: 'Choose Approve, Reject, Defer or Stay.',
  ledgerError: 'Choose one of the words of decision on the list.',
  writtenOn: '{a}, row {p}',
  ruledFollowed: 'Followed.',
  ruledBroken: 'Followed, although it breaks a rule: {p}.',
  ruledUnmet: 'Not met: nothing the rules allow meets it.',
  ruledNowhere: 'Not met: the rules and the other decisions leave no other post.',
  ruledNobody:
    'Not met: {a} of {p} seats filled. Under the rules, limits and other decisions no more of the seats that come first can be filled.',
  ruledSuperseded: 'Replaced by decision number {p}.',
  ruledPostponed: 'Not decided: the plan is free to keep or to change it.',
  ruledDropped: 'Not followed: its person, post or unit is not in the data, or something is missing.',
  ruledAside: 'Not followed: this plan was made without following decisions.',
  optimalFollowing:
    'Proven best of the plans that follow the decisions, by these rules and data: no other of them has a larger value.',
  optimalFollowingWithin:
    'Proven best of the plans that follow the decisions, by these rules and data, within the limits asked for. Among arrangements of equal value the DUK order is not promised.',
  nearOptimalFollowing:
    'Of the plans that follow the decisions, by these rules, data and limits, the value of the plan is at most {gap} points below the largest. Among arrangements of equal value the DUK order is not promised.',
  unlawfulApprovals: 'Proposals that follow an approval although required rules are broken: {p}.',
  auditDecidedOn: 'Knows {a} {a|decision|decisions} of result P{p} and before.',
  auditContinues: 'Continues result P{p}, whose trail closes with the code {a}.',
  auditContinued: 'Result P{p} proposed NIP {a} for {b}.',
  auditDecision: 'Decision {p}: {a}; {b}.',
};
