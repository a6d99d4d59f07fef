import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';

import { textsOf, type Language } from '../text';

import { FrameContext, type Frame } from './frame/frame';
import { FrameMemory } from './frame/frame-memory';
import { useFrameKeys } from './frame/use-frame-keys';
import { useTrail } from './frame/use-trail';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { noticesOf, useWaiting } from './parts/Notices';
import { StepBar } from './parts/StepBar';
import { Strip } from './parts/Strip';
import type { StripMenuProps } from './parts/StripMenu';
import type { PaneState, Step } from './pane-state';
import { useTexts, WordingContext, type PaneServices } from './services';
import { stepStates } from './step-states';
import { useAnnouncedChecks } from './use-announced-checks';
import { DataStep } from './steps/DataStep';
import { DeskContext, useDesk } from './use-desk';
import { usePane, type PaneActions } from './use-pane';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    minWidth: 0,
  },
  // The strip stays at the bottom while a step is on its way.
  loading: { flexGrow: 1 },
});

/** Nothing shown before these needs what they know: every rule and criterion, and all that is said of a result. */
const PolicyStep = lazy(async () => ({ default: (await import('./steps/PolicyStep')).PolicyStep }));
const RunStep = lazy(async () => ({ default: (await import('./steps/RunStep')).RunStep }));
const ReviewStep = lazy(async () => ({ default: (await import('./review/Review')).Review }));
const StartScreen = lazy(async () => ({ default: (await import('./parts/StartScreen')).StartScreen }));

const StepBody = ({
  state,
  actions,
  clock,
}: {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly clock: () => number;
}) => {
  switch (state.step) {
    case 'data':
      return <DataStep state={state} actions={actions} />;
    case 'policy':
      return <PolicyStep state={state} actions={actions} />;
    case 'run':
      return <RunStep state={state} actions={actions} clock={clock} />;
    case 'review':
      return <ReviewStep state={state} actions={actions} />;
  }
};

/** Whether somebody opens Padan for the first time, and who is told that they have seen what it does. */
type FirstVisit = { readonly isFirst: boolean; readonly onSeen: () => void };

type ShellProps = Pick<StripMenuProps, 'language' | 'onLanguage' | 'theme'> & {
  readonly services: PaneServices;
  readonly start: FirstVisit | null;
};

const PaneShell = ({ services, language, onLanguage, theme, start }: ShellProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const { state, actions } = usePane(services, texts);
  const desk = useDesk(services, state.review);
  const [memory] = useState(() => new FrameMemory());
  const root = useRef<HTMLDivElement>(null);
  useFrameKeys(root, memory);
  useTrail(state.step, memory, actions.go);
  const checkedAt = useAnnouncedChecks(state, texts);
  const [showsStart, setShowsStart] = useState(start?.isFirst ?? false);
  const turnStart = (isShown: boolean): void => {
    memory.expect('heading');
    setShowsStart(isShown);
    if (!isShown) start?.onSeen();
  };
  const { step, notice, hiddenPlace } = state;
  const waiting = useWaiting(services);
  const frame = useMemo((): Frame => {
    const labels: Readonly<Record<Step, string>> = {
      data: pane.stepData,
      policy: pane.stepPolicy,
      run: pane.stepRun,
      review: pane.stepReview,
    };
    return {
      step,
      label: labels[step],
      memory,
      notice: noticesOf({ state: { notice, hiddenPlace }, waiting, actions }),
    };
  }, [actions, hiddenPlace, memory, notice, pane, step, waiting]);
  // Whoever is on another step has asked for it: the focus may move.
  const onward = useMemo(
    (): PaneActions => ({
      ...actions,
      go: (next) => {
        if (next !== step) memory.expect('heading');
        actions.go(next);
      },
    }),
    [actions, memory, step],
  );
  return (
    <div ref={root} className={styles.root}>
      {!showsStart && <StepBar selected={step} states={stepStates(state)} onGo={onward.go} />}
      <FrameContext.Provider value={frame}>
        <Suspense fallback={<div className={styles.loading} aria-busy />}>
          <DeskContext.Provider value={desk}>
            {showsStart ? (
              <StartScreen onStart={() => turnStart(false)} />
            ) : (
              <StepBody state={state} actions={onward} clock={services.clock} />
            )}
          </DeskContext.Provider>
        </Suspense>
      </FrameContext.Provider>
      <Strip
        language={language}
        onLanguage={onLanguage}
        theme={theme}
        onAbout={() => turnStart(true)}
        isChecking={state.isChecking}
        checkedAt={checkedAt}
      />
    </div>
  );
};

type PaneProps = {
  readonly services: PaneServices;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly isDark: boolean;
  /** The choice of appearance in the menu; left out where whoever shows the pane has its own. */
  readonly theme?: StripMenuProps['theme'];
  /** Given where the pane opens with what Padan does, the first time. */
  readonly start?: FirstVisit;
};

/** The whole task pane, the same in Excel and in the workbench. */
export const Pane = ({ services, language, onLanguage, isDark, theme = null, start }: PaneProps) => {
  const wording = useMemo(() => ({ language, texts: textsOf(language) }), [language]);
  return (
    <FluentProvider
      theme={isDark ? webDarkTheme : webLightTheme}
      style={{ height: '100%', colorScheme: isDark ? 'dark' : 'light' }}
    >
      <AriaLiveAnnouncer>
        <WordingContext.Provider value={wording}>
          <ErrorBoundary texts={wording.texts} copy={services.copy}>
            <PaneShell
              services={services}
              language={language}
              onLanguage={onLanguage}
              theme={theme}
              start={start ?? null}
            />
          </ErrorBoundary>
        </WordingContext.Provider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
};
