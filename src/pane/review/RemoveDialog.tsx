import { makeStyles, Text } from '@fluentui/react-components';

import { fill } from '../../text';
import { AskDialog } from '../parts/AskDialog';

import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  sheets: { margin: '4px 0 12px', paddingLeft: '20px', maxHeight: '240px', overflowY: 'auto' },
});

/** What is to be deleted: its name, its number, and the sheets it consists of. */
export type Removal = { readonly name: string; readonly run: number; readonly sheets: readonly string[] };

type Props = {
  /** Null where nobody is asked. */
  readonly removal: Removal | null;
  readonly onRemove: (run: number) => void;
  readonly onClose: () => void;
};

/** Asks before sheets are deleted, and names them: a sheet that is gone cannot be brought back. */
export const RemoveDialog = ({ removal, onRemove, onClose }: Props) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  if (removal === null) return null;
  const { name, run, sheets } = removal;
  return (
    <AskDialog
      title={fill(after.removeTitle, { plan: name })}
      act={{
        label: fill(after.removeDo, { count: sheets.length }),
        onPress: () => {
          onRemove(run);
          onClose();
        },
      }}
      keep={{ label: after.removeNot, onPress: onClose }}
    >
      <Text>{after.removeSheets}</Text>
      <ul className={styles.sheets}>
        {sheets.map((sheet) => (
          <li key={sheet}>{sheet}</li>
        ))}
      </ul>
      <Text>{after.removeNote}</Text>
    </AskDialog>
  );
};
