import { Button, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { CheckmarkCircle32Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef } from 'react';

import { fill, formatWhole } from '../../text';
import { useBack } from '../frame/frame';
import { StepFrame } from '../parts/StepFrame';
import { nameAndHint } from '../policy/describe-edit';
import { isSamePolicy } from '../policy/policy-edits';
import { policyShown } from '../policy/use-policy';
import type { PaneState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

import { ProofLines, SheetsToWrite } from './PreviewFacts';
import type { AskingRun } from './run-preview';
import { useLostFocus } from './use-lost-focus';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', gap: '8px' },
  icon: {
    width: '72px',
    height: '72px',
    margin: '24px 0 16px',
    display: 'grid',
    placeItems: 'center',
    borderRadius: '50%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { margin: '24px 0 8px', padding: 0, listStyleType: 'none' },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  write: { marginTop: '8px' },
});

type Props = { readonly run: AskingRun; readonly state: PaneState; readonly actions: PaneActions };

/** A plan that moves nobody: that it is so, why that is no fault, and what can be changed. */
export const NothingScreen = ({ run: { preview }, state, actions }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const { announce } = useAnnounce();
  const { plan, policy } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  useBack(useCallback(() => actions.decide(false), [actions]));
  useEffect(() => announce(words.none), [announce, words]);
  const purpose = nameAndHint(texts.policy.purposes[policy.purpose]).name;
  const { movable, openSeatsBefore } = plan.counts;
  const now = policyShown(state);
  const hasChanged = now !== null && !isSamePolicy(now, policy);
  const toPolicy = (): void => actions.go('policy');
  return (
    <StepFrame
      footer={
        hasChanged
          ? { line: words.policyChanged, primary: { label: words.again, onPress: () => actions.run() } }
          : {
              primary: { label: words.changePurpose, onPress: toPolicy },
              secondary: { label: words.changeRules, onPress: toPolicy },
            }
      }
      screen="preview"
    >
      <div className={styles.top}>
        <span className={styles.icon}>
          <CheckmarkCircle32Regular aria-hidden />
        </span>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {words.none}
        </h1>
        <Text className={styles.muted}>{fill(words.noneHint, { purpose })}</Text>
      </div>
      <ul className={styles.list}>
        <li className={styles.row}>
          <Text>{fill(words.noneMovable, { count: formatWhole(movable, texts) })}</Text>
        </li>
        <li className={styles.row}>
          <Text>{fill(words.noneOpen, { count: formatWhole(openSeatsBefore, texts) })}</Text>
        </li>
      </ul>
      <ProofLines plan={plan} />
      <SheetsToWrite preview={preview} />
      <Button className={styles.write} onClick={() => actions.decide(true)}>
        {words.writeNone}
      </Button>
    </StepFrame>
  );
};
