import type { personWords as source } from '../id/person-words';
import type { Words } from '../texts';

/** Words of the page about one employee and of the pack on an objection. */
export const personWords: Words<typeof source> = {
  personTitle: 'About {name}',
  objectionTitle: 'Pack on an objection: {name}',
  personNotice:
    'This page is for the employee it is about: what Padan has read of the employee, what was computed, and why (UU 27/2022 on the protection of personal data). Nothing of other people is on it.',
  objectionNotice:
    'SECRET, for the official who decides the objection. This pack holds data of other people; do not hand it to the employee.',
  notDecided:
    'What is proposed here was computed; it is no decision. The competent official (PPK) decides, after the TPK has met and BKN has given its technical view.',
  run: 'Result P{p}, data as of {day}.',

  outcomeHead: 'What is proposed',
  stays: 'This plan does not move {name}: stays as {post} in {unit}.',
  moves: 'This plan proposes that {name} moves from {post} in {unit} to {newPost} in {newUnit}.',
  why: 'Reason',
  decisionsHead: 'Decisions',
  noDecision: 'No decision is on record yet.',
  decision: 'Decision',
  about: 'About',
  official: 'Official',
  day: 'Date',
  reason: 'Reason',
  letter: 'Letter',
  writtenAt: 'Recorded at',

  readHead: 'Data that were read',
  fact: 'Fact',
  value: 'Value',
  cell: 'Cell',
  wholeRow: '{sheet}, row {row}',
  others: '{p} {p|other person|other people}',
  unknown: '(not in the data)',

  rulesHead: 'Rules that were checked',
  rulesOfMove: 'For the move to {post}, {unit}:',
  rulesAtHome: 'Those about the person, whatever the post:',
  rulesUnsaid: '{p} other rules were checked and have nothing to do with it.',
  rule: 'Rule',
  verdict: 'Finding',
  facts: 'Rests on',
  basis: 'Basis',
  passes: 'met',
  bars: 'not met, bars the move',
  flagged: 'not met, noted',
  unchecked: 'could not be checked',
  exempted: 'exempted by letter',

  scoreHead: 'Fit',
  criterion: 'Criterion',
  now: 'Now',
  there: 'In the proposed post',
  part: '{score} x {weight}/{base} = {part}',
  leftOut: 'no data, left out',
  total: 'TOTAL',

  nearHead: 'The nearest other posts, and what would change it',
  nearNotice: 'In the order of rules that bar the move, fewest first, then of fit.',
  noOther: 'There is no other post in the data.',

  correctHead: 'Putting data right, and objecting',
  correct:
    'Wrong data are put right in the cell named above; a plan made after that uses the right ones. Data that are not named above were not read.',
  contact: 'To be told to',
  until: 'Not later than',
  answered: 'Answered by, and when',

  withoutHead: 'If this move is called off',
  withoutNone: 'No move is proposed, so there is none to call off.',
  rivalsHead: 'Others for {post}, {unit}',
  rivals: 'Candidate',
  fit: 'Fit',
  outcome: 'Outcome',
  why2: 'Why',

  told: 'Page written: {read} facts read, {rules} rules, {near} nearest posts.',
};
