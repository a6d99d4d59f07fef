import { isoDate } from '../domain';
import type { PostNeed } from '../insight';
import { canonicalJson, hashOfJson, memoizeByObject } from '../kernel';
import type { Grid } from '../sheets';
import { fill, formatDate, formatWhole } from '../text';

import type { AuditEvent } from './audit-event';
import { UNFILLED_FACT } from './audit-facts';
import { findColumns } from './find-columns';
import { cellOf } from './find-table';
import { needsOfPlan } from './needs-of-plan';
import type { ReportInput } from './report-input';
import type { UnfilledBefore } from './unfilled-before';

const byPost = memoizeByObject(({ times }: UnfilledBefore): ReadonlyMap<string, number> => new Map(times));

/** On how many days in a row, this one among them, a post has had empty seats; null where none is empty today. */
export const daysUnfilled = (
  { position, emptyBefore }: PostNeed,
  { unfilled }: Pick<ReportInput, 'unfilled'>,
): number | null => (emptyBefore === 0 ? null : 1 + (unfilled ? (byPost(unfilled).get(position.id) ?? 0) : 0));

/** Days in a row by the key of the post, as a sheet of posts states them, wherever its rows and columns stand. */
export const readUnfilled = (grid: Grid): ReadonlyMap<string, number> => {
  const found = findColumns(grid, ['positionKey', 'emptySince']);
  const days = new Map<string, number>();
  if (found === null) return days;
  for (let row = found.headerRow + 1; row < grid.rows.length; row += 1) {
    const count = cellOf(grid, found, row, 'emptySince');
    const key = cellOf(grid, found, row, 'positionKey');
    if (typeof count === 'number' && Number.isInteger(count) && count > 0 && key !== null) days.set(String(key), count);
  }
  return days;
};

/** Says from which run the count of days goes on; the fact names the days carried over, so that none can be typed over unseen. */
export const unfilledEvents = ({ planned, unfilled, texts }: ReportInput): AuditEvent[] => {
  if (!unfilled) return [];
  const { run, asOf, statedDigest } = unfilled;
  const carried = needsOfPlan(planned).posts.flatMap((post): [string, number][] => {
    const days = (daysUnfilled(post, { unfilled }) ?? 1) - 1;
    return days === 0 ? [] : [[post.position.id, days]];
  });
  const digest = statedDigest ?? hashOfJson(carried.sort(([a], [b]) => (a < b ? -1 : 1)));
  return [
    {
      key: UNFILLED_FACT,
      fact: canonicalJson({ run, asOf: isoDate(asOf), posts: carried.length, digest }),
      sentence: fill(texts.sheets.labels.auditUnfilled, {
        p: run,
        a: formatDate(asOf),
        count: formatWhole(carried.length, texts),
      }),
    },
  ];
};
