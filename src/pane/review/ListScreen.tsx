import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import type { Plan } from '../../domain';
import { fill, formatWhole } from '../../text';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneActions } from '../use-pane';

import { AskFirst } from './AskFirst';
import { ChainList, type WantedFocus } from './ChainList';
import { LastDecisionLine } from './DecisionBar';
import { DeskProblem } from './DeskProblem';
import { isElsewhere, readKey } from './keys';
import { PlanNotes } from './PlanNotes';
import { ReviewFilters } from './ReviewFilters';
import { countsOf, nextOpen } from './review-list';
import { useDecide } from './use-decide';
import type { Ready, Review } from './use-review';
import { useWords } from './use-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  shell: { display: 'contents' },
  last: { padding: '8px 16px 0' },
});

type Props = {
  readonly review: Review;
  readonly result: Ready;
  readonly runs: readonly number[];
  readonly actions: PaneActions;
  readonly onMeeting: () => void;
  readonly onAsk: () => void;
  readonly onSeat: () => void;
};

/** Rows that can have the focus, in the order they are drawn. */
const rowsIn = (shell: Element): readonly HTMLElement[] => [...shell.querySelectorAll<HTMLElement>('[data-nip]')];

const nipAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-nip]')?.dataset.nip ?? null) : null;

const footerOf = (
  counts: ReturnType<typeof countsOf>,
  { onNext, onRun }: { onNext: () => void; onRun: () => void },
  { texts, words }: ReturnType<typeof useWords>,
): StepFooter => {
  const refused = counts.reject + counts.stay;
  const again = { label: words.runAgain, onPress: onRun };
  const line = refused === 0 ? undefined : fill(words.replaceLine, { count: formatWhole(refused, texts) });
  if (counts.open === 0) return { line: line ?? words.allDecided, primary: again };
  const primary = { label: words.decideNext, onPress: onNext };
  return { line, primary, secondary: refused === 0 ? undefined : again };
};

/** Moves the focus among the rows; false for a key that does not. */
const moveFocus = (kind: string, shell: Element, nip: string | null): boolean => {
  const rows = rowsIn(shell);
  const at = rows.findIndex(({ dataset }) => dataset.nip === nip);
  const to = { up: at - 1, down: at + 1, first: 0, last: rows.length - 1 }[kind];
  if (to === undefined) return false;
  rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
  return true;
};

/** Keeps where the list was left, and gives the focus back to the row whose card was looked at last. */
const useReturn = ({ desk: { place } }: Review): [WantedFocus | null, (nip: string) => void] => {
  const [wanted, setWanted] = useState<WantedFocus | null>(null);
  useEffect(() => {
    if (place.isReturning && place.nip !== null) setWanted({ nip: place.nip });
    place.isReturning = false;
  }, [place]);
  return [wanted, useCallback((nip: string) => setWanted({ nip }), [])];
};

const useList = (review: Review, plan: Plan, onFocus: (nip: string) => void) => {
  const { desk, listed, rulingOf, everybody, open: openCard } = review;
  const open = useCallback(
    (nip: string): void => {
      desk.change({ sequence: listed.nips });
      openCard(nip);
    },
    [desk, listed.nips, openCard],
  );
  const onDecided = useCallback(
    (nips: readonly string[]): void => {
      const now = new Set(nips);
      const next = nextOpen(listed.nips, nips.at(-1) ?? '', (nip) => (now.has(nip) ? 'approve' : rulingOf(nip)));
      if (next !== null) onFocus(next);
    },
    [listed.nips, onFocus, rulingOf],
  );
  const deciding = useDecide(review, onDecided);
  const counts = useMemo(() => countsOf(plan, rulingOf), [plan, rulingOf]);
  const next = nextOpen(listed.nips, '', rulingOf) ?? nextOpen(everybody, '', rulingOf);
  return { open, deciding, counts, next };
};

/** The list of proposals by chains: counts that filter it, a search, and keys that move through it and decide. */
export const ListScreen = ({ review, result, runs, actions, onMeeting, onAsk, onSeat }: Props) => {
  const styles = useStyles();
  const wording = useWords();
  const { desk, chains, listed, nameOf } = review;
  const search = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useReturn(review);
  const { open, deciding, counts, next } = useList(review, result.response.plan, setWanted);
  const { asking, answer, decide, decideShown } = deciding;
  const { refresh, decide: decideChain } = desk;
  useEffect(refresh, [refresh]);

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = readKey(event);
    if (key?.kind === 'search') {
      search.current?.focus();
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || key === null || isElsewhere(event)) return;
    const nip = nipAt(event.target);
    if (key.kind === 'undo') desk.undo();
    else if (key.kind === 'decide') {
      if (nip === null) return;
      decide(nip, key.ruling, key.isChain);
    } else if (nip === null || !moveFocus(key.kind, event.currentTarget, nip)) return;
    event.preventDefault();
  };
  const footer = footerOf(
    counts,
    { onNext: () => next !== null && open(next), onRun: () => actions.go('run') },
    wording,
  );
  const last =
    desk.state.last === null ? undefined : (
      <div className={styles.last}>
        <LastDecisionLine desk={desk} nameOf={nameOf} />
      </div>
    );
  return (
    <div className={styles.shell} onKeyDown={onKey}>
      <StepFrame footer={{ ...footer, bar: last }}>
        <div className={styles.stack}>
          <DeskProblem desk={desk} />
          <ReviewFilters
            counts={counts}
            chains={chains.length}
            filter={desk.state.filter}
            onFilter={(filter) => desk.change({ filter })}
            query={desk.state.query}
            onQuery={(query) => desk.change({ query })}
            search={search}
            onMeeting={onMeeting}
            shown={listed.nips.length}
            onDecide={(ruling) => decideShown(listed.nips, ruling)}
          />
          <PlanNotes review={result} runs={runs} actions={actions} onAsk={onAsk} onSeat={onSeat} />
          <ChainList
            listed={listed}
            standing={desk.state.standing}
            wanted={wanted}
            onOpen={open}
            onDecide={decideChain}
          />
        </div>
      </StepFrame>
      <AskFirst asking={asking} answer={answer} nameOf={nameOf} />
    </div>
  );
};
