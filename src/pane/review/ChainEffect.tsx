import { makeStyles, Text, tokens } from '@fluentui/react-components';

import { leftSeatText, seatText } from '../../book';
import type { Transfer } from '../../domain';
import { fill } from '../../text';

import { useCardStyles } from './card-styles';
import { ChainStrip } from './ChainStrip';
import type { ReviewChain } from './review-list';
import { SumTable } from './SumTable';
import { useWords } from './use-words';

const useStyles = makeStyles({
  person: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    padding: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  other: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  own: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  rest: { marginTop: '8px', paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = {
  readonly chain: ReviewChain;
  readonly own: Transfer;
  /** Names of those whose moves fall with this one; null before that is known. */
  readonly fall: readonly string[] | null;
  readonly onOpen: (nip: string) => void;
};

/** What happens if a proposal is agreed to: its chain, and what that brings and costs, need won and need lost one under the other. */
export const ChainEffect = ({ chain, own, fall, onOpen }: Props) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const { transfers, isSwap, worth } = chain;
  const count = transfers.length;
  const [first, last] = [transfers[0]?.worth, transfers.at(-1)?.worth];
  const [won, lost] = [first?.won ?? null, last?.lost ?? null];
  const kind = isSwap ? words.swapOf : count === 1 ? words.aloneOf : words.chainOf;
  const total = isSwap ? words.sumSwap : count === 1 ? words.sumAlone : words.sumChain;
  return (
    <section className={shared.section} aria-label={words.ifAgreed}>
      <div className={shared.head}>
        <h3 className={shared.title}>{words.ifAgreed}</h3>
        <span className={shared.quiet}>{fill(kind, { chain: chain.chain, count })}</span>
      </div>
      <div className={shared.box}>
        <ChainStrip
          chain={chain}
          person={(transfer) =>
            transfer === own ? (
              <span className={`${styles.person} ${styles.own}`} aria-current="true">
                {transfer.employee.name}
              </span>
            ) : (
              <button
                type="button"
                className={`${styles.person} ${styles.other}`}
                onClick={() => onOpen(transfer.employee.nip)}
              >
                {transfer.employee.name}
              </button>
            )
          }
        />
        <div className={styles.rest}>
          <SumTable
            label={total}
            lines={[
              { name: fill(words.sumWon, { seat: seatText(won, texts) ?? '' }), points: won?.worth ?? 0 },
              { name: count === 1 ? words.sumFitOne : fill(words.sumFit, { count }), points: worth.fit },
              { name: words.sumPremium, points: worth.achievement },
              { name: fill(words.sumLost, { seat: leftSeatText(lost, texts) ?? '' }), points: -(lost?.worth ?? 0) },
              { name: fill(words.sumCost, { count }), points: -worth.cost },
            ]}
            total={{ name: total, points: worth.total }}
          />
        </div>
      </div>
      {fall !== null && (
        <Text size={200} className={shared.quiet}>
          {fill(fall.length === 0 ? words.refusingAlone : words.refusing, { others: fall.join(', ') })}
        </Text>
      )}
    </section>
  );
};
