import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import { parseIsoDate } from '../../domain';
import { fill, formatWhole } from '../../text';
import { needsOfIntake } from '../../usecases';
import type { PaneState } from '../pane-state';
import { useTexts } from '../services';

import { SectionHead, useSectionStyles } from './SectionHead';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  unit: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  name: { overflowWrap: 'anywhere' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  note: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
});

/** Posts named; the sheet of needs has them all. */
const SHOWN = 5;
/** Of the months ahead that are counted: the first year. */
const FIRST_YEAR = 0;

type Read = Extract<PaneState['data'], { status: 'read' }>;
type Props = { readonly data: Read; readonly asOf: string };

/** The posts that lack people most, by what the policy holds the next person there to be worth, and how many retire within a year. */
export const UrgentNeeds = ({ data: { intake, policy }, asOf }: Props) => {
  const styles = useStyles();
  const sections = useSectionStyles();
  const texts = useTexts();
  const { labels } = texts.sheets;
  const day = parseIsoDate(asOf);
  const needs = useMemo(() => (day === null ? null : needsOfIntake(intake, policy, day)), [day, intake, policy]);
  const short = needs?.posts.filter(({ emptyBefore }) => emptyBefore > 0) ?? [];
  if (needs === null || short.length === 0) return null;
  const whole = (count: number): string => formatWhole(count, texts);
  const retiring = needs.total.retiringBefore[FIRST_YEAR] ?? 0;
  return (
    <section className={sections.section} aria-label={labels.needsUrgent}>
      <SectionHead
        title={labels.needsUrgent}
        note={short.length > SHOWN ? fill(labels.needsShown, { p: whole(SHOWN), a: whole(short.length) }) : undefined}
      />
      <ol className={styles.list}>
        {short.slice(0, SHOWN).map(({ position, before, seats }) => (
          <li key={position.id} className={styles.row}>
            <div>
              <div className={styles.name}>{position.name}</div>
              <div className={styles.unit}>{position.unit}</div>
            </div>
            <div className={styles.count}>
              {fill(labels.needsFilled, { a: whole(before), p: whole(seats) })}
              {position.priority === 1 && <div className={styles.unit}>{labels.firstPriority}</div>}
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{fill(labels.needsRetireSoon, { p: whole(retiring) })}</p>
    </section>
  );
};
