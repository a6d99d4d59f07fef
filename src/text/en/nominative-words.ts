/** Name of the sheet for the committee. */
export const nominativeNames = { nominative: 'Nominative List' };

/** Column headers of the nominative list, on two lines where needed. */
export const nominativeHeaders = {
  nominativePerson: 'NAME\nNIP',
  nominativeRank: 'RANK\nEDUCATION',
  nominativeFrom: 'PRESENT POST\nUNIT',
  nominativeTo: 'NEW POST\nUNIT',
  nominativeClassFrom: 'OLD CLASS',
  nominativeClassTo: 'NEW CLASS',
  nominativeReason: 'GROUNDS',
  nominativeVerdict: 'COMMITTEE',
};

/** Words of the nominative list. */
export const nominativeLabels = {
  nominativeTitle: 'NOMINATIVE LIST OF PROPOSED TRANSFERS',
  nominativeOf: 'GOVERNMENT OF {blank}',
  nominativeAsOf: 'FOR THE PERFORMANCE APPRAISAL COMMITTEE, AS OF {day}',
  nominativeMinutes: 'Number of the minutes: {blank}',
  nominativeMeeting: 'Day of the meeting: {blank}',
  nominativeCount: '{p} people. For the meeting, not a decision; decisions are entered on the sheet {sheet}.',
  nominativeChair: 'Chair of the committee,',
  nominativeSecretary: 'Secretary,',
  nominativeNip: 'NIP {blank}',
};
