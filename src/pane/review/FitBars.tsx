import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { Breakdown, Contribution, Points } from '../../domain';
import { fill, formatPoints, formatSigned, type ReviewWords, type Texts } from '../../text';

import { useWords } from './use-words';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  swatch: { width: '12px', height: '8px', forcedColorAdjust: 'none' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '4px 0' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '8px 8px 0 0', overflowWrap: 'anywhere' },
  number: {
    textAlign: 'right',
    width: '56px',
    padding: '8px 0 0',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  bars: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  track: {
    display: 'flex',
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: 'none',
    overflow: 'hidden',
  },
  now: { backgroundColor: tokens.colorNeutralForeground3 },
  gained: { backgroundColor: tokens.colorBrandBackground },
  lost: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusWarningForeground1} 0 3px, transparent 3px 6px)`,
  },
  won: { color: tokens.colorStatusSuccessForeground1 },
  fallen: { color: tokens.colorStatusWarningForeground1 },
  total: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Hundredths of a point in a thousandth of the weights. */
const PER_WEIGHT = 10;

type Row = { readonly then: Contribution; readonly now: Points };

const rowsOf = (current: Breakdown, proposed: Breakdown): Row[] =>
  proposed.contributions.map((then, index) => ({ then, now: current.contributions[index]?.contribution ?? 0 }));

const noteOf = ({ score, isMissing, isExcluded }: Contribution, words: ReviewWords): string | null => {
  if (isExcluded) return words.notCounted;
  return isMissing ? fill(words.standIn, { score: score / 100 }) : null;
};

const Numbers = ({ now, then, texts }: { readonly now: Points; readonly then: Points; readonly texts: Texts }) => {
  const styles = useStyles();
  const change = then - now;
  return (
    <>
      <td className={styles.number}>{formatPoints(now, texts)}</td>
      <td className={styles.number}>{formatPoints(then, texts)}</td>
      <td className={mergeClasses(styles.number, change > 0 && styles.won, change < 0 && styles.fallen)}>
        {change === 0 ? '0' : formatSigned(change, texts)}
      </td>
    </>
  );
};

const Legend = () => {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <div className={styles.legend} aria-hidden>
      {(
        [
          [styles.now, words.barNow],
          [styles.gained, words.barGained],
          [styles.lost, words.barLost],
        ] as const
      ).map(([look, word]) => (
        <span key={word} className={styles.key}>
          <span className={mergeClasses(styles.swatch, look)} />
          {word}
        </span>
      ))}
    </div>
  );
};

/** Parts of the fit now and then: each track is as long as its weight; parts that stay the same share one line. */
export const FitBars = ({ current, proposed }: { readonly current: Breakdown; readonly proposed: Breakdown }) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const rows = rowsOf(current, proposed);
  const full = ({ then, now }: Row): Points => Math.max(then.weight * PER_WEIGHT, then.contribution, now, 1);
  const widest = Math.max(1, ...rows.map(full));
  const changed = rows.filter(({ then, now }) => then.contribution !== now);
  const same = rows.filter(({ then, now }) => then.contribution === now);
  const sameSum = same.reduce((sum, { now }) => sum + now, 0);
  const share = (points: Points, of: Points): string => `${(100 * points) / of}%`;
  return (
    <>
      <Legend />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {words.criterion}
            </th>
            {[words.columnNow, words.columnThen, words.columnChange].map((word) => (
              <th key={word} scope="col" className={mergeClasses(styles.head, styles.number)}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        {changed.map((row) => {
          const { then, now } = row;
          const note = noteOf(then, words);
          return (
            <tbody key={then.criterion}>
              <tr>
                <th scope="row" className={styles.name}>
                  {texts.policy.criteria[then.criterion].name}
                  {note !== null && <span className={styles.note}> ({note})</span>}
                </th>
                <Numbers now={now} then={then.contribution} texts={texts} />
              </tr>
              <tr aria-hidden>
                <td colSpan={4} className={styles.bars}>
                  <span className={styles.track} style={{ width: share(full(row), widest) }}>
                    <span
                      className={styles.now}
                      style={{ width: share(Math.min(now, then.contribution), full(row)) }}
                    />
                    <span
                      className={then.contribution > now ? styles.gained : styles.lost}
                      style={{ width: share(Math.abs(then.contribution - now), full(row)) }}
                    />
                  </span>
                </td>
              </tr>
            </tbody>
          );
        })}
        <tbody>
          {same.length > 0 && (
            <tr>
              <th scope="row" className={styles.name}>
                {fill(words.sameOnes, { count: same.length })}
              </th>
              <Numbers now={sameSum} then={sameSum} texts={texts} />
            </tr>
          )}
          <tr className={styles.total}>
            <th scope="row" className={mergeClasses(styles.name, styles.total)}>
              {words.fit}
            </th>
            <Numbers now={current.total} then={proposed.total} texts={texts} />
          </tr>
        </tbody>
      </table>
    </>
  );
};
