import { Checkbox, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import { RUN_SHEETS, sheetsOfRun } from '../../book';
import { parseIsoDate, isoDate, type Policy } from '../../domain';
import type { Intake } from '../../intake';
import { fill, formatWhole } from '../../text';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { DayField } from '../policy/DayField';
import { nameAndHint } from '../policy/describe-edit';
import { policyShown } from '../policy/use-policy';
import { usePolicyWords } from '../policy/use-words';
import { useOnward } from '../frame/frame';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

import { RunEnd } from './RunEnd';
import { useLostFocus } from './use-lost-focus';
import { useRunWords } from './use-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '24px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  muted: { color: tokens.colorNeutralForeground2 },
  card: { margin: 0, padding: '4px 12px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '80px minmax(0, 1fr)',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  value: { margin: 0 },
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

type Props = { readonly state: PaneState; readonly actions: PaneActions };

/** Sheets a run adds: one more where it follows decisions, one for the policy where there is none. */
const sheetsToWrite = ({ data, isFollowing }: PaneState): number => {
  if (data.status !== 'read') return RUN_SHEETS.length;
  const isContinuing = isFollowing && data.runs.length > 0 && data.decisions > 0;
  return sheetsOfRun(isContinuing, data.intake).length + (data.policySheet === null ? 1 : 0);
};

const UsedFacts = ({
  state,
  intake,
  policy,
}: Pick<Props, 'state'> & { readonly intake: Intake; readonly policy: Policy }) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const whole = (count: number): string => formatWhole(count, texts);
  const { now } = state.survey;
  const seats = intake.positions.reduce((sum, position) => sum + position.seats, 0);
  const blocking = Object.values(policy.rules).filter(({ mode }) => mode === 'block').length;
  const isAside = state.setAside && intake.problems.some(({ severity }) => severity === 'blocks');
  const rows: readonly (readonly [string, string, string])[] = [
    [words.employees, whole(intake.employees.length), isAside ? words.rowsSetAside : ''],
    [
      words.positions,
      whole(intake.positions.length),
      now === null ? '' : fill(words.seats, { seats: whole(seats), open: whole(now.openSeats) }),
    ],
    [words.purpose, nameAndHint(texts.policy.purposes[policy.purpose]).name, ''],
    [
      words.rules,
      whole(blocking),
      [words.rulesUsed, ...(now === null ? [] : [fill(words.movable, { count: whole(now.movable) })])].join('; '),
    ],
  ];
  return (
    <dl className={styles.card} aria-label={words.used}>
      {rows.map(([name, value, note]) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd className={styles.value}>
            <Text weight="semibold">{value}</Text>{' '}
            <Text size={200} className={styles.muted}>
              {note}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** What a run may do beside: leave rows out, continue the newest one, and look at fewer and more moves. */
const RunChoices = ({ state, actions, blocks }: Props & { readonly blocks: number }) => {
  const styles = useStyles();
  const { pane } = useTexts();
  const words = useRunWords();
  const { data } = state;
  const newestRun = data.status === 'read' ? data.runs.at(-1) : undefined;
  const decisions = data.status === 'read' ? data.decisions : 0;
  return (
    <section aria-label={words.moreChoices}>
      {blocks > 0 && (
        <div>
          <Checkbox
            checked={state.setAside}
            onChange={(_, { checked }) => actions.setAside(checked === true)}
            label={pane.setAside}
          />
          <Text block size={200} className={styles.muted}>
            {pane.setAsideHint}
          </Text>
        </div>
      )}
      {newestRun !== undefined && (
        <div>
          <Switch
            checked={state.isFollowing && decisions > 0}
            disabled={decisions === 0}
            onChange={(_, { checked }) => actions.setFollowing(checked)}
            label={fill(pane.followDecisions, { run: newestRun })}
          />
          <Text block size={200} className={styles.muted}>
            {decisions === 0 ? pane.nothingDecided : fill(pane.decisionsFound, { count: decisions })}
          </Text>
        </div>
      )}
      <Checkbox
        checked={state.effort}
        onChange={(_, { checked }) => actions.setEffort(checked === true)}
        label={words.effortToo}
      />
      <Text block size={200} className={styles.muted}>
        {words.effortHint}
      </Text>
    </section>
  );
};

/** Before a run: the day, what is used, what comes of it, and why it cannot begin where it cannot. */
export const ReadyScreen = ({ state, actions }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const words = useRunWords();
  const policyWords = usePolicyWords();
  const onward = useOnward();
  const [isDayWrong, setIsDayWrong] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading);
  const { data } = state;
  const intake = data.status === 'read' ? data.intake : null;
  const policy = policyShown(state);
  const blocks = intake?.problems.filter(({ severity }) => severity === 'blocks').length ?? 0;
  const why =
    intake === null
      ? words.noData
      : isDayWrong
        ? words.badDay
        : blocks > 0 && !state.setAside
          ? fill(words.blocked, { count: formatWhole(blocks, texts) })
          : undefined;
  const footer: StepFooter = {
    primary: { label: words.count, onPress: () => onward(() => actions.run()), disabledBecause: why },
    ...(intake !== null && blocks > 0 && !state.setAside
      ? { secondary: { label: words.toData, onPress: () => actions.go('data') } }
      : {}),
  };
  return (
    <StepFrame footer={footer} screen="ready">
      <div className={styles.stack}>
        <RunEnd run={state.run} actions={actions} />
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {why === undefined ? words.ready : words.notReady}
          </h1>
          <Text className={styles.muted}>{words.readyHint}</Text>
        </div>
        <DayField
          label={texts.pane.asOf}
          hint={texts.pane.asOfHint}
          wrong={words.badDay}
          pick={policyWords.pickDay}
          value={parseIsoDate(state.asOf)}
          onChange={(day) => day !== null && actions.setDate(isoDate(day))}
          onWrong={setIsDayWrong}
        />
        {intake !== null && policy !== null && (
          <div>
            <h2 className={styles.title}>{words.used}</h2>
            <UsedFacts state={state} intake={intake} policy={policy} />
          </div>
        )}
        <div>
          <h2 className={styles.title}>{words.then}</h2>
          <ol className={styles.steps}>
            <li>{words.thenChoose}</li>
            <li>{fill(words.thenWrite, { count: sheetsToWrite(state) })}</li>
          </ol>
        </div>
        <RunChoices state={state} actions={actions} blocks={blocks} />
      </div>
    </StepFrame>
  );
};
