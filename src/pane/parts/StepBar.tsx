import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  Options20Regular,
  Play20Regular,
  Table20Regular,
  TaskListLtr20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import { fill } from '../../text';
import { STEPS, type Step } from '../pane-state';
import { useTexts } from '../services';
import type { StepState } from '../step-states';

const useStyles = makeStyles({
  // Office lays its own menu over the top right corner of a pane; nothing to press may stand there.
  nav: {
    flexShrink: 0,
    paddingRight: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  tab: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    rowGap: '4px',
    height: '56px',
    padding: '4px 0 8px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& .fui-Tab__content': {
      padding: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      whiteSpace: 'nowrap',
    },
    // Each step has its column: bold words push nothing.
    '& .fui-Tab__content--reserved-space': { display: 'none' },
    '&[aria-selected="true"] .fui-Tab__content': { color: tokens.colorCompoundBrandForeground1 },
  },
  later: { '& .fui-Tab__content, & .fui-Tab__icon': { color: tokens.colorNeutralForeground3 } },
  mark: {
    position: 'absolute',
    left: 'calc(50% + 8px)',
    top: '2px',
    minWidth: '16px',
    height: '16px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  settle: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: '1px solid currentColor',
    padding: '0 2px',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
  },
});

const ICONS: Readonly<Record<Step, ReactElement>> = {
  data: <Table20Regular />,
  policy: <Options20Regular />,
  run: <Play20Regular />,
  review: <TaskListLtr20Regular />,
};

/** More than this many things to settle are not counted out in the small mark. */
const MOST_SHOWN = 99;

const Mark = ({ state }: { readonly state: StepState }) => {
  const styles = useStyles();
  if (state.kind === 'done')
    return (
      <span className={mergeClasses(styles.mark, styles.done)} aria-hidden>
        <CheckmarkCircle16Regular />
      </span>
    );
  if (state.kind !== 'settle') return null;
  return (
    <span className={mergeClasses(styles.mark, styles.settle)} aria-hidden>
      {state.count > MOST_SHOWN ? `${MOST_SHOWN}+` : state.count}
    </span>
  );
};

type Props = {
  readonly selected: Step;
  readonly states: Readonly<Record<Step, StepState>>;
  readonly onGo: (step: Step) => void;
};

/** The steps with an icon and how each stands; arrows move between them, and every one can be opened. */
export const StepBar = ({ selected, states, onGo }: Props) => {
  const styles = useStyles();
  const { frame, pane } = useTexts();
  const names: Readonly<Record<Step, string>> = {
    data: pane.stepData,
    policy: pane.stepPolicy,
    run: pane.stepRun,
    review: pane.stepReview,
  };
  const spoken = (step: Step): string => {
    const state = states[step];
    if (state.kind === 'done') return fill(frame.stepDone, { step: names[step] });
    return state.kind === 'settle' ? fill(frame.stepToSettle, { step: names[step], count: state.count }) : names[step];
  };
  return (
    <nav className={styles.nav} aria-label={pane.title}>
      <TabList
        className={styles.list}
        aria-label={frame.steps}
        size="small"
        selectedValue={selected}
        onTabSelect={(_, { value }) => onGo(value as Step)}
      >
        {STEPS.map((step) => (
          <Tab
            key={step}
            value={step}
            className={mergeClasses(styles.tab, states[step].kind === 'later' && step !== selected && styles.later)}
            icon={{
              children: (
                <>
                  {ICONS[step]}
                  <Mark state={states[step]} />
                </>
              ),
            }}
          >
            <span aria-hidden>{names[step]}</span>
            <span className={styles.spoken}>{spoken(step)}</span>
          </Tab>
        ))}
      </TabList>
    </nav>
  );
};
