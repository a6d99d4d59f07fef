import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentAdd48Regular } from '@fluentui/react-icons';

import type { WorkbenchTexts } from '../../text';

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    gap: '8px',
    padding: '56px 32px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 800px)': { padding: '40px 24px' },
    '@media (max-width: 400px)': { padding: '32px 12px' },
  },
  over: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorderActive}` },
  icon: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase200 },
  error: { color: tokens.colorStatusDangerForeground1 },
  open: { marginTop: '8px' },
  key: {
    marginLeft: '8px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

/** What is being dragged over the page, or was dropped on it and could not be taken. */
export type DropState = 'none' | 'over' | 'wrong' | 'many';

type Props = { readonly words: WorkbenchTexts; readonly drop: DropState; readonly onOpen: () => void };

/** Where a file is dropped, or asked for. A file of another kind is told so here. */
export const DropZone = ({ words, drop, onOpen }: Props) => {
  const styles = useStyles();
  const isRefused = drop === 'wrong' || drop === 'many';
  return (
    <div
      className={mergeClasses(styles.zone, drop === 'over' && styles.over, isRefused && styles.wrong)}
      role="group"
      aria-label={words.dropZone}
      data-drop={drop}
    >
      <DocumentAdd48Regular className={styles.icon} aria-hidden />
      <Text size={400} weight="semibold">
        {drop === 'over' ? words.dropNow : words.dropHere}
      </Text>
      <Text size={200} align="center" className={mergeClasses(styles.quiet, isRefused && styles.error)} role="status">
        {drop === 'wrong' ? words.dropWrong : drop === 'many' ? words.dropMany : words.dropKinds}
      </Text>
      <Button className={styles.open} appearance="primary" size="large" aria-keyshortcuts="Control+O" onClick={onOpen}>
        {words.openMine}
        <kbd className={styles.key} aria-hidden>
          Ctrl O
        </kbd>
      </Button>
    </div>
  );
};
