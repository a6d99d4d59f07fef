import { makeStyles, tokens } from '@fluentui/react-components';
import { Options20Regular, Table20Regular, TaskListLtr20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

import { useBack } from '../frame/frame';
import { useTexts } from '../services';

import { StepFrame } from './StepFrame';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  lines: {
    margin: '16px 0 0',
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: {
    flexShrink: 0,
    width: '32px',
    height: '32px',
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
  },
});

/** What Padan does in three lines, before anything is asked of anybody. */
export const StartScreen = ({ onStart }: { readonly onStart: () => void }) => {
  const styles = useStyles();
  const { dataStep: words } = useTexts();
  useBack(onStart);
  const lines: readonly (readonly [icon: ReactElement, line: string])[] = [
    [<Table20Regular key="reads" />, words.promiseReads],
    [<Options20Regular key="plans" />, words.promisePlans],
    [<TaskListLtr20Regular key="tells" />, words.promiseTells],
  ];
  return (
    <StepFrame
      footer={{ line: words.staysHere, primary: { label: words.useThisBook, onPress: onStart } }}
      screen="start"
    >
      <h1 className={styles.heading}>{words.promise}</h1>
      <ul className={styles.lines}>
        {lines.map(([icon, line]) => (
          <li key={line} className={styles.line}>
            <span className={styles.icon} aria-hidden>
              {icon}
            </span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
};
