import type { ProgressListener } from '../kernel';

import { decideInstance } from './decide-instance';
import { buildInstance, type Instance } from './instance';
import type { PlanningInput } from './parties';

/** Instances without decisions, by the people they are about: as long as somebody keeps those, other decisions cost little. */
const kept = new WeakMap<PlanningInput['employees'], Instance>();

/** The instance of an input under its decisions. One of the same records and policy that was built before is used again. */
export const instanceOf = (input: PlanningInput, onProgress: ProgressListener<'rules' | 'score'>): Instance => {
  const { commitments = [], ...rest } = input;
  const known = kept.get(input.employees);
  const isKnown =
    known?.input.positions === input.positions &&
    known.input.positionOf === input.positionOf &&
    known.input.policy === input.policy &&
    known.input.asOf === input.asOf;
  const base = known !== undefined && isKnown ? known : buildInstance({ ...rest, commitments: [] }, onProgress);
  kept.set(input.employees, base);
  return commitments.length === 0 ? { ...base, input } : decideInstance(base, input);
};
