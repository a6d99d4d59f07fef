import { Button, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState } from 'react';

import { afterWordsOf, fill, formatWhole, type RunStepWords, type Texts } from '../../text';
import { useBack } from '../frame/frame';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { isSamePolicy } from '../policy/policy-edits';
import { policyShown } from '../policy/use-policy';
import { ChangesBody } from '../review/ChangesBody';
import { changesOfPlan } from '../review/shown-changes';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

import { EffortChart } from './EffortChart';
import { MovesChoice } from './MovesChoice';
import { EffectTable, ProofLines, SheetsToWrite } from './PreviewFacts';
import { kneeOf, type AskingRun, type CurvePoint, type RunPreview } from './run-preview';
import { useLostFocus } from './use-lost-focus';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  muted: { color: tokens.colorNeutralForeground2 },
  back: { marginLeft: '-8px', marginTop: '-8px' },
  changes: { marginTop: '24px' },
});

/** Points somebody can choose: those that keep the quota of the policy, up to the whole plan. */
const choicesOf = ({ curve, plan, policy }: RunPreview): readonly CurvePoint[] => {
  const quota = Math.ceil((policy.limits.minMovesPercent * plan.counts.employees) / 100);
  return curve === null ? [] : curve.points.filter(({ moves }) => moves > 0 && moves >= quota && moves <= curve.moves);
};

/** What the number of moves is worth, beside the number. */
const worthWords = ({ curve, maxMoves }: RunPreview, words: RunStepWords, texts: Texts): string => {
  if (curve === null) return maxMoves === null ? words.noCurve : '';
  const whole = (count: number): string => formatWhole(count, texts);
  if (maxMoves !== null) {
    const share = curve.points.find(({ moves }) => moves === maxMoves)?.share ?? 0;
    return fill(words.ofWhole, { percent: Math.round(share / 10), count: whole(curve.moves) });
  }
  const knee = kneeOf(curve);
  if (knee === null) return words.allPay;
  const percent = Math.round(knee.share / 10);
  return fill(words.half, {
    count: whole(knee.moves),
    percent,
    rest: whole(curve.moves - knee.moves),
    more: 100 - percent,
  });
};

type Props = { readonly run: AskingRun; readonly state: PaneState; readonly actions: PaneActions };

/** Whether the policy has come to stand on another sheet than the plan was made from, although it says what it said. */
const hasOtherSheet = ({ unwritten, maxMoves }: RunPreview, { data }: PaneState): boolean =>
  data.status === 'read' &&
  maxMoves === null &&
  data.policySheet !== (unwritten.policySheet === null ? unwritten.names.policy : null);

/** The button below: what it leads to depends on whether what is chosen has been calculated, under the policy as it is. */
const footerOf = ({ run, state, actions }: Props, chosen: number, words: RunStepWords, texts: Texts): StepFooter => {
  const { preview } = run;
  const { plan, curve, policy: asked } = preview;
  const { changes } = run;
  const policy = policyShown(state);
  const secondary = { label: words.changePolicy, onPress: () => actions.go('policy') };
  if ((policy !== null && !isSamePolicy(policy, asked)) || hasOtherSheet(preview, state))
    return { line: words.policyChanged, primary: { label: words.again, onPress: () => actions.run() }, secondary };
  const reached = preview.maxMoves ?? curve?.moves ?? plan.transfers.length;
  if (chosen !== reached) {
    const count = formatWhole(chosen, texts);
    const maxMoves = chosen === curve?.moves ? undefined : chosen;
    return {
      line: fill(words.notCounted, { count }),
      primary: { label: fill(words.countAgain, { count }), onPress: () => actions.run(maxMoves) },
      secondary,
    };
  }
  const write = fill(words.write, { count: formatWhole(plan.transfers.length, texts) });
  const after = afterWordsOf(texts.language);
  return {
    line: changes === null ? words.unwritten : fill(after.unwritten, { run: changes.former.run }),
    primary: {
      label: changes === null ? write : fill(after.use, { run: run.run }),
      onPress: () => actions.decide(true),
    },
    secondary,
  };
};

/** A plan before it is written: how many moves, what they do, what is proven, and what would be written. */
export const PreviewScreen = (props: Props) => {
  const { run, actions } = props;
  const { preview, changes } = run;
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const { announce } = useAnnounce();
  const { plan, curve, maxMoves } = preview;
  const moves = plan.transfers.length;
  const [chosen, setChosen] = useState(maxMoves ?? curve?.moves ?? moves);
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const back = useBack(useCallback(() => actions.decide(false), [actions]));
  const count = formatWhole(moves, texts);
  const done = fill(words.announceDone, { count });
  useEffect(() => announce(done), [announce, done]);
  const choices = choicesOf(preview);
  const choice = { choices, chosen, onChoose: setChosen };
  return (
    <StepFrame footer={footerOf(props, chosen, words, texts)} screen="preview">
      <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={back}>
        {words.ready}
      </Button>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {fill(maxMoves === null ? words.recommended : words.chosen, { count })}
      </h1>
      <Text className={styles.muted}>{worthWords(preview, words, texts)}</Text>
      {curve !== null && choices.length > 1 && (
        <section aria-label={words.curve}>
          <EffortChart curve={curve} {...choice} />
          <MovesChoice curve={curve} {...choice} />
        </section>
      )}
      <EffectTable preview={preview} />
      <ProofLines plan={plan} />
      {changes !== null && (
        <div className={styles.changes}>
          <ChangesBody changes={changesOfPlan(changes, run.run, plan, texts)} />
        </div>
      )}
      <SheetsToWrite preview={preview} />
    </StepFrame>
  );
};
