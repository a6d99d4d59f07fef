import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronRight16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import { memo } from 'react';

import type { Transfer } from '../../domain';
import { fill, formatSigned } from '../../text';
import type { RowRuling } from '../../book';

import { ChainStrip } from './ChainStrip';
import { RULINGS_IN_ORDER } from './keys';
import type { ReviewChain } from './review-list';
import { RULING_ICONS, RulingBadge } from './RulingBadge';
import { useWords } from './use-words';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    overflow: 'hidden',
    // What is out of sight is not laid out: a list may have two thousand people.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 160px',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '4px 4px 4px 12px',
    minHeight: '36px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  worth: { marginLeft: 'auto', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  body: { padding: '4px 8px 4px 12px' },
  person: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '28px',
    width: '100%',
    textAlign: 'left',
    padding: '2px 4px',
    margin: '0 -4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  aside: { color: tokens.colorNeutralForeground2 },
  state: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, display: 'flex', flexShrink: 0 },
  decided: { color: tokens.colorNeutralForeground2 },
});

/** What stands on the rows of a chain, so that only those that changed are drawn again. */
export type RowState = { readonly ruling: RowRuling | null; readonly unknownWord: string | null };

type PersonProps = { readonly transfer: Transfer; readonly state: RowState; readonly onOpen: (nip: string) => void };

const PersonRow = ({ transfer: { employee }, state: { ruling, unknownWord }, onOpen }: PersonProps) => {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <button
      type="button"
      data-nip={employee.nip}
      className={mergeClasses(styles.person, ruling !== null && styles.decided)}
      onClick={() => onOpen(employee.nip)}
    >
      <span>{employee.name}</span>
      <span className={styles.state}>
        {ruling !== null && <RulingBadge ruling={ruling} />}
        {ruling === null && unknownWord !== null && fill(words.unknownWord, { word: unknownWord })}
        {ruling === null && unknownWord === null && <ChevronRight16Regular className={styles.aside} aria-hidden />}
      </span>
    </button>
  );
};

type MenuProps = {
  readonly chain: ReviewChain;
  readonly onDecide: (nips: readonly string[], ruling: RowRuling) => void;
};

const ChainMenu = ({ chain: { chain, transfers }, onDecide }: MenuProps) => {
  const { texts, words } = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal16Regular />}
          aria-label={fill(words.decideChain, { chain })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {RULINGS_IN_ORDER.map((ruling) => (
            <MenuItem
              key={ruling}
              icon={RULING_ICONS[ruling]}
              onClick={() =>
                onDecide(
                  transfers.map(({ employee }) => employee.nip),
                  ruling,
                )
              }
            >
              {texts.sheets.rulings[ruling]}: {fill(words.people, { count: transfers.length })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

type Props = MenuProps & {
  /** In the order of the chain's people. */
  readonly states: readonly RowState[];
  readonly onOpen: (nip: string) => void;
};

const isSame = (before: Props, after: Props): boolean =>
  before.chain === after.chain &&
  before.onOpen === after.onOpen &&
  before.onDecide === after.onDecide &&
  before.states.every(
    ({ ruling, unknownWord }, index) =>
      after.states[index]?.ruling === ruling && after.states[index]?.unknownWord === unknownWord,
  );

/** One chain of the list: what it is worth, its picture, and a row per person that leads to the card. */
export const ChainCard = memo(({ chain, states, onOpen, onDecide }: Props) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const { transfers, isSwap, worth, isFirst } = chain;
  const title = isSwap ? words.swap : fill(words.people, { count: transfers.length });
  const number = fill(words.chainNumber, { chain: chain.chain });
  return (
    <section className={styles.card} aria-label={`${title}, ${number}`}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {title} <span className={styles.quiet}>{number}</span>
        </h3>
        {isFirst && (
          <Badge appearance="tint" color="brand">
            {words.first}
          </Badge>
        )}
        {worth.isThin && (
          <Badge appearance="tint" color="subtle" title={worth.total < 0 ? words.losingNote : words.thinNote}>
            {worth.total < 0 ? words.losing : words.thin}
          </Badge>
        )}
        <span className={styles.worth}>
          <span className={styles.quiet}>{fill(words.worth, { worth: '' }).trim()}</span>{' '}
          <b>{formatSigned(worth.total, texts)}</b>
        </span>
        <ChainMenu chain={chain} onDecide={onDecide} />
      </div>
      <div className={styles.body}>
        <ChainStrip
          chain={chain}
          person={(transfer) => (
            <PersonRow
              transfer={transfer}
              state={states[transfers.indexOf(transfer)] ?? { ruling: null, unknownWord: null }}
              onOpen={onOpen}
            />
          )}
        />
      </div>
    </section>
  );
}, isSame);
ChainCard.displayName = 'ChainCard';
