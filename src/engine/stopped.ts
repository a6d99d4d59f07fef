import type { PadanProblem } from '../domain';

/** The engine ended without an answer. */
export const stopped = (detail: string): PadanProblem => ({
  code: 'engine-stopped',
  severity: 'blocks',
  params: { detail },
});
