import { Badge, Dropdown, Field as FormField, makeStyles, Option, Text, tokens } from '@fluentui/react-components';

import { SHEET_KINDS, type Field, type SheetKind, type SheetReading } from '../../intake';
import { fill, formatWhole } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
  },
  mapping: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  dropdown: { minWidth: 0, width: '100%' },
  summary: { cursor: 'pointer', minHeight: '24px', lineHeight: '24px' },
});

/** What a person can choose; "ask" is Padan's own doubt. */
const KINDS: readonly SheetKind[] = SHEET_KINDS.filter((kind) => kind !== 'ask');

const NEEDED: Readonly<Partial<Record<SheetKind, readonly Field[]>>> = {
  employee: ['nip', 'name', 'position', 'unit'],
  position: ['positionName', 'unit', 'required'],
  both: ['nip', 'positionName', 'unit', 'required'],
};

type Props = {
  readonly reading: SheetReading;
  readonly isChosen: boolean;
  readonly onKind: (kind: SheetKind) => void;
  readonly onColumn: (field: Field, from: number | null, to: number | null) => void;
};

/** One sheet: what Padan takes it for and which columns it reads; everything can be changed. */
export const SheetCard = ({ reading, isChosen, onKind, onColumn }: Props) => {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = texts;
  const kindNames: Readonly<Record<SheetKind, string>> = texts.sheetKinds;
  const mapped = reading.columns.filter(({ field }) => field !== null);
  const missing = (NEEDED[reading.kind] ?? []).filter((field) => !mapped.some((column) => column.field === field));
  const headerOf = (column: number): string => reading.columns[column]?.header ?? '';
  const options = reading.columns.filter(({ header }) => header.trim() !== '');
  const columnPicker = (field: Field, column: number | null, certainty: string) => (
    <FormField
      key={`${field}:${column ?? 'none'}`}
      label={fill(pane.fieldIsColumn, { field: texts.fields[field] })}
      hint={certainty}
    >
      <Dropdown
        className={styles.dropdown}
        value={column === null ? pane.noColumn : headerOf(column)}
        selectedOptions={[String(column ?? -1)]}
        onOptionSelect={(_, { optionValue }) =>
          onColumn(field, column, Number(optionValue) < 0 ? null : Number(optionValue))
        }
      >
        <Option value="-1">{pane.noColumn}</Option>
        {options.map(({ column: index, header }) => (
          <Option key={index} value={String(index)}>
            {header}
          </Option>
        ))}
      </Dropdown>
    </FormField>
  );
  return (
    <section className={styles.card} aria-label={reading.table}>
      <div className={styles.head}>
        <Text weight="semibold">{reading.table}</Text>
        <Text size={200}>{fill(pane.rowsRead, { rows: formatWhole(reading.dataRows, texts) })}</Text>
      </div>
      <Dropdown
        className={styles.dropdown}
        aria-label={fill(pane.sheetKind, { sheet: reading.table })}
        value={kindNames[reading.kind]}
        selectedOptions={[reading.kind]}
        onOptionSelect={(_, { optionValue }) => onKind(optionValue as SheetKind)}
      >
        {KINDS.map((kind) => (
          <Option key={kind} value={kind}>
            {kindNames[kind]}
          </Option>
        ))}
      </Dropdown>
      {isChosen && <Badge appearance="outline">{pane.chosenByYou}</Badge>}
      {reading.hiddenRows > 0 && <Text size={200}>{fill(pane.hiddenRows, { rows: reading.hiddenRows })}</Text>}
      {reading.kind !== 'other' && reading.kind !== 'ask' && (
        <details>
          <summary className={styles.summary}>
            {pane.mapping} ({mapped.length})
          </summary>
          <div className={styles.mapping}>
            {mapped.map(({ field, column, confidence, isAccepted }) =>
              field === null
                ? null
                : columnPicker(
                    field,
                    column,
                    `${Math.round(confidence * 100)}% · ${isAccepted ? pane.sure : pane.unsure}`,
                  ),
            )}
            {missing.map((field) => columnPicker(field, null, pane.unsure))}
            <Text size={200}>{fill(pane.columnsIgnored, { count: reading.columns.length - mapped.length })}</Text>
          </div>
        </details>
      )}
    </section>
  );
};
