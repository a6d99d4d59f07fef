import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { fill } from '../../text';
import type { DataState } from '../pane-state';

import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  section: { marginTop: '24px' },
  heading: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  how: { color: tokens.colorNeutralForeground2 },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none', display: 'grid', gap: '8px', justifyItems: 'start' },
});

/** Sheets that are lists of who is to be put where, in the order they were read. */
const listsIn = (data: DataState): readonly string[] =>
  data.status === 'read'
    ? [...new Set(data.intake.readings.flatMap(({ kind, sheet }) => (kind === 'proposal' ? [sheet] : [])))]
    : [];

type Props = { readonly data: DataState; readonly onOpen: (sheet: string) => void };

/** Lists of others that stand in the workbook, and the way to check one. */
export const ListsSection = ({ data, onOpen }: Props) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  const sheets = listsIn(data);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{after.lists}</h2>
      <Text block className={styles.how}>
        {after.listsHow} {sheets.length === 0 && after.listsNone}
      </Text>
      {sheets.length > 0 && (
        <ul className={styles.list}>
          {sheets.map((sheet) => (
            <li key={sheet}>
              <Button onClick={() => onOpen(sheet)}>{fill(after.listOpen, { sheet })}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
