import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';

import { fill, formatWhole, problemMessage } from '../../text';
import { ChangeList } from '../parts/ChangeList';
import { MarkNotes } from '../parts/MarkNotes';
import { ProblemList } from '../parts/ProblemList';
import { SheetCard } from '../parts/SheetCard';
import { StepFrame } from '../parts/StepFrame';
import type { PaneState } from '../pane-state';
import { useTexts } from '../services';
import type { PaneActions } from '../use-pane';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** First step: what each sheet is, what was read, what is wrong. */
export const DataStep = ({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, frame } = texts;
  const { data } = state;
  const next = { label: fill(frame.next, { step: pane.stepPolicy }), onPress: () => actions.go('policy') };
  if (data.status === 'unread' || data.status === 'reading')
    return (
      <StepFrame footer={{ primary: next }} screen="reading">
        <Spinner label={pane.checking} />
      </StepFrame>
    );
  if (data.status === 'failed') {
    const { wrong, remedy } = problemMessage(data.problem, texts);
    return (
      <StepFrame footer={{ primary: { label: pane.retry, onPress: actions.check } }} screen="failed">
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {wrong} {remedy}
          </MessageBarBody>
        </MessageBar>
      </StepFrame>
    );
  }
  const { intake, difference, marks } = data;
  const blocks = intake.problems.filter(({ severity }) => severity === 'blocks').length;
  const seats = intake.positions.reduce((sum, position) => sum + position.seats, 0);
  return (
    <StepFrame footer={{ line: blocks === 0 ? undefined : fill(pane.blockedBy, { count: blocks }), primary: next }}>
      <div className={styles.stack}>
        <MarkNotes marks={marks} onSettle={actions.settleUnfinished} />
        <div>
          <Text block weight="semibold">
            {fill(pane.employeesFound, { count: formatWhole(intake.employees.length, texts) })}
          </Text>
          <Text block weight="semibold">
            {fill(pane.positionsFound, {
              count: formatWhole(intake.positions.length, texts),
              seats: formatWhole(seats, texts),
            })}
          </Text>
        </div>
        <h2 className={styles.heading}>{pane.sheets}</h2>
        <div className={styles.cards}>
          {intake.readings.map((reading) => (
            <SheetCard
              key={reading.table}
              reading={reading}
              isChosen={state.choices[reading.table] !== undefined}
              onKind={(kind) => actions.chooseKind(reading.table, kind)}
              onColumn={(field, from, to) => actions.chooseColumn(reading.table, field, from, to)}
            />
          ))}
        </div>
        {difference === null ? null : (
          <>
            <h2 className={styles.heading}>{fill(texts.sheets.labels.changesSince, { p: difference.run })}</h2>
            <ChangeList difference={difference} />
          </>
        )}
        <h2 className={styles.heading}>{pane.problems}</h2>
        <Text>
          {intake.problems.length === 0
            ? pane.noProblems
            : `${fill(pane.problemsBlock, { count: blocks })}, ${fill(pane.problemsWarn, { count: intake.problems.length - blocks })}`}
        </Text>
        <ProblemList problems={intake.problems} onShow={actions.show} />
        <Button onClick={actions.check}>{pane.checkAgain}</Button>
      </div>
    </StepFrame>
  );
};
