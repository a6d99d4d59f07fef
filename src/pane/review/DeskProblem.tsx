import { Button } from '@fluentui/react-components';

import { ProblemBar } from '../parts/ProblemBar';
import type { Desk } from '../use-desk';

import { useWords } from './use-words';

/** Why decisions could not be read or were not written, and a way to read them again. */
export const DeskProblem = ({ desk }: { readonly desk: Desk }) => {
  const { texts, words } = useWords();
  const { problem } = desk.state;
  if (problem === null) return null;
  const retry = (): void => {
    desk.change({ problem: null });
    desk.refresh();
  };
  return (
    <div role="alert">
      <ProblemBar problem={problem} texts={texts} />
      <Button size="small" onClick={retry}>
        {words.retry}
      </Button>
    </div>
  );
};
