import { problemMessage } from '../../text';
import { DismissableBar } from '../parts/DismissableBar';
import { ProblemKinds } from '../parts/ProblemKinds';
import type { RunState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

import { useRunWords } from './use-words';

type Props = { readonly run: RunState; readonly actions: Pick<PaneActions, 'show' | 'dismissRun'> };

/** How the last run ended that wrote nothing, with what to do about it; it can be taken away. */
export const RunEnd = ({ run, actions }: Props) => {
  const texts = useTexts();
  const words = useRunWords();
  if (run.status === 'idle' || run.status === 'running' || run.status === 'asking') return null;
  const failure = run.status === 'failed' ? problemMessage(run.problem, texts) : null;
  const told =
    failure !== null
      ? `${failure.wrong} ${failure.remedy}`
      : run.status === 'blocked'
        ? texts.pane.blocked
        : run.status === 'cancelled'
          ? words.cancelled
          : words.discarded;
  const intent = failure !== null ? 'error' : run.status === 'blocked' ? 'warning' : 'info';
  return (
    <div>
      <DismissableBar intent={intent} dismiss={words.dismiss} onDismiss={actions.dismissRun}>
        {told}
      </DismissableBar>
      {run.status === 'blocked' && (
        <ProblemKinds problems={run.problems.filter(({ severity }) => severity === 'blocks')} onShow={actions.show} />
      )}
    </div>
  );
};
