import { markerKey, strandedDecisions, type StrandedDecision } from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress, type Grid } from '../sheets';

import { newestAudit } from './audit-facts';
import type { WorkbookReading } from './read-workbook';

const CODES = {
  added: 'decision-on-added-row',
  column: 'decision-without-column',
  changed: 'decision-on-changed-row',
} as const;

const problemOf = (
  { sheet }: Grid,
  { row, column, decision, nip, fault }: StrandedDecision,
  severity: PadanProblem['severity'],
): PadanProblem => {
  const header = fault.kind === 'added' ? '' : fault.header;
  return {
    code: CODES[fault.kind],
    severity,
    where: { sheet, row, column },
    value: decision,
    params: { address: cellAddress(row, column), sheet, decision, nip, header },
  };
};

/**
 * Filled decision cells of the newest run that cannot be followed, because what they are about can no longer be told. They block a plan that
 * follows decisions, lest one be lost; elsewhere they warn. Needs what `wantForDecisions` wants.
 */
export const lostDecisions = (
  { sheets }: Pick<WorkbookReading, 'sheets'>,
  severity: PadanProblem['severity'],
): readonly PadanProblem[] => {
  const run = newestAudit(sheets)?.run;
  return (['recommendations', 'ledger'] as const).flatMap((kind) => {
    const key = markerKey(kind);
    const grid = sheets.find(({ marker }) => marker?.run === run && marker?.key === key)?.grid ?? null;
    return grid === null ? [] : strandedDecisions(grid, kind).map((cell) => problemOf(grid, cell, severity));
  });
};
