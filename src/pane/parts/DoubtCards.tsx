import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';

import type { Field, SheetReading } from '../../intake';
import { fill } from '../../text';
import type { DoubtfulColumn } from '../../usecases';
import { useTexts } from '../services';

import { capital } from './capital';
import { DoubtCard } from './DoubtCard';
import { SectionHead, useSectionStyles } from './SectionHead';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '8px' },
  folded: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0 },
});

const keyOf = ({ table, column, field }: DoubtfulColumn): string => JSON.stringify([table, column?.at ?? field]);

type Props = {
  readonly doubts: readonly DoubtfulColumn[];
  readonly readings: readonly SheetReading[];
  /** The column holds the field from here on, and `from`, which held it, no longer does; null for "no column". */
  readonly onColumn: (table: string, field: Field, from: number | null, to: number | null) => void;
};

/** A column that waits for its turn, in one line that opens it. */
const FoldedDoubt = ({ doubt, onOpen }: { readonly doubt: DoubtfulColumn; readonly onOpen: () => void }) => {
  const styles = useStyles();
  const { dataStep: words, fields } = useTexts();
  const { column, field, confidence } = doubt;
  return (
    <button type="button" className={styles.folded} aria-expanded={false} onClick={onOpen}>
      <span className={styles.name}>
        {column === null ? (
          capital(fill(words.missingField, { field: fields[field] }))
        ) : (
          <>
            <Text weight="semibold">{column.header}</Text>{' '}
            <span className={styles.muted}>{fill(words.maybe, { field: fields[field] })}</span>
          </>
        )}
      </span>
      <Text size={200} className={styles.muted}>
        {column === null ? words.missingShort : confidence === 'likely' ? words.likelyShort : words.doubtfulShort}
      </Text>
      <ChevronDown16Regular className={styles.chevron} />
    </button>
  );
};

/** Columns to be settled, one open at a time: an answer folds it and opens the next in its place, with the focus on its answer. */
export const DoubtCards = ({ doubts, readings, onColumn }: Props) => {
  const styles = useStyles();
  const sections = useSectionStyles();
  const { dataStep: words } = useTexts();
  // What has been answered is gone at once, before the workbook has been read again with it.
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const movesFocus = useRef(false);
  const [known, setKnown] = useState(doubts);
  if (known !== doubts) {
    // Read again: what is still in doubt is asked about again.
    setKnown(doubts);
    setAnswered([]);
  }
  const left = doubts.filter((doubt) => !answered.includes(keyOf(doubt)));
  const open = left.find((doubt) => keyOf(doubt) === chosen) ?? left[0];
  const openKey = open && keyOf(open);
  useEffect(() => {
    if (!movesFocus.current) return;
    movesFocus.current = false;
    const section = list.current;
    const heading = section?.querySelector<HTMLElement>('h2');
    if (heading) heading.tabIndex = -1;
    (section?.querySelector<HTMLElement>('[data-answer]') ?? heading)?.focus();
  }, [openKey]);
  const answer = (doubt: DoubtfulColumn, field: Field, from: number | null, to: number | null): void => {
    movesFocus.current = true;
    setAnswered([...answered, keyOf(doubt)]);
    setChosen(null);
    onColumn(doubt.table, field, from, to);
  };
  return (
    <section ref={list} className={sections.section} aria-label={words.doubtsHead}>
      <SectionHead
        title={left.length === 0 ? words.doubtsDone : fill(words.doubts, { count: left.length })}
        note={open && fill(words.doubtOf, { at: left.indexOf(open) + 1, count: left.length })}
      />
      <div className={styles.stack}>
        {left.map((doubt) =>
          doubt === open ? (
            <DoubtCard
              key={keyOf(doubt)}
              doubt={doubt}
              reading={readings.find(({ table }) => table === doubt.table)}
              onAnswer={(field, from, to) => answer(doubt, field, from, to)}
            />
          ) : (
            <FoldedDoubt
              key={keyOf(doubt)}
              doubt={doubt}
              onOpen={() => {
                movesFocus.current = true;
                setChosen(keyOf(doubt));
              }}
            />
          ),
        )}
      </div>
    </section>
  );
};
