import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import type { Plan, Transfer } from '../../domain';
import type { Shortlist } from '../../insight';
import { reasonOf } from '../../book';
import { describeVerdict, fill, formatPoints } from '../../text';
import { useTexts } from '../services';

import { ScoreBars } from './ScoreBars';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, outlineStyle: 'none' },
  route: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  section: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly transfer: Transfer;
  /** The plan it is one of. */
  readonly plan: Plan;
  readonly shortlist: Shortlist | undefined;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  readonly onOpenRow: () => void;
  readonly onOpenScores: () => void;
};

/** Why one person is proposed for one post: route, reason, parts of the score, rule notes, who else could have gone. */
export const TransferCard = ({ transfer, plan, shortlist, takesFocus, onBack, onOpenRow, onOpenScores }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const { employee, from, to, flags, chain, step, isSwap } = transfer;
  const others = (shortlist?.candidates ?? []).filter(({ outcome }) => outcome !== 'chosen').slice(0, 3);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who asked for this card in the pane must land on it; selecting in the sheet leaves the focus in the sheet.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [employee.nip, takesFocus]);
  return (
    <article className={styles.card} aria-label={employee.name}>
      <Button appearance="subtle" onClick={onBack} style={{ alignSelf: 'flex-start' }}>
        ← {pane.backToList}
      </Button>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {employee.name}
      </h2>
      <div className={styles.route}>
        <Text className={styles.muted}>{pane.from}</Text>
        <Text>
          {from.name}, {from.unit}
        </Text>
        <Text className={styles.muted}>{pane.to}</Text>
        <Text weight="semibold">
          {to.name}, {to.unit}
        </Text>
      </div>
      <Text>{reasonOf(transfer, plan, texts)}</Text>
      <h3 className={styles.section}>{pane.breakdown}</h3>
      <ScoreBars current={transfer.current} proposed={transfer.proposed} />
      <h3 className={styles.section}>{pane.ruleNotes}</h3>
      {flags.length === 0 ? (
        <Text>{pane.noRuleNotes}</Text>
      ) : (
        <ul className={styles.list}>
          {flags.map((flag) => (
            <li key={flag.rule}>{describeVerdict(flag, texts)}</li>
          ))}
        </ul>
      )}
      <h3 className={styles.section}>{pane.runnersUp}</h3>
      {others.length === 0 ? (
        <Text>{pane.noRunnersUp}</Text>
      ) : (
        <ol className={styles.list}>
          {others.map((other) => (
            <li key={other.employee.nip}>
              {other.employee.name} ({formatPoints(other.total, texts)})
            </li>
          ))}
        </ol>
      )}
      <Text className={styles.muted}>{fill(isSwap ? pane.swapNote : pane.chainNote, { chain, step })}</Text>
      <div className={styles.buttons}>
        <Button onClick={onOpenRow}>{pane.openRow}</Button>
        <Button onClick={onOpenScores}>{pane.openScores}</Button>
      </div>
    </article>
  );
};
