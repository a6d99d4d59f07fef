import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SubtractCircle16Regular, Warning16Regular } from '@fluentui/react-icons';

import type { Verdict } from '../../domain';
import { ruleOf } from '../../rules';
import { describeFindingAlone, describeWaiver, fill } from '../../text';

import { useCardStyles } from './card-styles';
import { useWords } from './use-words';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  icon: { paddingTop: '2px', color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const Note = ({ verdict, isOverruled = false }: { readonly verdict: Verdict; readonly isOverruled?: boolean }) => {
  const styles = useStyles();
  const shared = useCardStyles();
  const { texts, words } = useWords();
  const { rule, status, waiver } = verdict;
  const isUnchecked = status === 'not-checked';
  const finding = describeFindingAlone(verdict, texts);
  const name = isUnchecked ? fill(words.ruleUnchecked, { rule: texts.policy.rules[rule].name }) : capital(finding);
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.icon, !isUnchecked && styles.warning)} aria-hidden>
        {isUnchecked ? <SubtractCircle16Regular /> : <Warning16Regular />}
      </span>
      <div>
        <div className={styles.name}>{name}</div>
        <div className={shared.quiet}>
          {isOverruled && `${words.ruleOverruled} `}
          {isUnchecked && finding !== '' && `${fill(words.ruleLacks, { what: finding })} `}
          {waiver !== null && `${describeWaiver(waiver, texts)}. `}
          {ruleOf(rule).basis.source}
        </div>
      </div>
    </li>
  );
};

type Props = {
  readonly flags: readonly Verdict[];
  /** Required rules that the approval of this proposal overrules. */
  readonly broken: readonly Verdict[];
};

/** What rules find on a proposal, each with the article it rests on; what an approval overrules stands first. */
export const RuleNotes = ({ flags, broken }: Props) => {
  const shared = useCardStyles();
  const { words } = useWords();
  const overruled = new Set(broken.map(({ rule }) => rule));
  const others = flags.filter(({ rule }) => !overruled.has(rule));
  return (
    <section className={shared.section} aria-label={words.rules}>
      <div className={shared.head}>
        <h3 className={shared.title}>{words.rules}</h3>
        {broken.length + others.length > 0 && <span className={shared.quiet}>{words.rulesOthersMet}</span>}
      </div>
      {broken.length + others.length === 0 ? (
        <span>{words.rulesAllMet}</span>
      ) : (
        <ul className={shared.plain}>
          {broken.map((verdict) => (
            <Note key={verdict.rule} verdict={verdict} isOverruled />
          ))}
          {others.map((verdict) => (
            <Note key={verdict.rule} verdict={verdict} />
          ))}
        </ul>
      )}
    </section>
  );
};
