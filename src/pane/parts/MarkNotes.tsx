import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';

import type { PadanProblem } from '../../domain';
import { problemMessage } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** How Padan's own sheets stand where something is odd about them; an unfinished write can be deleted or kept from here. */
export const MarkNotes = ({
  marks,
  onSettle,
}: {
  readonly marks: readonly PadanProblem[];
  readonly onSettle: (how: 'remove' | 'keep') => void;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  if (marks.length === 0) return null;
  return (
    <div className={styles.stack}>
      {marks.map((mark) => {
        const { wrong, remedy } = problemMessage(mark, texts);
        return (
          <MessageBar key={`${mark.code} ${wrong}`} intent="warning" layout="multiline">
            <MessageBarBody>
              {wrong} {remedy}
            </MessageBarBody>
            {mark.code === 'mark-unfinished' && (
              <MessageBarActions>
                <Button size="small" onClick={() => onSettle('remove')}>
                  {texts.pane.removeUnfinished}
                </Button>
                <Button size="small" onClick={() => onSettle('keep')}>
                  {texts.pane.keepUnfinished}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        );
      })}
    </div>
  );
};
