import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { useTexts } from '../services';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  waiting: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
  bones: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '16px' },
  bone: { borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStencil1, height: '16px' },
});

/** Sooner than this nobody misses anything, and a flash of grey would only disturb. */
const BONES_AFTER_MS = 300;
/** Excel then mostly waits for a cell to be left. */
const WAITING_AFTER_MS = 8000;

/** Width and height of what stands for headings, cards and lines. */
const BONES = [
  ['100%', 56],
  ['40%', 16],
  ['100%', 160],
  ['32%', 16],
  ['88%', 16],
  ['72%', 16],
  ['80%', 16],
] as const;

const useIsAfter = (milliseconds: number): boolean => {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isAfter;
};

/** In place of what is being read for the first time: the shape of it, and after a while what may be in the way. */
export const LoadingBody = () => {
  const styles = useStyles();
  const { dataStep: words } = useTexts();
  const hasBones = useIsAfter(BONES_AFTER_MS);
  const isWaiting = useIsAfter(WAITING_AFTER_MS);
  if (!hasBones) return null;
  return (
    <div role="status">
      <h1 className={styles.heading}>{words.checking}</h1>
      {isWaiting && (
        <Text block className={styles.waiting}>
          {words.waiting}
        </Text>
      )}
      <div className={styles.bones} aria-hidden>
        {BONES.map(([width, height], index) => (
          <div key={index} className={styles.bone} style={{ width, height }} />
        ))}
      </div>
    </div>
  );
};
