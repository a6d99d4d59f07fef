import type { PaneState } from '../pane-state';
import { NothingScreen } from '../run/NothingScreen';
import { PreviewScreen } from '../run/PreviewScreen';
import { ReadyScreen } from '../run/ReadyScreen';
import { RunningScreen } from '../run/RunningScreen';
import type { PaneActions } from '../use-pane';

type Props = { readonly state: PaneState; readonly actions: PaneActions; readonly clock: () => number };

/** Third step: what will happen, the calculation with its stages, and the plan before it is written. */
export const RunStep = ({ state, actions, clock }: Props) => {
  const { run } = state;
  if (run.status === 'running') return <RunningScreen run={run} clock={clock} actions={actions} />;
  if (run.status !== 'asking') return <ReadyScreen state={state} actions={actions} />;
  return run.plan.transfers.length === 0 && run.changes === null ? (
    <NothingScreen run={run} state={state} actions={actions} />
  ) : (
    <PreviewScreen run={run} state={state} actions={actions} />
  );
};
