import { Button, Spinner, Text } from '@fluentui/react-components';
import { useState } from 'react';

import type { PadanProblem } from '../../domain';
import type { Result } from '../../kernel';
import { describeApprovals, type PriceOfApprovals } from '../../usecases';
import { useTexts } from '../services';

import { ProblemBar } from './ProblemBar';

type Props = { readonly onPrice: () => Promise<Result<PriceOfApprovals, PadanProblem>> };

/** What all approvals on the newest result cost together, when somebody asks; nothing is written. */
export const ApprovalsPrice = ({ onPrice }: Props) => {
  const texts = useTexts();
  const { pane } = texts;
  const [isAsking, setIsAsking] = useState(false);
  const [priced, setPriced] = useState<Result<PriceOfApprovals, PadanProblem> | null>(null);
  const ask = async (): Promise<void> => {
    setIsAsking(true);
    setPriced(await onPrice());
    setIsAsking(false);
  };
  const problem = priced === null || priced.ok ? null : priced.error;
  return (
    <>
      <Button disabled={isAsking} onClick={() => void ask()}>
        {pane.approvalsAsk}
      </Button>
      <div aria-live="polite">
        {isAsking && <Spinner size="tiny" label={pane.approvalsAsking} />}
        {!isAsking && priced?.ok === true && <Text>{describeApprovals(priced.value, texts)}</Text>}
        {!isAsking && problem && <ProblemBar problem={problem} texts={texts} />}
      </div>
    </>
  );
};
