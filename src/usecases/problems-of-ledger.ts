import { markerKey, parseRuling, placesOfDecisions, readAudit, readDecided, readDecisions } from '../book';
import type { PadanProblem } from '../domain';
import { cellAddress, type Grid } from '../sheets';

import type { DecidedData } from './entry-reader';
import { judgeDecisions } from './judge-decisions';
import { readDecisionsOf } from './read-decisions';
import type { WorkbookReading } from './read-workbook';

/** Approvals of earlier runs that were written on the rows of this one and have been blanked there, while the ledger has them still. */
const clearedDecisions = ({ sheets }: Pick<WorkbookReading, 'sheets'>): PadanProblem[] => {
  const decided = readDecisionsOf({ sheets });
  if (decided === null) return [];
  const { run, entries, continued } = decided;
  const gridOf = (id: 'audit' | 'ledger' | 'recommendations'): Grid | null =>
    sheets.find(({ marker }) => marker?.run === run && marker.key === markerKey(id))?.grid ?? null;
  const [audit, ledger, recommendations] = [gridOf('audit'), gridOf('ledger'), gridOf('recommendations')];
  if (audit === null || ledger === null || recommendations === null) return [];
  if ((readDecided(readAudit(audit))?.continued ?? null) === null) return [];
  const places = placesOfDecisions(recommendations);
  const stated = new Set(readDecisions(recommendations).map(({ nip }) => nip));
  return entries.flatMap((entry): PadanProblem[] => {
    const { nip, positionKey, sinceRun, number, decision } = entry;
    const place = places.get(nip);
    const isWritten = sinceRun < run && parseRuling(decision) === 'approve' && continued.posts[nip] === positionKey;
    if (!isWritten || place === undefined || stated.has(nip)) return [];
    const where = { sheet: recommendations.sheet, ...place };
    const params = { address: cellAddress(place.row, place.column), sheet: where.sheet, ledger: ledger.sheet, number };
    return [{ code: 'decision-cleared', severity: 'warns', where, params }];
  });
};

/**
 * What is wrong with the decisions a plan could follow, on the ledger and between the sheets: each only warns, because a plan that follows
 * none can be made all the same.
 */
export const problemsOfLedger = (
  reading: Pick<WorkbookReading, 'sheets'>,
  data: DecidedData,
): readonly PadanProblem[] => {
  const decided = readDecisionsOf(reading);
  if (decided === null) return [];
  const onRows = new Set(
    decided.entries.flatMap(({ source, where }) => (source === 'recommendations' ? [where.sheet] : [])),
  );
  const isToldOfRows = ({ code, where }: PadanProblem): boolean =>
    (code === 'decision-unknown' || code === 'decision-of-nobody') && onRows.has(where?.sheet);
  return [
    ...judgeDecisions(decided, data)
      .problems.filter((problem) => !isToldOfRows(problem))
      .map((problem) => ({ ...problem, severity: 'warns' as const })),
    ...clearedDecisions(reading),
  ];
};
