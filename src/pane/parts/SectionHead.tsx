import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Room between the sections of a step. */
export const useSectionStyles = makeStyles({
  section: { marginTop: '24px', ':first-child': { marginTop: 0 } },
});

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px', marginBottom: '8px' },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

type Props = { readonly title: string; readonly note?: string | undefined; readonly children?: ReactNode };

/** Heading of a section, with a count or a place beside it and what moves within the section. */
export const SectionHead = ({ title, note, children }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {note !== undefined && (
        <Text size={200} className={styles.note}>
          {note}
        </Text>
      )}
      {children}
    </div>
  );
};
