import type { Grid, SheetDraft } from '../sheets';
import { fill, formatWhole, type Texts } from '../text';

import { findColumns } from './find-columns';
import { cellOf } from './find-table';

/** The sentence over the list of problems: how many block, how many warn. */
export const problemsNotice = (blocks: number, warns: number, texts: Texts): string =>
  fill(texts.sheets.labels.problemsNotice, { a: formatWhole(blocks, texts), p: formatWhole(warns, texts) });

const NOTICE_ROW = 1;

/**
 * The drafted list of problems under the sentence that counts the records of the list that stands. That one is sealed, and may
 * hold others than a list made today: a column the office adds is a warning more.
 */
export const withStandingCounts = (draft: SheetDraft, grid: Grid, texts: Texts): SheetDraft => {
  const found = findColumns(grid, ['severity']);
  if (found === null) return draft;
  const { labels } = texts.sheets;
  const words = grid.rows
    .slice(found.headerRow + 1)
    .map((_, index) => cellOf(grid, found, found.headerRow + 1 + index, 'severity'));
  const countOf = (word: string): number => words.filter((one) => one === word).length;
  const value = problemsNotice(countOf(labels.blocks), countOf(labels.warns), texts);
  return {
    ...draft,
    rows: draft.rows.map((cells, row) =>
      row === NOTICE_ROW
        ? cells.map((cell, column) => (column === 0 && cell !== null ? { ...cell, value } : cell))
        : cells,
    ),
  };
};
