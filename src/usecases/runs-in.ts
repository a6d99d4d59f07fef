import { POLICY_KEY } from '../book';
import type { SheetInfo } from '../sheets';

/** Runs with sheets in the workbook, in the order they were made. */
export const runsIn = (sheets: readonly SheetInfo[]): readonly number[] =>
  [
    ...new Set(
      sheets.flatMap(({ marker }) => (marker && marker.run > 0 && marker.key !== POLICY_KEY ? [marker.run] : [])),
    ),
  ].sort((a, b) => a - b);
