import { MessageBar, MessageBarBody } from '@fluentui/react-components';

import type { PadanProblem } from '../../domain';
import { problemMessage, type Texts } from '../../text';

/** A problem that ended what was asked for: what is wrong, and what to do. */
export const ProblemBar = ({ problem, texts }: { readonly problem: PadanProblem; readonly texts: Texts }) => {
  const { wrong, remedy } = problemMessage(problem, texts);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {wrong} {remedy}
      </MessageBarBody>
    </MessageBar>
  );
};
