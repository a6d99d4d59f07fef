import type { needHeaders as idHeaders, needLabels as idLabels, needNames as idNames } from '../id/need-words';
import type { Words } from '../texts';

/** Names of the sheets on needs. */
export const needNames: Words<typeof idNames> = {
  needs: 'Needs',
  postNeeds: 'Needs by Post',
  professionNeeds: 'Needs by Profession',
  agencyNeeds: 'Agencies',
  horizon: 'Three Years',
};

/** Headers of the sheets on needs. */
export const needHeaders: Words<typeof idHeaders> = {
  level: 'Level',
  jobClass: 'Class',
  importance: 'Importance',
  needSeats: 'K',
  filledBefore: 'B before',
  filledAfter: 'B after',
  gapBefore: '+/- before',
  gapAfter: '+/- after',
  gapChange: 'People +/-',
  needState: 'State after',
  beyondBefore: 'Beyond before',
  beyondAfter: 'Beyond after',
  retire12: 'Retiring ≤ 12 months',
  retire24: 'Retiring ≤ 24 months',
  retire36: 'Retiring ≤ 36 months',
  retireAfter12: 'Retiring ≤ 12 months after the plan',
  retireAfter24: 'Retiring ≤ 24 months after the plan',
  retireAfter36: 'Retiring ≤ 36 months after the plan',
  contract12: 'Contract ends ≤ 12 months',
  contract24: 'Contract ends ≤ 24 months',
  contract36: 'Contract ends ≤ 36 months',
  emptySince: 'Empty in a row',
  profession: 'Profession or post',
  postCount: 'Number of posts',
  movableInside: 'Can be met by surplus',
  unitCount: 'Units',
  mayCome: 'May come from outside',
  goingOut: 'Leaving in the plan',
  comingIn: 'Coming in the plan',
  untilDay: 'Before the day',
  retiring: 'Retire, present post',
  retiringAfter: 'Retire, post in the plan',
  contractsEnding: 'Contract ends',
  freeToMove: 'Long enough in post (R1)',
  tooLong: 'Too long in post (R2)',
  emptyThen: 'Seats empty at its end',
  rowKind: 'Kind of row',
  needTotal: 'Total',
  levelLeaders: 'JPT, Adm.',
  levelSupervisors: 'Peng-awas',
  levelSenior: 'Madya, Utama',
  levelMuda: 'Ahli Muda',
  levelPertama: 'Ahli Pertama',
  levelMahir: 'Mahir, Peny.',
  levelTerampil: 'Teram-pil',
  levelClerks: 'Pelak-sana',
};

/** Titles, sentences and words on the sheets on needs. */
export const needLabels: Words<typeof idLabels> = {
  needsTitle: 'Needs by unit and level',
  needsNotice:
    'Figures: people less seats needed (minus = short). Left before the plan, right after it. Blank: no post of that level.',
  needsAgenciesOnly: 'Too many units for one sheet ({p}); {sheet} has them post by post.',
  needsBefore: 'Before the plan',
  needsAfter: 'After the plan',
  needsBeforeShort: 'before',
  needsAfterShort: 'after',
  needsUrgent: 'Most urgent needs',
  needsShown: '{p} of {a} {a|post|posts}',
  needsFilled: '{a} of {p} filled',
  needsRetireSoon: 'Retiring within 12 months by the age limit of the present post: {p}.',
  compareNeeds:
    'Seats empty before the plan: {a} -> {b}; {opened} opened, {closed} closed; {p} {p|post is|posts are} still short.',
  comparePeople: 'People: {came} came, {left} left. Posts: {a} added, {b} gone.',
  horizonTitle: 'Three years ahead',
  horizonNotice:
    'A row is a month. Seats empty after the plan: {a}; in a year {b} if nobody comes. Time in post: only of those who are not moved.',
  horizonUnknown: 'Without a date of birth: {a}; without a date of the post: {b}.',
  horizonPast: 'Up to this day',
  needsNothing: 'There are no posts.',
  postNeedsTitle: 'Needs by post',
  postNeedsNotice:
    'The most urgent on top. K = seats needed by the list of posts, B = people there, +/- = B less K: minus means short.',
  postNeedsAges:
    '{p} {p|person without a date of birth is|people without a date of birth are} not counted as retiring.',
  stateThirdEmpty: 'A third empty',
  stateShort: 'Short',
  stateAgain: '({p} in a row)',
  postNeedsSince: 'Empty in a row goes on from P{p} ({a}).',
  postNeedsFirst: 'Empty in a row is counted from this result on.',
  auditUnfilled: 'Counts on from P{p} (as of {a}): {count} {count|post still has|posts still have} empty seats.',
  stateFull: 'Full',
  stateBeyond: 'Beyond',
  firstPriority: 'Priority 1',
  professionNeedsTitle: 'Needs by profession',
  professionNeedsNotice:
    'The largest shortage on top. Can be met by surplus: empty seats that people of crowded posts of the same profession may take under the rules in use.',
  agencyNeedsTitle: 'Needs by agency',
  agencyNeedsNotice:
    'May come from outside: people of other agencies who under the rules may take at least one empty seat here. People are counted from the employees and the stated bezetting.',
  needTotal: 'Total',
  noAgency: '(without agency)',
};
