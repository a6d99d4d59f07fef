import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTrigger,
} from '@fluentui/react-components';

import { fill } from '../../text';
import { useTexts } from '../services';

/** One button per run that is still in the workbook; deleting asks first, because a sheet that is gone cannot be undone. */
export const RemoveRun = ({
  runs,
  onRemove,
}: {
  readonly runs: readonly number[];
  readonly onRemove: (run: number) => void;
}) => {
  const { pane } = useTexts();
  return (
    <>
      {runs.map((run) => (
        <Dialog key={run} modalType="alert">
          <DialogTrigger disableButtonEnhancement>
            <Button appearance="subtle">{fill(pane.removeRun, { run })}</Button>
          </DialogTrigger>
          <DialogSurface aria-label={fill(pane.removeRun, { run })}>
            <DialogBody>
              <DialogContent>{fill(pane.removeConfirm, { run })}</DialogContent>
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{pane.keep}</Button>
                </DialogTrigger>
                <DialogTrigger disableButtonEnhancement>
                  <Button appearance="primary" onClick={() => onRemove(run)}>
                    {fill(pane.removeRun, { run })}
                  </Button>
                </DialogTrigger>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      ))}
    </>
  );
};
