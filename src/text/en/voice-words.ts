import type { voiceHeaders as idHeaders, voiceLabels as idLabels, voiceNames as idNames } from '../id/voice-words';
import type { Words } from '../texts';

/** Name of the sheet of voices. */
export const voiceNames: Words<typeof idNames> = {
  voices: 'Voices',
  talent: 'Talent',
};

/** Headers of the sheet of voices. */
export const voiceHeaders: Words<typeof idHeaders> = {
  voicePost: 'Post now',
  voiceTarget: 'Proposed for',
  voiceFrom: 'By whom',
  voiceSays: 'What',
  voiceDate: 'Said on',
  voiceCounts: 'How it counts',
  voicePrice: 'If honoured',
  voiceKey: 'Key of the voice',
  talentPerformance: 'Performance (talent)',
  talentPotential: 'Potential',
  talentBox: 'Box',
  talentFit: 'Fit now',
  talentBest: 'Best fit',
  talentWhere: 'In the post',
  talentMonths: 'Months in post',
  talentNotes: 'Notes on talent',
};

/** Sentences and words on the sheet of voices. */
export const voiceLabels: Words<typeof idLabels> = {
  voicesTitle: 'Voices: objections, consents and feedback',
  voicesNone: 'No proposal moves anybody who objects.',
  voicesUnpriced: '{p} {p|proposal moves|proposals move} somebody who objects; no plan honours all of them.',
  voicesUnwanted:
    '{p} {p|proposal moves|proposals move} somebody who objects. If all are honoured, the value of the plan falls by {loss} and {others} {others|other changes|others change}.',
  voiceBars: 'Bars the move (R46)',
  voiceRemarks: 'A remark on the proposal (R46)',
  voiceUnused: 'Not used (R46 is off)',
  voiceOverruled: 'Ended by the statement of {day}',
  voiceConsents: 'Stands',
  voiceWeighed: 'Scored, weight {p} of 1,000',
  voiceUnweighed: 'Not scored: its weight is 0',
  voiceUnsigned: 'Not scored: nobody signed it, or the person did',
  voiceUndated: 'Not scored: without a date',
  voiceLater: 'Not scored: its date is after that of the data',
  voiceNoEvidence: 'Not scored: from the public without evidence',
  voiceTooFew: 'Not scored: fewer than three gave one, or no evidence',
  voiceNotMoved: 'Not proposed to move',
  voiceOneself: 'The person',
  talentTitle: 'Talent: nine boxes and potential that is not used',
  talentNotice:
    'Boxes 7 to 9, and everybody of whom something is noted; it does not touch the plan. Performance: mean rating of two years; potential: its mark, or the JPM. Best fit: another post that rules and policy let the person take.',
  talentNoPerformance:
    '{p} {p|person without a rating of the last two years has|people without a rating of the last two years have} no box (column of performance).',
  talentNoPotential:
    '{p} {p|other without a mark of potential or a JPM has|others without a mark of potential or a JPM have} no box (column JPM or NILAI POTENSI).',
  talentShown: '{p} of {a} {a|person is|people are} shown.',
  talentBoxes: 'People in each box',
  talentBoxCount: 'Box {box}: {p}',
  talentPerformanceHigh: 'Performance from {a}',
  talentPerformanceMiddle: 'Performance {a} to <{p}',
  talentPerformanceLow: 'Performance below {p}',
  talentPotentialHigh: 'Potential from {a}',
  talentPotentialMiddle: 'Potential {a} to <{p}',
  talentPotentialLow: 'Potential below {p}',
  talentMisfit: 'fits another post far better',
  talentUnderUsed: 'potential is little used',
  talentHidden: 'hidden talent (low class)',
  talentLong: 'long in the post',
  talentNothing: 'Nothing to note.',
};
