import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';

import type { LostPart } from '../../hosts/univer';
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
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.lostTitle}</DialogTitle>
          <DialogContent>
            <Text>{words.lostText}</Text>
            <ul className={styles.list}>
              {parts.map(({ kind, sheet }) => (
                <li key={`${kind} ${sheet}`}>{fill(words.lostSheet, { sheet, what: words.lostParts[kind] })}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {words.lostSave}
            </Button>
            <Button onClick={() => onAnswer(false)}>{words.lostCancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

export default LostDialog;
