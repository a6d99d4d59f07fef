import { makeStyles, Spinner, Text } from '@fluentui/react-components';

import { fill } from '../../text';
import { ProblemBar } from '../parts/ProblemBar';
import { RemoveRun } from '../parts/RemoveRun';
import { StepFrame } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { ProposalsView } from '../review/ProposalsView';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

const useStyles = makeStyles({ stack: { display: 'flex', flexDirection: 'column', gap: '12px' } });

/** Fourth step: the proposals of a result with their decisions, or the way to a result. */
export const ReviewStep = ({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, frame } = texts;
  const { review, data } = state;
  const runs = data.status === 'read' ? data.runs : [];
  if (review.status === 'ready') return <ProposalsView result={review} state={state} actions={actions} />;
  if (review.status === 'reopening')
    return (
      <StepFrame footer={{}} screen="reopening">
        <Spinner label={pane.reopening} />
      </StepFrame>
    );
  const problem = review.status === 'failed' ? review.problem : null;
  const isNone = runs.length === 0;
  const primary = isNone
    ? { label: fill(frame.next, { step: pane.stepRun }), onPress: () => actions.go('run') }
    : { label: pane.reopen, onPress: actions.reopen };
  return (
    <StepFrame footer={{ primary }} screen="none">
      <div className={styles.stack}>
        {problem && <ProblemBar problem={problem} texts={texts} />}
        <Text>{isNone ? pane.reviewNone : fill(pane.resultThere, { run: Math.max(...runs) })}</Text>
        <RemoveRun runs={runs} onRemove={actions.removeRun} />
      </div>
    </StepFrame>
  );
};
