import type { CivilDate, PadanProblem } from '../domain';
import { succeed, type Result } from '../kernel';

import type { DraftedPost } from './drafted-post';
import type { Workbook } from './ports';
import { readWorkbook } from './read-workbook';

/** A post that stands on no sheet, out of a file with one row of a sheet of posts; `file` names its cells. */
export const readDraftedFile = async (
  workbook: Workbook,
  file: string,
  until: CivilDate | null,
): Promise<Result<DraftedPost, PadanProblem>> => {
  const reading = await readWorkbook(workbook);
  if (!reading.ok) return reading;
  const grids = reading.value.grids.map((grid) => ({ ...grid, sheet: `[${file}]${grid.sheet}` }));
  return succeed({ grids, choices: {}, until });
};
