import type { Intake } from '../intake';

import type { PaneState, Step } from './pane-state';

/** How a step stands: behind one, with so many things to settle, to be worked on, or ahead. */
export type StepState =
  { readonly kind: 'done' } | { readonly kind: 'settle'; readonly count: number } | { readonly kind: 'now' | 'later' };

const DONE: StepState = { kind: 'done' };
const NOW: StepState = { kind: 'now' };
const LATER: StepState = { kind: 'later' };

/** Doubtful columns, and what must be mended; a doubtful column that must be settled counts once. */
export const thingsToSettle = ({ problems }: Intake): number =>
  problems.filter(({ severity, code }) => severity === 'blocks' || code === 'column-unsure').length;

const settled = (count: number): StepState => (count === 0 ? DONE : { kind: 'settle', count });

const stateOfData = ({ data }: PaneState): StepState =>
  data.status === 'read' ? settled(thingsToSettle(data.intake)) : data.status === 'failed' ? settled(1) : NOW;

/** How every step stands, as the step bar shows it; pure. */
export const stepStates = (state: PaneState): Readonly<Record<Step, StepState>> => {
  const { data, review, visited } = state;
  const own = stateOfData(state);
  if (data.status !== 'read') return { data: own, policy: LATER, run: LATER, review: LATER };
  const hasRun = data.runs.length > 0;
  const isBlocked = !state.setAside && data.intake.problems.some(({ severity }) => severity === 'blocks');
  return {
    data: own,
    policy: data.policySheet !== null || hasRun || visited.includes('policy') ? DONE : NOW,
    run: hasRun ? DONE : isBlocked ? LATER : NOW,
    review: hasRun || review.status !== 'none' ? NOW : LATER,
  };
};
