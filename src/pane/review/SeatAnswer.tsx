import { makeStyles, tokens } from '@fluentui/react-components';

import type { WhoFills } from '../../insight';
import { seatWordsOf } from '../../text';
import { describeWhoFills } from '../../usecases';
import { useTexts } from '../services';

import { useCardStyles } from './card-styles';

const useStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    padding: '8px 0',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  who: { fontWeight: tokens.fontWeightSemibold },
});

/** Who can fill a post: candidates by fit with what each leaves behind and costs, and who meets the rules soon. */
export const SeatAnswer = ({ answer }: { readonly answer: WhoFills }) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const texts = useTexts();
  const words = seatWordsOf(texts.language);
  const { headline, drafted, candidates, more, soonHead, soon } = describeWhoFills(answer, texts);
  return (
    <div className={shared.stack}>
      <div className={shared.section}>
        <h2 className={styles.headline}>{headline}</h2>
        {drafted !== null && <span>{drafted}</span>}
      </div>
      <section className={shared.section} aria-label={words.seatCandidates}>
        <h3 className={shared.title}>{words.seatCandidates}</h3>
        {candidates.length === 0 && <span>{words.seatNobody}</span>}
        <ol className={shared.plain}>
          {candidates.map(({ who, fit, left, price, leaves }, index) => (
            <li key={answer.candidates[index]?.employee.nip} className={styles.row}>
              <span className={styles.number}>{index + 1}</span>
              <div>
                <div className={styles.who}>{who}</div>
                {[fit, price, left, leaves].map(
                  (line) =>
                    line !== '' && (
                      <div key={line} className={shared.quiet}>
                        {line}
                      </div>
                    ),
                )}
              </div>
            </li>
          ))}
        </ol>
        {more !== null && <span className={shared.quiet}>{more}</span>}
      </section>
      <section className={shared.section} aria-label={words.seatLater}>
        <h3 className={shared.title}>{words.seatLater}</h3>
        <span>{soonHead}</span>
        <ul className={shared.plain}>
          {soon.map((line) => (
            <li key={line} className={`${styles.row} ${shared.quiet}`}>
              <span aria-hidden>•</span>
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
