import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';

import { useFrame } from '../frame/frame';
import { useTexts } from '../services';

const useStyles = makeStyles({
  whole: { display: 'contents' },
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: '16px', minHeight: 0 },
  notice: { marginBottom: '16px' },
  footer: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: 'flex',
    gap: '8px',
    padding: '8px 16px 0',
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
  icon: { flexShrink: 0 },
  // In a narrow pane the buttons stand above one another, the primary one on top.
  buttons: { display: 'flex', flexWrap: 'wrap-reverse', gap: '8px', padding: '12px 16px' },
  below: { paddingTop: '8px' },
  // So that a button does not grow into a second line of its own text.
  button: { flexGrow: 1, flexShrink: 0, maxWidth: '100%' },
  primary: { flexGrow: 4 },
});

/** What the footer of a step offers. */
export type StepFooter = {
  /** What the state of this step means for the next one. */
  readonly line?: string | undefined;
  /** False where what the line says is said aloud otherwise. */
  readonly isLineSpoken?: boolean;
  /** Named by where it leads; Ctrl+Enter presses it. Where it cannot be pressed, why. */
  readonly primary?:
    | {
        readonly label: string;
        readonly onPress: () => void;
        readonly icon?: ReactElement;
        readonly disabledBecause?: string | undefined;
      }
    | undefined;
  readonly secondary?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Drawn in place of the buttons. */
  readonly bar?: ReactNode;
};

type Props = {
  readonly footer: StepFooter;
  /** Which screen of its step this is, where it has several: each keeps its own scroll and focus. */
  readonly screen?: string;
  readonly children: ReactNode;
};

type LineProps = { readonly id: string; readonly line: string | undefined; readonly isSpoken: boolean };

const FooterLine = ({ id, line, isSpoken }: LineProps) => {
  const styles = useStyles();
  return (
    <div id={id} className={styles.line} aria-live={isSpoken ? 'polite' : 'off'}>
      {line !== undefined && (
        <>
          <Info16Regular className={styles.icon} aria-hidden />
          <Text size={200}>{line}</Text>
        </>
      )}
    </div>
  );
};

/** A step between step bar and strip: what it shows, scrolling by itself, and below it what it leads to, always in view. */
export const StepFrame = ({
  footer: { line, isLineSpoken = true, primary, secondary, bar },
  screen = '',
  children,
}: Props) => {
  const styles = useStyles();
  const { step, label, memory, notice } = useFrame();
  const { frame } = useTexts();
  const whole = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const lineId = useId();
  const key = `${step} ${screen}`;
  const why = primary?.disabledBecause;

  useLayoutEffect(() => {
    if (whole.current && main.current) memory.settle(key, whole.current, main.current);
  }, [key, memory]);
  const press = primary && why === undefined ? primary.onPress : undefined;
  useEffect(() => (press ? memory.offerPrimary(press) : undefined), [memory, press]);
  const keepFocus = useCallback(
    (element: Element) => {
      if (whole.current) memory.keepFocus(key, whole.current, element);
    },
    [key, memory],
  );
  const shown = why ?? line;
  return (
    <div ref={whole} className={styles.whole} onFocus={({ target }) => keepFocus(target)}>
      <main
        ref={main}
        className={styles.body}
        aria-label={label}
        onScroll={({ currentTarget }) => memory.keepScroll(key, currentTarget.scrollTop)}
      >
        {notice !== null && <div className={styles.notice}>{notice}</div>}
        {children}
      </main>
      <section className={styles.footer} aria-label={frame.footer}>
        <FooterLine id={lineId} line={shown} isSpoken={isLineSpoken} />
        {bar}
        {(primary || secondary) && (
          <div className={mergeClasses(styles.buttons, shown !== undefined && styles.below)}>
            {secondary && (
              <Button className={styles.button} onClick={secondary.onPress}>
                {secondary.label}
              </Button>
            )}
            {primary && (
              <Button
                appearance="primary"
                className={mergeClasses(styles.button, styles.primary)}
                icon={primary.icon ?? null}
                disabledFocusable={why !== undefined}
                aria-describedby={why === undefined ? undefined : lineId}
                onClick={primary.onPress}
              >
                {primary.label}
              </Button>
            )}
          </div>
        )}
      </section>
    </div>
  );
};
