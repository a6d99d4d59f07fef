import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  ProgressBar,
  SearchBox,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { MultiselectLtr20Regular, Presenter20Regular } from '@fluentui/react-icons';
import type { RefObject } from 'react';

import { fill, formatWhole } from '../../text';
import type { RowRuling } from '../../book';

import { RULINGS_IN_ORDER } from './keys';
import { REVIEW_FILTERS, type ReviewFilter } from './review-list';
import { RULING_ICONS } from './RulingBadge';
import { useWords } from './use-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '8px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  progress: { display: 'flex', flexDirection: 'column', gap: '8px' },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '8px',
    overflow: 'hidden',
  },
  filter: {
    minWidth: 0,
    height: '48px',
    padding: 0,
    border: 'none',
    borderRadius: 0,
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  count: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  find: { display: 'flex', gap: '8px' },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
});

type Counts = Readonly<Record<ReviewFilter, number>>;

type FilterProps = {
  readonly counts: Counts;
  readonly filter: ReviewFilter;
  readonly onFilter: (filter: ReviewFilter) => void;
};

const Filters = ({ counts, filter, onFilter }: FilterProps) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const nameOf = (one: ReviewFilter): string =>
    one === 'all' || one === 'open' ? words[one] : texts.sheets.rulings[one];
  return (
    <div role="group" aria-label={words.filters} className={styles.filters}>
      {REVIEW_FILTERS.map((one) => (
        <ToggleButton
          key={one}
          checked={one === filter}
          className={mergeClasses(styles.filter, one === filter && styles.chosen)}
          onClick={() => onFilter(one)}
        >
          <span className={styles.count}>{formatWhole(counts[one], texts)}</span>
          <span>{nameOf(one)}</span>
        </ToggleButton>
      ))}
    </div>
  );
};

type ShownMenuProps = { readonly shown: number; readonly onDecide: (ruling: RowRuling) => void };

const ShownMenu = ({ shown, onDecide }: ShownMenuProps) => {
  const { texts, words } = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<MultiselectLtr20Regular />}
          aria-label={words.decideShown}
          title={words.decideShown}
          disabled={shown === 0}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {RULINGS_IN_ORDER.map((ruling) => (
            <MenuItem key={ruling} icon={RULING_ICONS[ruling]} onClick={() => onDecide(ruling)}>
              {fill(words.decideShownAs, { ruling: texts.sheets.rulings[ruling], count: formatWhole(shown, texts) })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

type Props = FilterProps &
  ShownMenuProps & {
    readonly chains: number;
    readonly query: string;
    readonly onQuery: (query: string) => void;
    readonly search: RefObject<HTMLInputElement | null>;
    readonly onMeeting: () => void;
  };

/** How far the review is, the counts that are its filter, the search, and what can be done with all that is shown. */
export const ReviewFilters = ({ chains, query, onQuery, search, onMeeting, shown, onDecide, ...filters }: Props) => {
  const styles = useStyles();
  const { texts, words } = useWords();
  const { all, open } = filters.counts;
  const decided = fill(words.progress, { decided: formatWhole(all - open, texts), all: formatWhole(all, texts) });
  return (
    <div className={styles.stack}>
      <div className={styles.progress}>
        <div className={styles.top}>
          <h2 className={styles.title}>{decided}</h2>
          <span className={styles.quiet}>
            {fill(words.chains, { count: formatWhole(all, texts), chains: formatWhole(chains, texts) })}
          </span>
        </div>
        <ProgressBar value={all === 0 ? 0 : (all - open) / all} thickness="large" aria-label={decided} />
      </div>
      <Filters {...filters} />
      <div className={styles.find}>
        <SearchBox
          className={styles.search}
          aria-label={texts.pane.search}
          placeholder={texts.pane.search}
          value={query}
          onChange={(_, { value }) => onQuery(value)}
          input={{ ref: search }}
        />
        <ShownMenu shown={shown} onDecide={onDecide} />
        <Button
          icon={<Presenter20Regular />}
          aria-label={words.meeting}
          title={words.meetingHint}
          onClick={onMeeting}
        />
      </div>
    </div>
  );
};
