import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';

import { useOnward } from '../frame/frame';

import { REVIEW_VIEWS, type ReviewView } from './review-place';
import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  bar: {
    containerType: 'inline-size',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { height: '40px', paddingLeft: '8px', '@container (max-width: 300px)': { paddingLeft: 0 } },
  // Fonts differ from machine to machine: in a narrow pane the parts give up their margins first.
  tab: {
    minWidth: 0,
    paddingLeft: '12px',
    paddingRight: '12px',
    '@container (max-width: 400px)': { paddingLeft: '4px', paddingRight: '4px' },
    '@container (max-width: 300px)': { paddingLeft: '1px', paddingRight: '1px', fontSize: tokens.fontSizeBase200 },
  },
});

type Props = { readonly view: ReviewView; readonly onView: (view: ReviewView) => void };

/** The parts of the review, below the step bar. */
export const ReviewBar = ({ view, onView }: Props) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  const onward = useOnward();
  return (
    <nav className={styles.bar} aria-label={after.bar}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        onTabSelect={(_, { value }) => onward(() => onView(value as ReviewView))}
      >
        {REVIEW_VIEWS.map((one) => (
          <Tab key={one} value={one} className={styles.tab}>
            {after[one]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
};
