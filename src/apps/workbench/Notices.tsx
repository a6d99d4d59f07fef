import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

import type { PadanProblem } from '../../domain';
import { ProblemBar } from '../../pane';
import type { Texts } from '../../text';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Something that was done, or could not be, and can be put away. */
export type Remark = {
  readonly key: string;
  readonly intent: 'info' | 'warning';
  readonly text: string;
  readonly onDismiss: () => void;
};

type Props = {
  readonly texts: Texts;
  /** Why a workbook could not be opened or saved. */
  readonly problem: PadanProblem | null;
  readonly remarks: readonly Remark[];
};

/** What the page has to say above the sheet. */
export const Notices = ({ texts, problem, remarks }: Props) => {
  const styles = useStyles();
  return (
    <>
      {problem && <ProblemBar problem={problem} texts={texts} />}
      {remarks.map(({ key, intent, text, onDismiss }) => (
        <MessageBar key={key} className={styles.bar} intent={intent} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onDismiss}>
              {texts.pane.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
};
