import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ChevronDown16Regular,
  ChevronUp16Regular,
  ErrorCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import { useMemo, useState, type KeyboardEvent } from 'react';

import type { PadanProblem } from '../../domain';
import { fill, formatWhole, type Texts } from '../../text';
import type { CellPlace } from '../../usecases';
import { problemKinds, type ProblemKind } from '../problem-kinds';
import { useTexts } from '../services';

import { ProblemCells } from './ProblemCells';
import { SectionHead, useSectionStyles } from './SectionHead';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  group: {
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  blocks: { color: tokens.colorPaletteRedForeground1 },
  warns: { color: tokens.colorStatusWarningForeground1 },
  heading: { margin: 0, font: 'inherit', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  kind: {
    width: '100%',
    minHeight: '40px',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  chevron: { flexShrink: 0 },
});

/** Kinds shown before somebody asks for all of them. */
const FIRST_KINDS = 5;

const countOf = ({ noun, cells }: ProblemKind, texts: Texts): string => {
  const { dataStep: words } = texts;
  const count = cells.length;
  return count === 1 ? words[noun] : fill(words[`${noun}s`], { count: formatWhole(count, texts) });
};

type KindProps = {
  readonly kind: ProblemKind;
  readonly isOpen: boolean;
  /** The cell gone to last, where it is one of this kind. */
  readonly current: number | null;
  readonly onToggle: () => void;
  readonly onCell: (index: number) => void;
};

const Kind = ({ kind, isOpen, current, onToggle, onCell }: KindProps) => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div>
      <h4 className={styles.heading}>
        <button type="button" className={styles.kind} aria-expanded={isOpen} onClick={onToggle}>
          <span className={mergeClasses(styles.title, (isOpen || kind.severity === 'blocks') && styles.strong)}>
            {kind.title}
          </span>
          <Text size={200} className={styles.count}>
            {countOf(kind, texts)}
          </Text>
          {isOpen ? (
            <ChevronUp16Regular className={styles.chevron} />
          ) : (
            <ChevronDown16Regular className={styles.chevron} />
          )}
        </button>
      </h4>
      {isOpen && <ProblemCells kind={kind} current={current} onCell={onCell} />}
    </div>
  );
};

const GroupHead = ({ severity, count }: { readonly severity: PadanProblem['severity']; readonly count: number }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { dataStep: words } = texts;
  const isBlocking = severity === 'blocks';
  return (
    <h3 className={styles.group}>
      {isBlocking ? <ErrorCircle16Regular className={styles.blocks} /> : <Warning16Regular className={styles.warns} />}
      {fill(isBlocking ? words.mustFix : words.warnings, { count: formatWhole(count, texts) })}
    </h3>
  );
};

/** Where every kind begins among all cells, in the order they are shown. */
const startsOf = (kinds: readonly ProblemKind[]): readonly number[] => {
  let sum = 0;
  return kinds.map(({ cells }) => (sum += cells.length) - cells.length);
};

type Props = {
  readonly problems: readonly PadanProblem[];
  readonly onShow: (place: CellPlace) => void;
};

/** Which kind is open and which cell of all is the current one; `step` goes through them, over the kinds too. */
const useTour = (kinds: readonly ProblemKind[], starts: readonly number[], count: number, onShow: Props['onShow']) => {
  const [showsAll, setShowsAll] = useState(false);
  const [open, setOpen] = useState<string | null>(kinds[0]?.key ?? null);
  const [at, setAt] = useState<number | null>(null);
  // A cell that has been mended is gone from the list: the next one stands in its place.
  const current = at === null || count === 0 ? null : Math.min(at, count - 1);

  const goTo = (index: number): void => {
    if (index < 0 || index >= count) return;
    const kind = starts.filter((start) => start <= index).length - 1;
    const found = kinds[kind];
    setAt(index);
    setOpen(found?.key ?? null);
    if (kind >= FIRST_KINDS) setShowsAll(true);
    const place = found?.cells[index - (starts[kind] ?? 0)]?.place;
    if (place) onShow(place);
  };
  const step = (by: number): void => goTo(current === null ? (by > 0 ? 0 : count - 1) : current + by);
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };
  return { showsAll, setShowsAll, open, setOpen, current, goTo, step, onKey };
};

/** Problems by kind with counts; every cell can be gone to, one after the other with the arrows too. */
export const ProblemKinds = ({ problems, onShow }: Props) => {
  const styles = useStyles();
  const sections = useSectionStyles();
  const texts = useTexts();
  const { dataStep: words } = texts;
  const kinds = useMemo(() => problemKinds(problems, texts), [problems, texts]);
  const starts = useMemo(() => startsOf(kinds), [kinds]);
  const tour = useTour(kinds, starts, problems.length, onShow);
  const { showsAll, setShowsAll, open, setOpen, current, goTo, step, onKey } = tour;
  const shown = showsAll ? kinds : kinds.slice(0, FIRST_KINDS);
  const total = formatWhole(problems.length, texts);
  const position =
    current === null
      ? fill(words.problemsCount, { count: total })
      : fill(words.problemOf, { at: formatWhole(current + 1, texts), count: total });
  return (
    <section className={sections.section} aria-label={words.problems} onKeyDown={onKey}>
      <SectionHead title={words.problems} note={problems.length === 0 ? undefined : position}>
        {problems.length > 0 && (
          <>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronUp16Regular />}
              aria-label={words.previous}
              onClick={() => step(-1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronDown16Regular />}
              aria-label={words.following}
              onClick={() => step(1)}
            />
          </>
        )}
      </SectionHead>
      {problems.length === 0 && <Text>{words.noProblems}</Text>}
      {problems.length > 0 && (
        <div className={styles.card}>
          {shown.map((kind, index) => {
            const start = starts[index] ?? 0;
            const isIn = current !== null && current >= start && current < start + kind.cells.length;
            const isFirst = kind.severity !== kinds[index - 1]?.severity;
            const ofSeverity = kinds.filter(({ severity }) => severity === kind.severity);
            return (
              <div key={kind.key}>
                {isFirst && (
                  <GroupHead
                    severity={kind.severity}
                    count={ofSeverity.reduce((sum, { cells }) => sum + cells.length, 0)}
                  />
                )}
                <Kind
                  kind={kind}
                  isOpen={open === kind.key}
                  current={isIn ? current - start : null}
                  onToggle={() => setOpen(open === kind.key ? null : kind.key)}
                  onCell={(cell) => goTo(start + cell)}
                />
              </div>
            );
          })}
        </div>
      )}
      {kinds.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
          {fill(words.showAll, { count: kinds.length })}
        </Button>
      )}
    </section>
  );
};
