import type { PadanProblem } from '../domain';

import type { WorkbookChange, WorkbookSnapshot } from './ports';

const LOCKED: PadanProblem = { code: 'host-protected', severity: 'blocks' };

/** Why nothing can be changed in a workbook whose structure is protected; null in any other, and where nothing is to be changed. */
export const problemOfLock = (
  { isStructureLocked }: Pick<WorkbookSnapshot, 'isStructureLocked'>,
  changes: readonly WorkbookChange[],
): PadanProblem | null => (isStructureLocked && changes.length > 0 ? LOCKED : null);

/** What stands against writing into a workbook as a whole, told before anything is computed for it. */
export const problemsOfWriting = ({
  isSigned,
  isStructureLocked,
  remarks = [],
}: Pick<WorkbookSnapshot, 'isSigned' | 'isStructureLocked' | 'remarks'>): readonly PadanProblem[] => [
  ...(isStructureLocked ? [LOCKED] : []),
  ...(isSigned ? [{ code: 'host-signed', severity: 'warns' } as const] : []),
  ...remarks,
];

/** The problem that ends a job which would write; null when there is none. */
export const lockOf = (
  snapshot: Pick<WorkbookSnapshot, 'isSigned' | 'isStructureLocked' | 'remarks'>,
): PadanProblem | null => problemsOfWriting(snapshot).find(({ severity }) => severity === 'blocks') ?? null;
