import { Button, makeStyles, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import type { PadanProblem } from '../../domain';
import type { Result } from '../../kernel';
import { fill, formatWhole, type AfterWords, type Texts } from '../../text';
import type { ListAudit, ListSignature } from '../../usecases';
import { useBack } from '../frame/frame';
import { ProblemBar } from '../parts/ProblemBar';
import { ProblemKinds } from '../parts/ProblemKinds';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

import { listHeading, listSentences, writtenSentences } from './list-words';
import { ListRows } from './ListRows';
import { rowsToApprove } from './rows-to-approve';
import { SignDialog } from './SignDialog';
import { useAfterWords } from './use-after-words';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  back: { marginLeft: '-8px', marginBottom: '8px' },
  told: { margin: '12px 0' },
});

type Props = { readonly state: PaneState; readonly actions: PaneActions; readonly sheet: string };

type Checked = Extract<ListAudit, { status: 'checked' }>;

type FooterWork = {
  readonly texts: Texts;
  readonly after: AfterWords;
  readonly hasNoPlan: boolean;
  readonly actions: PaneActions;
  readonly sign: () => void;
  readonly write: () => void;
  readonly again: () => void;
};

/** How the check stands. */
type Check =
  | { readonly status: 'none' | 'working' }
  | { readonly status: 'failed'; readonly problem: PadanProblem }
  | { readonly status: 'blocked'; readonly problems: readonly PadanProblem[] }
  | { readonly status: 'checked'; readonly audit: Checked };

const checkOf = (ended: Result<ListAudit, PadanProblem>): Check => {
  if (!ended.ok) return { status: 'failed', problem: ended.error };
  const audit = ended.value;
  return audit.status === 'blocked' ? { status: 'blocked', problems: audit.problems } : { status: 'checked', audit };
};

const CheckedBody = ({ audit, actions }: { readonly audit: Checked; readonly actions: PaneActions }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { checked, problems } = audit;
  const written = writtenSentences(audit, texts);
  return (
    <>
      {written.length > 0 && (
        <MessageBar className={styles.told} intent="success" layout="multiline">
          <MessageBarBody>{written.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
      <ViewHead heading={listHeading(audit, texts)} how={listSentences(audit, texts).join(' ')} />
      {problems.length > 0 && <ProblemKinds problems={problems} onShow={actions.show} />}
      <ListRows checked={checked} onShow={actions.show} />
    </>
  );
};

/** What a checked list leads to: its rows approved, or once they are, the next plan. */
const footerOf = (audit: Checked, { texts, after, hasNoPlan, actions, sign, write, again }: FooterWork): StepFooter => {
  const count = rowsToApprove(audit).length;
  const secondary =
    audit.sheet === null ? { label: after.listWrite, onPress: write } : { label: after.listAgain, onPress: again };
  if (audit.approvals !== null)
    return { line: after.listTaken, primary: { label: after.toRun, onPress: () => actions.go('run') }, secondary };
  const why = hasNoPlan ? after.listTakeNoPlan : count === 0 ? after.listTakeNone : undefined;
  const label = fill(after.listTake, { count: formatWhole(count, texts) });
  return { primary: { label, onPress: sign, disabledBecause: why }, secondary };
};

/** Somebody's list held against rules and the best plan, and taken over as approvals where that is wanted. */
export const ListView = ({ state, actions, sheet }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const back = useBack(() => actions.place({ view: 'history', pair: null, list: null }));
  const [check, setCheck] = useState<Check>({ status: 'none' });
  const [isSigning, setIsSigning] = useState(false);
  const hasNoPlan = state.data.status === 'read' && state.data.runs.length === 0;
  const work = (job: Promise<Result<ListAudit, PadanProblem>>): void => {
    setCheck({ status: 'working' });
    void job.then((ended) => setCheck(checkOf(ended)));
  };
  const write = (signature: ListSignature | null): void => {
    setIsSigning(false);
    work(actions.writeList(sheet, signature));
  };
  const footer: StepFooter =
    check.status === 'checked'
      ? footerOf(check.audit, {
          ...{ texts, after, hasNoPlan, actions },
          sign: () => setIsSigning(true),
          write: () => write(null),
          again: () => work(actions.checkList(sheet)),
        })
      : {
          primary: {
            label: after.listCheck,
            onPress: () => work(actions.checkList(sheet)),
            disabledBecause: check.status === 'working' ? after.listChecking : undefined,
          },
        };
  return (
    <StepFrame footer={footer} screen={`list ${sheet}`}>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeft16Regular />} onClick={back}>
        {after.toHistory}
      </Button>
      {check.status !== 'checked' && <ViewHead heading={fill(after.listTitle, { sheet })} how={after.listHow} />}
      <div aria-live="polite">
        {check.status === 'working' && <Spinner size="tiny" label={after.listChecking} />}
        {check.status === 'failed' && <ProblemBar problem={check.problem} texts={texts} />}
      </div>
      {check.status === 'blocked' && <ProblemKinds problems={check.problems} onShow={actions.show} />}
      {check.status === 'checked' && <CheckedBody audit={check.audit} actions={actions} />}
      {isSigning && check.status === 'checked' && (
        <SignDialog count={rowsToApprove(check.audit).length} onSign={write} onClose={() => setIsSigning(false)} />
      )}
    </StepFrame>
  );
};
