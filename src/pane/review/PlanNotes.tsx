import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import type { Plan } from '../../domain';
import { provenOf } from '../../insight';
import { fill, formatPoints, formatSigned, formatWhole, type Texts } from '../../text';
import { ApprovalsPrice } from '../parts/ApprovalsPrice';
import { EffortTable } from '../parts/EffortTable';
import { RemoveRun } from '../parts/RemoveRun';
import { RESULT_SHEETS, type ReviewState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { useWords } from './use-words';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '24px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  figures: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** How good the plan is proven to be. */
const proofWords = (plan: Plan, words: Texts['pane']): string => {
  const { kind, isFollowing } = provenOf(plan);
  if (kind === 'near') return isFollowing ? words.nearBestFollowing : words.nearBest;
  if (kind === 'best') return isFollowing ? words.provenFollowing : words.proven;
  return isFollowing ? words.provenFollowingWithin : words.provenWithin;
};

type Props = {
  readonly review: Extract<ReviewState, { status: 'ready' }>;
  readonly runs: readonly number[];
  readonly actions: PaneActions;
  readonly onAsk: () => void;
  readonly onSeat: () => void;
};

/** What the plan as a whole comes to, one line until somebody opens it. */
export const PlanNotes = ({ review: { response, names }, runs, actions, onAsk, onSeat }: Props) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const { pane } = texts;
  const { plan, alternatives } = response;
  return (
    <details>
      <summary className={styles.summary}>{words.plan}</summary>
      <div className={styles.body}>
        <div className={styles.figures}>
          <Text>
            {fill(pane.scoreChange, {
              before: formatPoints(plan.stayTotal, texts),
              after: formatPoints(plan.objective.total, texts),
              gain: formatSigned(plan.objective.total - plan.stayTotal, texts),
            })}
          </Text>
          <Text>{fill(proofWords(plan, pane), { gap: formatPoints(plan.objective.gap, texts) })}</Text>
          <Text>{fill(pane.filled, { before: formatWhole(plan.counts.openSeatsBefore, texts) })}</Text>
        </div>
        {alternatives && <EffortTable plan={plan} points={alternatives.effort} />}
        <Button onClick={() => actions.showResult(RESULT_SHEETS.summary, null)}>
          {fill(pane.openSheet, { sheet: names.summary })}
        </Button>
        <Button onClick={onAsk}>{words.askAnybody}</Button>
        <Button onClick={onSeat}>{words.askSeat}</Button>
        <ApprovalsPrice onPrice={actions.priceApprovals} />
        <RemoveRun runs={runs} onRemove={actions.removeRun} />
      </div>
    </details>
  );
};
