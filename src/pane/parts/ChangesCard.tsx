import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { changeWord, describeChangeCause } from '../../book';
import type { PlanChange, PlanChanges } from '../../insight';
import { fill, formatPoints, formatWhole, type Texts } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  figures: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  word: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0' },
  number: { textAlign: 'right', padding: '2px 0 2px 12px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const KINDS = ['dropped', 'added', 'changed'] as const satisfies readonly PlanChange['kind'][];
/** Rows of a kind that are shown at first. */
const SHOWN = 3;

const postWords = (post: PlanChange['own']): string =>
  post === null ? '' : [post.name, post.unit].filter(Boolean).join(', ');

const ChangeRows = ({ kind, rows }: { readonly kind: PlanChange['kind']; readonly rows: readonly PlanChange[] }) => {
  const styles = useStyles();
  const texts = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const { stays } = texts.sheets.labels;
  const more = rows.length - SHOWN;
  return (
    <section>
      <Text as="h3" weight="semibold">
        {changeWord(kind, texts)} ({formatWhole(rows.length, texts)})
      </Text>
      <ul className={styles.list}>
        {(isWhole ? rows : rows.slice(0, SHOWN)).map(({ person, before, after, own, cause }) => (
          <li key={person.key} className={styles.row}>
            <Text block weight="semibold">
              {person.name}
            </Text>
            <Text block size={200} className={styles.muted}>
              {postWords(before) || postWords(own)} → {postWords(after) || stays}
            </Text>
            <Text block size={200}>
              {describeChangeCause(cause, texts)}
            </Text>
          </li>
        ))}
      </ul>
      {!isWhole && more > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setIsWhole(true)}>
          {fill(texts.pane.changesMore, { count: more })}
        </Button>
      )}
    </section>
  );
};

/** What the run before and the plan come to, by word; "-" for what the run before does not say. */
const figuresOf = ({ moves, openSeats, total }: PlanChanges, texts: Texts): readonly (readonly string[])[] => {
  const { pane } = texts;
  const whole = (count: number | null): string => (count === null ? '-' : formatWhole(count, texts));
  const points = (value: number | null): string => (value === null ? '-' : formatPoints(value, texts));
  return [
    [pane.changesMoves, whole(moves.before), whole(moves.after)],
    [pane.changesOpen, whole(openSeats.before), whole(openSeats.after)],
    [pane.changesValue, points(total.before), points(total.after)],
  ];
};

type Props = { readonly changes: PlanChanges; readonly onDecide: (isWanted: boolean) => void };

/** What a plan that follows decisions changes against the run before, shown before anything is written. */
export const ChangesCard = ({ changes, onDecide }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const { former, rows, counts } = changes;
  return (
    <div className={styles.stack}>
      <Text as="h2" size={400} weight="semibold">
        {fill(pane.changesHeading, {
          changed: formatWhole(rows.length - counts.kept, texts),
          all: formatWhole(rows.length, texts),
        })}
      </Text>
      <table className={styles.figures}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.number}>
              {fill(pane.changesBefore, { run: former.run })}
            </th>
            <th scope="col" className={styles.number}>
              {pane.changesAfter}
            </th>
          </tr>
        </thead>
        <tbody>
          {figuresOf(changes, texts).map(([word, before, after]) => (
            <tr key={word}>
              <th scope="row" className={styles.word}>
                {word}
              </th>
              <td className={styles.number}>{before}</td>
              <td className={styles.number}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <ChangeRows key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} />
      ))}
      <Text size={200} className={styles.muted}>
        {fill(pane.changesUnwritten, { run: former.run })}
      </Text>
      <div className={styles.buttons}>
        <Button onClick={() => onDecide(false)}>{pane.changesDiscard}</Button>
        <Button appearance="primary" onClick={() => onDecide(true)}>
          {pane.changesUse}
        </Button>
      </div>
    </div>
  );
};
