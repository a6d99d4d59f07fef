import { AskDialog } from '../../pane';
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
  <AskDialog
    title={pane.leaveTitle}
    act={{ label: pane.leaveSave, onPress: onSave }}
    other={{ label: pane.leaveDrop, onPress: onDrop }}
    keep={{ label: pane.leaveStay, onPress: onStay }}
  >
    {fill(pane.leaveText, { name: fileName })}
  </AskDialog>
);

export default LeaveDialog;
