import type { RunDraft, SheetDraft } from '../sheets';
import { freeSheetName } from '../sheets';
import type { Texts } from '../text';

import { auditSheet } from './audit-sheet';
import { candidatesSheet } from './candidates-sheet';
import { dataSheet } from './data-sheet';
import { emptySeatsSheet } from './empty-seats-sheet';
import { fairnessSheet } from './fairness-sheet';
import { problemsSheet } from './problems-sheet';
import { recommendationsSheet } from './recommendations-sheet';
import type { ReportInput, RunSheetNames } from './report-input';
import { scoresSheet } from './scores-sheet';
import { summarySheet } from './summary-sheet';

/** Names for the sheets of a run that no sheet of the workbook bears. */
export const nameRunSheets = (
  run: number,
  policySheetName: string,
  taken: readonly string[],
  texts: Texts,
): RunSheetNames => {
  const used = [...taken];
  const free = (name: string): string => {
    const chosen = freeSheetName(`P${run} ${name}`, used);
    used.push(chosen);
    return chosen;
  };
  const { names } = texts.sheets;
  return {
    policy: policySheetName,
    summary: free(names.summary),
    recommendations: free(names.recommendations),
    scores: free(names.scores),
    candidates: free(names.candidates),
    emptySeats: free(names.emptySeats),
    fairness: free(names.fairness),
    problems: free(names.problems),
    data: free(names.data),
    audit: free(names.audit),
  };
};

/** All sheets of a run, in the order people read them. */
export const buildRun = (input: ReportInput): RunDraft => {
  const audit = auditSheet(input);
  const scores = scoresSheet(input);
  const sheets: SheetDraft[] = [
    summarySheet(input, audit.headHash),
    recommendationsSheet(input, scores.places, audit.decisionRange),
    scores.draft,
    candidatesSheet(input),
    emptySeatsSheet(input),
    fairnessSheet(input),
    problemsSheet(input),
    dataSheet(input),
    audit.draft,
  ];
  return { run: input.identity.run, sheets };
};
