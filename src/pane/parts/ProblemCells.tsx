import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';

import { fill } from '../../text';
import type { ProblemKind } from '../problem-kinds';
import { useTexts } from '../services';

const useStyles = makeStyles({
  remedy: { padding: '0 12px 4px', color: tokens.colorNeutralForeground1 },
  list: { margin: 0, padding: '0 4px 8px', listStyleType: 'none' },
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  address: {
    minWidth: '36px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  fact: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', display: 'flex', flexDirection: 'column' },
  sheet: { color: tokens.colorNeutralForeground2 },
  link: { flexShrink: 0, minWidth: 0, minHeight: '24px', padding: '0 4px', color: tokens.colorBrandForegroundLink },
  more: { margin: '0 8px 8px' },
});

/** Cells shown at a time: a kind can have thousands. */
const PAGE = 20;

type Props = {
  readonly kind: ProblemKind;
  /** The cell gone to last; null where that is elsewhere. */
  readonly current: number | null;
  readonly onCell: (index: number) => void;
};

/** Every place of one kind of problem with what is true of it, and a way there. */
export const ProblemCells = ({ kind: { cells, remedy }, current, onCell }: Props) => {
  const styles = useStyles();
  const { dataStep: words } = useTexts();
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const hasFocus = useRef(false);
  const shown = Math.max(pages, Math.ceil(((current ?? 0) + 1) / PAGE)) * PAGE;
  const sheets = new Set(cells.map(({ place }) => place?.sheet));

  useEffect(() => {
    const item = current === null ? null : list.current?.children[current];
    item?.scrollIntoView({ block: 'nearest' });
    // The arrows move whoever stands in the list along with the cell.
    if (hasFocus.current) item?.querySelector('button')?.focus();
  }, [current]);
  return (
    <>
      {remedy !== null && (
        <Text block size={200} className={styles.remedy}>
          {remedy}
        </Text>
      )}
      <ul
        ref={list}
        className={styles.list}
        onFocus={() => (hasFocus.current = true)}
        onBlur={() => (hasFocus.current = false)}
      >
        {cells.slice(0, shown).map(({ place, address, value, own }, index) => (
          <li
            key={index}
            className={mergeClasses(styles.cell, index === current && styles.current)}
            aria-current={index === current ? 'true' : undefined}
          >
            {address !== '' && <span className={styles.address}>{address}</span>}
            <span className={styles.fact}>
              {value !== '' && <span>{value}</span>}
              {own !== '' && <span>{own}</span>}
              {place !== null && (sheets.size > 1 || (value === '' && own === '')) && (
                <span className={styles.sheet}>{place.sheet}</span>
              )}
            </span>
            {place !== null && (
              <Button
                size="small"
                appearance="transparent"
                className={styles.link}
                icon={<Open16Regular />}
                aria-label={fill(words.toCellAt, { cell: address === '' ? 'A1' : address, sheet: place.sheet })}
                onClick={() => onCell(index)}
              >
                {words.toCell}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {cells.length > shown && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setPages(shown / PAGE + 1)}>
          {fill(words.showMore, { count: Math.min(PAGE, cells.length - shown) })}
        </Button>
      )}
    </>
  );
};
