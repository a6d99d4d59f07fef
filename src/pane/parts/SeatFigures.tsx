import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import type { Intake } from '../../intake';
import { fill, formatWhole } from '../../text';
import { seatsOfIntake } from '../../usecases';
import { useTexts } from '../services';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  people: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
  kinds: {
    margin: '12px 0 0',
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  kind: {
    padding: '8px 12px',
    minWidth: 0,
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Kinds of posts named; the others are in the sum. */
const SHOWN_KINDS = 3;

/** The need in one sentence: how many seats are open, and of what kind most of them are. */
export const SeatFigures = ({ intake }: { readonly intake: Intake }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { dataStep: words } = texts;
  const { seats, open, beyond, openOf } = useMemo(() => seatsOfIntake(intake), [intake]);
  const count = (number: number): string => formatWhole(number, texts);
  const isRead = intake.employees.length > 0 && intake.positions.length > 0;
  return (
    <section aria-label={words.need}>
      <h1 className={styles.heading}>
        {isRead ? fill(words.openSeats, { open: count(open), seats: count(seats) }) : words.nothingRead}
      </h1>
      <Text block className={styles.people}>
        {fill(beyond > 0 ? words.peopleBeyond : words.peopleInPosts, {
          employees: count(intake.employees.length),
          positions: count(intake.positions.length),
          beyond: count(beyond),
        })}
      </Text>
      {isRead && openOf.length > 0 && (
        <dl className={styles.kinds}>
          {openOf.slice(0, SHOWN_KINDS).map(({ kind, open: ofKind }) => (
            <div key={kind} className={styles.kind}>
              <dt className={styles.name}>{words.kinds[kind]}</dt>
              <dd className={styles.count}>{count(ofKind)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};
