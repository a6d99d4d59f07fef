import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';

import { fill, formatWhole } from '../../text';
import { ChangeList } from '../parts/ChangeList';
import { LoadingBody } from '../parts/LoadingBody';
import { MarkNotes } from '../parts/MarkNotes';
import { ProblemKinds } from '../parts/ProblemKinds';
import { SeatFigures } from '../parts/SeatFigures';
import { SectionHead, useSectionStyles } from '../parts/SectionHead';
import { StepFrame, type StepFooter } from '../parts/StepFrame';
import { Trouble } from '../parts/Trouble';
import type { DataState, PaneState } from '../pane-state';
import { useTexts } from '../services';
import { problemsBesideDoubts, thingsInTheWay } from '../step-states';
import type { PaneActions } from '../use-pane';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px', marginTop: '8px' },
});

/** Questions about columns know what every kind of sheet can hold. */
const DoubtCards = lazy(async () => ({ default: (await import('../parts/DoubtCards')).DoubtCards }));

/** The list of sheets stands below everything else, and brings the choice boxes with it. */
const SheetTable = lazy(async () => ({ default: (await import('../parts/SheetTable')).SheetTable }));

/** What plans know of needs is not loaded with the page. */
const UrgentNeeds = lazy(async () => ({ default: (await import('../parts/UrgentNeeds')).UrgentNeeds }));

type Read = Extract<DataState, { status: 'read' }>;
type Props = { readonly state: PaneState; readonly actions: PaneActions };

const Problems = ({ data, state, actions }: Props & { readonly data: Read }) => {
  const styles = useStyles();
  const { dataStep: words, pane } = useTexts();
  const problems = problemsBesideDoubts(data);
  const canSetAside = problems.some(({ severity, where }) => severity === 'blocks' && where?.row !== undefined);
  return (
    <div>
      <ProblemKinds problems={problems} onShow={actions.show} />
      <div className={styles.links}>
        {(canSetAside || state.setAside) && (
          <Button size="small" appearance="subtle" onClick={() => actions.setAside(!state.setAside)}>
            {state.setAside ? words.takeBack : words.setAside}
          </Button>
        )}
        {problems.length > 0 && (
          <Button size="small" appearance="subtle" onClick={actions.saveProblems}>
            {words.saveProblems}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={actions.check}>
          {pane.checkAgain}
        </Button>
      </div>
    </div>
  );
};

const DataBody = ({ data, state, actions }: Props & { readonly data: Read }) => {
  const sections = useSectionStyles();
  const texts = useTexts();
  const { intake, difference, marks, doubts } = data;
  // Whoever has answered the last question still stands there: what is said of it stays.
  const [hasAsked, setHasAsked] = useState(false);
  if (doubts.length > 0 && !hasAsked) setHasAsked(true);
  return (
    <>
      <SeatFigures intake={intake} />
      <Suspense fallback={null}>
        <UrgentNeeds data={data} asOf={state.asOf} />
      </Suspense>
      {marks.length > 0 && (
        <div className={sections.section}>
          <MarkNotes marks={marks} onSettle={actions.settleUnfinished} />
        </div>
      )}
      {hasAsked && (
        <Suspense fallback={null}>
          <DoubtCards doubts={doubts} readings={intake.readings} onColumn={actions.chooseColumn} />
        </Suspense>
      )}
      <div className={sections.section}>
        <Problems data={data} state={state} actions={actions} />
      </div>
      {difference !== null && (
        <section className={sections.section}>
          <SectionHead title={fill(texts.sheets.labels.changesSince, { p: difference.run })} />
          <ChangeList difference={difference} />
        </section>
      )}
      <Suspense fallback={null}>
        <SheetTable
          readings={intake.readings}
          choices={state.choices}
          onKind={actions.chooseKind}
          onColumn={actions.chooseColumn}
        />
      </Suspense>
    </>
  );
};

/** First step: the need in one sentence, the columns in doubt, what is wrong cell by cell, and what each sheet is taken for. */
export const DataStep = ({ state, actions }: Props) => {
  const texts = useTexts();
  const { pane, frame, dataStep: words } = texts;
  const { data } = state;
  if (data.status === 'unread' || data.status === 'reading')
    return (
      <StepFrame footer={{}} screen="reading">
        <LoadingBody />
      </StepFrame>
    );
  if (data.status === 'failed')
    return (
      <StepFrame footer={{ primary: { label: pane.retry, onPress: actions.check } }} screen="failed">
        <Trouble problem={data.problem} texts={texts} copy={actions.copy} />
      </StepFrame>
    );
  const count = thingsInTheWay(data, state.setAside);
  const isSetAside = state.setAside && thingsInTheWay(data, false) > count;
  const waits = count === 0 ? undefined : fill(words.line, { count: formatWhole(count, texts) });
  const footer: StepFooter = {
    line: waits ?? (isSetAside ? words.lineSetAside : undefined),
    isLineSpoken: false,
    primary: { label: fill(frame.next, { step: pane.stepPolicy }), onPress: () => actions.go('policy') },
  };
  return (
    <StepFrame footer={footer}>
      <DataBody data={data} state={state} actions={actions} />
    </StepFrame>
  );
};
