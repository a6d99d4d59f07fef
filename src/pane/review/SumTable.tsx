import { mergeClasses } from '@fluentui/react-components';

import type { Points } from '../../domain';
import { formatSigned } from '../../text';

import { useCardStyles } from './card-styles';
import { useWords } from './use-words';

type Line = { readonly name: string; readonly points: Points };

type Props = { readonly label: string; readonly lines: readonly Line[]; readonly total: Line };

/** Points by source with their sum; what brings nothing is left out. */
export const SumTable = ({ label, lines, total }: Props) => {
  const styles = useCardStyles();
  const { texts } = useWords();
  return (
    <table className={styles.sums} aria-label={label}>
      <tbody>
        {lines
          .filter(({ points }) => points !== 0)
          .map(({ name, points }) => (
            <tr key={name}>
              <th scope="row" className={styles.sumName}>
                {name}
              </th>
              <td className={mergeClasses(styles.sumNumber, points > 0 ? styles.won : styles.lost)}>
                {formatSigned(points, texts)}
              </td>
            </tr>
          ))}
        <tr>
          <th scope="row" className={mergeClasses(styles.sumName, styles.total)}>
            {total.name}
          </th>
          <td className={mergeClasses(styles.sumNumber, styles.total)}>{formatSigned(total.points, texts)}</td>
        </tr>
      </tbody>
    </table>
  );
};
