import { Dropdown, makeStyles, mergeClasses, Option, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { Fragment, lazy, Suspense, useState } from 'react';

import type { IntakeChoices, Field, SheetKind, SheetReading } from '../../intake';
import { fill, formatWhole } from '../../text';
import { useTexts } from '../services';

import { SectionHead, useSectionStyles } from './SectionHead';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    padding: '4px 4px 4px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px 4px 4px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  kind: { width: '44%' },
  rows: { width: '44px', paddingRight: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  sheet: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  press: { cursor: 'pointer' },
  name: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0 },
  read: { color: tokens.colorStatusSuccessForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground1 },
  unread: { color: tokens.colorNeutralForeground3 },
  dropdown: { minWidth: 0, width: '100%', '& button': { minHeight: '24px' } },
});

/** Its columns are looked at rarely. */
const SheetColumns = lazy(async () => ({ default: (await import('./SheetColumns')).SheetColumns }));

/** What a person can choose, by the names it has in the texts; "ask" is Padan's own doubt. */
const isChoosable = (kind: string): kind is SheetKind => kind !== 'ask';

const isRead = ({ kind }: SheetReading): boolean => kind !== 'other' && kind !== 'ask';

const Standing = ({ reading }: { readonly reading: SheetReading }) => {
  const styles = useStyles();
  const { dataStep: words } = useTexts();
  if (isRead(reading))
    return <CheckmarkCircle16Regular className={mergeClasses(styles.icon, styles.read)} aria-label={words.isRead} />;
  return reading.kind === 'ask' ? (
    <QuestionCircle16Regular className={mergeClasses(styles.icon, styles.unsure)} aria-label={words.isUnsure} />
  ) : (
    <SubtractCircle16Regular className={mergeClasses(styles.icon, styles.unread)} aria-label={words.isNotRead} />
  );
};

type Props = {
  readonly readings: readonly SheetReading[];
  readonly choices: IntakeChoices;
  readonly onKind: (table: string, kind: SheetKind) => void;
  readonly onColumn: (table: string, field: Field, from: number | null, to: number | null) => void;
};

type RowProps = Omit<Props, 'readings'> & { readonly reading: SheetReading };

const SheetRow = ({ reading, choices, onKind, onColumn }: RowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { dataStep: words, pane, sheetKinds } = texts;
  const [isOpen, setOpen] = useState(false);
  const { table, kind } = reading;
  const hasColumns = isRead(reading) && reading.columns.length > 0;
  const names = Object.entries(sheetKinds).filter(([known]) => isChoosable(known));
  const name = (
    <>
      <Standing reading={reading} />
      <span className={styles.name}>{table}</span>
    </>
  );
  return (
    <Fragment>
      <tr>
        <th scope="row" className={styles.cell}>
          {hasColumns ? (
            <button
              type="button"
              className={mergeClasses(styles.sheet, styles.press)}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {name}
              {isOpen ? (
                <ChevronUp16Regular className={styles.icon} />
              ) : (
                <ChevronDown16Regular className={styles.icon} />
              )}
            </button>
          ) : (
            <span className={styles.sheet}>{name}</span>
          )}
        </th>
        <td className={styles.cell}>
          <Dropdown
            size="small"
            className={styles.dropdown}
            aria-label={fill(pane.sheetKind, { sheet: table })}
            value={sheetKinds[kind]}
            selectedOptions={[kind]}
            onOptionSelect={(_, { optionValue }) => onKind(table, optionValue as SheetKind)}
          >
            {names.map(([known, called]) => (
              <Option key={known} value={known}>
                {called}
              </Option>
            ))}
          </Dropdown>
        </td>
        <td className={mergeClasses(styles.cell, styles.rows)}>
          {isRead(reading) ? formatWhole(reading.dataRows, texts) : '–'}
        </td>
      </tr>
      {isOpen && hasColumns && (
        <tr>
          <td className={styles.cell} colSpan={3}>
            <section aria-label={fill(words.columnsOf, { sheet: table })}>
              <Suspense fallback={null}>
                <SheetColumns
                  reading={reading}
                  choice={choices[table]}
                  onColumn={(field, from, to) => onColumn(table, field, from, to)}
                />
              </Suspense>
            </section>
          </td>
        </tr>
      )}
    </Fragment>
  );
};

/** Every table of the workbook: what it is taken for, which can be changed, and how many rows it has; its columns on request. */
export const SheetTable = ({ readings, ...rest }: Props) => {
  const styles = useStyles();
  const sections = useSectionStyles();
  const { dataStep: words } = useTexts();
  const read = readings.filter(isRead).length;
  return (
    <section className={sections.section} aria-label={words.sheets}>
      <SectionHead title={words.sheets} note={fill(words.sheetsRead, { read, count: readings.length })} />
      <table className={styles.table} aria-label={words.sheets}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              <Text size={200}>{words.sheet}</Text>
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.kind)}>
              <Text size={200}>{words.holds}</Text>
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.rows)}>
              <Text size={200}>{words.rowsHead}</Text>
            </th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <SheetRow key={reading.table} reading={reading} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
