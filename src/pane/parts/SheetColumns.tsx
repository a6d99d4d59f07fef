import { Dropdown, Field as FormField, makeStyles, Option, Text } from '@fluentui/react-components';

import type { Field, SheetChoice, SheetReading } from '../../intake';
import { fill } from '../../text';
import { useTexts } from '../services';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0' },
  dropdown: { minWidth: 0, width: '100%', '& button': { minHeight: '24px' } },
});

type Props = {
  readonly reading: SheetReading;
  readonly choice: SheetChoice | undefined;
  readonly onColumn: (field: Field, from: number | null, to: number | null) => void;
};

/** Which column of a sheet is read for what; each can be changed. */
export const SheetColumns = ({ reading, choice, onColumn }: Props) => {
  const styles = useStyles();
  const { dataStep: words, pane, fields } = useTexts();
  const headed = reading.columns.filter(({ header }) => header.trim() !== '');
  const mapped = reading.columns.filter(({ field }) => field !== null);
  const certainty = (column: number, isAccepted: boolean): string => {
    if (choice?.fields?.[column] !== undefined) return pane.chosenByYou;
    return isAccepted ? words.sureColumn : words.unsureColumn;
  };
  return (
    <div className={styles.stack}>
      {reading.hiddenRows > 0 && <Text size={200}>{fill(pane.hiddenRows, { rows: reading.hiddenRows })}</Text>}
      {mapped.map(({ field, column, header, isAccepted }) =>
        field === null ? null : (
          <FormField
            key={column}
            size="small"
            label={fill(pane.fieldIsColumn, { field: fields[field] })}
            hint={certainty(column, isAccepted)}
          >
            <Dropdown
              size="small"
              className={styles.dropdown}
              value={header}
              selectedOptions={[String(column)]}
              onOptionSelect={(_, { optionValue }) => {
                const chosen = Number(optionValue);
                if (chosen !== column) onColumn(field, column, chosen < 0 ? null : chosen);
              }}
            >
              <Option value="-1">{pane.noColumn}</Option>
              {headed.map(({ column: at, header: head }) => (
                <Option key={at} value={String(at)}>
                  {head}
                </Option>
              ))}
            </Dropdown>
          </FormField>
        ),
      )}
      <Text size={200}>{fill(pane.columnsIgnored, { count: reading.columns.length - mapped.length })}</Text>
    </div>
  );
};
