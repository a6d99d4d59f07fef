import type { PadanProblem } from '../domain';

import type { DecidedData } from './entry-reader';
import { problemsOfDecisions } from './problems-of-decisions';
import { problemsOfEntries } from './problems-of-entries';
import { problemsOfLedger } from './problems-of-ledger';
import { readDecisionsOf } from './read-decisions';
import type { WorkbookReading } from './read-workbook';

/** What people wrote on Padan's sheets: how many decisions, and what is wrong with them and with cells that were typed over. */
export const entriesOfWorkbook = (
  reading: WorkbookReading,
  data: DecidedData,
): { readonly decisions: number; readonly problems: readonly PadanProblem[] } => ({
  decisions: readDecisionsOf(reading)?.entries.length ?? 0,
  problems: [
    ...problemsOfEntries(reading),
    ...problemsOfDecisions(reading, data.employees),
    ...problemsOfLedger(reading, data),
  ],
});
