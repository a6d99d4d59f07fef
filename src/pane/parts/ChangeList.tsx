import { makeStyles, Text, tokens } from '@fluentui/react-components';

import { fill, formatWhole } from '../../text';
import { describeChange, describeCounts, type Difference } from '../../usecases';
import { useTexts } from '../services';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', minHeight: '24px', lineHeight: '24px' },
});

/** Changes shown; the others are counted. */
const SHOWN = 50;

/** What changed in the data since the last run; what a recommendation rests on comes first. */
export const ChangeList = ({ difference }: { readonly difference: Difference }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { labels } = texts.sheets;
  const { changes } = difference;
  if (changes.length === 0) return <Text>{labels.noChanges}</Text>;
  const count = (number: number): string => formatWhole(number, texts);
  const sorted = [...changes].sort(
    (a, b) => Number(b.recommendations.length > 0) - Number(a.recommendations.length > 0),
  );
  return (
    <details>
      <summary className={styles.summary}>{describeCounts(changes, texts, count)}</summary>
      <ul className={styles.list}>
        {sorted.slice(0, SHOWN).map((change) => (
          <li key={`${change.kind}:${change.key}`}>{describeChange(change, texts)}</li>
        ))}
      </ul>
      {changes.length > SHOWN ? (
        <Text>{fill(texts.pane.andMore, { count: count(changes.length - SHOWN) })}</Text>
      ) : null}
    </details>
  );
};
