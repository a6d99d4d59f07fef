import type { PadanProblem } from '../domain';

import type { DataState, PaneState, Step } from './pane-state';

/** How a step stands: behind one, with so many things to settle, to be worked on, or ahead. */
export type StepState =
  { readonly kind: 'done' } | { readonly kind: 'settle'; readonly count: number } | { readonly kind: 'now' | 'later' };

const DONE: StepState = { kind: 'done' };
const NOW: StepState = { kind: 'now' };
const LATER: StepState = { kind: 'later' };

type Read = Extract<DataState, { status: 'read' }>;

/** Problems beside the columns in doubt, which are asked about by cards of their own. */
export const problemsBesideDoubts = ({ intake, doubts }: Read): readonly PadanProblem[] =>
  intake.problems.filter(
    ({ code, where, params }) =>
      (code !== 'column-unsure' && code !== 'column-missing') ||
      !doubts.some(({ sheet, column, field }) =>
        sheet !== where?.sheet ? false : column === null ? field === params?.field : column.at === where.column,
      ),
  );

const isBlocking = ({ severity }: PadanProblem): boolean => severity === 'blocks';

/**
 * What a plan has to wait for: problems that stop it and columns it cannot do without, each once; those of single rows do not where such
 * rows are set aside.
 */
export const thingsInTheWay = (data: Read, setAside: boolean): number =>
  problemsBesideDoubts(data).filter((problem) => isBlocking(problem) && !(setAside && problem.where?.row !== undefined))
    .length + data.doubts.filter((doubt) => doubt.isBlocking).length;

/** What is in the way, and columns that are only in doubt. */
export const thingsToSettle = (data: Read): number =>
  problemsBesideDoubts(data).filter(isBlocking).length + data.doubts.length;

const settled = (count: number): StepState => (count === 0 ? DONE : { kind: 'settle', count });

const stateOfData = ({ data }: PaneState): StepState =>
  data.status === 'read' ? settled(thingsToSettle(data)) : data.status === 'failed' ? settled(1) : NOW;

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
