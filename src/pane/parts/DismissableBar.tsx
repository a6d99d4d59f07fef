import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

type Props = {
  readonly intent: 'info' | 'warning' | 'error';
  readonly children: string;
  /** Words of the button that takes the bar away. */
  readonly dismiss: string;
  readonly onDismiss: () => void;
  readonly actions?: ReactNode;
};

/** Something told that stays until it is taken away. */
export const DismissableBar = ({ intent, children, dismiss, onDismiss, actions }: Props) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
    <MessageBarActions
      containerAction={
        <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={dismiss} onClick={onDismiss} />
      }
    >
      {actions}
    </MessageBarActions>
  </MessageBar>
);
