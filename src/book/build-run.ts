import type { RunDraft } from '../sheets';
import { freeSheetName } from '../sheets';
import type { Texts } from '../text';

import { MARKED_SHEETS, RUN_SHEETS } from './registry';
import type { ReportInput, RunSheetNames, SheetId } from './report-input';

const WRITTEN = RUN_SHEETS.filter(({ when }) => when === 'run');

/** Sheets of a run in the order people read them. */
export const contentsOfRun = (): readonly SheetId[] => WRITTEN.map(({ id }) => id);

/** Names for the sheets of a run that no sheet of the workbook bears. */
export const nameRunSheets = (
  run: number,
  policySheetName: string,
  taken: readonly string[],
  { sheets }: Texts,
): RunSheetNames => {
  const used = [...taken];
  const names: Record<SheetId, string> = { ...sheets.names, policy: policySheetName };
  for (const { id } of MARKED_SHEETS) {
    names[id] = freeSheetName(`P${run} ${sheets.names[id]}`, used);
    used.push(names[id]);
  }
  return names;
};

/** All sheets of a run, in the order people read them. */
export const buildRun = (input: Omit<ReportInput, 'contents'>): RunDraft => {
  const whole: ReportInput = { ...input, contents: contentsOfRun() };
  return { run: input.identity.run, sheets: WRITTEN.map(({ draft }) => draft(whole)) };
};
