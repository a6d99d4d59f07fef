import { makeStyles, Text } from '@fluentui/react-components';

import type { LostPart } from '../../hosts/univer';
import { AskDialog } from '../../pane';
import { fill, type WorkbenchTexts } from '../../text';

const useStyles = makeStyles({ list: { margin: '8px 0 0', paddingLeft: '20px' } });

type Props = {
  readonly words: WorkbenchTexts;
  readonly parts: readonly LostPart[];
  readonly onAnswer: (goesOn: boolean) => void;
};

/** Says before a save what the file will not hold. */
const LostDialog = ({ words, parts, onAnswer }: Props) => {
  const styles = useStyles();
  return (
    <AskDialog
      title={words.lostTitle}
      act={{ label: words.lostSave, onPress: () => onAnswer(true) }}
      keep={{ label: words.lostCancel, onPress: () => onAnswer(false) }}
    >
      <Text>{words.lostText}</Text>
      <ul className={styles.list}>
        {parts.map(({ kind, sheet }) => (
          <li key={`${kind} ${sheet}`}>{fill(words.lostSheet, { sheet, what: words.lostParts[kind] })}</li>
        ))}
      </ul>
    </AskDialog>
  );
};

export default LostDialog;
