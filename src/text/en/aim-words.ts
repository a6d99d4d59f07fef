/** Column headers of aims on the summary. */
export const aimHeaders = { target: 'Target' };

/** The office's aims and the plan's key figures. */
export const aimLabels = {
  summaryTitleOf: 'Summary of the transfer plan: {name}',
  aims: 'Aims and key figures',
  aimServiceFilled: 'Functional seats (all ladders) filled',
  aimRemoteFilled: 'Seats in remote places filled',
  aimWishesMet: 'Wishes of employees met',
  aimUnwantedMoves: 'Moved against an objection (people)',
  aimTests: 'Tests to enter a functional post (people)',
  aimWomenGap: 'Women: who could move, who moves',
  aimLeast: '≥ {p}',
  aimMost: '≤ {p}',
  aimGap: '± {p}',
  aimMet: 'met',
  aimMissed: 'missed',
  aimUnknown: 'no data',
};
