import {
  entriesOfRecommendations,
  factOfEntry,
  joinEntries,
  markerKey,
  postsOfAudit,
  readAudit,
  readLedger,
  untouchedRows,
  type Decided,
  type LedgerEntry,
} from '../book';
import type { ContinuedRun, PositionId } from '../domain';
import type { Place } from '../kernel';
import type { Grid } from '../sheets';
import type { Language } from '../text';

import { newestAudit } from './audit-facts';
import type { WorkbookReading } from './read-workbook';

const AUDIT_KEY = markerKey('audit');
const LEDGER_KEY = markerKey('ledger');
const RECOMMENDATIONS_KEY = markerKey('recommendations');

/** Decisions on rows that are still about whom and what they were written about; others are told by `problemsOfEntries`. */
const entriesOnRows = (grid: Grid, ...rest: [number, ReadonlyMap<string, string>, Language]): LedgerEntry[] => {
  const isUntouched = untouchedRows(grid);
  return entriesOfRecommendations(grid, ...rest).filter(({ where: { row } }) => row === undefined || isUntouched(row));
};

type Sheets = Pick<WorkbookReading, 'sheets'>;

/**
 * Decisions on the ledger and the recommendations of a run, with the run itself as one that can be continued; null where its audit sheet was
 * not read.
 */
export const readDecisionsOfRun = (
  { sheets }: Sheets,
  run: number,
): (Decided & { readonly continued: ContinuedRun }) | null => {
  const gridOf = (key: string): Grid | null =>
    sheets.find(({ marker }) => marker?.run === run && marker.key === key)?.grid ?? null;
  const audit = gridOf(AUDIT_KEY);
  if (audit === null) return null;
  const trail = readAudit(audit);
  const language = trail.facts.get('language') === 'en' ? 'en' : 'id';
  const posts = postsOfAudit(trail);
  const [ledger, recommendations] = [gridOf(LEDGER_KEY), gridOf(RECOMMENDATIONS_KEY)];
  const head = trail.lines.at(-1)?.hash ?? '';
  return {
    run,
    entries: joinEntries(
      ledger === null ? [] : readLedger(ledger, run, language),
      recommendations === null ? [] : entriesOnRows(recommendations, run, posts, language),
    ),
    continued: { run, head, posts: Object.fromEntries(posts) as Readonly<Record<string, PositionId>> },
  };
};

/** Decisions on the newest run, which must have been read with `wantForDecisions`; null without a run. */
export const readDecisionsOf = (reading: Sheets): ReturnType<typeof readDecisionsOfRun> => {
  const audit = newestAudit(reading.sheets);
  return audit === null ? null : readDecisionsOfRun(reading, audit.run);
};

/** The first decision that is another in the second reading, or came or went; null where they are alike. */
export const findChangedDecision = (before: Sheets, after: Sheets): Place | null => {
  const [was, is] = [readDecisionsOf(before)?.entries ?? [], readDecisionsOf(after)?.entries ?? []];
  for (let index = 0; index < Math.max(was.length, is.length); index += 1) {
    const [one, other] = [was[index], is[index]];
    if (one && other && factOfEntry(one) === factOfEntry(other)) continue;
    return (other ?? one)?.where ?? null;
  }
  return null;
};
