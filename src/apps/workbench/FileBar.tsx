import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';

import { fill, type Texts } from '../../text';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    flexWrap: 'wrap',
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  readonly texts: Texts;
  readonly fileName: string | null;
  readonly isBusy: boolean;
  readonly isDark: boolean;
  /** Whether all that was done is in the file last saved. */
  readonly isSaved: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onSave: () => void;
  readonly onTheme: () => void;
};

/** Opens and saves workbooks on the page that stands in for Excel. */
export const FileBar = ({ texts, fileName, isBusy, isDark, isSaved, onOpen, onSample, onSave, onTheme }: Props) => {
  const styles = useStyles();
  const { pane } = texts;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.xltx,.xltm,.csv,.tsv,.txt"
        hidden
        aria-label={pane.openFile}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onOpen(file);
          target.value = '';
        }}
      />
      <Button onClick={() => picker.current?.click()} disabled={isBusy}>
        {pane.openFile}
      </Button>
      <Button onClick={onSave} disabled={isBusy || fileName === null}>
        {pane.saveFile}
      </Button>
      <Button onClick={onSample} disabled={isBusy}>
        {pane.sampleFile}
      </Button>
      <Text className={styles.name} role="status">
        {isBusy ? pane.loading : fileName === null ? pane.noFile : fill(pane.opened, { name: fileName })}
      </Text>
      {fileName !== null && !isBusy && (
        <Badge appearance="tint" color={isSaved ? 'success' : 'warning'} role="status">
          {isSaved ? pane.saved : pane.notSaved}
        </Badge>
      )}
      <Button appearance="subtle" onClick={onTheme}>
        {isDark ? pane.themeLight : pane.themeDark}
      </Button>
    </header>
  );
};
