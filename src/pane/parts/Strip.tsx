import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';

import { fill } from '../../text';
import { PADAN_VERSION } from '../../usecases';
import { useTexts } from '../services';

import type { StripMenuProps } from './StripMenu';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '28px',
    padding: '0 4px 0 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
  },
  // What finds no room beside the rest goes to a second line, which is out of sight.
  words: {
    flexGrow: 1,
    minWidth: 0,
    height: '16px',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '4px',
    overflow: 'hidden',
  },
});

const StripMenu = lazy(async () => ({ default: (await import('./StripMenu')).StripMenu }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog }));

type StripProps = Omit<StripMenuProps, 'onShortcuts'> & {
  readonly isChecking: boolean;
  /** When what is shown was read; null before that. */
  readonly checkedAt: Date | null;
};

/** Below everything and always in view: which Padan this is, where the data are, and the menu. */
export const Strip = ({ isChecking, checkedAt, ...props }: StripProps) => {
  const styles = useStyles();
  const { frame, dataStep, locale } = useTexts();
  const time = checkedAt?.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  return (
    <footer className={styles.strip}>
      <div className={styles.words}>
        <Text size={200}>{fill(isChecking ? frame.stripBusy : frame.strip, { version: PADAN_VERSION })}</Text>
        {time !== undefined && !isChecking && <Text size={200}>· {fill(dataStep.checkedAt, { time })}</Text>}
      </div>
      <Suspense
        fallback={
          <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={frame.menu} />
        }
      >
        <StripMenu {...props} onShortcuts={() => setShowsShortcuts(true)} />
      </Suspense>
      {showsShortcuts && (
        <Suspense fallback={null}>
          <ShortcutsDialog onClose={() => setShowsShortcuts(false)} />
        </Suspense>
      )}
    </footer>
  );
};
