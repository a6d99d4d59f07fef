import { Button, makeStyles, ProgressBar, Switch, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';

import type { RowRuling } from '../../book';
import { fill } from '../../text';
import type { Desk } from '../use-desk';

import { Decisions, LastDecisionLine, Signature } from './DecisionBar';
import { RulingBadge } from './RulingBadge';
import { useWords } from './use-words';

const useStyles = makeStyles({
  // Office lays its own menu over the top right corner of a pane; nothing to press may stand there.
  top: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 56px 12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  progress: { width: '160px', '@container (max-width: 640px)': { display: 'none' } },
  large: { fontSize: tokens.fontSizeBase400 },
  cap: {
    marginLeft: '8px',
    padding: '0 4px',
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px 24px',
    padding: '16px 48px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 900px)': { padding: '12px 16px' },
    // The lines below the question are as large as everything else here.
    '& span, & button': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  asked: { flexGrow: 1, minWidth: '240px' },
  question: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  buttons: { width: '560px', maxWidth: '100%' },
});

type TopProps = {
  readonly desk: Desk;
  /** Index of the seat that is shown. */
  readonly at: number;
  readonly all: number;
  readonly isNamed: boolean;
  readonly onGo: (to: number) => void;
  readonly onLeave: () => void;
};

/** Above a meeting: the way out, which seat of how many, the ways on and back, and whether names are shown. */
export const MeetingTop = ({ desk, at, all, isNamed, onGo, onLeave }: TopProps) => {
  const styles = useStyles();
  const { words } = useWords();
  const place = fill(words.seatPlace, { place: at + 1, all });
  return (
    <div className={styles.top}>
      <Button appearance="subtle" size="large" icon={<ChevronLeft20Regular />} onClick={onLeave}>
        {words.leave}
        <kbd className={styles.cap} aria-hidden>
          Esc
        </kbd>
      </Button>
      <span className={styles.place}>{place}</span>
      <ProgressBar className={styles.progress} thickness="large" value={(at + 1) / all} aria-label={place} />
      <Button
        size="large"
        icon={<ChevronLeft20Regular />}
        aria-label={words.previous}
        disabledFocusable={at === 0}
        onClick={() => onGo(at - 1)}
      />
      <Button
        size="large"
        icon={<ChevronRight20Regular />}
        aria-label={words.next}
        disabledFocusable={at === all - 1}
        onClick={() => onGo(at + 1)}
      />
      <Switch
        label={{ children: words.named, className: styles.large }}
        labelPosition="before"
        checked={isNamed}
        onChange={(_, { checked }) => desk.change({ isNamed: checked })}
      />
    </div>
  );
};

type FootProps = {
  readonly desk: Desk;
  readonly ruling: RowRuling | null;
  /** What the person who is decided on is called here, and everybody else. */
  readonly name: string;
  readonly nameOf: (nip: string) => string;
  readonly onDecide: (ruling: RowRuling) => void;
};

/** Below a meeting: the question, who decides, and the decisions. */
export const MeetingFoot = ({ desk, ruling, name, nameOf, onDecide }: FootProps) => {
  const styles = useStyles();
  const { words } = useWords();
  const { last, standing } = desk.state;
  return (
    <div className={styles.foot}>
      <div className={styles.asked} aria-live="polite">
        <h2 className={styles.question}>{fill(words.question, { name })}</h2>
        {ruling !== null && <RulingBadge ruling={ruling} />}
        <Signature desk={desk} />
        {last !== null && <LastDecisionLine desk={desk} nameOf={nameOf} />}
      </div>
      <div className={styles.buttons}>
        <Decisions ruling={ruling} isReady={standing !== null} isLarge onDecide={onDecide} />
      </div>
    </div>
  );
};
