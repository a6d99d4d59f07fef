/** Counts of people under a name, several kinds of them side by side. */
export type CountRow<Name> = { readonly name: Name; readonly counts: readonly number[] };

/** Rows of which none tells of a few people: those kept as they are, and the sum of all others, of which there are two at least. */
export type MergedRows<Name> = {
  readonly kept: readonly CountRow<Name>[];
  /** Null where nothing had to be merged. */
  readonly others: { readonly members: readonly CountRow<Name>[]; readonly counts: readonly number[] } | null;
};

/** Whether a count is of somebody, but of fewer people than may be told. */
export const isSmallCount = (count: number, smallest: number): boolean => count > 0 && count < smallest;

const hasSmall = (counts: readonly number[], smallest: number): boolean =>
  counts.some((count) => isSmallCount(count, smallest));

const sumOf = (rows: readonly CountRow<unknown>[], width: number): number[] =>
  Array.from({ length: width }, (_, column) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));

const sizeOf = ({ counts }: CountRow<unknown>): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Merges rows that tell of fewer people than `smallest` into one, and the smallest other rows with them until that one row may be told: it has
 * two members at least and no small count of its own. Whoever takes the kept rows off a total finds the sum of the others and none of
 * them. Rows without anybody tell of nobody and are drawn in only where no others are left. `hidden` are merged in any case: another list of the
 * same rows does not tell them either. O(rows log rows).
 */
export const mergeSmall = <Name>(
  rows: readonly CountRow<Name>[],
  smallest: number,
  hidden: ReadonlySet<Name> = new Set(),
): MergedRows<Name> => {
  const width = rows[0]?.counts.length ?? 0;
  const members = rows.filter(({ name, counts }) => hidden.has(name) || hasSmall(counts, smallest));
  if (members.length === 0) return { kept: rows, others: null };
  const chosen = new Set(members);
  const rest = rows
    .filter((row) => !chosen.has(row))
    .sort((a, b) => Number(sizeOf(a) === 0) - Number(sizeOf(b) === 0) || sizeOf(a) - sizeOf(b));
  const counts = sumOf(members, width);
  for (const row of rest) {
    if (chosen.size > 1 && !hasSmall(counts, smallest)) break;
    chosen.add(row);
    row.counts.forEach((count, column) => (counts[column]! += count));
  }
  return {
    kept: rows.filter((row) => !chosen.has(row)),
    others: { members: rows.filter((row) => chosen.has(row)), counts },
  };
};
