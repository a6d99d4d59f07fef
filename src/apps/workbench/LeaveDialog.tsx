import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

import { fill, type Texts } from '../../text';

type Props = {
  readonly texts: Texts;
  /** Name of the workbook that is open. */
  readonly fileName: string;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
};

/** Asks what to do with work that has not been saved before another workbook takes its place. */
const LeaveDialog = ({ texts: { pane }, fileName, onSave, onDrop, onStay }: Props) => (
  <Dialog
    open
    modalType="alert"
    onOpenChange={(_, { open }) => {
      if (!open) onStay();
    }}
  >
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{pane.leaveTitle}</DialogTitle>
        <DialogContent>{fill(pane.leaveText, { name: fileName })}</DialogContent>
        <DialogActions fluid>
          <Button appearance="primary" onClick={onSave}>
            {pane.leaveSave}
          </Button>
          <Button onClick={onDrop}>{pane.leaveDrop}</Button>
          <Button onClick={onStay}>{pane.leaveStay}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);

export default LeaveDialog;
