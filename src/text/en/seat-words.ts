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
  seatUntil: 'Needed until {day}.',
  seatRetires: 'Retires on {day}, before this post ends.',
  seatContract: 'The contract ends on {day}, before this post ends.',
  seatSoon: 'No longer barred by a rule within {months} months if all else stays: {p}, the earliest {a}:',
  seatSoonPartly:
    'No longer barred by a rule within {months} months if all else stays: {p}, of whom {count} only if data that do not exist yet turn out to meet the rules; the earliest {a}:',
  seatSoonIf:
    '{who} ({post}) from {day} at the earliest, if this is known by then and meets the rules: {facts}; barred today by {rules}.',
  seatSoonLine: '{who} ({post}) from {day} at the earliest; barred today by {rules}.',
  needsHeadline:
    'As of {day}: {empty} of {seats} seats are empty in {posts} posts; {beyond} people are beyond the need of their posts.',
  needsRetiring: 'Retiring by the age limit of the present post',
  needsContracts: 'Contracts ending',
  needsWithin: '{count} within {months} months',
  needsAgencyLine: '{agency}: {a} of {p} filled, {empty} empty, {beyond} beyond',
};
