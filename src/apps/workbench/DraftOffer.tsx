import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { fill, type WorkbenchTexts } from '../../text';

import type { Draft } from './drafts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '12px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  draft: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  facts: { flexGrow: 1, flexBasis: '160px', display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground2 },
  forget: { justifySelf: 'start' },
});

export type DraftOfferProps = {
  readonly words: WorkbenchTexts;
  /** The latest first. */
  readonly drafts: readonly Draft[];
  readonly locale: string;
  readonly onOpen: (draft: Draft) => void;
  readonly onForget: () => void;
};

/** When a draft was kept, in words of a language. */
export const draftMoment = ({ keptAt }: Draft, locale: string): { readonly day: string; readonly time: string } => ({
  day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(keptAt),
  time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(keptAt),
});

/** Drafts that an earlier visit left in this browser. */
export const DraftOffer = ({ words, drafts, locale, onOpen, onForget }: DraftOfferProps) => {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      {drafts.map((draft) => {
        const name = fill(words.draftOffer, draftMoment(draft, locale));
        return (
          <div key={draft.key} className={styles.draft}>
            <span className={styles.facts}>
              <Text weight="semibold">{name}</Text>
              <Text size={200} className={styles.quiet}>
                {words.draftPlace}
              </Text>
            </span>
            <Button aria-label={`${words.draftOpen}: ${name}`} onClick={() => onOpen(draft)}>
              {words.draftOpen}
            </Button>
          </div>
        );
      })}
      <Button className={styles.forget} size="small" appearance="subtle" onClick={onForget}>
        {words.draftForget}
      </Button>
    </div>
  );
};
