import { makeStyles, MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import { useState } from 'react';

import { scenarioLetter } from '../../book';
import { fill } from '../../text';
import type { ScenarioComparison } from '../../usecases';
import { ProblemBar } from '../parts/ProblemBar';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState, ScenariosState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { ScenarioAgreement } from './ScenarioAgreement';
import { ScenarioPicker } from './ScenarioPicker';
import { ScenarioTable } from './ScenarioTable';
import { MOST_PICKED, pickedAfter } from './ticks';
import { useAfterWords } from './use-after-words';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  progress: { marginTop: '16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  told: { marginBottom: '16px' },
});

type Props = { readonly state: PaneState; readonly actions: PaneActions };

const Progress = ({ scenarios }: { readonly scenarios: Extract<ScenariosState, { status: 'planning' }> }) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  const { done, total } = scenarios;
  const words = fill(after.scenariosWorking, { done: Math.min(done + 1, total), total });
  return (
    <div className={styles.progress}>
      <Text role="status" aria-live="polite">
        {words}
      </Text>
      <ProgressBar aria-label={words} value={done / total} />
    </div>
  );
};

type ComparedProps = {
  readonly comparison: ScenarioComparison;
  readonly isBehind: boolean;
  readonly actions: PaneActions;
};

const Compared = ({ comparison, isBehind, actions }: ComparedProps) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  const { scenarios, sheet } = comparison;
  const [chosen, setChosen] = useState(0);
  const [asked, setAsked] = useState<readonly number[]>(() => scenarios.slice(0, MOST_PICKED).map((_, index) => index));
  const picked = [...asked].sort((a, b) => a - b);
  const choose = (index: number): void => {
    setChosen(index);
    setAsked(pickedAfter(asked, index, true));
  };
  const footer: StepFooter = {
    line: sheet === null ? after.scenarioUseLine : fill(after.scenarioWritten, { sheet }),
    primary: {
      label: fill(after.scenarioUse, { letter: scenarioLetter(chosen) }),
      onPress: () => actions.takeScenario(chosen, (name, sheet) => fill(after.scenarioUsed, { name, sheet })),
    },
    secondary:
      sheet === null
        ? { label: after.scenarioWrite, onPress: () => actions.compareScenarios(true) }
        : { label: after.scenariosAgain, onPress: () => actions.compareScenarios(false) },
  };
  return (
    <StepFrame footer={footer} screen="scenarios">
      {isBehind && (
        <MessageBar className={styles.told} intent="warning" layout="multiline">
          <MessageBarBody>{after.scenariosBehind}</MessageBarBody>
        </MessageBar>
      )}
      <ViewHead heading={after.scenariosChoose} how={after.scenariosChooseHow} />
      <ScenarioPicker
        comparison={comparison}
        chosen={chosen}
        picked={picked}
        onChoose={choose}
        onPick={(index, isPicked) => setAsked(pickedAfter(asked, index, isPicked))}
      />
      <ScenarioTable comparison={comparison} picked={picked} chosen={chosen} />
      <ScenarioAgreement comparison={comparison} picked={picked} />
    </StepFrame>
  );
};

/** Several plans on the same data side by side: choice, measures, and what they agree on. */
export const ScenariosView = ({ state, actions }: Props) => {
  const { texts, after } = useAfterWords();
  const { scenarios, data } = state;
  if (scenarios.status === 'compared')
    return <Compared comparison={scenarios.comparison} isBehind={scenarios.isBehind} actions={actions} />;
  const isPlanning = scenarios.status === 'planning';
  const why = isPlanning ? after.scenariosWait : data.status === 'read' ? undefined : after.scenariosUnread;
  const footer: StepFooter = {
    primary: {
      label: after.scenariosStart,
      onPress: () => actions.compareScenarios(false),
      disabledBecause: why,
    },
  };
  return (
    <StepFrame footer={footer} screen="scenarios">
      {scenarios.status === 'failed' && <ProblemBar problem={scenarios.problem} texts={texts} />}
      <ViewHead heading={after.scenariosAsk} how={after.scenariosHow} />
      {isPlanning && <Progress scenarios={scenarios} />}
    </StepFrame>
  );
};
