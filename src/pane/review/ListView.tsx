import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { describeCheckedList } from '../../book';
import type { PadanProblem } from '../../domain';
import type { Result } from '../../kernel';
import { afterWordsOf, fill, formatWhole, type Texts } from '../../text';
import type { ListAudit, ListSignature } from '../../usecases';
import { useBack } from '../frame/frame';
import { ProblemBar } from '../parts/ProblemBar';
import { ProblemList } from '../parts/ProblemList';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

import { ListRows } from './ListRows';
import { rowsToApprove } from './rows-to-approve';
import { SignDialog } from './SignDialog';
import { useAfterWords } from './use-after-words';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  back: { marginLeft: '-8px', marginBottom: '8px' },
  told: { margin: '12px 0' },
  sentence: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
});

type Props = { readonly state: PaneState; readonly actions: PaneActions; readonly sheet: string };

type Checked = Extract<ListAudit, { status: 'checked' }>;

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

/** What was written, sentence by sentence. */
const writtenWords = ({ sheet, approvals }: Checked, texts: Texts): string[] => {
  const after = afterWordsOf(texts.language);
  const whole = (rows: readonly unknown[]): string => formatWhole(rows.length, texts);
  if (sheet === null) return [];
  if (approvals === null) return [fill(after.listWritten, { sheet })];
  const { recorded, known, unlawful, ruled } = approvals;
  return [
    fill(after.listWritten, { sheet }),
    fill(after.listRecorded, { count: whole(recorded), sheet: approvals.sheet }),
    ...(known.length === 0 ? [] : [fill(after.listKnown, { count: whole(known) })]),
    ...(unlawful.length + ruled.length === 0
      ? []
      : [fill(after.listLeft, { unlawful: whole(unlawful), ruled: whole(ruled) })]),
  ];
};

const headingOf = ({ checked: { rows } }: Checked, texts: Texts): string => {
  const after = afterWordsOf(texts.language);
  const lawful = rows.filter(({ outcome }) => outcome === 'lawful' || outcome === 'after-drops').length;
  if (rows.length === 0) return after.listEmpty;
  const words = lawful === rows.length ? after.listLawfulAll : after.listLawfulSome;
  return fill(words, { lawful: formatWhole(lawful, texts), count: formatWhole(rows.length, texts) });
};

const CheckedBody = ({ audit, actions }: { readonly audit: Checked; readonly actions: PaneActions }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { checked, unread, problems } = audit;
  const written = writtenWords(audit, texts);
  // The heading has said how many rows are lawful.
  const [, ...sentences] = describeCheckedList(checked, unread, texts);
  return (
    <>
      {written.length > 0 && (
        <MessageBar className={styles.told} intent="success" layout="multiline">
          <MessageBarBody>{written.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
      <ViewHead heading={headingOf(audit, texts)} how={describeCheckedList(checked, unread, texts)[0] ?? ''} />
      {checked.rows.length > 0 &&
        sentences.map((sentence) => (
          <Text key={sentence} block className={styles.sentence}>
            {sentence}
          </Text>
        ))}
      {problems.length > 0 && <ProblemList problems={problems} onShow={actions.show} />}
      <ListRows checked={checked} onShow={actions.show} />
    </>
  );
};

/** Somebody's list held against rules and the best plan, and taken over as approvals where that is wanted. */
export const ListView = ({ state, actions, sheet }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const back = useBack(() => actions.place({ view: 'history', pair: null, list: null }));
  const [check, setCheck] = useState<Check>({ status: 'none' });
  const [isSigning, setIsSigning] = useState(false);
  const hasPlan = state.data.status === 'read' && state.data.runs.length > 0;
  const work = (job: Promise<Result<ListAudit, PadanProblem>>): void => {
    setCheck({ status: 'working' });
    void job.then((ended) => setCheck(checkOf(ended)));
  };
  const write = (signature: ListSignature | null): void => {
    setIsSigning(false);
    work(actions.writeList(sheet, signature));
  };
  const count = check.status === 'checked' ? rowsToApprove(check.audit).length : 0;
  const footer: StepFooter =
    check.status === 'checked'
      ? {
          primary: {
            label: fill(after.listTake, { count: formatWhole(count, texts) }),
            onPress: () => setIsSigning(true),
            disabledBecause: !hasPlan ? after.listTakeNoPlan : count === 0 ? after.listTakeNone : undefined,
          },
          secondary:
            check.audit.sheet === null
              ? { label: after.listWrite, onPress: () => write(null) }
              : { label: after.listAgain, onPress: () => work(actions.checkList(sheet)) },
        }
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
      {check.status === 'blocked' && <ProblemList problems={check.problems} onShow={actions.show} />}
      {check.status === 'checked' && <CheckedBody audit={check.audit} actions={actions} />}
      {isSigning && <SignDialog count={count} onSign={write} onClose={() => setIsSigning(false)} />}
    </StepFrame>
  );
};
