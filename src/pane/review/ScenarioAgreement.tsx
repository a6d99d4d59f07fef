import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { scenarioLetter } from '../../book';
import { fill, formatWhole } from '../../text';
import type { ScenarioComparison } from '../../usecases';

import { agreementOfPicked } from './scenario-rows';
import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  section: { marginTop: '24px' },
  heading: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  gap: { marginTop: '8px' },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none', display: 'grid', gap: '8px' },
  move: { overflowWrap: 'anywhere', fontSize: '12px', lineHeight: '16px' },
  to: { display: 'flex', gap: '4px' },
  icon: { flexShrink: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: '60px minmax(0, 1fr) 76px',
    gap: '8px',
    alignItems: 'center',
    fontSize: '12px',
    lineHeight: '16px',
  },
  track: { height: '8px', borderRadius: '4px', backgroundColor: tokens.colorNeutralBackground4, overflow: 'hidden' },
  bar: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

type Props = { readonly comparison: ScenarioComparison; readonly picked: readonly number[] };

/** Moves that are the same in all picked scenarios, and how many each two of them share. */
export const ScenarioAgreement = ({ comparison: { scenarios, agreement }, picked }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const [isOpen, setIsOpen] = useState(false);
  const { same, others, pairs } = agreementOfPicked(agreement, picked);
  const most = Math.max(1, ...picked.map((index) => scenarios[index]?.figures.moves ?? 0));
  const letters = picked.map(scenarioLetter);
  const whole = (count: number): string => formatWhole(count, texts);
  const named = fill(after.letterSum, { letters: letters.slice(0, -1).join(', '), last: letters.at(-1) ?? '' });
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>{fill(after.sameInAll, { count: whole(same.length), letters: named })}</h2>
        <Text block className={styles.muted}>
          {fill(after.sameHow, { count: whole(others) })}
        </Text>
        {same.length > 0 && (
          <Button className={styles.gap} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? after.showLess : fill(after.sameShow, { count: whole(same.length) })}
          </Button>
        )}
        {isOpen && (
          <ul className={styles.list}>
            {same.map(({ key, name, from, to }) => (
              <li key={key} className={styles.move}>
                <Text block weight="semibold">
                  {name}
                </Text>
                <span className={styles.muted}>{from}</span>
                <span className={styles.to}>
                  <ArrowRight16Regular className={styles.icon} aria-hidden />
                  {to}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {picked.length > 2 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{after.sameInTwo}</h2>
          <ul className={styles.list}>
            {pairs.map(({ one, other, count }) => (
              <li key={`${one} ${other}`} className={styles.pair}>
                <span>{fill(after.pairOf, { one: scenarioLetter(one), other: scenarioLetter(other) })}</span>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                </span>
                <span className={styles.count}>{fill(after.scenarioMoves, { count: whole(count) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
