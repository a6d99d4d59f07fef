import type {
  batchLabels as idBatchLabels,
  listLabels as idLabels,
  whatIfLabels as idWhatIfLabels,
} from '../id/list-words';

/** Words on the check of a list of proposals. */
export const listLabels: Readonly<Record<keyof typeof idLabels, string>> = {
  listGainsTooLittle: 'Fit gains too little (R38)',
  listLosesTooMuch: 'Fit falls too far (R39)',
  listNotLong: 'Outside the purpose: not long in post',
  listOtherTitle: 'Outside the purpose: another title',
  proposalsTitle: 'Check of proposals',
  proposalsNotice:
    'The list on sheet {sheet}, as of {a}. Every row is judged as things stand once the whole list is carried out, and weighed against the best plan.',
  listCounts:
    '{p} {p|row|rows} judged: {lawful} lawful, {after} lawful once others are dropped, {drop} to drop, {barred} against a rule.',
  listLawfulAll: 'The whole list is lawful.',
  listFewest: 'At least {count} {count|row|rows} must be dropped for the list to be lawful (proven).',
  listAtMost: 'With {count} {count|row|rows} dropped the list is lawful; proven are at least {least}.',
  listValue: 'Value of what stays on the list {list}; if all stay {stay}; best plan {best}.',
  listTogether:
    'The best plan with all that stays on the list is worth {loss} less than the best plan and puts {others} {others|other person|other people} elsewhere.',
  listTogetherFree:
    'All that stays on the list is in the best plan: it loses no value, and nobody else is placed elsewhere.',
  listTogetherNone: 'No plan within the limits asked for has all that stays on the list.',
  listAgainst: '{count} {count|row is|rows are} against decisions there are already.',
  listUnread: '{count} {count|row|rows} could not be judged; see what is wrong with them.',
  noProposals: 'There is no row that can be judged.',
  listLawful: 'Lawful',
  listAfterDrops: 'Lawful once others are dropped',
  listToDrop: 'Drop',
  listBarred: 'Not allowed',
  listRuled: 'Against a decision',
  listRevoke: 'Revoke the decision first, or drop the row. {best}',
  listRecorded: 'Recorded as Approve on {sheet}: {count} {count|row|rows}.',
  listKnown: 'Approved already: {count} {count|row|rows}.',
  listNotRecorded:
    'Not recorded: {unlawful} unlawful rows, {ruled} {ruled|row|rows} against decisions there are already.',
  clashRuling: 'against the decision {ruling} ({cell})',
  clashSeats: '{post} ({unit}): {heads} {heads|person|people} for {seats} {seats|seat|seats}',
  clashPostLeft: '{post} ({unit}) is left with {heads} {heads|person|people}, at least {least}',
  clashUnitLeft: '{unit} is left with {heads} {heads|person|people}, at least {least}',
  clashLeaving: '{count} {count|person leaves|people leave} {unit}, at most {most}',
  clashApart: 'has a conflict of interest and would share a unit with {person}',
  clashHeads: 'head and deputy leave together: {person}',
  clashMoves: 'the list has {count} {count|move|moves}, at most {most}',
  listAsPlanned: 'Keep. {best}',
  listKeep: 'May be kept. {best}',
  listKeepAfter: 'Keep; lawful once the rows that have to go are gone. {best}',
  listDrop: 'Drop it, or another row it clashes with in its place. {best}',
  listDropBarred: 'Drop it, or ask for a written exemption from {rules}. {best}',
  listBest: 'Best plan: {post} ({unit}).',
  listBestSame: 'As in the best plan.',
  listBestStays: 'Best plan: stays in the present post.',
  listNoSeat: 'no seat can be freed',
};

/** Words on the question what would be if. */
export const whatIfLabels: Readonly<Record<keyof typeof idWhatIfLabels, string>> = {
  whatIfFalls: 'The value of the plan falls by {by} points.',
  whatIfAtMost: 'The value of the plan falls by {by} points at most, by {least} at least.',
  whatIfRises: 'The value of the plan rises by {by} points.',
  whatIfSame: 'The value of the plan stays the same.',
  whatIfOfBest:
    'This answer is the best plan with that supposed and does not keep to result P{run}. Against the best plan, which is worth {more} more than this one, the value {change}.',
  whatIfOfBestFalls: 'falls by {by}',
  whatIfOfBestRises: 'rises by {by}',
  whatIfOfBestSame: 'stays the same',
  whatIfAnyway: 'Others whom the best plan puts elsewhere, with or without that supposed',
  whatIfGoes: '{person} to {post} ({unit})',
  whatIfStays: '{person} stays in {post} ({unit})',
  whatIfUnit: '{unit}: {now} {now|person|people} today, {planned} in the plan, {then} then; {seats} {seats|seat|seats}',
  whatIfStep: '{person} to {post}',
  whatIfEmptied: '{post} ({unit}) has {then} {then|person|people} then, not {planned}; {seats} {seats|seat|seats}',
  whatIfFilled: '{post} ({unit}) has {then} {then|person|people} then, not {planned}; {seats} {seats|seat|seats}',
  whatIfUnits: 'Units',
  whatIfChain: 'Chain',
  whatIfOthers: 'Others who change',
  whatIfPosts: 'Seats that change',
  approvalsPrice:
    'Price of {count} {count|approval|approvals} so far: the plan is worth {loss} points less than the best (proven: {least} at least); {others} {others|other person sits|other people sit} elsewhere.',
  approvalsNone: 'Nothing is approved yet on result P{run}.',
  approvalsImpossible: 'No plan within seats and limits has all {count} {count|approval|approvals}.',
  whatIfNothing: 'No other plan is possible, or the plan does not move this person.',
};

/** Words on the parts of a plan, on the sheet of chains. */
export const batchLabels: Readonly<Record<keyof typeof idBatchLabels, string>> = {
  batchesTitle: 'Parts that can be submitted by themselves',
  batchesNotice:
    'A refusal in one part touches no other. Inside a part, steps of a lower number take office first; those of one number at one time.',
  batchHeading: 'Part {batch}: {moves} {moves|move|moves}',
  batchTotal: 'worth {total} points',
  batchStep: 'Step {rank}',
  batchIfRefused: 'If refused',
  batchNothingFalls: 'nothing falls with it',
  batchFalls: 'falls with it: {numbers}',
  batchFallsAtMost: 'falls with it, at most: {numbers}',
};
