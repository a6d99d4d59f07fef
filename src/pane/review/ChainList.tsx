import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import type { RowRuling } from '../../book';
import { fill } from '../../text';
import type { DecisionsOfRun } from '../../usecases';

import { ChainCard, type RowState } from './ChainCard';
import type { Listed } from './review-list';
import { useWords } from './use-words';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: '8px' } });

/** Chains that are drawn at first, and with every further step down. */
const PAGE = 40;

/** A row that is to have the focus; a new object asks for it again. */
export type WantedFocus = { readonly nip: string };

type Props = {
  readonly listed: Listed;
  readonly standing: DecisionsOfRun | null;
  readonly wanted: WantedFocus | null;
  readonly onOpen: (nip: string) => void;
  readonly onDecide: (nips: readonly string[], ruling: RowRuling) => void;
};

const stateOf = (standing: DecisionsOfRun | null, nip: string): RowState => {
  const row = standing?.rows.get(nip);
  const word = String(row?.cells.decision ?? '').trim();
  return { ruling: row?.ruling ?? null, unknownWord: row?.ruling === null && word !== '' ? word : null };
};

/** How many chains must be drawn for a person to be among them. */
const reachOf = ({ chains }: Listed, nip: string): number =>
  chains.findIndex(({ transfers }) => transfers.some(({ employee }) => employee.nip === nip)) + 1;

/** The chains that are listed, drawn as far as somebody has come. */
export const ChainList = ({ listed, standing, wanted, onOpen, onDecide }: Props) => {
  const styles = useStyles();
  const { words } = useWords();
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const reach = wanted === null ? 0 : reachOf(listed, wanted.nip);
  const drawn = Math.max(pages * PAGE, reach);
  const left = listed.chains.length - drawn;

  useEffect(() => {
    if (wanted === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-nip="${wanted.nip}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [wanted]);
  useEffect(() => {
    if (left <= 0 || end.current === null || typeof IntersectionObserver === 'undefined') return undefined;
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setPages((held) => held + 1);
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [left]);
  return (
    <div ref={list} className={styles.list}>
      {listed.chains.slice(0, drawn).map((chain) => (
        <ChainCard
          key={chain.chain}
          chain={chain}
          states={chain.transfers.map(({ employee }) => stateOf(standing, employee.nip))}
          onOpen={onOpen}
          onDecide={onDecide}
        />
      ))}
      {listed.chains.length === 0 && <Text>{words.noneShown}</Text>}
      {left > 0 && (
        <div ref={end}>
          <Button onClick={() => setPages(Math.ceil(drawn / PAGE) + 1)}>
            {fill(words.more, { count: Math.min(PAGE, left) })}
          </Button>
        </div>
      )}
    </div>
  );
};
