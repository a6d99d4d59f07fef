import type { seatWords as source } from '../id/seat-words';
import type { Words } from '../texts';

/** Words of the commands needs and seat: needs before a plan, and who can fill one post. */
export const seatWords: Words<typeof source> = {
  seatHeadline: '{post}, {unit}: {a} of {p} filled, {b} under the plan. Meeting the rules: {count}.',
  seatFit: 'Fit {a} becomes {b} ({p}).',
  seatLeaves: 'Leaves {post}, the place the plan gives: {a} becomes {b} of {p}.',
  seatChosen: 'Proposed by this plan.',
  seatCosts: 'If insisted on, the value of the plan falls by {p}.',
  seatCostsNothing: 'If insisted on, the value of the plan does not fall.',
  seatCostsAtLeast: 'If insisted on, the value of the plan falls by at least {p}.',
  seatNotPriced: 'What it does to the value of the plan was not computed.',
  seatMore: '{p} more meet the rules with a lower fit.',
  seatDrafted: 'This post is on no sheet yet: the plan was computed again with it.',
  seatUntil: 'Needed until {day}; whoever meets the rules only after it is not counted.',
  seatRetires: 'Retires on {day}, before this post ends.',
  seatContract: 'The contract ends on {day}, before this post ends.',
  seatSoon:
    'No longer barred by a rule within {months} {months|month|months} if all else stays: {p}, the earliest {a}:',
  seatSoonPartly:
    'No longer barred by a rule within {months} {months|month|months} if all else stays: {p}, of whom {count} only if data that do not exist yet turn out to meet the rules; the earliest {a}:',
  seatSoonIf:
    '{who} ({post}) from {day} at the earliest, if this is known by then and meets the rules: {facts}; barred today by {rules}.',
  seatSoonLine: '{who} ({post}) from {day} at the earliest; barred today by {rules}.',
  seatAskHow: 'Posts with an empty seat come first, the most urgent ahead. Nothing is written.',
  seatListed: 'A post on the sheets',
  seatUnlisted: 'A post that is on no sheet yet',
  seatPost: 'Post',
  seatOption: '{post} ({unit}): {a} of {p} filled',
  seatFind: 'Find candidates',
  seatFindNeeds: 'Fill in the name of the post, its unit and its type.',
  seatEnd: 'needed until',
  seatEndWrong: 'Write a day, for example 31/12/2027.',
  seatSheet: 'New post',
  seatCandidates: 'Who meets the rules today',
  seatNobody: 'Nobody meets the rules today.',
  seatLater: 'Who meets the rules soon',
  seatNobodyLater: 'Within {months} {months|month|months} nobody else meets the rules if all else stays.',
  needsHeadline:
    'As of {day}: {empty} of {seats} {seats|seat is|seats are} empty in {posts} {posts|post|posts}; {beyond} {beyond|person is|people are} beyond the need of the post.',
  needsRetiring: 'Retiring by the age limit of the present post',
  needsContracts: 'Contracts ending',
  needsWithin: '{count} within {months} {months|month|months}',
  needsAgencyLine: '{agency}: {a} of {p} filled, {empty} empty, {beyond} beyond',
};
