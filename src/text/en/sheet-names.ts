import type { sheetNames as idNames } from '../id/sheet-names';

import { evaluationNames } from './evaluation-titles';
import { needNames } from './need-words';
import { handoverNames } from './handover-words';
import { trainingNames } from './training-words';
import { effectNames } from './effect-words';
import { nominativeNames } from './nominative-words';
import { readyNames } from './ready-words';
import { voiceNames } from './voice-words';

/** Sheet names; the run's prefix is put in front. */
export const sheetNames: Readonly<Record<keyof typeof idNames, string>> = {
  policy: 'Padan Policy',
  summary: 'Summary',
  recommendations: 'Recommendations',
  ledger: 'Decisions',
  chains: 'Chains',
  scores: 'Score Breakdown',
  candidates: 'Candidates',
  emptySeats: 'Empty Seats',
  changes: 'Changes',
  scenarios: 'Scenarios',
  robustness: 'Robustness',
  proposals: 'Check of Proposals',
  fairness: 'Fairness',
  problems: 'Data Problems',
  data: 'Data Read',
  audit: 'Audit Trail',
  ...needNames,
  ...effectNames,
  ...nominativeNames,
  ...readyNames,
  ...voiceNames,
  ...trainingNames,
  ...evaluationNames,
  ...handoverNames,
};
