import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';

import { sheetsOfRun } from '../../book';
import { parseIsoDate } from '../../domain';
import { fill, formatWhole, problemMessage } from '../../text';
import { ProblemList } from '../parts/ProblemList';
import { StepFrame } from '../parts/StepFrame';
import type { PaneState, RunState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

/** Both know what is said of a result; neither is needed before there is one. */
const ChangesCard = lazy(async () => ({ default: (await import('../parts/ChangesCard')).ChangesCard }));
const ScenariosCard = lazy(async () => ({ default: (await import('../parts/ScenariosCard')).ScenariosCard }));

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

const useElapsedSeconds = (isRunning: boolean, clock: () => number): number => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    const start = clock();
    setSeconds(0);
    const timer = setInterval(() => setSeconds(Math.floor((clock() - start) / 1000)), 500);
    return () => clearInterval(timer);
  }, [clock, isRunning]);
  return seconds;
};

type ProgressProps = {
  readonly run: Extract<RunState, { status: 'running' }>;
  readonly seconds: number;
};

const RunProgress = ({ run, seconds }: ProgressProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const stage = texts.cli.stages[run.stage];
  return (
    <div className={styles.progress}>
      <Text weight="semibold" role="status" aria-live="polite">
        {pane.running}: {stage}
      </Text>
      <ProgressBar aria-label={stage} {...(run.total > 1 ? { value: run.done / run.total } : {})} />
      <Text size={200} className={styles.muted}>
        {run.total > 1
          ? `${fill(pane.progressOf, { done: formatWhole(run.done, texts), total: formatWhole(run.total, texts) })} · `
          : ''}
        {fill(pane.elapsed, { seconds })}
      </Text>
    </div>
  );
};

type RunProps = {
  readonly run: RunState;
  readonly seconds: number;
  readonly actions: PaneActions;
};

/** The progress of a run, and what it changes where somebody is asked. */
const RunUnderWay = ({ run, seconds, actions }: RunProps) => {
  if (run.status === 'running') return <RunProgress run={run} seconds={seconds} />;
  if (run.status === 'asking')
    return (
      <Suspense fallback={null}>
        <ChangesCard run={run} onDecide={actions.decide} />
      </Suspense>
    );
  return null;
};

const RunEnd = ({ run, onShow }: { readonly run: RunState; readonly onShow: PaneActions['show'] }) => {
  const texts = useTexts();
  const { pane } = texts;
  return (
    <>
      {(run.status === 'cancelled' || run.status === 'discarded') && (
        <MessageBar intent="info">
          <MessageBarBody>{run.status === 'cancelled' ? pane.cancelled : pane.discarded}</MessageBarBody>
        </MessageBar>
      )}
      {run.status === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {problemMessage(run.problem, texts).wrong} {problemMessage(run.problem, texts).remedy}
          </MessageBarBody>
        </MessageBar>
      )}
      {run.status === 'blocked' && (
        <>
          <MessageBar intent="warning">
            <MessageBarBody>{pane.blocked}</MessageBarBody>
          </MessageBar>
          <ProblemList problems={run.problems.filter(({ severity }) => severity === 'blocks')} onShow={onShow} />
        </>
      )}
    </>
  );
};

type Props = { readonly state: PaneState; readonly actions: PaneActions; readonly clock: () => number };

/** What a run may do beside: continue the newest one, and look at fewer and more moves. */
const RunChoices = ({ state, actions, isRunning }: Omit<Props, 'clock'> & { readonly isRunning: boolean }) => {
  const styles = useStyles();
  const { pane } = useTexts();
  const { data } = state;
  const newestRun = data.status === 'read' ? data.runs.at(-1) : undefined;
  const decisions = data.status === 'read' ? data.decisions : 0;
  return (
    <>
      {newestRun !== undefined && (
        <div>
          <Switch
            checked={state.isFollowing && decisions > 0}
            disabled={isRunning || decisions === 0}
            onChange={(_, { checked }) => actions.setFollowing(checked)}
            label={fill(pane.followDecisions, { run: newestRun })}
          />
          <Text block size={200} className={styles.muted}>
            {decisions === 0 ? pane.nothingDecided : fill(pane.decisionsFound, { count: decisions })}
          </Text>
        </div>
      )}
      <div>
        <Checkbox
          checked={state.effort}
          disabled={isRunning}
          onChange={(_, { checked }) => actions.setEffort(checked === true)}
          label={pane.effortAlways}
        />
        <Text block size={200} className={styles.muted}>
          {pane.effortHint}
        </Text>
      </div>
    </>
  );
};

/** Sheets a run adds: one more where it follows decisions, one for the policy where there is none. */
const sheetsToWrite = ({ data, isFollowing }: PaneState): number => {
  if (data.status !== 'read') return sheetsOfRun(false).length;
  const isContinuing = isFollowing && data.runs.length > 0 && data.decisions > 0;
  return sheetsOfRun(isContinuing).length + (data.policySheet === null ? 1 : 0);
};

/** Third step: what will happen, the run itself with progress and cancel, and how it ended. */
export const RunStep = ({ state, actions, clock }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const { data, run } = state;
  const isRunning = run.status === 'running' || run.status === 'asking';
  const seconds = useElapsedSeconds(isRunning, clock);
  const isDateValid = parseIsoDate(state.asOf) !== null;
  const intake = data.status === 'read' ? data.intake : null;
  const blocks = intake?.problems.filter(({ severity }) => severity === 'blocks').length ?? 0;
  const unready = !isDateValid
    ? pane.dateInvalid
    : intake === null
      ? pane.notChecked
      : blocks > 0 && !state.setAside
        ? fill(pane.blockedBy, { count: blocks })
        : undefined;
  const footer =
    run.status === 'running'
      ? { secondary: { label: pane.cancel, onPress: actions.cancel } }
      : run.status === 'asking'
        ? {}
        : { primary: { label: pane.run, onPress: actions.run, disabledBecause: unready } };
  return (
    <StepFrame footer={footer}>
      <div className={styles.stack}>
        <Field label={pane.asOf} hint={pane.asOfHint} {...(isDateValid ? {} : { validationMessage: pane.dateInvalid })}>
          <Input
            type="date"
            value={state.asOf}
            disabled={isRunning}
            onChange={(_, { value }) => actions.setDate(value)}
          />
        </Field>
        {intake && (
          <Text>
            {fill(pane.willRead, {
              employees: formatWhole(intake.employees.length, texts),
              positions: formatWhole(intake.positions.length, texts),
            })}{' '}
            {fill(pane.willWrite, { count: sheetsToWrite(state) })}
          </Text>
        )}
        {blocks > 0 && (
          <div>
            <Text block>{fill(pane.blockedBy, { count: blocks })}</Text>
            <Checkbox
              checked={state.setAside}
              onChange={(_, { checked }) => actions.setAside(checked === true)}
              label={pane.setAside}
            />
            <Text block size={200} className={styles.muted}>
              {pane.setAsideHint}
            </Text>
          </div>
        )}
        <RunChoices state={state} actions={actions} isRunning={isRunning} />
        <RunUnderWay run={run} seconds={seconds} actions={actions} />
        <RunEnd run={run} onShow={actions.show} />
        <Text size={200} className={styles.muted}>
          {pane.undoNote}
        </Text>
        {intake && run.status !== 'running' && run.status !== 'asking' && (
          <Suspense fallback={null}>
            <ScenariosCard scenarios={state.scenarios} onCompare={actions.compareScenarios} />
          </Suspense>
        )}
      </div>
    </StepFrame>
  );
};
