import { columnLetters, quoteSheetName } from '../../sheets';
import type { CriterionId } from '../../domain';

import { columnIndex } from './columns';
import type { PolicyLayout } from './layout';

/** 0-based columns of a policy sheet that formulas look weights up in. */
export type WeightColumns = { readonly keys: number; readonly weights: number };

/** Where a sheet that Padan has just written has them. */
export const WRITTEN_WEIGHT_COLUMNS: WeightColumns = { keys: columnIndex('key'), weights: columnIndex('number') };

/** Where a sheet of this layout has them. */
export const weightColumnsOf = ({ columnOf }: PolicyLayout): WeightColumns => ({
  keys: columnOf('criteria', 'key'),
  weights: columnOf('criteria', 'number'),
});

/**
 * Formula of a criterion's weight, in whole thousandths, found on the policy sheet by its key: sorted rows, and rows and columns
 * put between, leave it right. Whole columns are named, so that a row more changes nothing in it.
 */
export const weightFormula = (
  policySheetName: string,
  criterion: CriterionId,
  { keys, weights }: WeightColumns = WRITTEN_WEIGHT_COLUMNS,
): string => {
  const whole = (column: number): string => {
    const letters = columnLetters(column);
    return `${quoteSheetName(policySheetName)}!$${letters}:$${letters}`;
  };
  return `INDEX(${whole(weights)},MATCH("${criterion}",${whole(keys)},0))`;
};
