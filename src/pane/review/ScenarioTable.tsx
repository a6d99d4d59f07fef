import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { scenarioLetter } from '../../book';
import type { ScenarioComparison } from '../../usecases';

import { scenarioRows } from './scenario-rows';
import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  table: { width: '100%', marginTop: '16px', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: { padding: '4px 8px', textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  chosenHead: { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
  word: {
    height: '28px',
    padding: '4px 4px 4px 0',
    textAlign: 'left',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: { padding: '4px 8px', textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  best: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorStatusSuccessForeground1,
    textDecorationThickness: '2px',
    textUnderlineOffset: '4px',
  },
  // Read aloud and not seen.
  aloud: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  key: { marginTop: '8px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly comparison: ScenarioComparison;
  readonly picked: readonly number[];
  /** The scenario that is chosen. */
  readonly chosen: number;
};

/** The measures of the picked scenarios, a letter each; the best of a row is underlined and said. */
export const ScenarioTable = ({ comparison: { scenarios }, picked, chosen }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const rows = scenarioRows(scenarios, picked, texts);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.aloud}>{after.measure}</span>
            </th>
            {picked.map((index) => (
              <th
                key={index}
                scope="col"
                abbr={scenarios[index]?.name}
                className={mergeClasses(
                  styles.head,
                  index === chosen && styles.chosen,
                  index === chosen && styles.chosenHead,
                )}
              >
                {scenarioLetter(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ word, cells }) => (
            <tr key={word}>
              <th scope="row" className={styles.word}>
                {word}
              </th>
              {cells.map(({ text, isBest }, at) => (
                <td key={picked[at]} className={mergeClasses(styles.cell, picked[at] === chosen && styles.chosen)}>
                  {isBest && <span className={styles.aloud}>{after.best} </span>}
                  <span className={mergeClasses(isBest && styles.best)}>{text}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>
        <span className={styles.best} aria-hidden="true">
          1
        </span>{' '}
        {after.bestOfRow}. {after.valueNote}
      </p>
    </>
  );
};
