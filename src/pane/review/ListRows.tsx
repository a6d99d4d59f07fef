import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';

import { describeCheckedRow, isOnlyAgainstRulings } from '../../book';
import type { CheckedList, CheckedRow } from '../../insight';
import { cellAddress } from '../../sheets';
import { fill, formatPoints, formatWhole } from '../../text';
import type { CellPlace } from '../../usecases';

import { useAfterWords } from './use-after-words';

const useStyles = makeStyles({
  list: { margin: '12px 0 0', padding: 0, listStyleType: 'none' },
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
  line: { display: 'flex', gap: '4px', fontSize: '12px', lineHeight: '16px' },
  muted: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  reasons: { margin: '4px 0 0', paddingLeft: '16px', fontSize: '12px', lineHeight: '16px' },
  more: { marginTop: '8px' },
});

/** Rows shown at a time. */
const PAGE = 50;

const isGood = (row: CheckedRow): boolean =>
  !isOnlyAgainstRulings(row) && (row.outcome === 'lawful' || row.outcome === 'after-drops');

const ListRow = ({ row, onShow }: { readonly row: CheckedRow; readonly onShow: (place: CellPlace) => void }) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const { proposal, employee, from, to, loss } = row;
  const { verdict, reasons, remedy } = describeCheckedRow(row, texts, 'by-name');
  const { sheet, row: line, column } = proposal.source;
  const cell = cellAddress(line, column);
  const price =
    loss === null ? [] : [loss === 0 ? after.listFree : fill(after.listPrice, { loss: formatPoints(loss, texts) })];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text weight="semibold">{employee.name}</Text>
        <Badge appearance="tint" color={isGood(row) ? 'success' : 'danger'}>
          {verdict}
        </Badge>
      </div>
      <span className={mergeClasses(styles.line, styles.muted)}>
        {from.name}, {from.unit}
      </span>
      <span className={styles.line}>
        <ArrowRight16Regular className={styles.icon} aria-hidden />
        {to.name}, {to.unit}
      </span>
      <ul className={styles.reasons}>
        {[...reasons, ...price, remedy].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button
        size="small"
        appearance="transparent"
        aria-label={`${after.listShow}: ${cell}`}
        onClick={() => onShow({ sheet, row: line, column })}
      >
        {cell}
      </Button>
    </li>
  );
};

type Props = { readonly checked: CheckedList; readonly onShow: (place: CellPlace) => void };

/** Every row of a checked list: verdict, reasons, price and what to do. */
export const ListRows = ({ checked: { rows }, onShow }: Props) => {
  const styles = useStyles();
  const { texts, after } = useAfterWords();
  const [shown, setShown] = useState(PAGE);
  const more = rows.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={after.listRows}>
        {rows.slice(0, shown).map((row) => (
          <ListRow key={`${row.proposal.source.sheet} ${row.proposal.source.row}`} row={row} onShow={onShow} />
        ))}
      </ul>
      {more > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {fill(after.showMore, { count: formatWhole(more, texts) })}
        </Button>
      )}
    </>
  );
};
