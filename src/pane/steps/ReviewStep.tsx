import { Button, Input, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';

import type { Plan } from '../../domain';
import { foldText } from '../../sheets';
import { fill, formatPoints, formatSigned, formatWhole, type Texts } from '../../text';
import { useBack } from '../frame/frame';
import { ApprovalsPrice } from '../parts/ApprovalsPrice';
import { EffortTable } from '../parts/EffortTable';
import { ProblemBar } from '../parts/ProblemBar';
import { QuestionCard, QuestionCardToCome } from '../parts/QuestionCard';
import { RemoveRun } from '../parts/RemoveRun';
import { StepFrame } from '../parts/StepFrame';
import { TransferCard } from '../parts/TransferCard';
import { RESULT_SHEETS, type PaneState, type ReviewState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  figures: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  row: {
    width: '100%',
    textAlign: 'left',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 4px',
    cursor: 'pointer',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  route: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  gain: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

const PAGE = 50;

type Ready = Extract<ReviewState, { status: 'ready' }>;

const TransferList = ({ review, onSelect }: { readonly review: Ready; readonly onSelect: (index: number) => void }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE);
  const { transfers } = review.response.plan;
  const found = useMemo(() => {
    const wanted = foldText(query);
    return transfers
      .map((transfer, index) => ({ transfer, index }))
      .filter(
        ({ transfer: { employee, from, to } }) =>
          wanted === '' ||
          foldText([employee.name, employee.nip, from.name, from.unit, to.name, to.unit].join(' ')).includes(wanted),
      );
  }, [query, transfers]);
  return (
    <>
      <Input
        aria-label={pane.search}
        placeholder={pane.search}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <Text size={200}>{fill(pane.showing, { shown: Math.min(shown, found.length), total: found.length })}</Text>
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ transfer: { employee, from, to, gain }, index }) => (
          <li key={employee.nip}>
            <button type="button" className={styles.row} onClick={() => onSelect(index)}>
              <span>{employee.name}</span>
              <span className={styles.gain}>{formatSigned(gain, texts)}</span>
              <span className={styles.route}>
                {from.name} ({from.unit}) → {to.name} ({to.unit})
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {fill(pane.showMore, { count: Math.min(PAGE, found.length - shown) })}
        </Button>
      )}
    </>
  );
};

/** How good the plan is proven to be. */
const proofWords = ({ objective, withoutLimits }: Plan, { proven, provenWithin, nearBest }: Texts['pane']): string =>
  objective.gap > 0 ? nearBest : withoutLimits === null ? proven : provenWithin;

/** Fourth step: the result at a glance, every transfer, and the reasons for one of them. */
export const ReviewStep = ({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, frame } = texts;
  const { review, data } = state;
  const isOnCard = review.status === 'ready' && state.selected !== null;
  const back = useBack(
    useCallback(() => actions.select(null), [actions]),
    isOnCard,
  );
  const runs = data.status === 'read' ? data.runs : [];
  if (review.status === 'reopening')
    return (
      <StepFrame footer={{}} screen="reopening">
        <Spinner label={pane.reopening} />
      </StepFrame>
    );
  if (review.status !== 'ready') {
    const problem = review.status === 'failed' ? review.problem : null;
    const isNone = runs.length === 0;
    const primary = isNone
      ? { label: fill(frame.next, { step: pane.stepRun }), onPress: () => actions.go('run') }
      : { label: pane.reopen, onPress: actions.reopen };
    return (
      <StepFrame footer={{ primary }} screen="none">
        <div className={styles.stack}>
          {problem && <ProblemBar problem={problem} texts={texts} />}
          {isNone && <Text>{pane.reviewNone}</Text>}
          <RemoveRun runs={runs} onRemove={actions.removeRun} />
        </div>
      </StepFrame>
    );
  }
  const { response, names } = review;
  const { plan } = response;
  const selected = state.selected === null ? undefined : plan.transfers[state.selected];
  if (selected) {
    const { nip } = selected.employee;
    return (
      <StepFrame footer={{}} screen="card">
        <TransferCard
          transfer={selected}
          plan={plan}
          shortlist={response.shortlists.find(({ position }) => position.id === selected.to.id)}
          takesFocus={state.isSelectedHere}
          onBack={back}
          onOpenRow={() => actions.showResult(RESULT_SHEETS.recommendations, nip)}
          onOpenScores={() => actions.showResult(RESULT_SHEETS.scores, nip)}
        />
      </StepFrame>
    );
  }
  const summary = {
    label: fill(pane.openSheet, { sheet: names.summary }),
    onPress: () => actions.showResult(RESULT_SHEETS.summary, null),
  };
  return (
    <StepFrame footer={{ primary: summary }}>
      <div className={styles.stack}>
        <div className={styles.figures}>
          <Text size={400} weight="semibold">
            {fill(pane.transfers, { count: formatWhole(plan.transfers.length, texts) })}
          </Text>
          <Text>
            {fill(pane.scoreChange, {
              before: formatPoints(plan.stayTotal, texts),
              after: formatPoints(plan.objective.total, texts),
              gain: formatSigned(plan.objective.total - plan.stayTotal, texts),
            })}
          </Text>
          <Text>
            {fill(proofWords(plan, pane), {
              gap: formatPoints(plan.objective.gap, texts),
            })}
          </Text>
          <Text>{fill(pane.filled, { before: formatWhole(plan.counts.openSeatsBefore, texts) })}</Text>
        </div>
        {response.alternatives && <EffortTable plan={plan} points={response.alternatives.effort} />}
        <ApprovalsPrice onPrice={actions.priceApprovals} />
        {data.status === 'read' && <QuestionCard intake={data.intake} question={state.question} onAsk={actions.ask} />}
        {data.status === 'reading' && <QuestionCardToCome />}
        <Text size={200}>{pane.selectHint}</Text>
        <TransferList review={review} onSelect={actions.select} />
        <RemoveRun runs={runs} onRemove={actions.removeRun} />
      </div>
    </StepFrame>
  );
};
