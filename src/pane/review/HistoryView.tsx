import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { fill, formatWhole, type AfterWords } from '../../text';
import type { PastPlan, PastSheet } from '../../usecases';
import { useOnward } from '../frame/frame';
import { ProblemBar } from '../parts/ProblemBar';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import type { PaneActions } from '../use-pane';

import { ListsSection } from './ListsSection';
import { PlanCard } from './PlanCard';
import { RemoveDialog, type Removal } from './RemoveDialog';
import { tickedAfter } from './ticks';
import { useAfterWords } from './use-after-words';
import { useLoaded } from './use-loaded';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  list: { margin: '12px 0 0', padding: 0, listStyleType: 'none', display: 'grid', gap: '8px' },
  note: { display: 'flex', gap: '4px', marginTop: '12px', color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  section: { marginTop: '24px' },
  heading: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  other: { display: 'flex', alignItems: 'center', gap: '8px', overflowWrap: 'anywhere' },
  name: { flexGrow: 1, minWidth: 0 },
});

type Props = { readonly state: PaneState; readonly actions: PaneActions };

type OthersProps = { readonly others: readonly PastSheet[]; readonly onRemove: (removal: Removal) => void };

const OtherSheets = ({ others, onRemove }: OthersProps) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  if (others.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{after.others}</h2>
      <ul className={styles.list}>
        {others.map(({ run, sheets }) => (
          <li key={run} className={styles.other}>
            <span className={styles.name}>{sheets.join(', ')}</span>
            <Button
              size="small"
              aria-label={`${after.remove} ${sheets.join(', ')}`}
              onClick={() => onRemove({ name: sheets.join(', '), run, sheets })}
            >
              {after.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const footerOf = (
  pair: readonly [number, number] | null,
  {
    hasPlans,
    actions,
    after,
    onCompare,
  }: {
    readonly hasPlans: boolean;
    readonly actions: PaneActions;
    readonly after: AfterWords;
    readonly onCompare: () => void;
  },
): StepFooter => {
  const toRun = { label: after.toRun, onPress: () => actions.go('run') };
  if (!hasPlans) return { primary: toRun };
  const label = pair === null ? after.compare : fill(after.compareTwo, { one: pair[0], other: pair[1] });
  const primary = { label, onPress: onCompare, disabledBecause: pair === null ? after.compareFew : undefined };
  return { primary, secondary: { label: after.newPlan, onPress: toRun.onPress } };
};

/** The plans that stand in the workbook: tick two to compare them, open one, remove one. */
export const HistoryView = ({ state, actions }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const { data, review } = state;
  const { readHistory } = actions;
  const onward = useOnward();
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [removal, setRemoval] = useState<Removal | null>(null);
  // Read again whenever the data have been: sheets may have come or gone.
  const loaded = useLoaded(readHistory, true, data);
  const history = loaded.status === 'ready' ? loaded.value : [];
  const plans = history.filter((one): one is PastPlan => one.kind === 'plan');
  const others = history.filter((one): one is PastSheet => one.kind === 'sheet');
  // In the order they were ticked.
  const standing = ticked.filter((run) => plans.some((plan) => plan.run === run));
  const [one, other] = [...standing].sort((a, b) => a - b);
  const pair = one === undefined || other === undefined ? null : ([one, other] as const);
  const compare = (): void => {
    if (pair !== null) onward(() => actions.place({ view: 'changes', pair, list: null }));
  };
  const footer = footerOf(pair, { hasPlans: plans.length > 0, actions, after, onCompare: compare });
  const count = formatWhole(plans.length, texts);
  return (
    <StepFrame footer={footer} screen="history">
      {loaded.status === 'loading' && <Spinner size="tiny" label={after.loading} />}
      {loaded.status === 'failed' && <ProblemBar problem={loaded.problem} texts={texts} />}
      {loaded.status === 'ready' && plans.length === 0 && <ViewHead heading={after.noPlan} how={after.noPlanHow} />}
      {plans.length > 0 && (
        <>
          <ViewHead
            heading={plans.length === 1 ? after.historyOne : fill(after.historyCount, { count })}
            how={plans.length === 1 ? after.changesNone : after.historyHow}
          />
          <ul className={styles.list}>
            {plans.map((plan) => (
              <PlanCard
                key={plan.run}
                plan={plan}
                isOpen={review.status === 'ready' && review.run === plan.run}
                isTicked={standing.includes(plan.run)}
                onTick={() => setTicked(tickedAfter(standing, plan.run))}
                onOpen={() => onward(() => actions.openRun(plan.run))}
                onRemove={() =>
                  setRemoval({ name: fill(after.plan, { run: plan.run }), run: plan.run, sheets: plan.sheets })
                }
              />
            ))}
          </ul>
        </>
      )}
      {plans.length > 1 && (
        <p className={styles.note}>
          <Info16Regular className={styles.icon} aria-hidden />
          <Text size={200}>{after.valueWarning}</Text>
        </p>
      )}
      {loaded.status === 'ready' && (
        <ListsSection
          data={data}
          onOpen={(list) => onward(() => actions.place({ view: 'history', pair: null, list }))}
        />
      )}
      <OtherSheets others={others} onRemove={setRemoval} />
      <RemoveDialog removal={removal} onRemove={actions.removeRun} onClose={() => setRemoval(null)} />
    </StepFrame>
  );
};
