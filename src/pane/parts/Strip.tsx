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
  words: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

const StripMenu = lazy(async () => ({ default: (await import('./StripMenu')).StripMenu }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog }));

/** Below everything and always in view: which Padan this is, where the data are, and the menu. */
export const Strip = (props: Omit<StripMenuProps, 'onShortcuts'>) => {
  const styles = useStyles();
  const { frame } = useTexts();
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  return (
    <footer className={styles.strip}>
      <Text size={200} className={styles.words}>
        {fill(frame.strip, { version: PADAN_VERSION })}
      </Text>
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
