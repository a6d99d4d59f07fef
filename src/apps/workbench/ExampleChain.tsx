import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUp16Regular } from '@fluentui/react-icons';

import { fill, type WorkbenchTexts } from '../../text';

import { EXAMPLE_CHAIN } from './example-chain';

const useStyles = makeStyles({
  card: {
    margin: '32px 0 0',
    padding: '8px 16px 12px',
    maxWidth: '400px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    '@media (max-width: 800px)': { display: 'none' },
  },
  caption: { color: tokens.colorNeutralForeground2, marginBottom: '4px' },
  rail: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'start',
    padding: '4px 0',
  },
  node: { display: 'grid', placeItems: 'center', height: '20px', color: tokens.colorNeutralForeground2 },
  seat: {
    width: '10px',
    height: '10px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralForeground3}`,
  },
  filled: {
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
    backgroundColor: tokens.colorStatusSuccessForeground1,
  },
  left: { border: `2px dashed ${tokens.colorNeutralForeground3}` },
  won: { color: tokens.colorStatusSuccessForeground1, fontVariantNumeric: 'tabular-nums' },
  given: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** A chain of transfers as it is drawn everywhere: read downwards, filled by whom, who left what. */
export const ExampleChain = ({ words }: { readonly words: WorkbenchTexts }) => {
  const styles = useStyles();
  const { posts, people } = EXAMPLE_CHAIN;
  return (
    <figure className={styles.card}>
      <figcaption>
        <Text size={200} className={styles.caption}>
          {words.exampleTitle}
        </Text>
      </figcaption>
      <ol className={styles.rail}>
        {posts.flatMap(({ title, unit, heads }, index) => {
          const isFirst = index === 0;
          const isLast = index === posts.length - 1;
          const person = people[index];
          const mark = mergeClasses(styles.seat, isFirst && styles.filled, isLast && styles.left);
          return [
            <li key={title + unit} className={styles.row}>
              <span className={styles.node}>
                <span className={mark} />
              </span>
              <Text size={200}>
                {isFirst ? <b>{title}</b> : title}, {unit}
              </Text>
              {heads !== null && (
                <Text size={200} className={isFirst ? styles.won : styles.given}>
                  {fill(words.exampleFilled, heads)}
                </Text>
              )}
            </li>,
            person !== undefined && (
              <li key={person} className={styles.row}>
                <span className={styles.node}>
                  <ArrowUp16Regular aria-hidden />
                </span>
                <Text weight="semibold">{person}</Text>
              </li>
            ),
          ];
        })}
      </ol>
    </figure>
  );
};
