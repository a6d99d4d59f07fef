import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';

import { scenarioLetter } from '../../book';
import { fill, formatSigned, formatWhole, type Texts } from '../../text';
import type { ScenarioComparison } from '../../usecases';
import type { ScenariosState } from '../pane-state';
import { useTexts } from '../services';

import { ProblemBar } from './ProblemBar';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  scroll: { overflowX: 'auto' },
  figures: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  word: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0' },
  number: { textAlign: 'right', padding: '2px 0 2px 8px', whiteSpace: 'nowrap' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Moves all agree on that are shown. */
const SHOWN = 20;

/** Headline figures by word, one number a scenario. */
const figuresOf = (
  { scenarios }: ScenarioComparison,
  texts: Texts,
): readonly (readonly [string, readonly string[]])[] => {
  const { labels } = texts.sheets;
  const row = (word: string, of: (figures: (typeof scenarios)[number]['figures']) => number | null) =>
    [
      word,
      scenarios.map(({ figures }) => {
        const count = of(figures);
        return count === null ? '-' : formatWhole(count, texts);
      }),
    ] as const;
  return [
    row(labels.scenarioMoves, ({ moves }) => moves),
    row(labels.scenarioFilled, ({ filled }) => filled),
    row(labels.scenarioOpenAfter, ({ openAfter }) => openAfter),
    row(labels.classRises, ({ classRises }) => classRises),
    row(labels.entersFunctional, ({ tests }) => tests),
    [
      labels.scenarioMeanGain,
      scenarios.map(({ figures: { meanGain } }) => (meanGain === null ? '-' : formatSigned(meanGain, texts))),
    ],
  ];
};

const Compared = ({ comparison }: { readonly comparison: ScenarioComparison }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, sheets } = texts;
  const { scenarios, agreement, sheet } = comparison;
  const safe = agreement.rows.filter(({ isSafe }) => isSafe);
  return (
    <>
      <ul className={styles.list}>
        {scenarios.map(({ name }, index) => (
          <li key={name}>
            <Text>
              {scenarioLetter(index)}: {name}
            </Text>
          </li>
        ))}
      </ul>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={sheets.labels.scenario}>
        <table className={styles.figures}>
          <thead>
            <tr>
              <td />
              {scenarios.map(({ name }, index) => (
                <th key={name} scope="col" className={styles.number}>
                  {scenarioLetter(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figuresOf(comparison, texts).map(([word, numbers]) => (
              <tr key={word}>
                <th scope="row" className={styles.word}>
                  {word}
                </th>
                {numbers.map((number, index) => (
                  <td key={scenarioLetter(index)} className={styles.number}>
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text weight="semibold">{fill(pane.scenariosSafe, { count: formatWhole(safe.length, texts) })}</Text>
      <Text size={200} className={styles.muted}>
        {fill(pane.scenariosDepend, { count: formatWhole(agreement.rows.length - safe.length, texts) })}
      </Text>
      <ul className={styles.list}>
        {safe.slice(0, SHOWN).map(({ person, from, targets }) => (
          <li key={person.key}>
            <Text size={200}>
              {person.name}: {from.name} ({from.unit}) → {targets[0]?.name} ({targets[0]?.unit})
            </Text>
          </li>
        ))}
      </ul>
      {sheet !== null && <Text>{fill(pane.scenariosWritten, { sheet })}</Text>}
    </>
  );
};

type Props = { readonly scenarios: ScenariosState; readonly onCompare: (isWritten: boolean) => void };

/** The usual scenarios side by side: figures, and which moves are the same in all of them. */
export const ScenariosCard = ({ scenarios, onCompare }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const problem = scenarios.status === 'failed' ? scenarios.problem : null;
  const isPlanning = scenarios.status === 'planning';
  return (
    <section className={styles.stack} aria-label={pane.scenariosHeading}>
      <Text as="h2" size={400} weight="semibold">
        {pane.scenariosHeading}
      </Text>
      <Text size={200} className={styles.muted}>
        {pane.scenariosHint}
      </Text>
      {problem && <ProblemBar problem={problem} texts={texts} />}
      {isPlanning && (
        <Spinner
          size="tiny"
          label={fill(pane.scenariosPlanning, {
            done: Math.min(scenarios.done + 1, scenarios.total),
            total: scenarios.total,
          })}
        />
      )}
      {scenarios.status === 'compared' && <Compared comparison={scenarios.comparison} />}
      <Button disabled={isPlanning} onClick={() => onCompare(false)}>
        {pane.scenariosCompare}
      </Button>
      {scenarios.status === 'compared' && scenarios.comparison.sheet === null && (
        <Button onClick={() => onCompare(true)}>{pane.scenariosWrite}</Button>
      )}
    </section>
  );
};
