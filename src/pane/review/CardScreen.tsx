import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, type KeyboardEvent } from 'react';

import type { RowRuling } from '../../book';
import type { Transfer } from '../../domain';
import { fill } from '../../text';
import { useBack, useOnward } from '../frame/frame';
import { StepFrame } from '../parts/StepFrame';
import { RESULT_SHEETS } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { AskFirst } from './AskFirst';
import { BackRow } from './BackRow';
import { DecisionBar } from './DecisionBar';
import { DeskProblem } from './DeskProblem';
import { isElsewhere, readKey } from './keys';
import { ProposalCard } from './ProposalCard';
import { nextOpen } from './review-list';
import { RulingBadge } from './RulingBadge';
import { useDecide } from './use-decide';
import { firmnessOf, type Firmness } from './use-firmness';
import type { Ready, Review } from './use-review';
import { useWords } from './use-words';

const useStyles = makeStyles({
  shell: { display: 'contents' },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  standing: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

type Props = {
  readonly review: Review;
  readonly result: Ready;
  readonly transfer: Transfer;
  readonly firmness: Firmness;
  readonly actions: PaneActions;
  readonly onWhyNot: (nip: string) => void;
  readonly onSeat: () => void;
};

/** Where a card stands among those that were listed, and whom the ways on and back lead to. */
const usePlace = ({ desk, everybody, open }: Review, nip: string) => {
  const { sequence } = desk.state;
  const nips = sequence.includes(nip) ? sequence : everybody;
  const at = nips.indexOf(nip);
  const to = (index: number): (() => void) | null => {
    const other = nips[index];
    return other === undefined ? null : () => open(other);
  };
  return { nips, at: at + 1, all: nips.length, onPrevious: to(at - 1), onNext: to(at + 1) };
};

const useDeciding = (review: Review, nips: readonly string[], back: () => void) => {
  const { rulingOf, everybody, open } = review;
  const onward = useOnward();
  const onDecided = useCallback(
    (decided: readonly string[], ruling: RowRuling): void => {
      const now = new Set(decided);
      const then = (nip: string): RowRuling | null => (now.has(nip) ? ruling : rulingOf(nip));
      const last = decided.at(-1) ?? '';
      const next = nextOpen(nips, last, then) ?? nextOpen(everybody, last, then);
      if (next === null) onward(back);
      else open(next);
    },
    [back, everybody, nips, onward, open, rulingOf],
  );
  return useDecide(review, onDecided);
};

/** What has been decided on the person already, by whom and when. */
const Standing = ({ review, nip }: { readonly review: Review; readonly nip: string }) => {
  const styles = useStyles();
  const { words } = useWords();
  const row = review.desk.state.standing?.rows.get(nip);
  if (!row || row.ruling === null) return null;
  const official = String(row.cells.official ?? '');
  const told = [
    official === '' ? '' : fill(words.alreadyBy, { official }),
    row.date === '' ? '' : fill(words.alreadyOn, { date: row.date }),
  ].join('');
  return (
    <div className={styles.standing}>
      <RulingBadge ruling={row.ruling} />
      <span>{told.replace(/^, /, '')}</span>
    </div>
  );
};

/** The card of one proposal with the decisions below it; a decision leads to the next proposal that has none. */
export const CardScreen = ({ review, result, transfer, firmness, actions, onWhyNot, onSeat }: Props) => {
  const styles = useStyles();
  const { words } = useWords();
  const { desk, nameOf, chainOf, rulingOf, open } = review;
  const { plan, shortlists } = result.response;
  const { nip } = transfer.employee;
  const leave = useCallback(() => {
    desk.place.isReturning = true;
    actions.select(null);
  }, [actions, desk]);
  const back = useBack(leave);
  const { nips, ...place } = usePlace(review, nip);
  const { asking, answer, decide } = useDeciding(review, nips, leave);
  const chain = chainOf(transfer);
  useEffect(() => {
    desk.place.nip = nip;
  }, [desk, nip]);

  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = readKey(event);
    if (event.defaultPrevented || key === null || isElsewhere(event)) return;
    if (key.kind === 'undo') desk.undo();
    else if (key.kind === 'decide') decide(nip, key.ruling, key.isChain);
    else if (key.kind === 'previous') place.onPrevious?.();
    else if (key.kind === 'next') place.onNext?.();
    else return;
    event.preventDefault();
  };
  const bar = (
    <DecisionBar desk={desk} nameOf={nameOf} ruling={rulingOf(nip)} onDecide={(ruling) => decide(nip, ruling, false)} />
  );
  return (
    <div className={styles.shell} onKeyDown={onKey}>
      <BackRow label={words.list} onBack={back} place={place} />
      <StepFrame footer={{ bar }} screen={`card ${nip}`}>
        <div className={styles.stack}>
          <DeskProblem desk={desk} />
          {chain && (
            <ProposalCard
              transfer={transfer}
              plan={plan}
              chain={chain}
              fall={review.fallsOf(nip)?.falls.map(nameOf) ?? null}
              shortlist={shortlists.find(({ position }) => position.id === transfer.to.id)}
              standing={<Standing review={review} nip={nip} />}
              firmness={firmness}
              move={firmnessOf(firmness, plan.transfers.indexOf(transfer))}
              onOpen={open}
              onWhyNot={onWhyNot}
              onSeat={onSeat}
              onOpenRow={() => actions.showResult(RESULT_SHEETS.recommendations, nip)}
              onOpenScores={() => actions.showResult(RESULT_SHEETS.scores, nip)}
            />
          )}
        </div>
      </StepFrame>
      <AskFirst asking={asking} answer={answer} nameOf={nameOf} />
    </div>
  );
};
