import { Button, Combobox, Field, makeStyles, Option, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { Intake } from '../../intake';
import { foldText } from '../../sheets';
import { describeVerdict } from '../../text';
import { describeAnswer, describeWhatIf, type WhatIfWords } from '../../usecases';
import type { QuestionState } from '../pane-state';
import { useTexts } from '../services';

import { ProblemBar } from './ProblemBar';
import { ScoreBars } from './ScoreBars';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', minHeight: '24px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  choice: { minWidth: 0, width: '100%' },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** Entries offered at a time. */
const OFFERED = 20;

type Entry = { readonly key: string; readonly label: string; readonly folded: string };

const useOffered = (entries: readonly Entry[], typed: string): readonly Entry[] =>
  useMemo(() => {
    const words = foldText(typed).split(' ').filter(Boolean);
    const found: Entry[] = [];
    for (const entry of entries) {
      if (!words.every((word) => entry.folded.includes(word))) continue;
      found.push(entry);
      if (found.length === OFFERED) break;
    }
    return found;
  }, [entries, typed]);

type ChoiceProps = {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly onChoose: (key: string | null) => void;
};

const Choice = ({ label, entries, onChoose }: ChoiceProps) => {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const offered = useOffered(entries, typed);
  return (
    <Field label={label}>
      <Combobox
        className={styles.choice}
        freeform
        value={typed}
        selectedOptions={[]}
        listbox={{ style: { maxHeight: '40vh' } }}
        onChange={({ target }) => {
          setTyped(target.value);
          onChoose(null);
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          setTyped(optionText ?? '');
          onChoose(optionValue ?? null);
        }}
      >
        {offered.map(({ key, label: text }) => (
          <Option key={key} value={key} text={text}>
            {text}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
};

/** Keeps the card's place while the data is read again. */
export const QuestionCardToCome = () => {
  const styles = useStyles();
  const { pane } = useTexts();
  return (
    <details>
      <summary className={styles.summary}>{pane.askTitle}</summary>
      <Spinner label={pane.checking} />
    </details>
  );
};

type AnswerProps = { readonly answer: Extract<QuestionState, { status: 'answered' }>['answer'] };

/** What else would change, group by group. */
const WhatIfLists = ({ words }: { readonly words: WhatIfWords }) => {
  const styles = useStyles();
  const { sheets } = useTexts();
  const { labels } = sheets;
  const groups = [
    [labels.whatIfChain, words.chain === null ? [] : [words.chain]],
    [labels.whatIfUnits, words.units],
    [labels.whatIfPosts, words.posts],
    [labels.whatIfOthers, words.others],
    [labels.whatIfAnyway, words.best?.others ?? []],
  ] as const;
  return (
    <>
      <Text>
        {words.person}. {words.value} {words.best?.note}
      </Text>
      {groups.map(([label, lines]) =>
        lines.length === 0 ? null : (
          <div key={label}>
            <Text weight="semibold">{label}</Text>
            <ul className={styles.list}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
};

const Answer = ({ answer: { explanation, whatIf, isWithout, policy } }: AnswerProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { employee } = explanation;
  const words = whatIf === null ? null : describeWhatIf(whatIf, texts);
  if (isWithout)
    return (
      <div className={styles.card}>
        {words === null ? (
          <Text>
            {employee.name}: {texts.sheets.labels.whatIfNothing}
          </Text>
        ) : (
          <WhatIfLists words={words} />
        )}
      </div>
    );
  return (
    <div className={styles.card}>
      <Text>{describeAnswer(explanation, policy, texts)}</Text>
      {words !== null && <WhatIfLists words={words} />}
      <ScoreBars current={explanation.current} proposed={explanation.proposed} />
      <ul className={styles.list}>
        {explanation.verdicts
          .filter(({ status }) => status !== 'passes')
          .map((verdict) => (
            <li key={verdict.rule}>{describeVerdict(verdict, texts)}</li>
          ))}
      </ul>
    </div>
  );
};

const entryOf = (key: string, name: string, detail: string): Entry => {
  const label = `${name} (${detail})`;
  return { key, label, folded: foldText(label) };
};

type Props = {
  readonly intake: Intake;
  readonly question: QuestionState;
  /** Without a post: what the plan would be without the move it proposes for the person. */
  readonly onAsk: (nip: string, position: string | null) => void;
};

/** Any person, any post: why, why not, and what it would cost to insist. Nothing is written. */
export const QuestionCard = ({ intake, question, onAsk }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const [nip, setNip] = useState<string | null>(null);
  const [position, setPosition] = useState<string | null>(null);
  const people = useMemo(() => intake.employees.map((one) => entryOf(one.nip, one.name, one.nip)), [intake.employees]);
  const posts = useMemo(() => intake.positions.map((one) => entryOf(one.id, one.name, one.unit)), [intake.positions]);
  const failure = question.status === 'failed' ? question.problem : null;
  return (
    <details>
      <summary className={styles.summary}>{pane.askTitle}</summary>
      <section className={styles.card} aria-label={pane.askTitle}>
        <Text size={200}>{pane.askHint}</Text>
        <Choice label={pane.askPerson} entries={people} onChoose={setNip} />
        <Choice label={pane.askPost} entries={posts} onChoose={setPosition} />
        <Button
          disabled={nip === null || position === null || question.status === 'asking'}
          onClick={() => {
            if (nip !== null && position !== null) onAsk(nip, position);
          }}
        >
          {pane.ask}
        </Button>
        <Button
          disabled={nip === null || question.status === 'asking'}
          onClick={() => {
            if (nip !== null) onAsk(nip, null);
          }}
        >
          {pane.askWithout}
        </Button>
        <div aria-live="polite">
          {question.status === 'asking' && <Spinner label={pane.asking} />}
          {failure && <ProblemBar problem={failure} texts={texts} />}
          {question.status === 'answered' && <Answer answer={question.answer} />}
        </div>
      </section>
    </details>
  );
};
