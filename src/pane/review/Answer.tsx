import { makeStyles, tokens } from '@fluentui/react-components';

import type { Plan } from '../../domain';
import { ruleOf } from '../../rules';
import { describeChange, describeFacts, describeThreshold, fill, formatPoints, formatWhole } from '../../text';
import { describeWhatIf, type PairAnswer } from '../../usecases';

import { barsOf, reasonWords, verdictOf } from './answer-words';
import { callName } from './call-name';
import { useCardStyles } from './card-styles';
import { FitBars } from './FitBars';
import { SumTable } from './SumTable';
import { useWords } from './use-words';

const useStyles = makeStyles({
  verdict: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'right', padding: '4px 0 4px 8px', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  rowName: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 0', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '20px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** People and posts named at most. */
const NAMED = 5;

type Part = { readonly answer: PairAnswer };

const Bars = ({ answer }: Part) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const limits = new Map(answer.explanation.nearestLimits.map(({ rule, limit }) => [rule, limit]));
  const bars = barsOf(answer);
  if (bars.length === 0) return null;
  return (
    <ul className={`${shared.plain} ${shared.box}`} aria-label={words.rules}>
      {bars.map(({ rule, facts }) => {
        const limit = limits.get(rule) ?? null;
        return (
          <li key={rule} className={styles.bar}>
            <div className={styles.name}>{texts.policy.rules[rule].name}</div>
            <div className={shared.quiet}>{describeFacts(facts, texts)}</div>
            <div className={shared.quiet}>
              {limit === null
                ? words.barNeedsLetter
                : fill(words.barNeedsLimit, {
                    limit: texts.policy.thresholds[limit.threshold] ?? limit.threshold,
                    a: describeThreshold(limit.threshold, limit.from, texts),
                    b: describeThreshold(limit.threshold, limit.to, texts),
                  })}
            </div>
            <div className={shared.quiet}>{ruleOf(rule).basis.source}</div>
          </li>
        );
      })}
    </ul>
  );
};

const Cost = ({ answer, plan }: Part & { readonly plan: Plan }) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const { whatIf, isWithout, explanation } = answer;
  if (whatIf === null) return null;
  const { parts, loss, leastLoss, others, best, person } = whatIf;
  const title = isWithout ? words.without : words.forced;
  const told = describeWhatIf(whatIf, texts);
  const changed = new Set([person, ...others, ...(best?.others ?? [])].map(({ employee }) => employee.nip));
  const same = plan.transfers.filter(({ employee }) => !changed.has(employee.nip)).length;
  const also = [...told.others, ...(told.best?.others ?? [])];
  return (
    <section className={shared.section} aria-label={title}>
      <h3 className={shared.title}>{title}</h3>
      <div className={shared.box}>
        <SumTable
          label={title}
          lines={[
            { name: fill(words.partOwn, { name: callName(explanation.employee.name) }), points: parts.own },
            { name: words.partOthers, points: parts.others },
            { name: words.partCosts, points: parts.costs },
            { name: words.partNeed, points: parts.need },
          ]}
          total={{ name: words.partPlan, points: -loss }}
        />
      </div>
      {loss > leastLoss && <span className={shared.quiet}>{told.value}</span>}
      {told.best !== null && <span className={shared.quiet}>{told.best.note}</span>}
      <span>
        {told.person}. {fill(words.othersSame, { count: formatWhole(same, texts) })}
      </span>
      {also.length > 0 && (
        <>
          <span className={styles.name}>{words.alsoChange}</span>
          <ul className={styles.list}>
            {also.slice(0, NAMED).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {also.length > NAMED && <li>{fill(words.andMore, { count: also.length - NAMED })}</li>}
          </ul>
        </>
      )}
    </section>
  );
};

const Seats = ({ answer: { whatIf, isWithout } }: Part) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { words } = useWords();
  const posts = whatIf === null ? [] : [...whatIf.filled, ...whatIf.emptied];
  if (posts.length === 0) return null;
  return (
    <section className={shared.section} aria-label={words.seats}>
      <h3 className={shared.title}>{words.seats}</h3>
      <table className={styles.table} aria-label={words.seats}>
        <thead>
          <tr>
            <td />
            {[words.seatsNow, words.seatsPlanned, isWithout ? words.seatsWithout : words.seatsForced].map((word) => (
              <th key={word} scope="col" className={`${styles.cell} ${shared.quiet}`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {posts.slice(0, NAMED).map(({ position, now, planned, then }) => (
            <tr key={position.id}>
              <th scope="row" className={styles.rowName}>
                {position.name}, {position.unit}
              </th>
              {[now, planned, then].map((heads, index) => (
                <td key={index} className={styles.cell}>
                  {fill(words.seatsOf, { heads, seats: position.seats })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {posts.length > NAMED && (
        <span className={shared.quiet}>{fill(words.andMore, { count: posts.length - NAMED })}</span>
      )}
    </section>
  );
};

const Smallest = ({ answer: { explanation } }: Part) => {
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const { neededRise } = explanation;
  if (neededRise === null) return null;
  const { by, fact } = neededRise;
  return (
    <section className={shared.section} aria-label={words.smallest}>
      <h3 className={shared.title}>{words.smallest}</h3>
      <span>
        {fill(words.smallestRise, { by: formatPoints(by, texts) })}{' '}
        {fact === null ? words.smallestNone : fill(words.smallestFact, describeChange(fact, texts))}
      </span>
    </section>
  );
};

/** An answer about one person and one post: verdict, why, what insisting costs, seats, and the smallest change that would do. */
export const Answer = ({ answer, plan }: Part & { readonly plan: Plan }) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const { explanation, isWithout } = answer;
  return (
    <div className={shared.stack}>
      <div className={shared.section}>
        <h2 className={styles.verdict}>{verdictOf(answer, texts, words)}</h2>
        <span>{reasonWords(answer, texts, words)}</span>
      </div>
      <Bars answer={answer} />
      <Cost answer={answer} plan={plan} />
      <Seats answer={answer} />
      <Smallest answer={answer} />
      {!isWithout && explanation.from !== explanation.to && (
        <section className={shared.section} aria-label={words.fit}>
          <h3 className={shared.title}>{fill(words.fitOf, { name: callName(explanation.employee.name) })}</h3>
          <FitBars current={explanation.current} proposed={explanation.proposed} />
        </section>
      )}
    </div>
  );
};
