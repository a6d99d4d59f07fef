import { makeStyles, mergeClasses, ProgressBar, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';

import { fill } from '../../text';
import { StepFrame } from '../parts/StepFrame';
import type { RunState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { placeOfStage, progressOf, TOLD_STAGES } from './stages';
import { useLostFocus } from './use-lost-focus';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '16px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: { display: 'flex', justifyContent: 'space-between', fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  stage: { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '32px' },
  mark: {
    width: '24px',
    height: '24px',
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  done: { color: tokens.colorStatusSuccessForeground1, border: '1px solid transparent' },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  name: { flexGrow: 1 },
  muted: { color: tokens.colorNeutralForeground2 },
  safe: {
    display: 'flex',
    gap: '8px',
    padding: '12px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

type Running = Extract<RunState, { status: 'running' }>;

/** Whole seconds since the screen stands, and the second each stage told began in. */
const useTimes = (
  place: number,
  clock: () => number,
): { readonly seconds: number; readonly began: readonly number[] } => {
  const [start] = useState(clock);
  const [seconds, setSeconds] = useState(0);
  const [began, setBegan] = useState<readonly number[]>([0]);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((clock() - start) / 1000)), 500);
    return () => clearInterval(timer);
  }, [clock, start]);
  useEffect(() => {
    const now = Math.floor((clock() - start) / 1000);
    setBegan((before) =>
      place < before.length ? before : Array.from({ length: place + 1 }, (_, index) => before[index] ?? now),
    );
  }, [clock, place, start]);
  return { seconds, began };
};

type Props = {
  readonly run: Running;
  readonly clock: () => number;
  readonly actions: Pick<PaneActions, 'cancel'>;
};

const StageList = ({ place, began }: { readonly place: number; readonly began: readonly number[] }) => {
  const styles = useStyles();
  const words = useRunWords();
  return (
    <ol className={styles.list}>
      {TOLD_STAGES.map(({ id }, index) => {
        const isDone = index < place;
        const isNow = index === place;
        const took = Math.max(0, (began[index + 1] ?? 0) - (began[index] ?? 0));
        const mark = isDone
          ? mergeClasses(styles.mark, styles.done)
          : isNow
            ? mergeClasses(styles.mark, styles.now)
            : styles.mark;
        return (
          <li key={id} className={styles.stage} {...(isNow ? { 'aria-current': 'step' as const } : {})}>
            <span className={mark} aria-hidden>
              {isDone ? <CheckmarkCircle20Regular /> : index + 1}
            </span>
            <Text
              className={isNow || isDone ? styles.name : mergeClasses(styles.name, styles.muted)}
              weight={isNow ? 'semibold' : 'regular'}
            >
              {words[id]}
              <span className={styles.hidden}>
                , {isDone ? words.stageDone : isNow ? words.stageNow : words.stageLater}
              </span>
            </Text>
            {isDone && took > 0 && (
              <Text size={200} className={styles.muted}>
                {fill(words.seconds, { count: took })}
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** A calculation under way: its stage, how far it is, and the way to end it, which Esc does too. */
export const RunningScreen = ({ run, clock, actions }: Props) => {
  const styles = useStyles();
  const words = useRunWords();
  const { announce } = useAnnounce();
  const place = placeOfStage(run.stage);
  const isEnding = run.isEnding === true;
  const isWriting = place < 0;
  const { seconds, began } = useTimes(isWriting ? TOLD_STAGES.length : place, clock);
  const name = words[isEnding ? 'ending' : isWriting ? 'writing' : (TOLD_STAGES[place]?.id ?? 'reading')];
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  useEffect(() => announce(name), [announce, name]);
  const { cancel } = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      cancel();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [cancel]);
  return (
    <StepFrame footer={isEnding ? {} : { secondary: { label: words.cancel, onPress: cancel } }} screen="running">
      <div className={styles.stack}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {name}
          </h1>
          <div className={styles.line}>
            <Text className={styles.muted}>
              {isWriting ? '' : fill(words.stage, { number: place + 1, all: TOLD_STAGES.length })}
            </Text>
            <Text className={styles.muted}>{fill(words.seconds, { count: seconds })}</Text>
          </div>
        </div>
        <ProgressBar aria-label={name} value={progressOf(run.stage, run.done, run.total)} />
        {!isWriting && <StageList place={place} began={began} />}
        <div className={styles.safe}>
          <ShieldCheckmark20Regular aria-hidden />
          <Text size={200}>{isEnding ? words.whileEnding : isWriting ? words.whileWriting : words.untouched}</Text>
        </div>
      </div>
    </StepFrame>
  );
};
