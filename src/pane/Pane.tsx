import {
  AriaLiveAnnouncer,
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  Text,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';

import { textsOf, fill, type Language } from '../text';
import { PADAN_VERSION } from '../usecases';

import { ErrorBoundary } from './parts/ErrorBoundary';
import type { PaneState, Step } from './pane-state';
import { useTexts, WordingContext, type PaneServices } from './services';
import { DataStep } from './steps/DataStep';
import { RunStep } from './steps/RunStep';
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
  // Office lays its own menu over the top right corner of a pane; nothing to press may stand there.
  steps: {
    containerType: 'inline-size',
    paddingRight: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  tabs: { display: 'flex', flexWrap: 'nowrap' },
  // Fonts differ from machine to machine: in a narrow pane the steps give up their margins first.
  tab: {
    paddingLeft: '8px',
    paddingRight: '8px',
    minWidth: 0,
    '@container (max-width: 400px)': { paddingLeft: '3px', paddingRight: '3px' },
  },
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: '16px', minHeight: 0 },
  footer: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 12px',
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px',
    flexShrink: 0,
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Nothing shown before these needs what they know: every rule and criterion, and all that is said of a result. */
const PolicyStep = lazy(async () => ({ default: (await import('./steps/PolicyStep')).PolicyStep }));
const ReviewStep = lazy(async () => ({ default: (await import('./steps/ReviewStep')).ReviewStep }));

const STEPS: readonly Step[] = ['data', 'policy', 'run', 'review'];

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

const PaneShell = ({
  services,
  language,
  onLanguage,
}: {
  readonly services: PaneServices;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const { state, actions } = usePane(services, texts);
  const stepNames: Readonly<Record<Step, string>> = {
    data: pane.stepData,
    policy: pane.stepPolicy,
    run: pane.stepRun,
    review: pane.stepReview,
  };
  const other: Language = language === 'id' ? 'en' : 'id';
  return (
    <div className={styles.root}>
      <nav className={styles.steps} aria-label={pane.title}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={state.step}
          onTabSelect={(_, { value }) => actions.go(value as Step)}
        >
          {STEPS.map((step) => (
            <Tab key={step} value={step} className={styles.tab}>
              {stepNames[step]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.body} aria-label={stepNames[state.step]}>
        {state.notice !== null && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{state.notice}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={actions.dismiss}>
                ×
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <Suspense fallback={null}>
          <StepBody state={state} actions={actions} clock={services.clock} />
        </Suspense>
      </main>
      <footer className={styles.footer}>
        <Text size={200} className={styles.muted}>
          {fill(pane.version, { version: PADAN_VERSION })} · {pane.privacy}
        </Text>
        <Button size="small" appearance="subtle" lang={other} onClick={() => onLanguage(other)}>
          {other === 'id' ? 'Bahasa Indonesia' : 'English'}
        </Button>
      </footer>
    </div>
  );
};

type PaneProps = {
  readonly services: PaneServices;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly isDark: boolean;
};

/** The whole task pane, the same in Excel and in the workbench. */
export const Pane = ({ services, language, onLanguage, isDark }: PaneProps) => {
  const wording = useMemo(() => ({ language, texts: textsOf(language) }), [language]);
  return (
    <FluentProvider
      theme={isDark ? webDarkTheme : webLightTheme}
      style={{ height: '100%', colorScheme: isDark ? 'dark' : 'light' }}
    >
      <AriaLiveAnnouncer>
        <WordingContext.Provider value={wording}>
          <ErrorBoundary texts={wording.texts} copy={services.copy}>
            <PaneShell services={services} language={language} onLanguage={onLanguage} />
          </ErrorBoundary>
        </WordingContext.Provider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
};
