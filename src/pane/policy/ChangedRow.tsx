import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { fill } from '../../text';

import { usePolicyWords } from './use-words';

const useStyles = makeStyles({
  row: { padding: '8px 0', borderLeft: '3px solid transparent', marginLeft: '-16px', paddingLeft: '13px' },
  changed: { borderLeftColor: tokens.colorCompoundBrandStroke },
  old: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minHeight: '24px' },
  muted: { color: tokens.colorNeutralForeground2 },
  undo: { minWidth: 0, minHeight: '24px', padding: '0 4px', color: tokens.colorBrandForegroundLink },
});

type Props = {
  readonly name: string;
  /** The value before, in words; null where nothing has changed. */
  readonly old: string | null;
  readonly onUndo: () => void;
  readonly children: ReactNode;
};

/** One thing of the policy; where it was changed, a bar beside it, what it was, and the way back. */
export const ChangedRow = ({ name, old, onUndo, children }: Props) => {
  const styles = useStyles();
  const words = usePolicyWords();
  return (
    <div className={mergeClasses(styles.row, old !== null && styles.changed)}>
      {children}
      {old !== null && (
        <div className={styles.old}>
          <Text size={200} className={styles.muted}>
            {fill(words.formerly, { value: old })}
          </Text>
          <Button
            className={styles.undo}
            size="small"
            appearance="transparent"
            aria-label={fill(words.undoOf, { name })}
            onClick={onUndo}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
};
