import { makeStyles, tokens } from '@fluentui/react-components';

import { rankCode, type Transfer } from '../../domain';
import { fill } from '../../text';

import { ChainStrip } from './ChainStrip';
import type { ReviewChain } from './review-list';
import { useWords } from './use-words';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  post: {
    margin: 0,
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: 600,
    overflowWrap: 'anywhere',
    '@container (max-width: 900px)': {
      fontSize: tokens.fontSizeHero700,
      lineHeight: tokens.lineHeightHero700,
    },
  },
  unit: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorNeutralForeground2,
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '8px 40px', margin: '16px 0' },
  fact: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  effect: {
    marginTop: '24px',
    paddingTop: '24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // The picture of the chain is drawn for the list: here everything in it is large.
    '& li, & li span': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  person: { fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
});

type Props = {
  readonly transfer: Transfer;
  readonly chain: ReviewChain;
  /** What somebody is called here. */
  readonly shown: (nip: string) => string;
};

/** The seat a meeting decides on: what it is, what it asks for, and what happens if the proposal is agreed to. */
export const MeetingSeat = ({ transfer: { to, worth }, chain, shown }: Props) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const { won } = worth;
  const level = to.requiredEducationLevel;
  const needs = [
    level === null ? '' : (texts.policy.values[level] ?? level),
    to.requiredEducationFields.join(', '),
  ].filter((part) => part !== '');
  const facts: readonly (readonly [string, string | null])[] = [
    [words.seatFilled, won === null ? null : fill(words.seatsOf, { heads: won.seat - 1, seats: won.of })],
    [words.seatClass, to.jobClass === null ? null : String(to.jobClass)],
    [words.seatRank, to.requiredRank === null ? null : rankCode(to.requiredRank)],
    [words.seatNeeds, needs.length === 0 ? null : needs.join(' ')],
  ];
  return (
    <>
      <div className={styles.quiet}>{won === null ? words.seatLeft : words.seatOpen}</div>
      <h1 className={styles.post}>{to.name}</h1>
      <div className={styles.unit}>
        {to.unit}
        {to.agency !== null && to.agency !== to.unit && `, ${to.agency}`}
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt className={styles.quiet}>{name}</dt>
              <dd className={styles.fact}>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <section className={styles.effect} aria-label={words.ifAgreed}>
        <h2 className={styles.title}>{words.ifAgreed}</h2>
        <ChainStrip
          chain={chain}
          person={({ employee }) => <span className={styles.person}>{shown(employee.nip)}</span>}
        />
      </section>
    </>
  );
};
