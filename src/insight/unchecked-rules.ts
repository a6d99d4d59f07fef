import type { RuleId, Verdict } from '../domain';

/** A rule that could not be checked: for how many of how many moves, what the workbook lacks, and one verdict that says why. */
export type UncheckedRule = {
  readonly rule: RuleId;
  readonly moves: number;
  readonly of: number;
  /** At least half of all moves, so that a reader must hear of it first. */
  readonly isForMany: boolean;
  /** Facts that are missing, those missing most often first. */
  readonly missing: readonly string[];
  readonly example: Verdict;
};

/** Rules that could not be checked, given the verdicts on each move; those of most moves first. */
export const countUnchecked = (verdicts: readonly (readonly Verdict[])[]): readonly UncheckedRule[] => {
  const found = new Map<RuleId, { readonly example: Verdict; moves: number; readonly missing: Map<string, number> }>();
  for (const verdict of verdicts.flat()) {
    if (verdict.status !== 'not-checked') continue;
    const count = found.get(verdict.rule) ?? { example: verdict, moves: 0, missing: new Map<string, number>() };
    found.set(verdict.rule, count);
    count.moves += 1;
    for (const { key, value } of verdict.facts)
      if (key === 'missing') count.missing.set(String(value), (count.missing.get(String(value)) ?? 0) + 1);
  }
  return [...found]
    .map(([rule, { example, moves, missing }]) => ({
      rule,
      moves,
      of: verdicts.length,
      isForMany: moves * 2 >= verdicts.length,
      missing: [...missing].sort(([, a], [, b]) => b - a).map(([key]) => key),
      example,
    }))
    .sort((a, b) => b.moves - a.moves);
};
