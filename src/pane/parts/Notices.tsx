import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { fill } from '../../text';
import type { PaneState } from '../pane-state';
import { useTexts, type PaneServices } from '../services';
import type { PaneActions } from '../use-pane';

import { DismissableBar } from './DismissableBar';

/** Seconds an answer of the host has been awaited; null while none is for long. */
export const useWaiting = ({ workbook }: Pick<PaneServices, 'workbook'>): number | null => {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => workbook.onWaiting?.(setSeconds), [workbook]);
  return seconds;
};

/** How long is told in steps of ten seconds. */
const inTens = (seconds: number): number => Math.floor(seconds / 10) * 10;

/** Says that the host takes its time; nothing has gone wrong. */
const WaitingNote = ({ seconds }: { readonly seconds: number }) => {
  const { frame } = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{fill(frame.waiting, { seconds: inTens(seconds) })}</MessageBarBody>
    </MessageBar>
  );
};

type Props = {
  readonly state: Pick<PaneState, 'notice' | 'hiddenPlace'>;
  readonly waiting: number | null;
  readonly actions: Pick<PaneActions, 'dismiss' | 'unhide'>;
};

/** What the pane says above whatever step is open; null when it has nothing to say. */
export const noticesOf = ({ state, waiting, actions }: Props) =>
  state.notice === null && waiting === null ? null : <Notices state={state} waiting={waiting} actions={actions} />;

const Notices = ({ state: { notice, hiddenPlace }, waiting, actions }: Props) => {
  const { frame } = useTexts();
  return (
    <>
      {waiting !== null && <WaitingNote seconds={waiting} />}
      {notice !== null && (
        <DismissableBar
          intent="info"
          dismiss={frame.dismiss}
          onDismiss={actions.dismiss}
          actions={
            hiddenPlace !== null && (
              <Button size="small" onClick={() => actions.unhide(hiddenPlace)}>
                {frame.showSheet}
              </Button>
            )
          }
        >
          {notice}
        </DismissableBar>
      )}
    </>
  );
};
