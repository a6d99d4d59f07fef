import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

import type { Plan } from '../../domain';
import type { EffortPoint } from '../../planning';
import { formatPoints, formatSigned, formatWhole } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: { textAlign: 'right', padding: '4px 0', verticalAlign: 'top', fontVariantNumeric: 'tabular-nums' },
  head: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  plan: { fontWeight: tokens.fontWeightSemibold },
  track: { display: 'block', height: '6px', marginTop: '4px' },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: '3px',
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  note: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly plan: Plan; readonly points: readonly EffortPoint[] };

/** What the best plans with fewer and more moves gain, with a bar for the part of the plan's own gain. */
export const EffortTable = ({ plan, points }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane, sheets } = texts;
  const whole = plan.objective.total - plan.stayTotal;
  if (plan.transfers.length === 0 || whole <= 0) return null;
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <div>
      <table className={styles.table}>
        <caption>
          <Text block align="start" weight="semibold">
            {pane.effortTitle}
          </Text>
        </caption>
        <thead>
          <tr>
            {[sheets.headers.moves, sheets.headers.valueGain, sheets.headers.part].map((header) => (
              <th key={header} className={head} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ moves, value, bound }) => {
            const gain = value - plan.stayTotal;
            const percent = Math.round((gain * 100) / whole);
            return (
              <tr key={moves}>
                <th
                  className={mergeClasses(styles.cell, moves === plan.transfers.length ? styles.plan : styles.head)}
                  scope="row"
                >
                  {formatWhole(moves, texts)}
                </th>
                <td className={styles.cell}>
                  {formatSigned(gain, texts)}
                  {bound > value && (
                    <Text block size={200} className={styles.note}>
                      {sheets.headers.ceiling} {formatPoints(bound - plan.stayTotal, texts)}
                    </Text>
                  )}
                </td>
                <td className={styles.cell}>
                  {percent} %
                  <span className={styles.track} aria-hidden="true">
                    <span className={styles.bar} style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Text block size={200} className={styles.note}>
        {pane.effortNote}
      </Text>
    </div>
  );
};
