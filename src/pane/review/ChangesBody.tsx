import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular, Info16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { fill, formatWhole } from '../../text';

import type { ShownChange, ShownChanges } from './shown-changes';
import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: '20px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  notes: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
  counts: {
    margin: '12px 0 0',
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  count: {
    padding: '8px 8px 8px 12px',
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  countWord: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  countNumber: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  figures: { width: '100%', marginTop: '8px', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    textAlign: 'right',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '4px 0 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '4px 0 4px 12px', textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  word: { paddingLeft: 0, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  strong: { fontWeight: tokens.fontWeightSemibold },
  group: { marginTop: '24px' },
  groupHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  groupName: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  line: { display: 'flex', gap: '4px', fontSize: '12px', lineHeight: '16px' },
  muted: { color: tokens.colorNeutralForeground2 },
  gone: { textDecorationLine: 'line-through', textDecorationColor: tokens.colorNeutralForeground3 },
  cause: { marginTop: '4px' },
  icon: { flexShrink: 0 },
  causeIcon: { color: tokens.colorBrandForeground1 },
});

/** Rows of a kind that are shown at first. */
const SHOWN = 3;

const ChangeRow = ({ change, isDropped }: { readonly change: ShownChange; readonly isDropped: boolean }) => {
  const styles = useStyles();
  const { after } = useAfterWords();
  const { name, from, to, was, cause } = change;
  const target = isDropped ? was : to;
  return (
    <li className={styles.row}>
      <Text block weight="semibold">
        {name}
      </Text>
      <span className={mergeClasses(styles.line, styles.muted)}>{from}</span>
      <span className={mergeClasses(styles.line, isDropped && styles.muted)}>
        <ArrowRight16Regular className={styles.icon} aria-hidden />
        {isDropped ? <s className={styles.gone}>{target}</s> : (target ?? after.staysAt)}
      </span>
      {!isDropped && was !== null && to !== null && (
        <span className={mergeClasses(styles.line, styles.muted)}>{fill(after.previously, { post: was })}</span>
      )}
      <span className={mergeClasses(styles.line, styles.cause)}>
        <Info16Regular className={mergeClasses(styles.icon, styles.causeIcon)} aria-hidden />
        <span>{cause}</span>
      </span>
    </li>
  );
};

const ChangeGroup = ({ group: { kind, word, rows } }: { readonly group: ShownChanges['groups'][number] }) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const [isWhole, setIsWhole] = useState(false);
  const more = rows.length - SHOWN;
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <h2 className={styles.groupName}>{word}</h2>
        <Badge appearance="tint" color="informative">
          {formatWhole(rows.length, texts)}
        </Badge>
      </div>
      <ul className={styles.list}>
        {(isWhole ? rows : rows.slice(0, SHOWN)).map((change) => (
          <ChangeRow key={change.key} change={change} isDropped={kind === 'dropped'} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" appearance="transparent" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? after.showLess : fill(after.showMore, { count: formatWhole(more, texts) })}
        </Button>
      )}
    </section>
  );
};

/** How two plans differ: how many rows and what was kept, figures before and after, and every row with its cause. */
export const ChangesBody = ({ changes }: { readonly changes: ShownChanges }) => {
  const styles = useStyles();
  const { heading, notes, counts, plans, figures, groups } = changes;
  return (
    <>
      <h1 className={styles.heading}>{heading}</h1>
      {notes.length > 0 && (
        <Text block className={styles.notes}>
          {notes.join(' ')}
        </Text>
      )}
      <dl className={styles.counts}>
        {counts.map(({ word, count }) => (
          <div key={word} className={styles.count}>
            <dt className={styles.countWord}>{word}</dt>
            <dd className={styles.countNumber}>{count}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.figures}>
        <thead>
          <tr>
            <td className={styles.head} />
            {plans.map((plan) => (
              <th key={plan} scope="col" className={styles.head}>
                {plan}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(([word, before, then]) => (
            <tr key={word}>
              <th scope="row" className={mergeClasses(styles.cell, styles.word)}>
                {word}
              </th>
              <td className={styles.cell}>{before}</td>
              <td className={mergeClasses(styles.cell, styles.strong)}>{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.map((group) => (
        <ChangeGroup key={group.kind} group={group} />
      ))}
    </>
  );
};
