import { Spinner } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';

import { succeed } from '../../kernel';
import { fill } from '../../text';
import type { PastPlan, PastSheet, RunComparison } from '../../usecases';
import { ProblemBar } from '../parts/ProblemBar';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { ChangesBody } from './ChangesBody';
import { changesOfPlan, changesOfRuns } from './shown-changes';
import { useAfterWords } from './use-after-words';
import { useLoaded } from './use-loaded';
import { ViewHead } from './ViewHead';

type Props = { readonly state: PaneState; readonly actions: PaneActions };

/** The newest plan and the one it continues, or else the one before it; null where there are not two. */
const newestPair = (history: readonly (PastPlan | PastSheet)[]): readonly [number, number] | null => {
  const plans = history.filter((one) => one.kind === 'plan');
  const newest = plans[0];
  const before = plans.find(({ run }) => run === newest?.continues) ?? plans[1];
  return newest && before ? [before.run, newest.run] : null;
};

/** A plan that is made and not written: only the button writes it. */
const Preview = ({ state, actions }: Props) => {
  const { texts, after } = useAfterWords();
  const { run } = state;
  if (run.status !== 'asking' || run.changes === null) return null;
  const footer: StepFooter = {
    line: fill(after.unwritten, { run: run.changes.former.run }),
    primary: { label: fill(after.use, { run: run.run }), onPress: () => actions.decide(true) },
    secondary: { label: after.discard, onPress: () => actions.decide(false) },
  };
  return (
    <StepFrame footer={footer} screen="changes">
      <ChangesBody changes={changesOfPlan(run.changes, run.run, run.plan, texts)} />
    </StepFrame>
  );
};

const Written = ({ state, actions }: Props) => {
  const { texts, after } = useAfterWords();
  const { data, place } = state;
  const { readHistory, compareRuns } = actions;
  const [before, then] = place.pair ?? [null, null];
  const decisions = data.status === 'read' ? data.decisions : 0;
  // What stands in the workbook is read again whenever the data have been.
  const load = useCallback(async () => {
    if (before !== null && then !== null) return compareRuns(before, then);
    const history = data.status === 'reading' ? succeed([]) : await readHistory();
    if (!history.ok) return history;
    const pair = newestPair(history.value);
    return pair === null ? succeed(history.value.some(({ kind }) => kind === 'plan')) : compareRuns(...pair);
  }, [before, compareRuns, data, readHistory, then]);
  const loaded = useLoaded<RunComparison | boolean>(load);
  const shown = useMemo(
    () => (loaded.status === 'ready' && typeof loaded.value === 'object' ? changesOfRuns(loaded.value, texts) : null),
    [loaded, texts],
  );
  const footer: StepFooter = {
    line: decisions > 0 ? after.planAgainLine : undefined,
    primary: { label: decisions > 0 ? after.planAgain : after.toRun, onPress: () => actions.go('run') },
  };
  return (
    <StepFrame footer={footer} screen="changes">
      {loaded.status === 'loading' && <Spinner size="tiny" label={after.loading} />}
      {loaded.status === 'failed' && <ProblemBar problem={loaded.problem} texts={texts} />}
      {shown !== null && <ChangesBody changes={shown} />}
      {loaded.status === 'ready' && loaded.value === true && (
        <ViewHead heading={after.changesNone} how={after.changesNoneHow} />
      )}
      {loaded.status === 'ready' && loaded.value === false && <ViewHead heading={after.noPlan} how={after.noPlanHow} />}
    </StepFrame>
  );
};

/** What a plan changes: the one that waits to be written, or else two that stand in the workbook. */
export const ChangesView = (props: Props) =>
  props.state.run.status === 'asking' && props.state.run.changes !== null ? (
    <Preview {...props} />
  ) : (
    <Written {...props} />
  );
