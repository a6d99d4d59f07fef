import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';

import type { WorkbenchTexts } from '../../text';

const useStyles = makeStyles({
  page: { position: 'absolute', inset: 0, display: 'flex', backgroundColor: tokens.colorNeutralBackground1 },
  sheet: { flexGrow: 1, minWidth: 0, overflow: 'hidden', '@media (max-width: 640px)': { display: 'none' } },
  row: { display: 'flex', height: '24px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  cell: {
    flexShrink: 0,
    width: '140px',
    padding: '8px',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  pane: {
    width: '420px',
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'start',
    gap: '16px',
    padding: '16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '360px' },
    '@media (max-width: 640px)': { width: '100%', borderLeftStyle: 'none' },
  },
  bar: { height: '8px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralStencil1 },
  tall: { height: '56px' },
  waiting: { color: tokens.colorNeutralForeground2 },
});

const ROWS = 32;
const COLUMNS = 12;
const BLOCKS = 6;
/** Parts of a cell that its text takes, so that rows differ as in a list. */
const WIDTHS = [80, 55, 90, 40, 70];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What stands in the place of sheet and pane until they are there. */
export const SheetSkeleton = ({ words }: { readonly words: WorkbenchTexts }) => {
  const styles = useStyles();
  return (
    <main className={styles.page} aria-busy>
      <div className={styles.sheet} aria-hidden>
        {numbers(ROWS).map((row) => (
          <div key={row} className={styles.row}>
            {numbers(COLUMNS).map((column) => (
              <div key={column} className={styles.cell}>
                <div className={styles.bar} style={{ width: `${WIDTHS[(row * 3 + column) % WIDTHS.length] ?? 60}%` }} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <div className={styles.pane}>
        <Text className={styles.waiting} role="status">
          {words.waiting}
        </Text>
        {numbers(BLOCKS).map((block) => (
          <div key={block} className={mergeClasses(styles.bar, styles.tall)} aria-hidden />
        ))}
      </div>
    </main>
  );
};
