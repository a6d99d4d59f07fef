import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A way out of a question: what its button says, and what it does. */
type Way = { readonly label: string; readonly onPress: () => void; readonly isDisabled?: boolean };

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the question is about to do; it is the blue button, and comes first. */
  readonly act: Way;
  /** Another way on, where there is one. */
  readonly other?: Way;
  /** Leaves everything as it is; so does Esc. */
  readonly keep: Way;
  /** A form, which a press beside it closes too; else a question that wants an answer. */
  readonly isForm?: boolean;
};

/** A question laid over the page, before something is done that cannot be taken back or wants to know more. */
export const AskDialog = ({ title, children, act, other, keep, isForm = false }: Props) => (
  <Dialog
    open
    modalType={isForm ? 'modal' : 'alert'}
    onOpenChange={(_, { open }) => (open ? undefined : keep.onPress())}
  >
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions fluid>
          <Button appearance="primary" disabled={act.isDisabled === true} onClick={act.onPress}>
            {act.label}
          </Button>
          {other !== undefined && <Button onClick={other.onPress}>{other.label}</Button>}
          <Button onClick={keep.onPress}>{keep.label}</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);
