import type { PadanProblem, Plan } from '../domain';
import { MAX_ROWS, type RunDraft } from '../sheets';

/** A sheet of results that is longer than a workbook can hold; null when there is none. */
export const findTooLong = (
  { sheets }: Pick<RunDraft, 'sheets'>,
  { transfers }: Pick<Plan, 'transfers'>,
): PadanProblem | null => {
  const long = sheets.find(({ rows }) => rows.length > MAX_ROWS);
  if (!long) return null;
  return {
    code: 'result-too-long',
    severity: 'blocks',
    params: { sheet: long.name, rows: long.rows.length, most: MAX_ROWS, transfers: transfers.length },
  };
};
