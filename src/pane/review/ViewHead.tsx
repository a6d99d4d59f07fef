import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  how: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
});

type Props = { readonly heading: string; readonly how: string; readonly children?: ReactNode };

/** The sentence a view opens with, and one on what to do there. */
export const ViewHead = ({ heading, how, children }: Props) => {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.heading}>{heading}</h1>
      <Text block className={styles.how}>
        {how}
      </Text>
      {children}
    </>
  );
};
