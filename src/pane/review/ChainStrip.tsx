import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUp16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

import type { Transfer } from '../../domain';
import { fill } from '../../text';

import type { ChainSeat, ReviewChain } from './review-list';
import { useWords } from './use-words';

const DOT = '12px';

const useStyles = makeStyles({
  strip: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    position: 'relative',
    // The rail runs through all rows but above the first and below the last.
    '::before': {
      content: '""',
      position: 'absolute',
      left: '9.5px',
      top: 0,
      bottom: 0,
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
    ':first-child::before': { top: '14px' },
    ':last-child::before': { bottom: 'auto', height: '14px' },
  },
  mark: { position: 'relative', height: '28px', display: 'grid', placeItems: 'center' },
  dot: {
    width: DOT,
    height: DOT,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralForeground3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
  },
  filled: { border: 'none', backgroundColor: tokens.colorStatusSuccessForeground1 },
  left: { border: `2px dashed ${tokens.colorStatusWarningForeground1}` },
  // The arrow stands on the rail, which would run through it.
  arrow: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground1, display: 'flex' },
  seat: {
    display: 'flex',
    columnGap: '8px',
    justifyContent: 'space-between',
    padding: '6px 0',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  heads: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  won: { color: tokens.colorStatusSuccessForeground1 },
  lost: { color: tokens.colorStatusWarningForeground1 },
});

const Seat = ({ seat: { position, look, heads } }: { readonly seat: ChainSeat }) => {
  const styles = useStyles();
  const { words } = useWords();
  const isFilled = look === 'filled';
  // A post that had one too many loses nothing by it.
  const isLost = look === 'left' && heads !== null && heads.after < heads.of;
  return (
    <li className={styles.row}>
      <span className={styles.mark} aria-hidden>
        <span className={mergeClasses(styles.dot, isFilled && styles.filled, isLost && styles.left)} />
      </span>
      <span className={styles.seat}>
        <span>
          <span className={isFilled ? styles.name : undefined}>{position.name}</span>, {position.unit}
        </span>
        {heads !== null && (
          <span
            className={mergeClasses(styles.heads, isFilled && styles.won, isLost && styles.lost)}
            aria-label={fill(words.headsSpoken, heads)}
            role="note"
          >
            {fill(words.heads, heads)}
          </span>
        )}
      </span>
    </li>
  );
};

type Props = {
  readonly chain: ReviewChain;
  /** Draws the row of a person. */
  readonly person: (transfer: Transfer) => ReactNode;
};

/** The picture of a chain, to be read downwards: a seat, who takes it, the seat that person leaves, and so on. */
export const ChainStrip = ({ chain: { transfers, seats }, person }: Props) => {
  const styles = useStyles();
  return (
    <ol className={styles.strip}>
      {seats.map((seat, index) => {
        const transfer = transfers[index];
        return [
          <Seat key={`seat ${index}`} seat={seat} />,
          transfer && (
            <li key={transfer.employee.nip} className={styles.row}>
              <span className={styles.mark} aria-hidden>
                <span className={styles.arrow}>
                  <ArrowUp16Regular />
                </span>
              </span>
              {person(transfer)}
            </li>
          ),
        ];
      })}
    </ol>
  );
};
