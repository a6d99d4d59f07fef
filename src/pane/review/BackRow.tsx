import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';

import { fill } from '../../text';

import { useWords } from './use-words';

const useStyles = makeStyles({
  row: {
    flexShrink: 0,
    height: '40px',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 12px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { marginLeft: 'auto', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly label: string;
  readonly onBack: () => void;
  /** Where one stands among several, and the ways to the one before and the one after. */
  readonly place?: {
    readonly at: number;
    readonly all: number;
    readonly onPrevious: (() => void) | null;
    readonly onNext: (() => void) | null;
  };
};

/** The row above a card: back to the list, and on and back among what was listed. */
export const BackRow = ({ label, onBack, place }: Props) => {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <div className={styles.row}>
      <Button appearance="subtle" icon={<ChevronLeft20Regular />} onClick={onBack}>
        {label}
      </Button>
      {place && (
        <>
          <span className={styles.place}>{fill(words.position, { place: place.at, all: place.all })}</span>
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={words.previous}
            disabledFocusable={place.onPrevious === null}
            onClick={() => place.onPrevious?.()}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={words.next}
            disabledFocusable={place.onNext === null}
            onClick={() => place.onNext?.()}
          />
        </>
      )}
    </div>
  );
};
