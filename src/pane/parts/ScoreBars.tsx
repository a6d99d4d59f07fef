import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

import type { Breakdown } from '../../domain';
import { fill, formatPoints, formatSigned } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: '4px 0',
  },
  name: {
    textAlign: 'left',
    width: '46%',
    padding: '4px 8px 4px 0',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: 'right', padding: '4px 0', verticalAlign: 'top', fontVariantNumeric: 'tabular-nums' },
  track: {
    display: 'block',
    height: '6px',
    marginTop: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '3px',
    overflow: 'hidden',
  },
  bar: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** Contributions of each criterion, staying and moving, with a bar for the share of its weight that is reached. */
export const ScoreBars = ({ current, proposed }: { readonly current: Breakdown; readonly proposed: Breakdown }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, policy } = texts;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={mergeClasses(styles.head, styles.name)} scope="col">
            {texts.sheets.headers.criterion}
          </th>
          <th className={styles.head} scope="col">
            {pane.now}
          </th>
          <th className={styles.head} scope="col">
            {pane.proposed}
          </th>
          <th className={styles.head} scope="col">
            ±
          </th>
        </tr>
      </thead>
      <tbody>
        {proposed.contributions.map(({ criterion, contribution, score, isMissing }, index) => {
          const now = current.contributions[index]?.contribution ?? 0;
          return (
            <tr key={criterion}>
              <th className={styles.name} scope="row">
                {policy.criteria[criterion].name}
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ width: `${score / 100}%` }} />
                </span>
                {isMissing && <Text size={200}>{fill(pane.noData, { score: score / 100 })}</Text>}
              </th>
              <td className={styles.number}>{formatPoints(now, texts)}</td>
              <td className={styles.number}>{formatPoints(contribution, texts)}</td>
              <td className={styles.number}>{formatSigned(contribution - now, texts)}</td>
            </tr>
          );
        })}
        <tr>
          <th className={`${styles.name} ${styles.total}`} scope="row">
            {pane.total}
          </th>
          <td className={`${styles.number} ${styles.total}`}>{formatPoints(current.total, texts)}</td>
          <td className={`${styles.number} ${styles.total}`}>{formatPoints(proposed.total, texts)}</td>
          <td className={`${styles.number} ${styles.total}`}>{formatSigned(proposed.total - current.total, texts)}</td>
        </tr>
      </tbody>
    </table>
  );
};
