import { Badge, Button, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import {
  ArrowSwap20Regular,
  ArrowUndo20Regular,
  CheckmarkCircle16Regular,
  DocumentText20Regular,
  Clock16Regular,
  FolderOpen20Regular,
  Save20Regular,
} from '@fluentui/react-icons';

import { fill, type Texts, type WorkbenchTexts } from '../../text';

import { AppMenu, type AppMenuProps } from './AppMenu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    flexShrink: 0,
    padding: '0 12px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  logo: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  // A long name gives way to what can be pressed; whole, it is its title.
  name: { minWidth: 0, flexShrink: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  badge: { flexShrink: 0 },
  grow: { flexGrow: 1 },
  fixed: { flexShrink: 0 },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  narrow: { '@media (min-width: 641px)': { display: 'none' } },
  // The name says more than the word beside the icon where there is no room for both.
  badgeWord: { '@media (max-width: 480px)': { position: 'absolute', width: '1px', clipPath: 'inset(50%)' } },
  told: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Which of the two is shown where there is room for one. */
export type Side = 'sheet' | 'pane';

type Props = {
  readonly texts: Texts;
  readonly words: WorkbenchTexts;
  readonly fileName: string | null;
  readonly isBusy: boolean;
  /** Gives up what is being opened; null where nothing is. */
  readonly onCancel: (() => void) | null;
  /** Whether all that was done is in the file last saved. */
  readonly isSaved: boolean;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly onUndo: () => void;
  readonly menu: Omit<AppMenuProps, 'words' | 'texts' | 'canSave' | 'isBusy'>;
};

const SavedBadge = ({ texts: { pane }, isSaved }: Pick<Props, 'texts' | 'isSaved'>) => {
  const styles = useStyles();
  return (
    <Badge
      className={styles.badge}
      appearance="ghost"
      color={isSaved ? 'success' : 'warning'}
      role="status"
      icon={isSaved ? <CheckmarkCircle16Regular /> : <Clock16Regular />}
    >
      <span className={styles.badgeWord}>{isSaved ? pane.saved : pane.notSaved}</span>
    </Badge>
  );
};

/** The bar of the page that stands in for Excel: which file is open, whether it is saved, and what can be done with it. */
export const AppBar = (props: Props) => {
  const { texts, words, fileName, isBusy, onCancel, isSaved, side, onSide, onUndo, menu } = props;
  const styles = useStyles();
  const { pane } = texts;
  const { onOpen, onSave, onPapers } = menu;
  const wide = mergeClasses(styles.fixed, styles.wide);
  return (
    <header className={styles.bar}>
      <span className={styles.logo} role="img" aria-label={pane.title}>
        <ArrowSwap20Regular aria-hidden />
      </span>
      <Text className={styles.name} weight="semibold" title={fileName ?? undefined}>
        {fileName ?? pane.title}
      </Text>
      <span className={styles.told} role="status">
        {isBusy ? pane.loading : fileName === null ? '' : fill(pane.opened, { name: fileName })}
      </span>
      {fileName !== null && !isBusy && <SavedBadge texts={texts} isSaved={isSaved} />}
      <span className={styles.grow} />
      {onCancel !== null && (
        <Button className={styles.fixed} onClick={onCancel}>
          {pane.cancel}
        </Button>
      )}
      {fileName !== null && (
        <>
          <TabList
            className={mergeClasses(styles.fixed, styles.narrow)}
            size="small"
            appearance="subtle-circular"
            aria-label={words.view}
            selectedValue={side}
            onTabSelect={(_, { value }) => onSide(value as Side)}
          >
            <Tab value="sheet">{words.viewSheet}</Tab>
            <Tab value="pane">{words.viewPane}</Tab>
          </TabList>
          <Button
            className={wide}
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            aria-label={words.undo}
            title={`${words.undo} (Ctrl+Z)`}
            onClick={onUndo}
          />
          <Button
            className={wide}
            appearance="subtle"
            icon={<FolderOpen20Regular />}
            title="Ctrl+O"
            disabled={isBusy}
            onClick={onOpen}
          >
            {words.open}
          </Button>
          <Button
            className={wide}
            appearance="subtle"
            icon={<DocumentText20Regular />}
            title={words.papersExplained}
            disabled={isBusy}
            onClick={onPapers}
          >
            {words.papers}
          </Button>
          <Button className={wide} icon={<Save20Regular />} title="Ctrl+S" disabled={isBusy} onClick={onSave}>
            {words.save}
          </Button>
        </>
      )}
      <AppMenu {...menu} texts={texts} words={words} canSave={fileName !== null} isBusy={isBusy} />
    </header>
  );
};
