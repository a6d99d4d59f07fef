import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

import type { PadanProblem } from '../../domain';
import { ProblemBar } from '../../pane';
import type { Texts } from '../../text';

type Props = {
  readonly texts: Texts;
  /** Why a workbook could not be opened. */
  readonly problem: PadanProblem | null;
  /** Whether an edit was refused that would have shifted cells. */
  readonly isRefused: boolean;
  readonly onDismiss: () => void;
};

/** What the page has to say above the sheet. */
export const Notices = ({ texts, problem, isRefused, onDismiss }: Props) => (
  <>
    {problem && <ProblemBar problem={problem} texts={texts} />}
    {isRefused && (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{texts.pane.shiftRefused}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onDismiss}>
            {texts.pane.dismiss}
          </Button>
        </MessageBarActions>
      </MessageBar>
    )}
  </>
);
