import { makeStyles, Portal, tokens, useModalAttributes } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';

import type { RowRuling } from '../../book';
import { fill } from '../../text';

import { AskFirst } from './AskFirst';
import { callName } from './call-name';
import { DeskProblem } from './DeskProblem';
import { isElsewhere, readKey } from './keys';
import { MeetingFoot, MeetingTop } from './MeetingBars';
import { MeetingCandidates } from './MeetingCandidates';
import { MeetingSeat } from './MeetingSeat';
import { nextOpen } from './review-list';
import { useDecide } from './use-decide';
import type { Ready, Review } from './use-review';
import { useWords } from './use-words';

const useStyles = makeStyles({
  screen: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'flex',
    flexDirection: 'column',
    containerType: 'inline-size',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  // It scrolls where much is said of many: by keyboard too.
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    '@container (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    padding: '32px 48px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 900px)': { padding: '16px', borderRight: 'none' },
  },
  main: { padding: '24px 40px 24px 32px', '@container (max-width: 900px)': { padding: '16px' } },
});

type Props = { readonly review: Review; readonly result: Ready; readonly onLeave: () => void };

/** Which seat is shown, and how one goes on: from the one whose card was open, or the first that is not decided. */
const useSeat = ({ everybody, rulingOf, desk }: Review) => {
  const [at, setAt] = useState(() => {
    const first = nextOpen(everybody, '', rulingOf) ?? everybody[0] ?? '';
    return Math.max(
      0,
      everybody.indexOf(desk.place.nip !== null && rulingOf(desk.place.nip) === null ? desk.place.nip : first),
    );
  });
  const go = useCallback(
    (to: number): void => setAt(Math.max(0, Math.min(to, everybody.length - 1))),
    [everybody.length],
  );
  return { at, go };
};

const useMeeting = (review: Review) => {
  const { rulingOf, everybody } = review;
  const { at, go } = useSeat(review);
  const onDecided = useCallback(
    (decided: readonly string[], ruling: RowRuling): void => {
      const now = new Set(decided);
      const next = nextOpen(everybody, decided.at(-1) ?? '', (nip) => (now.has(nip) ? ruling : rulingOf(nip)));
      if (next !== null) go(everybody.indexOf(next));
    },
    [everybody, go, rulingOf],
  );
  return { at, go, ...useDecide(review, onDecided) };
};

/** One seat at a time in large type over the whole window, for everybody in the room; names only where they are wanted. */
export const MeetingScreen = ({ review, result, onLeave }: Props) => {
  const styles = useStyles();
  const { words } = useWords();
  const { desk, everybody, rulingOf, nameOf, chainOf } = review;
  const { plan, shortlists } = result.response;
  const { isNamed } = desk.state;
  const { at, go, asking, answer, decide } = useMeeting(review);
  const { modalAttributes } = useModalAttributes({ trapFocus: true });
  const screen = useRef<HTMLDivElement>(null);
  const transfer = plan.transfers[at];
  useEffect(() => {
    // The trap for the focus is laid a moment after the screen is there; a focus that came before would leave it hidden from screen readers.
    const timer = setTimeout(() => screen.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  if (transfer === undefined) return null;
  const { nip } = transfer.employee;
  const chain = chainOf(transfer);
  const shown = (one: string): string => {
    if (isNamed) return callName(nameOf(one));
    const other = plan.transfers.find(({ employee }) => employee.nip === one);
    return one === nip
      ? fill(words.candidate, { letter: 'A' })
      : fill(words.somebodyFrom, { unit: other?.from.unit ?? '' });
  };
  const onDecide = (ruling: RowRuling): void => decide(nip, ruling, false);

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = readKey(event);
    if (event.defaultPrevented || key === null || isElsewhere(event)) return;
    if (key.kind === 'leave') onLeave();
    else if (key.kind === 'undo') desk.undo();
    else if (key.kind === 'decide') decide(nip, key.ruling, key.isChain);
    else if (key.kind === 'previous' || key.kind === 'up') go(at - 1);
    else if (key.kind === 'next' || key.kind === 'down') go(at + 1);
    else return;
    event.preventDefault();
  };
  return (
    <Portal>
      <div
        {...modalAttributes}
        ref={screen}
        role="dialog"
        aria-modal
        aria-label={words.meeting}
        tabIndex={-1}
        className={styles.screen}
        onKeyDown={onKey}
      >
        <MeetingTop at={at} all={everybody.length} isNamed={isNamed} onGo={go} onLeave={onLeave} desk={desk} />
        <div className={styles.body} key={nip} role="group" aria-label={words.meeting} tabIndex={0}>
          <div className={styles.side}>
            <DeskProblem desk={desk} />
            {chain && <MeetingSeat transfer={transfer} chain={chain} shown={shown} />}
          </div>
          <div className={styles.main}>
            <MeetingCandidates
              transfer={transfer}
              plan={plan}
              shortlist={shortlists.find(({ position }) => position.id === transfer.to.id)}
              isNamed={isNamed}
            />
          </div>
        </div>
        <MeetingFoot desk={desk} ruling={rulingOf(nip)} name={shown(nip)} nameOf={shown} onDecide={onDecide} />
        <AskFirst asking={asking} answer={answer} nameOf={shown} />
      </div>
    </Portal>
  );
};
