import { freeSheetName } from '../sheets';
import type { Texts } from '../text';

import { MARKED_SHEETS } from './registry';
import type { RunSheetNames, SheetId } from './report-input';

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
