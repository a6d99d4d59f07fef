import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  DocumentText20Regular,
  Options20Regular,
  ShieldCheckmark16Regular,
  Table20Regular,
  TaskListLtr20Regular,
} from '@fluentui/react-icons';

import type { WorkbenchTexts } from '../../text';

import { DraftOffer, type DraftOfferProps } from './DraftOffer';
import { DropZone, type DropState } from './DropZone';
import { ExampleChain } from './ExampleChain';

const ONE_COLUMN = '@media (max-width: 800px)';

const useStyles = makeStyles({
  page: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    [ONE_COLUMN]: { placeItems: 'start stretch' },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '64px',
    width: 'min(1040px, 100%)',
    padding: '32px',
    boxSizing: 'border-box',
    alignItems: 'center',
    [ONE_COLUMN]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px', padding: '24px' },
    '@media (max-width: 400px)': { padding: '16px' },
  },
  promise: {
    margin: '0 0 24px',
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    [ONE_COLUMN]: {
      marginBottom: '16px',
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
    },
  },
  lines: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', gap: '12px', alignItems: 'center' },
  tile: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  start: { display: 'grid', gap: '16px', minWidth: 0 },
  sample: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px 16px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  facts: { flexGrow: 1, flexBasis: '160px', display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground2 },
  privacy: { display: 'flex', gap: '8px', alignItems: 'flex-start', color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
});

type Props = {
  readonly words: WorkbenchTexts;
  readonly drop: DropState;
  readonly drafts: DraftOfferProps['drafts'];
  readonly locale: string;
  readonly onOpen: () => void;
  readonly onSample: () => void;
  readonly onDraft: DraftOfferProps['onOpen'];
  readonly onForgetDrafts: () => void;
};

/** What the page shows before a workbook is open: what Padan does, and three ways to begin. */
export const StartScreen = ({ words, drop, drafts, locale, onOpen, onSample, onDraft, onForgetDrafts }: Props) => {
  const styles = useStyles();
  const lines = [
    [Table20Regular, words.reads],
    [Options20Regular, words.proposes],
    [TaskListLtr20Regular, words.explains],
  ] as const;
  return (
    <main className={styles.page}>
      <div className={styles.columns}>
        <section>
          <h1 className={styles.promise}>{words.promise}</h1>
          <ul className={styles.lines}>
            {lines.map(([Icon, line]) => (
              <li key={line} className={styles.line}>
                <span className={styles.tile}>
                  <Icon aria-hidden />
                </span>
                <Text>{line}</Text>
              </li>
            ))}
          </ul>
          <ExampleChain words={words} />
        </section>
        <section className={styles.start}>
          {drafts.length > 0 && (
            <DraftOffer words={words} drafts={drafts} locale={locale} onOpen={onDraft} onForget={onForgetDrafts} />
          )}
          <DropZone words={words} drop={drop} onOpen={onOpen} />
          <div className={styles.sample}>
            <span className={styles.facts}>
              <Text weight="semibold">{words.sampleAsk}</Text>
              <Text size={200} className={styles.quiet}>
                {words.sampleFacts}
              </Text>
            </span>
            <Button icon={<DocumentText20Regular />} onClick={onSample}>
              {words.trySample}
            </Button>
          </div>
          <div className={styles.privacy}>
            <ShieldCheckmark16Regular className={styles.icon} aria-hidden />
            <Text size={200}>{words.privacy}</Text>
          </div>
        </section>
      </div>
    </main>
  );
};
