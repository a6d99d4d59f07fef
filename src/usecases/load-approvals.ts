import type { PadanProblem } from '../domain';
import type { Result } from '../kernel';

import type { JobRunner } from './engine-port';
import type { Workbook } from './ports';
import type { PriceOfApprovals } from './price-approvals';

/** What all approvals on the newest run cost together, told by an engine. A page loads what reads them when somebody asks. */
export const priceApprovalsLater = async (
  workbook: Workbook,
  engine: JobRunner,
): Promise<Result<PriceOfApprovals, PadanProblem>> => {
  const { readApprovals } = await import('./read-approvals');
  const asked = await readApprovals(workbook);
  return asked.ok ? engine.run('approvals', asked.value).answer : asked;
};
