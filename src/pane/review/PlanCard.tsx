import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';

import { fill, formatDate, formatPoints, formatWhole } from '../../text';
import type { PastPlan } from '../../usecases';

import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: '4px 4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  open: { outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px', minHeight: '32px' },
  muted: { color: tokens.colorNeutralForeground2 },
  facts: {
    margin: '8px 0 0',
    display: 'grid',
    gridTemplateColumns: 'auto auto auto',
    justifyContent: 'start',
    columnGap: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  number: { margin: 0 },
});

type Props = {
  readonly plan: PastPlan;
  /** It is the one under review. */
  readonly isOpen: boolean;
  readonly isTicked: boolean;
  readonly onTick: () => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

/** A plan that stands in the workbook: day, purpose, figures, and what can be done with it. */
export const PlanCard = ({ plan, isOpen, isTicked, onTick, onOpen, onRemove }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const { policy } = texts;
  const { run, asOf, purpose, moves, value, decisions, continues } = plan;
  const name = fill(after.plan, { run });
  const about = [
    ...(purpose === null ? [] : [policy.purposes[purpose].split(':')[0]]),
    ...(continues === null ? [] : [fill(after.continues, { run: continues })]),
  ].join(', ');
  const facts = [
    [after.moves, formatWhole(moves, texts)],
    [after.value, value === null ? after.unknown : formatPoints(value, texts)],
    [after.decided, formatWhole(decisions, texts)],
  ] as const;
  return (
    <li className={mergeClasses(styles.card, isOpen && styles.open)}>
      <Checkbox aria-label={fill(after.historyPick, { plan: name })} checked={isTicked} onChange={onTick} />
      <div className={styles.text}>
        <div className={styles.head}>
          <Text weight="semibold">{name}</Text>
          {isOpen && <Badge appearance="tint">{after.open}</Badge>}
        </div>
        <Text block size={200}>
          {fill(after.asOf, { date: asOf === null ? after.unknown : formatDate(asOf) })}
        </Text>
        {about !== '' && (
          <Text block size={200} className={styles.muted}>
            {about}
          </Text>
        )}
        <dl className={styles.facts}>
          {facts.map(([word, number]) => (
            <div key={word}>
              <dt className={styles.word}>{word}</dt>
              <dd className={styles.number}>{number}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={fill(after.more, { plan: name })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={isOpen} onClick={onOpen}>
              {after.openPlan}
            </MenuItem>
            <MenuItem onClick={onRemove}>{after.remove}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
};
